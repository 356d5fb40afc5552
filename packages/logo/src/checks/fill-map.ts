import { raster } from "../geometry/raster.ts";
import type { Scene } from "../types.ts";
import { inkBox, shapesOf, squareAround } from "./measure.ts";
import { isPaper } from "./paint-ink.ts";
import { regionsOf } from "./regions.ts";

/** Which fill each pixel of mark and container shows; −1 is the ground. */
export interface FillMap {
  readonly fills: readonly string[];
  /** Whether a fill stands for paper when the mark is drawn in one colour. */
  readonly paper: readonly boolean[];
  readonly labels: Int16Array;
}

/** Two colours of a picture that meet without a gap. */
export interface TouchingFills {
  readonly one: string;
  readonly other: string;
}

const SIDE = 96;
/** Pixels of common border before two fills count as touching; fewer is a corner. */
const LEAST_CONTACT = 6;
/** Pixels of a part; fewer is a sliver of the raster. */
const LEAST_PART = 6;

/** The fills of mark and container as they are seen, shapes above hiding those below. */
export function fillMap(scene: Scene): FillMap | null {
  const shapes = shapesOf(scene, "mark", "container");
  if (shapes.length === 0) return null;
  const box = squareAround(inkBox(shapes), 0.02);
  const fills: string[] = [];
  const paper: boolean[] = [];
  const labels = new Int16Array(SIDE * SIDE).fill(-1);
  for (const shape of shapes) {
    const isHole = isPaper(shape, scene.background);
    let label = fills.findIndex((fill, at) => fill === shape.fill && paper[at] === isHole);
    if (label < 0) label = fills.push(shape.fill) - 1;
    paper[label] = isHole;
    const covered = raster([shape.d], { box, width: SIDE, height: SIDE });
    const shown = shape.fill === scene.background ? -1 : label;
    for (let at = 0; at < covered.length; at++) if ((covered[at] ?? 0) >= 128) labels[at] = shown;
  }
  return { fills, paper, labels };
}

/** The pairs of different fills that touch, the ground's colour left out. */
export function touchingFills({ fills, labels }: FillMap): TouchingFills[] {
  const contact = new Map<string, { pair: TouchingFills; count: number }>();
  const meet = (here: number, there: number): void => {
    if (here === there || here < 0 || there < 0) return;
    const [one, other] = [fills[Math.min(here, there)], fills[Math.max(here, there)]];
    if (one === other || !one || !other) return;
    const key = `${one} ${other}`;
    const known = contact.get(key) ?? { pair: { one, other }, count: 0 };
    known.count++;
    contact.set(key, known);
  };
  for (let at = 0; at < labels.length; at++) {
    if ((at + 1) % SIDE !== 0) meet(labels[at] ?? -1, labels[at + 1] ?? -1);
    if (at + SIDE < labels.length) meet(labels[at] ?? -1, labels[at + SIDE] ?? -1);
  }
  return [...contact.values()].flatMap(({ pair, count }) => (count >= LEAST_CONTACT ? [pair] : []));
}

/** How many parts can no more be told apart when all fills become one colour. */
export function partsLostInOneColour({ fills, paper, labels }: FillMap): number {
  const count = (shows: (label: number) => boolean): number => {
    const pixels = Uint8Array.from(labels, (label) => (label >= 0 && shows(label) ? 255 : 0));
    return regionsOf({ pixels, width: SIDE, height: SIDE }, true).filter(
      ({ size }) => size >= LEAST_PART,
    ).length;
  };
  const coloured = fills.reduce(
    (sum, _, at) => sum + (paper[at] === true ? 0 : count((label) => label === at)),
    0,
  );
  return Math.max(0, coloured - count((label) => paper[label] !== true));
}
