/** Written by `bake/words/calibrate-confidence.ts`: evidence, and how often such a concept is right. */
export const CALIBRATION: readonly (readonly [evidence: number, right: number])[] = [
  [0, 0],
  [0.25, 0.004],
  [0.5, 0.081],
  [0.75, 0.335],
  [1, 0.634],
  [1.25, 0.819],
  [1.5, 0.908],
  [1.75, 0.951],
  [2, 0.972],
  [2.5, 0.989],
  [3, 0.995],
  [4, 0.999],
  [6, 1],
  [10, 1],
];

/** With less evidence a picture is right less than two times in three, and left. */
export const LEAST_EVIDENCE = 1.034;
