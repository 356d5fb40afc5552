import { flatten } from "../geometry/flatten.ts";
import type { PathData } from "../types.ts";

/** Where ink lies between two heights: one span for each outline that reaches in, from left to right. */
export function inkSpans(
  paths: readonly PathData[],
  top: number,
  bottom: number,
): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const outline of paths.flatMap((d) => flatten(d, 0.5))) {
    let from = Infinity;
    let to = -Infinity;
    for (let i = 0; i + 1 < outline.length; i += 2) {
      const next = (i + 2) % outline.length;
      const [x0 = 0, y0 = 0] = [outline[i], outline[i + 1]];
      const [x1 = 0, y1 = 0] = [outline[next], outline[next + 1]];
      if (Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) continue;
      for (const y of [clamp(y0, top, bottom), clamp(y1, top, bottom)]) {
        const x = y1 === y0 ? x0 : x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
        from = Math.min(from, x);
        to = Math.max(to, x);
      }
    }
    if (from <= to) spans.push({ from, to });
  }
  return spans.toSorted((one, other) => one.from - other.from);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
