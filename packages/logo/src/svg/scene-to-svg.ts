import { boundsOf } from "../geometry/bounds.ts";
import { boxesOverlap, centreOf } from "../geometry/boxes.ts";
import { joinPaths } from "../geometry/path-data.ts";
import type { Box, PathData, Scene, SceneGradient, SceneShape } from "../types.ts";
import { escapeXml } from "./escape-xml.ts";
import { shortPath } from "./short-path.ts";

export interface SvgOptions {
  /** Pixels. @default 800 */
  readonly width?: number;
  /** Pixels. @default 600 */
  readonly height?: number;
  /** The scene's own ground, none, or `#RRGGBB`. @default "original" */
  readonly background?: "original" | "transparent" | (string & {});
  /**
   * The share of the picture that the drawing may take; null when it is drawn for a picture of its
   * own box and keeps its coordinates. @default .68 wide, .56 high
   */
  readonly fit?: { readonly maxWidth: number; readonly maxHeight: number } | null;
  /** What a screen reader says; the name, as a rule. */
  readonly title?: string;
  /** Well-formed XML of what is known about the drawing. */
  readonly metadata?: string;
}

/** The share of a picture that a drawing may take, unless it is said otherwise. */
export const FIT = { maxWidth: 0.68, maxHeight: 0.56 } as const;

/** The scene as a whole SVG document: paths only, no text, no script, no reference to outside. */
export function sceneToSvg(scene: Scene, options: SvgOptions = {}): string {
  const { width = 800, height = 600, background = "original", fit = FIT } = options;
  const ground = background === "original" ? scene.background : background;
  const back =
    ground === "transparent"
      ? ""
      : `<rect width="${width}" height="${height}" fill="${escapeXml(ground)}"/>`;
  if (fit === null) return exactSvg(scene, options);
  const { scale, dx, dy } = fitScene(scene.box, { width, height, fit });
  const place = `translate(${round(dx, 100)} ${round(dy, 100)}) scale(${round(scale, 10_000)})`;
  const gradient = scene.gradient ? gradientOf(scene.gradient) : null;
  const parts = gridParts(scale, { width, height });
  const paths = mergeShapes(scene.shapes).map(
    ({ d, fill, main }) =>
      `<path d="${shortPath(d, parts)}" fill="${gradient && main ? `url(#${gradient.id})` : fill}"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" height="${height}" role="img">` +
    headOf(options) +
    (gradient?.markup ?? "") +
    `${back}<g transform="${place}" fill-rule="evenodd">${paths.join("")}</g></svg>`
  );
}

/** A drawing whose box is the picture: no place to find, no scale, and no ground that it did not bring. */
function exactSvg({ box, shapes, gradient: blend }: Scene, options: SvgOptions): string {
  const { width = box.width, height = width, background: ground = "original" } = options;
  const back =
    ground === "transparent" || ground === "original"
      ? ""
      : `<rect width="${box.width}" height="${box.height}" fill="${escapeXml(ground)}"/>`;
  const gradient = blend ? gradientOf(blend) : null;
  const parts = gridParts(1, box);
  const paths = mergeShapes(shapes).map(
    ({ d, fill, main }) =>
      `<path d="${shortPath(d, parts)}" fill="${gradient && main ? `url(#${gradient.id})` : fill}"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box.width} ${box.height}" ` +
    `width="${width}" height="${height}" role="img">` +
    headOf(options) +
    (gradient?.markup ?? "") +
    `${back}<g fill-rule="evenodd">${paths.join("")}</g></svg>`
  );
}

function headOf({ title, metadata }: SvgOptions): string {
  return (
    (title === undefined ? "" : `<title>${escapeXml(title)}</title>`) +
    (metadata === undefined ? "" : `<metadata>${metadata}</metadata>`)
  );
}

/**
 * How fine the drawing's grid is: a tenth of a unit where that is less than a tenth of a pixel of a
 * picture of 800 pixels, else a hundredth.
 */
function gridParts(scale: number, { width, height }: { width: number; height: number }): 10 | 100 {
  return scale * (800 / Math.max(width, height)) < 1 ? 10 : 100;
}

/** A picture's size and how much of it a drawing may take. */
export interface Fitting {
  readonly width: number;
  readonly height: number;
  readonly fit: { readonly maxWidth: number; readonly maxHeight: number };
}

/**
 * Where a drawing of these bounds stands on a picture: a scale, then a shift in the picture's units.
 * Compact drawings look larger than wide ones of the same limits, so they are set a little smaller.
 */
export function fitScene(
  box: Box,
  { width, height, fit }: Fitting,
): { readonly scale: number; readonly dx: number; readonly dy: number } {
  const wide = box.width > 0 ? (width * fit.maxWidth) / box.width : Infinity;
  const high = box.height > 0 ? (height * fit.maxHeight) / box.height : Infinity;
  const largest = Math.min(wide, high);
  const aspect = box.height > 0 ? box.width / box.height : 1;
  const optical = aspect < 1.5 ? 0.96 : 1;
  const scale = Number.isFinite(largest) ? largest * optical : 1;
  const centre = centreOf(box);
  return { scale, dx: width / 2 - scale * centre.x, dy: height / 2 - scale * centre.y };
}

interface MergedShape {
  readonly d: PathData;
  readonly fill: string;
  readonly main: boolean;
}

/** Neighbours of one fill as one path, as long as they lie apart: even-odd would cut overlaps out. */
function mergeShapes(shapes: readonly SceneShape[]): MergedShape[] {
  const merged: { paths: PathData[]; fill: string; main: boolean; boxes: Box[] }[] = [];
  for (const { d, fill, role, box = boundsOf(d) } of shapes) {
    const main = role === "a";
    const last = merged.at(-1);
    const apart = last?.boxes.every((other) => !boxesOverlap(other, box));
    if (last && apart && last.fill === fill && last.main === main) {
      last.paths.push(d);
      last.boxes.push(box);
    } else merged.push({ paths: [d], fill, main, boxes: [box] });
  }
  return merged.map(({ paths, fill, main }) => ({ d: joinPaths(...paths), fill, main }));
}

/** The id is made of the gradient itself, so that drawings on one page do not take each other's. */
function gradientOf({ from, to }: SceneGradient): { id: string; markup: string } {
  const line = `x1="${round(from.x, 100)}" y1="${round(from.y, 100)}" x2="${round(to.x, 100)}" y2="${round(to.y, 100)}"`;
  const stops = `<stop stop-color="${from.color}"/><stop offset="1" stop-color="${to.color}"/>`;
  const id = `g${hash(line + stops)}`;
  const markup = `<defs><linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${line}>${stops}</linearGradient></defs>`;
  return { id, markup };
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value.toString(36);
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts || 0;
}
