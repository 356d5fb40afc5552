/** Instructions that work on any logo, one of each kind. */
export const refineExamples = [
  "rounder",
  "deep green",
  "all capitals",
  "mark above the name",
  "simpler",
] as const;
