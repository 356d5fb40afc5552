import { boundsOf } from "../geometry/bounds.ts";
import { boxesOverlap, padBox, uniteBoxes } from "../geometry/boxes.ts";
import { joinPaths } from "../geometry/path-data.ts";
import type { Box, Layer, PathData } from "../types.ts";
import { bottom, centreX, centreY, place } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { withSlots } from "./slot.ts";
import type { SetLine, Slot } from "./slot.ts";

/** How high a symbol over an i is, as shares of the cap height; the largest with room is taken. */
const HEIGHTS = [0.44, 0.38, 0.33, 0.29] as const;
/** White between the stem and the symbol. */
const WHITE = 0.06;

/** A symbol for the first i-dot that has room for it; null when none has. */
export function swapDot(lines: readonly SetLine[], mark: Piece): SetLine[] | null {
  for (const [row, line] of lines.entries())
    for (const [index, slot] of line.slots.entries()) {
      const changed = /^[ij]$/.test(slot.char) ? replaceDot(slot, line, mark) : null;
      if (changed) return [...lines].with(row, withSlots(line, line.slots.with(index, changed)));
    }
  return null;
}

function replaceDot(slot: Slot, line: SetLine, mark: Piece): Slot | null {
  const parts = dotOf(slot);
  if (!parts) return null;
  for (const share of HEIGHTS) {
    const height = line.capHeight * share;
    const scale = height / Math.max(mark.box.height, mark.box.width);
    const tall = mark.box.height * scale;
    const y = Math.min(centreY(parts.dot), parts.stemTop - line.capHeight * WHITE - tall / 2);
    const placed = place(mark, {
      scale,
      dx: centreX(parts.dot) - centreX(mark.box) * scale,
      dy: y - centreY(mark.box) * scale,
    });
    const room = padBox(placed.box, 4);
    if (line.slots.some((other) => other !== slot && boxesOverlap(other.box, room))) continue;
    const role = slot.layers[0]?.role ?? "ink";
    const accent = placed.layers.map((layer): Layer => ({
      d: layer.d,
      role: layer.role === "a" ? "k" : layer.role,
    }));
    const box = uniteBoxes([placed.box, boundsOf(parts.stem)]);
    return { ...slot, layers: [...accent, { d: parts.stem, role }], box };
  }
  return null;
}

function dotOf({ layers }: Slot): { dot: Box; stem: PathData; stemTop: number } | null {
  const outlines = layers.flatMap(({ d }) => outlinesOf(d)).map((d) => ({ d, box: boundsOf(d) }));
  const [top, ...rest] = outlines.toSorted((one, other) => one.box.y - other.box.y);
  if (!top || rest.length === 0) return null;
  const stemTop = Math.min(...rest.map(({ box }) => box.y));
  if (bottom(top.box) > stemTop + 1 || rest.some(({ box }) => bottom(box) <= stemTop + 1))
    return null;
  return { dot: top.box, stem: joinPaths(...rest.map(({ d }) => d)), stemTop };
}

function outlinesOf(d: PathData): PathData[] {
  return (d.match(/M[^M]*/g) ?? []).map((outline) => outline as PathData);
}
