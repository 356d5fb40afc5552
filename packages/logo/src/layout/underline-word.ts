import type { Geometry } from "../geometry/geometry.ts";
import { pathData } from "../geometry/path-data.ts";
import { rect, sine } from "../geometry/primitives.ts";
import { flipX } from "../geometry/transform.ts";
import type { Box, Layer, PathData } from "../types.ts";
import { inkSpans } from "./ink-spans.ts";
import { centreX, piece, right, shapePiece } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** The name that a stroke goes under. */
export interface Underlined {
  readonly baseline: number;
  readonly descent: number;
  readonly box: Box;
  readonly rightToLeft: boolean;
}

export interface Underline {
  readonly form: "line" | "swash" | "wave";
  readonly thickness: number;
  readonly geometry: Geometry;
}

const CLEAR_OF_LETTERS = 9;

/** A stroke under the name: a line makes room for descenders, a freer form goes below them. */
export function underline(
  { baseline, descent, box, rightToLeft }: Underlined,
  letters: Piece,
  { form, thickness, geometry }: Underline,
): Piece {
  const usual = baseline + 30;
  if (form !== "line") {
    const y = Math.max(usual + 4, baseline + descent + CLEAR_OF_LETTERS + 8);
    const d = form === "wave" ? wave(box, y, { thickness, geometry }) : swash(box, y, thickness);
    return shapePiece("ornament", rightToLeft ? flipX(d, centreX(box)) : d, "k");
  }
  const paths = letters.layers.map(({ d }) => d);
  const reach = [usual - CLEAR_OF_LETTERS, usual + thickness + CLEAR_OF_LETTERS] as const;
  const crossed = inkSpans(paths, ...reach);
  if (crossed.length > MOST_CROSSED) {
    const y = Math.max(usual, baseline + descent + CLEAR_OF_LETTERS + 6);
    return shapePiece("ornament", rect(box.x, y, box.width, thickness), "k");
  }
  const layers: Layer[] = [];
  let from = box.x;
  for (const span of [...crossed, { from: Infinity, to: Infinity }]) {
    const to = Math.min(right(box), span.from - CLEAR_OF_LETTERS);
    if (to - from > SHORTEST_LINE)
      layers.push({ d: rect(from, usual, to - from, thickness), role: "k" });
    from = Math.max(from, span.to + CLEAR_OF_LETTERS);
  }
  return piece("ornament", layers);
}

const SHORTEST_LINE = 12;
/** A line that more descenders would cut goes below them all. */
const MOST_CROSSED = 2;

function wave(box: Box, y: number, { thickness, geometry }: Omit<Underline, "form">): PathData {
  const periods = Math.max(2, Math.round(box.width / 56));
  const period = (box.width - thickness) / periods;
  const [from, to] = [box.x + thickness / 2, right(box) - thickness / 2 - 0.01];
  return geometry.stroke(sine({ from, to, y, amplitude: 7, period }), { width: thickness });
}

/** A brush stroke that swells towards its middle, its tip where reading ends. */
function swash(box: Box, y: number, thickness: number): PathData {
  const at = (share: number): number => box.x + box.width * share;
  const half = thickness * 0.72;
  return pathData(
    `M${at(0.03)} ${y + 9}C${at(0.34)} ${y - 3 - half} ${at(0.7)} ${y - 4 - half} ${right(box)} ${y - 3}` +
      `C${at(0.72)} ${y - 4 + half} ${at(0.36)} ${y - 1 + half} ${at(0.03)} ${y + 9}Z`,
  );
}
