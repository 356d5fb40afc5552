/** Written by `bake/words/calibrate-confidence.ts`: evidence, and how often such a concept is right. */
export const CALIBRATION: readonly (readonly [evidence: number, right: number])[] = [
  [0, 0],
  [0.25, 0.005],
  [0.5, 0.079],
  [0.75, 0.312],
  [1, 0.595],
  [1.25, 0.786],
  [1.5, 0.886],
  [1.75, 0.936],
  [2, 0.962],
  [2.5, 0.984],
  [3, 0.993],
  [4, 0.998],
  [6, 1],
  [10, 1],
];

/** With less evidence a picture is right less than two times in three, and left. */
export const LEAST_EVIDENCE = 1.078;
