import { boundsOf } from "../geometry/bounds.ts";
import { flatten } from "../geometry/flatten.ts";
import { joinPaths } from "../geometry/path-data.ts";
import { polygon, rect } from "../geometry/primitives.ts";
import type { Box, Layer, PathData } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { bottom } from "./piece.ts";
import { withSlots } from "./slot.ts";
import type { SetLine, Slot } from "./slot.ts";

type Change = (slot: Slot, line: SetLine) => Slot | null;

/** The lines with those slots changed that the change answers for; null when it answers for none. */
function changeSlots(lines: readonly SetLine[], change: Change): SetLine[] | null {
  let changes = 0;
  const changed = lines.map((line) =>
    withSlots(
      line,
      line.slots.map((slot) => {
        const made = change(slot, line);
        if (made) changes += 1;
        return made ?? slot;
      }),
    ),
  );
  return changes > 0 ? changed : null;
}

const DOTTED = /^[ijäöüïëåй]$/u;

/** The dots over letters in the spark colour. */
export function tintDots(lines: readonly SetLine[]): SetLine[] | null {
  return changeSlots(lines, (slot, line) => {
    if (!DOTTED.test(slot.char)) return null;
    const outlines = slot.layers
      .flatMap(({ d }) => d.match(/M[^M]*/g) ?? [])
      .map((d) => ({ d: d as PathData, box: boundsOf(d as PathData) }));
    const isDot = (box: Box): boolean => bottom(box) < -line.xHeight * 1.02;
    const dots = outlines.filter(({ box }) => isDot(box)).map(({ d }) => d);
    const rest = outlines.filter(({ box }) => !isDot(box)).map(({ d }) => d);
    if (dots.length === 0 || rest.length === 0) return null;
    const role = slot.layers[0]?.role ?? "ink";
    return {
      ...slot,
      layers: [
        { d: joinPaths(...rest), role },
        { d: joinPaths(...dots), role: "k" },
      ],
    };
  });
}

/** The counter of an A is a wedge at most this wide at its top, against its foot. */
const POINTED = 0.5;
const SLACK = 0.5;

/** Every capital A without its bar, as an open wedge; with a small bar of its own where `bar` says so. */
export function openCrossbars(
  lines: readonly SetLine[],
  bar: boolean,
  { geometry }: DrawContext,
): SetLine[] | null {
  return changeSlots(lines, (slot, line) => {
    const [layer] = slot.layers;
    if (!layer || slot.layers.length > 1 || !/^[AΑАΛ]$/u.test(slot.char)) return null;
    const wedge = wedgeOf(layer.d, line);
    if (!wedge) return null;
    const layers: Layer[] = [{ d: geometry.difference(layer.d, wedge.open), role: layer.role }];
    if (bar) layers.push({ d: wedge.bar, role: "k" });
    return { ...slot, layers };
  });
}

/** What to take out of an A so that its counter runs down to the baseline; null when it is no wedge. */
function wedgeOf(d: PathData, line: SetLine): { open: PathData; bar: PathData } | null {
  const outlines = flatten(d).map((outline) => pointsOf(outline));
  const inner = outlines
    .filter((points) => points.length > 2)
    .map((points) => ({ points, box: boxOf(points) }))
    .filter(({ box }) => box.y > -line.capHeight * 0.95 && bottom(box) < -line.capHeight * 0.1);
  const [counter] = inner;
  if (!counter || inner.length > 1) return null;
  const { points, box } = counter;
  const top = widthAt(points, box.y + SLACK);
  const foot = widthAt(points, bottom(box) - SLACK);
  if (!top || !foot || top.to - top.from > (foot.to - foot.from) * POINTED) return null;
  const run = (y: number, side: "from" | "to"): number =>
    top[side] + ((foot[side] - top[side]) * (y - box.y)) / box.height;
  const open = polygon([
    [top.from, box.y],
    [top.to, box.y],
    [run(SLACK * 4, "to"), SLACK * 4],
    [run(SLACK * 4, "from"), SLACK * 4],
  ]);
  const height = line.capHeight * 0.13;
  const y = -line.capHeight * 0.13;
  const middle = (run(y, "from") + run(y, "to")) / 2;
  const half = (run(y, "to") - run(y, "from")) * 0.26;
  return { open, bar: rect(middle - half, y, half * 2, height) };
}

type Points = readonly (readonly [x: number, y: number])[];

function pointsOf(outline: readonly number[]): Points {
  return Array.from({ length: outline.length / 2 }, (_, i) => [
    outline[i * 2] ?? 0,
    outline[i * 2 + 1] ?? 0,
  ]);
}

function boxOf(points: Points): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** From where to where an outline reaches at a height. */
function widthAt(points: Points, y: number): { from: number; to: number } | null {
  const hits = points.flatMap(([x0, y0], i) => {
    const [x1, y1] = points[(i + 1) % points.length] ?? [x0, y0];
    return y0 <= y !== y1 <= y ? [x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)] : [];
  });
  return hits.length < 2 ? null : { from: Math.min(...hits), to: Math.max(...hits) };
}
