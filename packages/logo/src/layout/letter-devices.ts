import type { MarkSpec, WordSpec } from "@emblazon/contract";
import { boundsOf } from "../geometry/bounds.ts";
import { boxesOverlap, padBox, uniteBoxes } from "../geometry/boxes.ts";
import { inscribedCircle } from "../geometry/inscribed-circle.ts";
import { joinPaths } from "../geometry/path-data.ts";
import { circle, rect } from "../geometry/primitives.ts";
import { translate } from "../geometry/transform.ts";
import { isUpper } from "../type/letter-case.ts";
import type { Box, Layer, PathData } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { bottom, centreX, centreY, place, right } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { shiftSlot, tintSlot } from "./slot.ts";
import type { SetLine, Slot } from "./slot.ts";

/** The lines with a device that changes single letters; null when it does not suit the name. */
export function changeLetters(
  lines: readonly SetLine[],
  { device, weight }: WordSpec,
  context: DrawContext,
): SetLine[] | null {
  switch (device?.kind) {
    case "swap":
      return swapLetter(lines, device.at, markPiece(device.mark, context));
    case "dot-swap":
      return swapDot(lines, markPiece(device.mark, context));
    case "inlay":
      return inlay(lines, device.mark, context);
    case "full-stop":
      return addFullStop(lines, device.shape, weight);
    default:
      return [...lines];
  }
}

function withSlots(line: SetLine, slots: readonly Slot[]): SetLine {
  return { ...line, slots, box: uniteBoxes(slots.map(({ box }) => box)) };
}

/** A symbol in a letter's place, as high as the letter, with a letter's white on both sides. */
function swapLetter(lines: readonly SetLine[], at: number, mark: Piece | null): SetLine[] | null {
  if (!mark) return null;
  let done = false;
  const changed = lines.map((line) => {
    const index = line.slots.findIndex((slot) => slot.at === at);
    const letter = line.slots[index];
    if (!letter) return line;
    done = true;
    const upper = isUpper(line.text);
    const height = upper ? line.capHeight * 1.04 : letter.box.height * 1.06;
    const scale = height / Math.max(mark.box.height, mark.box.width * 0.86);
    const width = mark.box.width * scale;
    const before = line.slots[index - 1];
    const after = line.slots[index + 1];
    const gapBefore = before ? whiteBetween(before, letter, line) : 0;
    const gapAfter = after ? whiteBetween(letter, after, line) : 0;
    const x = before && before.word === letter.word ? right(before.box) + gapBefore : letter.box.x;
    const y = upper ? -line.capHeight / 2 : centreY(letter.box);
    const placed = place(mark, {
      scale,
      dx: x + width / 2 - centreX(mark.box) * scale,
      dy: y - centreY(mark.box) * scale,
    });
    const push = after ? x + width + gapAfter - after.box.x : 0;
    const slots = line.slots.map((slot, i) => {
      if (i === index) return { ...slot, layers: placed.layers, box: placed.box };
      if (i < index || (after?.word !== letter.word && push < 0)) return slot;
      return shiftSlot(slot, ({ d, role }) => ({ d: translate(d, push, 0), role }), push);
    });
    return withSlots(line, slots);
  });
  return done ? changed : null;
}

/** The white that was between two letters, kept between what a straight stem and a bowl ask. */
function whiteBetween(one: Slot, other: Slot, { capHeight, size }: SetLine): number {
  const white = other.box.x - right(one.box);
  if (one.word !== other.word) return white;
  const least = capHeight * 0.075;
  const most = Math.max(capHeight * 0.16, white);
  return Math.max(least, Math.min(most, white, size * 0.7));
}

/** How large a symbol is over an i, as factors of the dot; the largest with room is taken. */
const DOT_SIZES = [1.6, 1.35, 1.15] as const;
const SMALLEST_DOT = 0.2;

/** A symbol for the first i-dot that has room for it. */
function swapDot(lines: readonly SetLine[], mark: Piece | null): SetLine[] | null {
  if (!mark) return null;
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
  for (const size of DOT_SIZES) {
    const height = Math.max(parts.dot.height * size, line.capHeight * SMALLEST_DOT * size);
    const scale = height / Math.max(mark.box.height, mark.box.width);
    const tall = mark.box.height * scale;
    const y = Math.min(centreY(parts.dot), parts.stemTop - line.capHeight * 0.045 - tall / 2);
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

/** A symbol cut out of the letter with the most room. */
function inlay(lines: readonly SetLine[], mark: MarkSpec, context: DrawContext): SetLine[] | null {
  const symbol = markPiece(mark, context);
  if (!symbol) return null;
  const rooms = lines
    .flatMap(({ slots }) => slots)
    .filter(({ box, layers }) => layers.length === 1 && box.width >= 30 && box.height >= 50)
    .map((slot) => ({ slot, room: inscribedCircle(slot.layers[0]?.d ?? ("" as PathData)) }));
  const best = rooms.toSorted((one, other) => other.room.radius - one.room.radius)[0];
  if (!best || best.room.radius < 17) return null;
  const reach = Math.hypot(symbol.box.width, symbol.box.height) / 2;
  const scale = (best.room.radius * 1.04) / reach;
  const cut = place(symbol, {
    scale,
    dx: best.room.x - centreX(symbol.box) * scale,
    dy: best.room.y - centreY(symbol.box) * scale,
  });
  const cutters = cut.layers.map(({ d }) => d);
  const layers = best.slot.layers.map(({ d, role }) => ({
    d: context.geometry.difference(d, ...cutters),
    role,
  }));
  return lines.map((line) => ({
    ...line,
    slots: line.slots.map((slot) => (slot === best.slot ? { ...slot, layers } : slot)),
  }));
}

/** A point after the name in the spark colour; one that is there already takes the colour. */
function addFullStop(
  lines: readonly SetLine[],
  shape: "round" | "square",
  weight: number,
): SetLine[] | null {
  const line = lines.at(-1);
  const last = line?.slots.at(-1);
  if (!line || !last) return null;
  if (last.char === ".")
    return lines.with(-1, withSlots(line, line.slots.with(-1, tintSlot(last, "k"))));
  const radius = (line.capHeight / 100) * (weight > 600 ? 12.5 : 9.5);
  const x = right(last.box) + line.capHeight * 0.115 + radius;
  const d =
    shape === "round"
      ? circle(x, -radius, radius)
      : rect(x - radius, -2 * radius, 2 * radius, 2 * radius);
  const stop: Slot = {
    char: ".",
    at: last.at + 1,
    word: last.word,
    layers: [{ d, role: "k" }],
    box: boundsOf(d),
  };
  return lines.with(-1, withSlots(line, [...line.slots, stop]));
}
