// Written by bake/calibration/bake-brands.ts.
/** Of the moments of brands' icons term by term: the middle; only terms without an angle have one. */
export const MEAN: readonly number[] = [
  -0.6619, 0, 0, 0, -0.0204, 0, 0, 0, 0, 0, 0.2043, 0, 0, 0, 0, 0, 0, 0, -0.0025, 0, 0, 0, 0, 0, 0,
  0, 0, 0, -0.106, 0, 0, 0, 0, 0,
];
/** And how far they spread around it. */
export const SPREAD: readonly number[] = [
  0.1229, 0.1303, 0.0709, 0.0615, 0.1417, 0.1712, 0.0705, 0.0991, 0.0936, 0.0358, 0.2274, 0.0988,
  0.122, 0.0395, 0.0822, 0.0709, 0.058, 0.0241, 0.1548, 0.1057, 0.087, 0.0731, 0.0265, 0.0757,
  0.0724, 0.0552, 0.0388, 0.0189, 0.1652, 0.0887, 0.0855, 0.0672, 0.051, 0.0189,
];
