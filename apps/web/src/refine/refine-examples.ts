/** What an empty field suggests. */
export const REFINE_HINT = "“rounder, deep green, swap the leaf for an open book”";

/** The same for a picture, which a model changes. */
export const PICTURE_HINT = "“thicker lines, deep green, with its wings spread”";

/** Instructions that work on any logo, one of each kind. */
export const refineExamples = [
  "rounder",
  "deep green",
  "all capitals",
  "mark above the name",
  "simpler",
] as const;
