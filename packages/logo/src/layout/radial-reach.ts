import { flatten } from "../geometry/flatten.ts";
import type { Layer } from "../types.ts";

/** How near to 0,0 ink comes, and how far from it; accents and tails count. */
export function radialReach(layers: readonly Layer[]): {
  readonly least: number;
  readonly most: number;
} {
  let least = Infinity;
  let most = 0;
  for (const outline of layers.flatMap(({ d }) => flatten(d, 0.5)))
    for (let i = 0; i + 1 < outline.length; i += 2) {
      const next = (i + 2) % outline.length;
      const [x0 = 0, y0 = 0] = [outline[i], outline[i + 1]];
      const [x1 = 0, y1 = 0] = [outline[next], outline[next + 1]];
      most = Math.max(most, Math.hypot(x0, y0));
      // Flat feet of letters come nearest in their middle.
      least = Math.min(least, Math.hypot(x0, y0), Math.hypot((x0 + x1) / 2, (y0 + y1) / 2));
    }
  return { least, most };
}
