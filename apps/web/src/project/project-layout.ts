/** The rail: beside the work on a desk, a sheet on a phone. */
export const RAIL = "w-[300px] shrink-0 border-e border-line px-7 py-7 max-lg:hidden";
/** The work beside it. */
export const WORK = "min-w-0 grow px-5 pt-4 pb-28 md:px-9 lg:pt-6 lg:pb-10";
