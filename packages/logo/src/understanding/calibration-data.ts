/** Written by `bake/words/calibrate-confidence.ts`: evidence, and how often such a concept is right. */
export const CALIBRATION: readonly (readonly [evidence: number, right: number])[] = [
  [0, 0],
  [0.25, 0.009],
  [0.5, 0.102],
  [0.75, 0.337],
  [1, 0.596],
  [1.25, 0.771],
  [1.5, 0.869],
  [1.75, 0.921],
  [2, 0.95],
  [2.5, 0.978],
  [3, 0.989],
  [4, 0.996],
  [6, 0.999],
  [10, 1],
];

/** With less evidence a picture is right less than two times in three, and left. */
export const LEAST_EVIDENCE = 1.086;
