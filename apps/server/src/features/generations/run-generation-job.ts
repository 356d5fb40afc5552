import { z } from "zod";

/** The queue in which generations wait. */
export const RUN_GENERATION = "run-generation";
/** The same work, which waits for others most of its time: many of it run side by side. */
export const RUN_AT_VENDORS = "run-generation-at-vendors";

export const runGenerationPayload = z.object({ generation_id: z.uuid() });
export type RunGenerationPayload = z.infer<typeof runGenerationPayload>;
