import { flatten } from "../geometry/flatten.ts";
import type { PathData } from "../types.ts";

/** The outermost ink to the left and right in a few bands between baseline and cap height, foot first. */
export interface EdgeProfile {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const BANDS = 5;

/** The profile of shapes that stand on the baseline y = 0; a band without ink has infinite edges. */
export function edgeProfile(paths: readonly PathData[], capHeight: number): EdgeProfile {
  const left = Array.from({ length: BANDS }, () => Infinity);
  const right = Array.from({ length: BANDS }, () => -Infinity);
  const bandOf = (y: number): number => Math.floor((-y / capHeight) * BANDS);
  for (const outline of paths.flatMap((d) => flatten(d, capHeight / 80)))
    for (let i = 0; i + 1 < outline.length; i += 2) {
      const next = (i + 2) % outline.length;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [
        outline[i],
        outline[i + 1],
        outline[next],
        outline[next + 1],
      ];
      const [low, high] = [bandOf(Math.max(y0, y1)), bandOf(Math.min(y0, y1))];
      for (let band = Math.max(0, low); band <= Math.min(BANDS - 1, high); band++)
        for (const edge of [-(band * capHeight) / BANDS, -((band + 1) * capHeight) / BANDS]) {
          const x = y0 === y1 ? x0 : x0 + (clamp(edge, y0, y1) - y0) * ((x1 - x0) / (y1 - y0));
          left[band] = Math.min(left[band] ?? Infinity, x);
          right[band] = Math.max(right[band] ?? -Infinity, x);
        }
    }
  return { left, right };
}

/**
 * At which height, as a share of the cap height, two neighbours come near each other: 0 for `LA`,
 * 1 for `TT`. There their distance has to stay when they are fanned out on a circle.
 */
export function nearHeight(one: EdgeProfile, other: EdgeProfile, capHeight: number): number {
  let sum = 0;
  let weights = 0;
  for (let band = 0; band < BANDS; band++) {
    const white = (other.left[band] ?? Infinity) - (one.right[band] ?? -Infinity);
    if (!Number.isFinite(white)) continue;
    const weight = 1 / (Math.max(0, white) / capHeight + 0.12) ** 2;
    sum += (weight * (band + 0.5)) / BANDS;
    weights += weight;
  }
  return weights === 0 ? 0.5 : sum / weights;
}

function clamp(value: number, one: number, other: number): number {
  return Math.max(Math.min(one, other), Math.min(Math.max(one, other), value));
}
