import type { Labels } from "./label-pixels.ts";
import { neighbour } from "./find-regions.ts";
import type { Plane, Region, Regions } from "./find-regions.ts";

/** How much of each pixel of a window a shape covers, 0..1, with a rim of nothing around it. */
export interface CoverageField {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** How far, in pixels, a shape reaches beneath those that are drawn over it. */
const OVERLAP = 3;
const RIM = OVERLAP + 3;
/** How far from a mixed pixel its second area is looked for. */
const REACH = 2;

/** What is drawn first: whatever holds others is larger than they. */
export function stackingOrder({ byId }: Regions): Region[] {
  const extent = ({ left, top, right, bottom }: Region): number => (right - left) * (bottom - top);
  return [...byId.values()].toSorted(
    (one, other) => extent(other) - extent(one) || other.area - one.area || one.id - other.id,
  );
}

/** The region that the second label of each mixed pixel belongs to; `-1` on the ground. */
export function secondRegions(
  { main, other, share }: Labels,
  { of }: Regions,
  plane: Plane,
): Int32Array {
  const second = of.slice();
  for (let index = 0; index < second.length; index++) {
    if (share[index] === 255 || main[index] === other[index]) continue;
    second[index] = nearestWithLabel(index, { label: other[index] ?? 0, main, of, plane });
  }
  return second;
}

interface Search {
  readonly label: number;
  readonly main: Uint8Array;
  readonly of: Int32Array;
  readonly plane: Plane;
}

function nearestWithLabel(index: number, { label, main, of, plane }: Search): number {
  const { width, height } = plane;
  const x = index % width;
  const y = (index - x) / width;
  let best = of[index] ?? -1;
  let least = Infinity;
  for (let row = Math.max(0, y - REACH); row <= Math.min(height - 1, y + REACH); row++) {
    for (let column = Math.max(0, x - REACH); column <= Math.min(width - 1, x + REACH); column++) {
      const far = (row - y) ** 2 + (column - x) ** 2;
      if (far >= least || main[row * width + column] !== label) continue;
      [best, least] = [of[row * width + column] ?? -1, far];
    }
  }
  return best;
}

export interface Stack {
  readonly labels: Labels;
  readonly regions: Regions;
  readonly second: Int32Array;
  readonly plane: Plane;
  /** By region id; larger is drawn later. */
  readonly rank: ReadonlyMap<number, number>;
}

/**
 * The shape that a region is drawn as: itself, what lies whole within it, and a rim beneath what is
 * drawn over it, so that no ground shows between neighbours.
 */
export function coverageField(region: Region, stack: Stack): CoverageField {
  const { labels, regions, second, rank } = stack;
  const window = windowOf(region);
  const pixels = pixelsOf(window, stack.plane);
  const inside = closeHoles(maskOf(region, pixels, regions), { window, pixels, regions });
  const near = grow(inside, window);
  const values = new Float32Array(pixels.length);
  const mine = rank.get(region.id) ?? 0;
  const covers = (id: number): boolean =>
    id === region.id || (id !== -1 && (rank.get(id) ?? -1) > mine);
  for (let cell = 0; cell < values.length; cell++) {
    const index = pixels[cell] ?? -1;
    if (near[cell] !== 1 || index === -1) continue;
    const share = (labels.share[index] ?? 255) / 255;
    const one = covers(regions.of[index] ?? -1) ? share : 0;
    const two = share < 1 && covers(second[index] ?? -1) ? 1 - share : 0;
    values[cell] = inside[cell] === FILLED ? 1 : one + two;
  }
  return { ...window, values };
}

type Window = Omit<CoverageField, "values">;

function windowOf({ left, top, right, bottom }: Region): Window {
  return {
    left: left - RIM,
    top: top - RIM,
    width: right - left + 1 + RIM * 2,
    height: bottom - top + 1 + RIM * 2,
  };
}

/** The picture's pixel under each cell of a window; -1 beyond the picture. */
function pixelsOf({ left, top, width, height }: Window, plane: Plane): Int32Array {
  const pixels = new Int32Array(width * height).fill(-1);
  for (let row = Math.max(0, -top); row < Math.min(height, plane.height - top); row++) {
    const start = (top + row) * plane.width + left;
    for (let x = Math.max(0, -left); x < Math.min(width, plane.width - left); x++) {
      pixels[row * width + x] = start + x;
    }
  }
  return pixels;
}

/** 1 where the region is. */
function maskOf({ id }: Region, pixels: Int32Array, { of }: Regions): Uint8Array {
  const mask = new Uint8Array(pixels.length);
  for (let cell = 0; cell < mask.length; cell++) {
    const index = pixels[cell] ?? -1;
    if (index !== -1 && of[index] === id) mask[cell] = 1;
  }
  return mask;
}

/** Where in a mask a hole was closed. */
const FILLED = 2;

interface Holes {
  readonly window: Window;
  readonly pixels: Int32Array;
  readonly regions: Regions;
}

/** Closes holes that no ground shows through: what fills them is drawn later. */
function closeHoles(mask: Uint8Array, { window, pixels, regions }: Holes): Uint8Array {
  const seen = mask.slice();
  flood(seen, 0, window);
  for (let start = 0; start < mask.length; start++) {
    if (seen[start] !== 0) continue;
    const cells = flood(seen, start, window);
    const isOpen = cells.some((cell) => {
      const index = pixels[cell] ?? -1;
      return index === -1 || regions.of[index] === -1;
    });
    if (!isOpen) for (const cell of cells) mask[cell] = FILLED;
  }
  return mask;
}

/** Marks what is joined with `start` and answers its cells. */
function flood(seen: Uint8Array, start: number, { width }: Window): number[] {
  const cells = [start];
  seen[start] = 1;
  for (let done = 0; done < cells.length; done++) {
    const at = cells[done] ?? start;
    const x = at % width;
    for (let side = 0; side < 4; side++) {
      const next = neighbour(at, x, { side, width });
      if (seen[next] !== 0) continue;
      seen[next] = 1;
      cells.push(next);
    }
  }
  return cells;
}

/** 1 where the mask is no farther than `OVERLAP` steps along rows and columns. */
function grow(mask: Uint8Array, { width }: Window): Uint8Array {
  const grown = new Uint8Array(mask.length);
  let edge: number[] = [];
  for (let cell = 0; cell < mask.length; cell++) {
    if (mask[cell] === 0) continue;
    grown[cell] = 1;
    if (mask[cell - 1] === 0 || mask[cell + 1] === 0 || isAlone(mask, cell, width)) edge.push(cell);
  }
  for (let step = 0; step < OVERLAP; step++) {
    const next: number[] = [];
    for (const cell of edge) {
      for (let side = 0; side < 4; side++) {
        const beside = neighbour(cell, cell % width, { side, width });
        if (grown[beside] !== 0) continue;
        grown[beside] = 1;
        next.push(beside);
      }
    }
    edge = next;
  }
  return grown;
}

/** Whether nothing of the mask is right above or right below. */
function isAlone(mask: Uint8Array, cell: number, width: number): boolean {
  return mask[cell - width] === 0 || mask[cell + width] === 0;
}
