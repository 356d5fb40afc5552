import type { Random } from "../../src/choice/random.ts";
import { boundsOf } from "../../src/geometry/bounds.ts";
import { flatten } from "../../src/geometry/flatten.ts";
import type { Geometry } from "../../src/geometry/geometry.ts";
import { formatPath, joinPaths, parsePath } from "../../src/geometry/path-data.ts";
import { circle, rect, ring } from "../../src/geometry/primitives.ts";
import { mapPoints, scale } from "../../src/geometry/transform.ts";
import type { Box, PathData } from "../../src/types.ts";
import { nearCircles, nearParallels } from "../../src/checks/refinement.ts";
import { markCase, type Case } from "./case.ts";

/** What harm is done to a mark; null where a mark has nothing to be harmed that way. */
export type MarkDamage = (d: PathData, tools: DamageTools) => Case | null;

export interface DamageTools {
  readonly geometry: Geometry;
  readonly random: Random;
}

const sideOf = ({ width, height }: Box): number => Math.max(width, height);

/** Only a line of the outline is left; its width is a share of the side. */
function outlined(share: number): MarkDamage {
  return (d, { geometry }) =>
    markCase([{ d: geometry.stroke(d, { width: share * sideOf(boundsOf(d)) }) }]);
}

const hairline = outlined(0.004);

/** Slits cut across the ink; their width is a share of the side. */
function slits(count: number, share: number): MarkDamage {
  return (d, { geometry }) => {
    const { x, y, width, height } = boundsOf(d);
    const wide = share * Math.max(width, height);
    const cuts = Array.from({ length: count }, (_, i) =>
      rect(x - 1, y + ((i + 0.5) * height) / count - wide / 2, width + 2, wide),
    );
    return markCase([{ d: geometry.difference(d, joinPaths(...cuts)) }]);
  };
}

/** Cut into tiles by gaps of 3 % of the side. */
const tiles: MarkDamage = (d, { geometry }) => {
  const { x, y, width, height } = boundsOf(d);
  const gap = 0.03 * Math.max(width, height);
  const bars = [0, 1, 2, 3, 4].flatMap((i) => [
    rect(x + ((i + 0.5) * width) / 5 - gap / 2, y - 1, gap, height + 2),
  ]);
  const rows = [0, 1, 2, 3, 4].map((i) =>
    rect(x - 1, y + ((i + 0.5) * height) / 5 - gap / 2, width + 2, gap),
  );
  return markCase([
    { d: geometry.difference(geometry.difference(d, joinPaths(...bars)), joinPaths(...rows)) },
  ]);
};

/** Twelve specks around the mark. */
const specks: MarkDamage = (d, { random }) => {
  const { x, y, width, height } = boundsOf(d);
  const side = Math.max(width, height);
  const dots = Array.from({ length: 12 }, (_, i) => {
    const along = ((i % 6) + random.next() * 0.6) / 6;
    return circle(
      x + along * width,
      i < 6 ? y - 0.03 * side : y + height + 0.03 * side,
      0.007 * side,
    );
  });
  return markCase([{ d: joinPaths(d, ...dots) }]);
};

/** Slots inside the ink, so narrow that they fill in: 1.7 % of the side. */
const narrowCounters: MarkDamage = (d, { geometry }) => {
  const { x, y, width, height } = boundsOf(d);
  const side = Math.max(width, height);
  const wide = 0.017 * side;
  const inner = geometry.shrink(d, 0.04 * side);
  const bars = Array.from({ length: 9 }, (_, i) =>
    rect(x, y + ((i + 0.5) * height) / 9 - wide / 2, width, wide),
  );
  const slots = geometry.intersect(inner, joinPaths(...bars));
  const seen = flatten(slots, 1).filter((outline) => boxOf(outline).width > 0.4 * side);
  return seen.length < 3 ? null : markCase([{ d: geometry.difference(d, slots) }]);
};

function boxOf(outline: readonly number[]): Box {
  const xs = outline.filter((_, i) => i % 2 === 0);
  const ys = outline.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Every edge broken into a zigzag of 1 % of the side. */
const ragged: MarkDamage = (d) => {
  const side = sideOf(boundsOf(d));
  const paths = flatten(d, 1).map((outline) => {
    const points: number[] = [];
    for (let i = 0; i < outline.length; i += 2) {
      const [x0, y0] = [outline[i] ?? 0, outline[i + 1] ?? 0];
      const [x1, y1] = [
        outline[(i + 2) % outline.length] ?? 0,
        outline[(i + 3) % outline.length] ?? 0,
      ];
      const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
      const steps = Math.max(1, Math.round(length / (0.006 * side)));
      for (let step = 0; step < steps; step++) {
        const push = (step % 2 === 0 ? 0.012 : -0.012) * side;
        const [nx, ny] = length > 0 ? [(y1 - y0) / length, (x0 - x1) / length] : [0, 0];
        points.push(x0 + ((x1 - x0) * step) / steps + nx * push);
        points.push(y0 + ((y1 - y0) * step) / steps + ny * push);
      }
    }
    const [x = 0, y = 0, ...rest] = points;
    const lines = Array.from({ length: rest.length / 2 }, (_, i) => ({
      code: "L" as const,
      points: rest.slice(i * 2, i * 2 + 2),
    }));
    return formatPath([{ code: "M", points: [x, y] }, ...lines, { code: "Z", points: [] }]);
  });
  return markCase([{ d: joinPaths(...paths) }]);
};

/** A trapezoid of what was a rectangle: parallel edges run together by about one and a half degrees. */
const converging: MarkDamage = (d) => {
  const { x, y, width, height } = boundsOf(d);
  const side = Math.max(width, height);
  if (exactParallels(d, side) === 0) return null;
  const [cx, cy] = [x + width / 2, y + height / 2];
  return markCase([
    {
      d: mapPoints(d, (point) => ({
        x: cx + (point.x - cx) * (1 + (0.1 * (point.y - cy)) / side),
        y: cy + (point.y - cy) * (1 + (0.1 * (point.x - cx)) / side),
      })),
    },
  ]);
};

function exactParallels(d: PathData, side: number): number {
  const bent = mapPoints(d, ({ x, y }) => ({ x: x * (1 + (0.1 * y) / side), y }));
  const other = mapPoints(d, ({ x, y }) => ({ x, y: y * (1 + (0.1 * x) / side) }));
  return nearParallels([d], side) === 0
    ? Math.min(nearParallels([bent], side), nearParallels([other], side))
    : 0;
}

/** Circles become a little oval: 3 % wider. */
const oval: MarkDamage = (d) => {
  const side = sideOf(boundsOf(d));
  const wide = scale(d, 1.03, 1);
  const round = flatten(d, side / 4000).filter((outline) => outline.length >= 24).length;
  const before = nearCircles([d], side);
  if (round === 0 || before > 0 || nearCircles([scale(d, 1.012, 1)], side) === 0) return null;
  return markCase([{ d: wide }]);
};

/** Four plates whose corners all differ. */
const manyRadii: MarkDamage = (d) => {
  const { x, y, width, height } = boundsOf(d);
  const side = Math.max(width, height);
  const plates = [0.01, 0.02, 0.035, 0.055].map((radius, i) =>
    roundRect(x + width + 0.04 * side, y + i * 0.26 * height, 0.16 * side, radius * side),
  );
  return markCase([{ d: joinPaths(d, ...plates) }]);
};

function roundRect(x: number, y: number, side: number, r: number): PathData {
  const [far, end, k] = [x + side, y + side, r * 0.4477];
  const corner = (points: number[]) => ({ code: "C" as const, points });
  return formatPath([
    { code: "M", points: [x + r, y] },
    { code: "L", points: [far - r, y] },
    corner([far - k, y, far, y + k, far, y + r]),
    { code: "L", points: [far, end - r] },
    corner([far, end - k, far - k, end, far - r, end]),
    { code: "L", points: [x + r, end] },
    corner([x + k, end, x, end - k, x, end - r]),
    { code: "L", points: [x, y + r] },
    corner([x, y + k, x + k, y, x + r, y]),
    { code: "Z", points: [] },
  ]);
}

/** Rings of four further weights around the mark. */
const manyWeights: MarkDamage = (d) => {
  const { x, y, width, height } = boundsOf(d);
  const side = Math.max(width, height);
  const [cx, cy] = [x + width / 2, y + height / 2];
  const rings = [0.02, 0.035, 0.06, 0.1].reduce(
    ({ paths, inner }, wide) => ({
      paths: [...paths, at(ring(inner + wide * side, inner), cx, cy)],
      inner: inner + (wide + 0.05) * side,
    }),
    { paths: [] as PathData[], inner: 0.75 * side },
  );
  return markCase([{ d: joinPaths(d, ...rings.paths) }]);
};

function at(d: PathData, x: number, y: number): PathData {
  return mapPoints(d, (point) => ({ x: point.x + x, y: point.y + y }));
}

/** Pushed out of its icon by a quarter of its side. */
const offCentre: MarkDamage = (d) => {
  const box = boundsOf(d);
  const side = sideOf(box);
  return markCase([{ d }], { box: { ...box, x: box.x - 0.27 * side, y: box.y - 0.2 * side } });
};

/** The picture ends before the mark does. */
const clipped: MarkDamage = (d) => {
  const { x, y, width, height } = boundsOf(d);
  return markCase([{ d }], { box: { x, y, width: width * 0.93, height } });
};

/** Every edge in many pieces. */
function needlessPoints(count: number): MarkDamage {
  return (d) => {
    let [x, y] = [0, 0];
    const steps = parsePath(d).flatMap((step) => {
      const [toX = x, toY = y] = step.points.slice(-2);
      const pieces = Array.from({ length: count }, (_, i) => ({
        code: "L" as const,
        points: [x + ((toX - x) * (i + 1)) / count, y + ((toY - y) * (i + 1)) / count],
      }));
      [x, y] = [toX, toY];
      return step.code === "M" || step.code === "Z" ? [step] : pieces;
    });
    return markCase([{ d: formatPath(steps) }]);
  };
}

/** A hundred specks, each a shape of its own. */
const manyShapes: MarkDamage = (d, { random }) => {
  const { x, y, width, height } = boundsOf(d);
  const specks = Array.from({ length: 100 }, () => ({
    d: circle(x + random.next() * width, y + random.next() * height, width / 80),
  }));
  return markCase([{ d }, ...specks]);
};

/** Nine times as wide. */
const stretched: MarkDamage = (d) => markCase([{ d: scale(d, 9, 1) }]);

/** Left and right half in two colours that touch. */
export function halved(
  d: PathData,
  geometry: Geometry,
  [one, other]: readonly [string, string],
): Case {
  const { x, y, width, height } = boundsOf(d);
  const left = rect(x - 1, y - 1, width / 2 + 1, height + 2);
  return markCase([
    { d: geometry.intersect(d, left), fill: one },
    { d: geometry.difference(d, left), fill: other },
  ]);
}

const sixths: MarkDamage = (d, { geometry }) => {
  const { x, y, width, height } = boundsOf(d);
  const colors = ["#C0392B", "#1F6FB2", "#2E8B57", "#B7791F", "#6B3FA0", "#0F766E"];
  return markCase(
    colors.map((fill, i) => ({
      fill,
      d: geometry.intersect(d, rect(x + (i * width) / 6, y - 1, width / 6, height + 2)),
    })),
  );
};

/** All but a blot: the box around the mark filled, the mark a slit of it. */
const blot: MarkDamage = (d, { geometry }) => {
  const { x, y, width, height } = boundsOf(d);
  const small = scale(d, 0.12, 0.12, { x: x + width / 2, y: y + height / 2 });
  return markCase([{ d: geometry.difference(rect(x, y, width, height), small) }]);
};

/** The harm done to marks, by the id of the check that has to see it. */
export const MARK_DAMAGES: Readonly<Record<string, readonly MarkDamage[]>> = {
  "survives-16": [hairline],
  "washed-ink": [hairline],
  "kept-counters": [narrowCounters],
  "least-stroke": [outlined(0.0022)],
  "ink-mass": [hairline],
  aspect: [stretched],
  paths: [manyShapes],
  nodes: [needlessPoints(120)],
  colors: [sixths],
  "mark-ink": [hairline, blot],
  "mark-stroke": [hairline],
  "least-gap": [slits(7, 0.008)],
  "icon-stroke": [hairline],
  "pixel-mush": [slits(11, 0.03)],
  squint: [hairline],
  "squint-blobs": [tiles],
  "one-colour": [sixths],
  complexity: [ragged],
  parts: [tiles],
  islands: [specks],
  "near-parallel": [converging],
  "near-circle": [oval],
  "corner-radii": [manyRadii],
  "stroke-weights": [manyWeights],
  "safe-circle": [offCentre],
  centred: [offCentre],
  "inside-box": [clipped],
  "file-size": [needlessPoints(900)],
};
