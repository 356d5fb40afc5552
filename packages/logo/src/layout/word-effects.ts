import type { WordSpec } from "@emblazon/contract";
import { pathData } from "../geometry/path-data.ts";
import { rect, sine } from "../geometry/primitives.ts";
import { rotate, translate } from "../geometry/transform.ts";
import type { Box, Layer, PathData } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { centreX, centreY, piece, right, shapePiece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { inkSpans } from "./ink-spans.ts";

interface SetBlock {
  readonly pieces: readonly Piece[];
  readonly box: Box;
  readonly baseline: number;
  readonly descent: number;
}

/** The set name with a device that works on the whole of it; null when it does not suit. */
export function finishWord(
  block: SetBlock,
  { device }: WordSpec,
  context: DrawContext,
): Piece[] | null {
  const letters = block.pieces[0];
  if (!letters) return null;
  switch (device?.kind) {
    case "slice":
      return [slicePiece(letters, device, context)];
    case "underline":
      return [letters, underline(block, letters, device.form, context)];
    case "shadow":
      return [shadow(letters, context), letters];
    default:
      return [letters];
  }
}

const SLICE_WIDTH = 6.4;

/** One cut through all letters; below it they take the main colour where the device says so. */
function slicePiece(
  letters: Piece,
  { angle, tinted = false }: { readonly angle: number; readonly tinted?: boolean | undefined },
  { geometry }: DrawContext,
): Piece {
  const { box } = letters;
  const middle = { x: centreX(box), y: centreY(box) };
  const plane = (y: number, height: number): PathData =>
    rotate(rect(box.x - box.width, y, box.width * 3, height), angle, middle);
  const band = plane(middle.y - SLICE_WIDTH / 2, SLICE_WIDTH);
  if (!tinted) {
    const layers = letters.layers.map(({ d, role }) => ({
      d: geometry.difference(d, band),
      role,
    }));
    return piece("word", layers);
  }
  const reach = box.width + box.height;
  const above = plane(middle.y - SLICE_WIDTH / 2 - reach, reach);
  const below = plane(middle.y + SLICE_WIDTH / 2, reach);
  const layers = letters.layers.flatMap(({ d, role }): Layer[] => [
    { d: geometry.intersect(d, above), role },
    { d: geometry.intersect(d, below), role: "a" },
  ]);
  return piece(
    "word",
    layers.filter(({ d }) => d !== ""),
  );
}

const CLEAR_OF_LETTERS = 9;
const LINE_HEIGHT = 6.4;

/** A stroke under the name: a line makes room for descenders, a freer form goes below them. */
function underline(
  { baseline, descent, box }: SetBlock,
  letters: Piece,
  form: "line" | "swash" | "wave",
  { geometry }: DrawContext,
): Piece {
  const usual = baseline + 30;
  if (form !== "line") {
    const y = Math.max(usual + 4, baseline + descent + CLEAR_OF_LETTERS + 8);
    return shapePiece("ornament", strokeUnder(box, y, form, geometry), "k");
  }
  const paths = letters.layers.map(({ d }) => d);
  const reach = [usual - CLEAR_OF_LETTERS, usual + LINE_HEIGHT + CLEAR_OF_LETTERS] as const;
  const layers: Layer[] = [];
  let from = box.x;
  for (const span of [...inkSpans(paths, ...reach), { from: Infinity, to: Infinity }]) {
    const to = Math.min(right(box), span.from - CLEAR_OF_LETTERS);
    if (to - from > SHORTEST_LINE)
      layers.push({ d: rect(from, usual, to - from, LINE_HEIGHT), role: "k" });
    from = Math.max(from, span.to + CLEAR_OF_LETTERS);
  }
  return piece("ornament", layers);
}

const SHORTEST_LINE = 12;

function strokeUnder(
  box: Box,
  y: number,
  form: "swash" | "wave",
  geometry: DrawContext["geometry"],
): PathData {
  const from = box.x;
  const to = right(box);
  const at = (share: number): number => from + box.width * share;
  if (form === "wave") {
    const periods = Math.max(2, Math.round(box.width / 56));
    const period = (box.width - 7) / periods;
    const line = sine({ from: from + 3.5, to: to - 3.5 - 0.01, y, amplitude: 7, period });
    return geometry.stroke(line, { width: 7 });
  }
  return pathData(
    `M${at(0.03)} ${y + 9}C${at(0.34)} ${y - 8} ${at(0.7)} ${y - 9} ${to} ${y - 3}` +
      `C${at(0.72)} ${y + 1} ${at(0.36)} ${y + 4} ${at(0.03)} ${y + 9}Z`,
  );
}

const SHADOW_STEPS = 8;
const SHADOW_REACH = 9;
const SHADOW_GAP = 3.2;

/** A block shadow down to the right, a hair away from the letters so that it works in one colour. */
function shadow(letters: Piece, { geometry }: DrawContext): Piece {
  const swept = letters.layers.map(({ d }) => {
    const steps = Array.from({ length: SHADOW_STEPS }, (_, i) => {
      const by = SHADOW_GAP + (SHADOW_REACH * (i + 1)) / SHADOW_STEPS;
      return translate(d, by, by);
    });
    return geometry.union(...steps);
  });
  const faces = letters.layers.map(({ d }) => geometry.grow(d, SHADOW_GAP));
  const whole = geometry.union(...swept);
  return shapePiece("ornament", geometry.difference(whole, ...faces), "k");
}
