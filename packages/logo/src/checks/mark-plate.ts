import { flatten, signedArea } from "../geometry/flatten.ts";
import type { Box, Scene } from "../types.ts";
import { blurred } from "./blurred.ts";
import { downsample } from "./downsample.ts";
import { inkBox, squareAround, type Grid } from "./measure.ts";
import { once } from "./once.ts";
import { thinnestPart } from "./openings.ts";
import { isPaper, paintInk } from "./paint-ink.ts";
import { regionsOf, type Region } from "./regions.ts";

/** A mark alone on a square in one colour, with what is measured there. */
export interface MarkPlate {
  readonly scene: Scene;
  /** The square that the plate shows. */
  readonly box: Box;
  readonly grid: Grid;
  /** Thinnest stroke, in percent of the mark's longer side, or of the icon's. */
  readonly stroke: () => number;
  /** Thinnest gap, likewise. */
  readonly gap: () => number;
  /** Connected pieces of ink. */
  readonly parts: () => readonly Region[];
  /** Connected pieces of paper inside the ink. */
  readonly holes: () => readonly Region[];
  /** Ink pixels. */
  readonly ink: () => number;
  /** Perimetric complexity: outline squared over 4π times the ink; 1 for a disc. */
  readonly complexity: () => number;
  /** Percent of ink pixels at 16 pixels wide that are neither ink nor paper. */
  readonly mush: () => number;
  /** What a squint leaves. */
  readonly squint: () => Squint;
}

/** How a picture survives a blur of 4 % of its width. */
export interface Squint {
  /** Percent of the range between ink and paper that is left. */
  readonly range: number;
  /** How many main blobs more or less there are. */
  readonly blobs: number;
}

/** Pixels a side: ten to a pixel of the smallest icon. */
export const PLATE_SIDE = 160;
const MARGIN = 0.05;
/** Tips and corners that no round pen reaches. */
const SPARE_INK = 0.05;
const SPARE_PAPER = 0.012;
const WIDEST = 22;

/** Puts a mark on a plate, as large as its ink allows; null where it has no ink. */
export function markPlate(scene: Scene): MarkPlate | null {
  const shapes = scene.shapes.filter((shape) => !isPaper(shape, scene.background));
  return plateOf(scene, squareAround(inkBox(shapes), MARGIN), MARGIN);
}

/** Puts an icon on a plate with the square that it was drawn for, so that pixels stay pixels. */
export function iconPlate(scene: Scene): MarkPlate | null {
  return plateOf(scene, scene.box, 0);
}

function plateOf(scene: Scene, box: Box, margin: number): MarkPlate | null {
  if (!(box.width > 0)) return null;
  const size = { width: PLATE_SIDE, height: PLATE_SIDE };
  const grid: Grid = { pixels: paintInk(scene, { box, ...size }), ...size };
  const side = PLATE_SIDE / (1 + 2 * margin);
  const regions = once(() => ({ ink: regionsOf(grid, true), paper: regionsOf(grid, false) }));
  const part = (ink: boolean, spare: number): number =>
    (thinnestPart(grid, { ink, spare, most: WIDEST }) / side) * 100;
  return {
    scene,
    box,
    grid,
    stroke: once(() => part(true, SPARE_INK)),
    gap: once(() => part(false, SPARE_PAPER)),
    parts: () => regions().ink,
    holes: () => regions().paper.filter(({ edge }) => !edge),
    ink: () => regions().ink.reduce((sum, { size: pixels }) => sum + pixels, 0),
    complexity: once(() => complexityOf(scene)),
    mush: once(() => mushOf(downsample(grid, PLATE_SIDE / 16))),
    squint: once(() => squintOf(downsample(grid, 2))),
  };
}

function complexityOf({ shapes, background }: Scene): number {
  let area = 0;
  let length = 0;
  for (const shape of shapes) {
    const sign = isPaper(shape, background) ? -1 : 1;
    for (const outline of flatten(shape.d, 0.2)) length += lengthOf(outline);
    area += sign * evenOddArea(shape.d);
  }
  return area <= 0 ? 0 : length ** 2 / (4 * Math.PI * area);
}

/** Contours of our shapes do not cross, so that one inside another turns the other way or is a hole. */
function evenOddArea(d: Scene["shapes"][number]["d"]): number {
  const outlines = flatten(d, 0.2);
  return outlines.reduce((sum, outline, at) => {
    const [x = 0, y = 0] = outline;
    const depth = outlines.filter((other, i) => i !== at && holds(other, x, y)).length;
    return sum + Math.abs(signedArea(outline)) * (depth % 2 === 0 ? 1 : -1);
  }, 0);
}

function holds(outline: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i < outline.length; i += 2) {
    const next = (i + 2) % outline.length;
    const [x0, y0] = [outline[i] ?? 0, outline[i + 1] ?? 0];
    const [x1, y1] = [outline[next] ?? 0, outline[next + 1] ?? 0];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

function lengthOf(outline: readonly number[]): number {
  let length = 0;
  for (let i = 0; i < outline.length; i += 2) {
    const next = (i + 2) % outline.length;
    const dx = (outline[next] ?? 0) - (outline[i] ?? 0);
    const dy = (outline[next + 1] ?? 0) - (outline[i + 1] ?? 0);
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}

function mushOf({ pixels }: Grid): number {
  let ink = 0;
  let mush = 0;
  for (const value of pixels) {
    if (value < 0.2 * 255) continue;
    ink++;
    if (value <= 0.8 * 255) mush++;
  }
  return ink === 0 ? 0 : (mush / ink) * 100;
}

/** Blobs smaller than this share of the picture are no main ones. */
const LEAST_BLOB = 0.004;

function squintOf(grid: Grid): Squint {
  const soft = blurred(grid, 0.04);
  let most = 0;
  for (const value of soft.pixels) most = Math.max(most, value);
  const least = LEAST_BLOB * grid.width * grid.height;
  const sharp = regionsOf(grid, true).filter(({ size }) => size >= least).length;
  const half = soft.pixels.map((value) => (value * 2 >= most ? 255 : 0));
  const left = regionsOf({ ...soft, pixels: half }, true).filter(({ size }) => size >= least);
  return { range: (most / 255) * 100, blobs: Math.abs(left.length - sharp) };
}
