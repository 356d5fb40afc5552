/** Written by `bake/words/calibrate-confidence.ts`: evidence, and how often such a concept is right. */
export const CALIBRATION: readonly (readonly [evidence: number, right: number])[] = [
  [0, 0],
  [0.25, 0.007],
  [0.5, 0.093],
  [0.75, 0.324],
  [1, 0.589],
  [1.25, 0.77],
  [1.5, 0.87],
  [1.75, 0.923],
  [2, 0.952],
  [2.5, 0.979],
  [3, 0.989],
  [4, 0.996],
  [6, 0.999],
  [10, 1],
];

/** With less evidence a picture is right less than two times in three, and left. */
export const LEAST_EVIDENCE = 1.093;
