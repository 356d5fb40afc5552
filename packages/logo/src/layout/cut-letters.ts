import { flatten } from "../geometry/flatten.ts";
import type { Geometry } from "../geometry/geometry.ts";
import { boxesOverlap, padBox } from "../geometry/boxes.ts";
import { rect } from "../geometry/primitives.ts";
import { rotate } from "../geometry/transform.ts";
import type { Layer, PathData } from "../types.ts";
import { crossings } from "./crossings.ts";
import { centreX, centreY } from "./piece.ts";
import type { SetLine, Slot } from "./slot.ts";

const GAP = 6.4;
const FAR = 1000;

type Lines = readonly SetLine[];

/** One letter cut through by a slanted gap, what is below it in the main colour; null when there is no such letter. */
export function cutLetter(
  lines: Lines,
  { at, angle }: { at: number; angle: number },
  geometry: Geometry,
): SetLine[] | null {
  let done = false;
  const cut = (slot: Slot): Slot => {
    if (slot.at !== at || slot.layers.length === 0) return slot;
    done = true;
    const middle = { x: centreX(slot.box), y: centreY(slot.box) };
    const turned = (y: number, height: number): PathData =>
      rotate(rect(middle.x - FAR, middle.y + y, FAR * 2, height), angle, middle);
    const layers = slot.layers.flatMap(({ d, role }): Layer[] => [
      { d: geometry.difference(d, turned(-GAP / 2, FAR)), role },
      { d: geometry.difference(d, turned(GAP / 2 - FAR, FAR)), role: "a" },
    ]);
    return { ...slot, layers: layers.filter(({ d }) => d !== "") };
  };
  const changed = mapSlots(lines, cut);
  return done ? changed : null;
}

/** A narrow upright gap through the middle of each letter that has bowls or arms there, as a stencil has. */
export function stencilLetters(lines: Lines, stem: number, geometry: Geometry): SetLine[] | null {
  const gap = Math.max(4.5, stem * 0.3);
  let done = 0;
  const changed = mapSlots(lines, (slot) => {
    const { box } = slot;
    const x = centreX(box);
    const ink = slot.layers.reduce((sum, { d }) => sum + inkAlong(d, x), 0);
    if (box.width < stem * 2.4 || ink > box.height * 0.62 || ink === 0) return slot;
    done++;
    const band = rect(x - gap / 2, box.y - 10, gap, box.height + 20);
    const layers = slot.layers.map(({ d, role }) => ({ d: geometry.difference(d, band), role }));
    return { ...slot, layers: layers.filter(({ d }) => d !== "") };
  });
  return done > 0 ? changed : null;
}

/** How much ink an upright line at x meets. */
function inkAlong(d: PathData, x: number): number {
  const met = crossings(flatten(d, 0.5), { x }).toSorted((one, other) => one - other);
  let sum = 0;
  for (let i = 0; i + 1 < met.length; i += 2) sum += (met[i + 1] ?? 0) - (met[i] ?? 0);
  return sum;
}

/** The thinnest stroke in which a line still has ink on both its sides. */
const LEAST_STEM = 17;

/** A thin line of ground along the middle of heavy strokes; null for type that is too light. */
export function inlineLetters(lines: Lines, stem: number, geometry: Geometry): SetLine[] | null {
  if (stem < LEAST_STEM) return null;
  const width = Math.max(3, stem * 0.15);
  return mapSlots(lines, (slot) => ({
    ...slot,
    layers: slot.layers.map(({ d, role }) => ({
      d: geometry.difference(d, geometry.shrink(d, (stem - width) / 2, "miter")),
      role,
    })),
  }));
}

const HAIRLINE = 4.2;

/** Letters that touch, each drawn a hair away from the next. */
export function joinLetters(lines: Lines, geometry: Geometry): SetLine[] {
  return lines.map((line) => ({
    ...line,
    slots: line.slots.map((slot, i) => {
      const next = line.slots[i + 1];
      if (!next || !boxesOverlap(padBox(slot.box, HAIRLINE), next.box)) return slot;
      const cutters = next.layers.map(({ d }) => geometry.grow(d, HAIRLINE, "miter"));
      const layers = slot.layers.map(({ d, role }) => ({
        d: geometry.difference(d, ...cutters),
        role,
      }));
      return { ...slot, layers: layers.filter(({ d }) => d !== "") };
    }),
  }));
}

function mapSlots(lines: Lines, change: (slot: Slot) => Slot): SetLine[] {
  return lines.map((line) => ({ ...line, slots: line.slots.map(change) }));
}
