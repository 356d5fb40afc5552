import { boundsOf } from "../geometry/bounds.ts";
import { boxAround, uniteBoxes } from "../geometry/boxes.ts";
import { fitMatrix, transform } from "../geometry/transform.ts";
import type { Layer, Mark } from "../types.ts";

/** The longer side of every mark. */
export const MARK_SIZE = 96;

/** Layers without the empty ones, centred on 0,0 with the longer side at 96; null when nothing is left. */
export function centreMark(layers: readonly Layer[]): Mark | null {
  const inked = layers.filter((layer) => layer.d !== "");
  const bounds = uniteBoxes(inked.map((layer) => boundsOf(layer.d)));
  if (bounds.width === 0 || bounds.height === 0) return null;
  const matrix = fitMatrix(bounds, boxAround({ x: 0, y: 0 }, MARK_SIZE));
  return { layers: inked.map(({ d, role }) => ({ d: transform(d, matrix), role })) };
}
