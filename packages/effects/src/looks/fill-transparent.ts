import { type Canvas, perBand, type Size } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import type { Stage } from "./look.ts";

/**
 * Makes a picture's colours opaque by pull-push (Gortler and others, "The Lumigraph", 1996, §3.4):
 * where alpha is low, colours come from the opaque pixels around, so that what hides under alpha 0
 * bleeds nowhere. A picture without an opaque pixel becomes black. The alpha bytes become 255.
 */
export function* fillTransparent(canvas: Canvas, source: Plane): Generator<Stage, void, void> {
  const levels = [source];
  let finest = source;
  while (finest.width > 1 || finest.height > 1) {
    const half = canvas.picture(halfOf(finest));
    const from = finest;
    yield {
      tasks: perBand(half, "pull", (y0, y1) => [from.at, half.at, y0, y1]),
      share: 0,
    };
    levels.push(half);
    finest = half;
  }
  for (let i = levels.length - 2; i >= 0; i--) {
    const [fine, coarse] = [levels[i] ?? source, levels[i + 1] ?? source];
    yield { tasks: perBand(fine, "push", (y0, y1) => [coarse.at, fine.at, y0, y1]), share: 0 };
  }
}

export function halfOf({ width, height }: Size): Size {
  return { width: (width + 1) >> 1, height: (height + 1) >> 1 };
}
