/**
 * How alike two shapes are before it is said. Both are the figures of `bake/calibration`; a test
 * compares them with its result.
 */
export const ORIGINALITY_LIMITS = {
  /** A copy, for the eye: also one that was turned, mirrored, stretched a little or traced by hand. */
  same: 0.97,
  /** Close enough to be looked at. */
  near: 0.93,
} as const;
