/** Written by `bake/words/calibrate-confidence.ts`: evidence, and how often such a concept is right. */
export const CALIBRATION: readonly (readonly [evidence: number, right: number])[] = [
  [0, 0],
  [0.25, 0.002],
  [0.5, 0.059],
  [0.75, 0.305],
  [1, 0.636],
  [1.25, 0.836],
  [1.5, 0.925],
  [1.75, 0.963],
  [2, 0.98],
  [2.5, 0.993],
  [3, 0.997],
  [4, 0.999],
  [6, 1],
  [10, 1],
];

/** With less evidence a picture is right less than two times in three, and left. */
export const LEAST_EVIDENCE = 1.029;
