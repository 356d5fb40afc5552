import { toOklab } from "./srgb-to-oklab.ts";
import type { Oklab } from "../colour/oklab.ts";
import type { Pixels } from "../colour/dominant-colors.ts";

/** A colour of the drawing, as sRGB (0..1) and OKLab. */
export interface FlatColour {
  readonly rgb: readonly [number, number, number];
  readonly lab: Oklab;
  /** How many pixels have it, edges left out. */
  readonly weight: number;
}

export const MOST_COLOURS = 12;
/** A blend over half of all hues has fewer that differ; with so many, a picture is no drawing. */
const MOST_SEEDS = 36;
/** What fewer pixels have is noise. */
const LEAST_FREQUENT = 8;
/** Colours that are nearer than this in OKLab are one to the eye, next to each other too. */
const SAME = 0.045;
/** A colour of so little weight beside one not far from it is what compression makes of edges. */
const TRACE = 0.02;
/** What is farther from all colours is not told by them. */
const TOLD = 0.075;
/** A channel may rise by so much from a pixel to the second beside it, where an area is flat. */
const FLAT_STEP = 14;
const OPAQUE = 250;
const ROUNDS = 6;
/** A colour needs so many pixels, or it is a speck's. */
const LEAST_PIXELS = 48;

export interface FlatColours {
  readonly colours: readonly FlatColour[];
  /** How much of what is flat none of them tells, 0..1. */
  readonly untold: number;
}

/**
 * The few colours that a picture is painted with, the most frequent first: weighted means of its
 * flat areas in OKLab. Where there are more than `MOST_COLOURS`, the nearest become one.
 * @param counted 1 for each pixel to count
 * @param extra Pixels to count although they are not flat, such as those of fine lines.
 */
export function flatColours(
  pixels: Pixels,
  counted: Uint8Array,
  extra: readonly number[] = [],
): FlatColours {
  const points = histogram(pixels, counted, extra);
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { colours: [], untold: 0 };
  const start = seeds(points);
  if (start.length >= MOST_SEEDS) return { colours: [], untold: 1 };
  let colours = merge(settle(points, start));
  while (colours.length > MOST_COLOURS) colours = settle(points, mergeNearest(colours));
  const untold = points.reduce(
    (sum, { lab, weight }) => sum + (nearestOf(lab, colours).away > TOLD ? weight : 0),
    0,
  );
  return { colours, untold: untold / total };
}

/** 1 for each pixel around which the picture is of one colour and opaque. */
export function flatPixels({ data, width, height }: Pixels): Uint8Array {
  const flat = new Uint8Array(width * height);
  for (let index = 0; index < flat.length; index++) {
    if ((data[index * 4 + 3] ?? 0) < OPAQUE) continue;
    const x = index % width;
    const left = (x === 0 ? index : index - 1) * 4;
    const right = (x === width - 1 ? index : index + 1) * 4;
    const up = (index < width ? index : index - width) * 4;
    const down = (index >= flat.length - width ? index : index + width) * 4;
    if (isStep(data, left, right) || isStep(data, up, down)) continue;
    flat[index] = 1;
  }
  return flat;
}

function isStep(data: Pixels["data"], one: number, other: number): boolean {
  for (let channel = 0; channel < 4; channel++) {
    const step = (data[one + channel] ?? 0) - (data[other + channel] ?? 0);
    if (step > FLAT_STEP || step < -FLAT_STEP) return true;
  }
  return false;
}

/** The colour nearest to a point, and how far it is. */
export function nearestOf(
  lab: Oklab,
  colours: readonly FlatColour[],
): { readonly at: number; readonly away: number } {
  let at = 0;
  let away = Infinity;
  for (let i = 0; i < colours.length; i++) {
    const other = colours[i]?.lab ?? lab;
    const far = distance(lab, other);
    if (far < away) [at, away] = [i, far];
  }
  return { at, away };
}

export function distance(one: Oklab, other: Oklab): number {
  return Math.sqrt((one.l - other.l) ** 2 + (one.a - other.a) ** 2 + (one.b - other.b) ** 2);
}

/** Counts pixels in boxes of 5 bits a channel, so that few, weighted points are clustered. */
function histogram({ data }: Pixels, counted: Uint8Array, extra: readonly number[]): FlatColour[] {
  const boxes = new Map<number, [red: number, green: number, blue: number, count: number]>();
  const add = (index: number): void => {
    const [r, g, b] = [data[index * 4] ?? 0, data[index * 4 + 1] ?? 0, data[index * 4 + 2] ?? 0];
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    const box = boxes.get(key);
    if (box === undefined) boxes.set(key, [r, g, b, 1]);
    else {
      box[0] += r;
      box[1] += g;
      box[2] += b;
      box[3] += 1;
    }
  };
  for (let index = 0; index < counted.length; index++) if (counted[index] === 1) add(index);
  for (const index of extra) add(index);
  return [...boxes.values()].map(([r, g, b, count]) =>
    toColour([r / count / 255, g / count / 255, b / count / 255], count),
  );
}

function toColour(rgb: FlatColour["rgb"], weight: number): FlatColour {
  return { rgb, lab: toOklab(rgb[0], rgb[1], rgb[2]), weight };
}

/** The heaviest point, then always the heaviest that no earlier one stands for. */
function seeds(points: readonly FlatColour[]): FlatColour[] {
  const chosen: FlatColour[] = [];
  for (const point of points.toSorted((one, other) => other.weight - one.weight)) {
    if (chosen.length >= MOST_SEEDS) break;
    const isFrequent = point.weight >= LEAST_FREQUENT || chosen.length === 0;
    if (isFrequent && nearestOf(point.lab, chosen).away > SAME) chosen.push(point);
  }
  return chosen;
}

/** k-means; what is left with next to nothing goes. */
function settle(points: readonly FlatColour[], start: readonly FlatColour[]): FlatColour[] {
  let centres = [...start];
  for (let round = 0; round < ROUNDS; round++) {
    const groups = centres.map((): FlatColour[] => []);
    for (const point of points) groups[nearestOf(point.lab, centres).at]?.push(point);
    centres = groups.filter((group) => group.length > 0).map(mean);
  }
  const kept = centres.filter(({ weight }) => weight >= LEAST_PIXELS);
  return kept.toSorted((one, other) => other.weight - one.weight);
}

function mean(group: readonly FlatColour[]): FlatColour {
  const weight = group.reduce((sum, one) => sum + one.weight, 0);
  const of = (channel: 0 | 1 | 2): number =>
    group.reduce((sum, one) => sum + one.rgb[channel] * one.weight, 0) / weight;
  return toColour([of(0), of(1), of(2)], weight);
}

function merge(colours: readonly FlatColour[]): FlatColour[] {
  const kept: FlatColour[] = [];
  for (const colour of colours) {
    const { at, away } = nearestOf(colour.lab, kept);
    const twin = kept[at];
    const isTrace = twin !== undefined && colour.weight < twin.weight * TRACE;
    if (twin !== undefined && away < (isTrace ? SAME * 2 : SAME)) kept[at] = mean([twin, colour]);
    else kept.push(colour);
  }
  return kept;
}

/** The two that cost least to tell as one, told as one. */
function mergeNearest(colours: readonly FlatColour[]): FlatColour[] {
  let best: [FlatColour, FlatColour] | null = null;
  let least = Infinity;
  for (const one of colours) {
    for (const other of colours) {
      if (one === other) continue;
      const shared = (one.weight * other.weight) / (one.weight + other.weight);
      const cost = distance(one.lab, other.lab) ** 2 * shared;
      if (cost < least) [best, least] = [[one, other], cost];
    }
  }
  if (best === null) return [...colours];
  const [one, other] = best;
  return [...colours.filter((colour) => colour !== one && colour !== other), mean(best)];
}
