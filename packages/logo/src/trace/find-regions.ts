import type { Labels } from "./label-pixels.ts";
import { GROUND } from "./label-pixels.ts";

/** Joined pixels of one label. */
export interface Region {
  readonly id: number;
  readonly label: number;
  readonly area: number;
  readonly left: number;
  readonly top: number;
  /** The last column and row, included. */
  readonly right: number;
  readonly bottom: number;
}

export interface Regions {
  /** The region of each pixel, `-1` on the ground. */
  readonly of: Int32Array;
  /** By id; regions of the ground are left out. */
  readonly byId: ReadonlyMap<number, Region>;
}

export interface Plane {
  readonly width: number;
  readonly height: number;
}

/** A region needs so many pixels. */
const LEAST_AREA = 14;
/** What is this narrow between two areas is their edge and nothing by itself, in pixels. */
const EDGE_WIDTH = 2.2;
const ROUNDS = 3;

/**
 * The areas of one colour. Specks and the seams that blurred edges leave become part of the area
 * that they touch most: `labels` is changed accordingly.
 */
export function findRegions(labels: Labels, plane: Plane): Regions {
  for (let round = 0; round < ROUNDS; round++) {
    const found = components(labels, plane);
    if (absorb(labels, plane, found) === 0) break;
  }
  const { of, regions } = components(labels, plane);
  const byId = new Map(
    regions.filter(({ label }) => label !== GROUND).map((region) => [region.id, region]),
  );
  for (let index = 0; index < of.length; index++) {
    if (labels.main[index] === GROUND) of[index] = -1;
  }
  return { of, byId };
}

interface Components {
  readonly of: Int32Array;
  readonly regions: readonly Region[];
}

function components({ main }: Labels, plane: Plane): Components {
  const of = new Int32Array(plane.width * plane.height).fill(-1);
  const regions: Region[] = [];
  const stack = new Int32Array(of.length);
  for (let start = 0; start < of.length; start++) {
    if (of[start] === -1) regions.push(fill(start, { id: regions.length, main, of, stack, plane }));
  }
  return { of, regions };
}

interface Filling {
  readonly id: number;
  readonly main: Uint8Array;
  readonly of: Int32Array;
  readonly stack: Int32Array;
  readonly plane: Plane;
}

function fill(start: number, { id, main, of, stack, plane }: Filling): Region {
  const { width, height } = plane;
  const label = main[start] ?? GROUND;
  let [area, left, top, right, bottom] = [0, width, height, 0, 0];
  let waiting = 1;
  stack[0] = start;
  of[start] = id;
  while (waiting > 0) {
    waiting -= 1;
    const at = stack[waiting] ?? start;
    const x = at % width;
    const y = (at - x) / width;
    area += 1;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
    for (let side = 0; side < 4; side++) {
      const next = neighbour(at, x, { side, width });
      if (next === -1 || of[next] !== -1 || main[next] !== label) continue;
      of[next] = id;
      stack[waiting] = next;
      waiting += 1;
    }
  }
  return { id, label, area, left, top, right, bottom };
}

/** The pixel to the left, right, above or below; -1 or one past the end where there is none. */
export function neighbour(
  at: number,
  x: number,
  { side, width }: { readonly side: number; readonly width: number },
): number {
  if (side === 0) return x > 0 ? at - 1 : -1;
  if (side === 1) return x < width - 1 ? at + 1 : -1;
  return side === 2 ? Math.max(-1, at - width) : at + width;
}

/** Gives what is too small to stand by itself to its neighbour; answers how many there were. */
function absorb(labels: Labels, plane: Plane, { of, regions }: Components): number {
  const touching = regions.map(() => new Map<number, number>());
  eachBorder(of, plane, (one, other) => {
    const [mine, theirs] = [touching[one], touching[other]];
    mine?.set(other, (mine.get(other) ?? 0) + 1);
    theirs?.set(one, (theirs.get(one) ?? 0) + 1);
  });
  const labelOf = new Map<number, number>();
  for (const region of regions) {
    const around = [...(touching[region.id] ?? [])].toSorted(([, one], [, other]) => other - one);
    const [neighbour] = around[0] ?? [];
    const target = neighbour === undefined ? undefined : regions[neighbour];
    if (target === undefined || target.area < region.area) continue;
    if (isSpeck(region) || isSeam(region, around, regions)) labelOf.set(region.id, target.label);
  }
  if (labelOf.size === 0) return 0;
  for (let index = 0; index < of.length; index++) {
    const label = labelOf.get(of[index] ?? -1);
    if (label === undefined) continue;
    labels.main[index] = label;
    labels.other[index] = label;
    labels.share[index] = 255;
  }
  return labelOf.size;
}

function isSpeck({ area }: Region): boolean {
  return area < LEAST_AREA;
}

/** A thin strip with one colour on this side and another on that. */
function isSeam(
  { area, label }: Region,
  around: readonly (readonly [number, number])[],
  regions: readonly Region[],
): boolean {
  const border = around.reduce((sum, [, length]) => sum + length, 0);
  if ((2 * area) / border > EDGE_WIDTH) return false;
  const lengths = new Map<number, number>();
  for (const [id, length] of around) {
    const beside = regions[id]?.label ?? label;
    lengths.set(beside, (lengths.get(beside) ?? 0) + length);
  }
  const longest = Math.max(...lengths.values());
  return longest < border * 0.8;
}

function eachBorder(
  of: Int32Array,
  { width }: Plane,
  visit: (one: number, other: number) => void,
): void {
  for (let index = 0; index < of.length; index++) {
    const mine = of[index] ?? -1;
    const right = of[index + 1] ?? -1;
    const below = of[index + width] ?? -1;
    if (index % width < width - 1 && right !== mine) visit(mine, right);
    if (below !== -1 && below !== mine) visit(mine, below);
  }
}
