/** The classes of a link, or of a button that reads like one, within or under a text. */
export const TEXT_LINK =
  "inline-flex min-h-6 items-center underline decoration-line-strong underline-offset-4 hover:text-ink hover:decoration-current coarse:min-h-11";
