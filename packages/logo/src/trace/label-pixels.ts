import type { Pixels } from "../colour/dominant-colors.ts";
import { distance, nearestOf } from "./flat-colours.ts";
import type { FlatColour } from "./flat-colours.ts";
import { toOklab } from "./srgb-to-oklab.ts";

/** What stands for nothing among the labels; the colours follow from 1. */
export const GROUND = 0;

/** What a figure stands on. */
export interface Ground {
  /** 1 for each pixel of it, edges left out. */
  readonly mask: Uint8Array;
  /** sRGB, 0..1; null where it is transparent. */
  readonly rgb: readonly [number, number, number] | null;
}

/**
 * What each pixel is made of: `share` (0..255) of the label `main`, the rest of `other`. An edge's
 * pixel is a mix of the two areas that meet there, by which the edge is found between pixels.
 */
export interface Labels {
  readonly main: Uint8Array;
  readonly other: Uint8Array;
  readonly share: Uint8Array;
  /** Pixels that are no mix of any two labels. */
  readonly unexplained: readonly number[];
}

export interface Labelling {
  readonly colours: readonly FlatColour[];
  readonly ground: Ground;
  /** 1 for each pixel around which the picture is of one colour. */
  readonly flat: Uint8Array;
}

/** Nearer than this in OKLab, a flat pixel is of a colour. */
const SURE = 0.06;
/** How far from a mix, in premultiplied sRGB, a pixel may be. */
const EXPLAINED = 0.16;
/** The same where two areas meet: colours bleed there. */
const BETWEEN = 0.4;
/** So much better must a mix be with a colour that is not seen beside the pixel. */
const UNSEEN_COST = 0.05;
/** And a mix than one colour. */
const MIX_COST = 0.01;
/** A colour this near to the ground's in OKLab is the same. */
const LIKE_GROUND = 0.025;
/** How far around an edge's pixel its two areas are looked for. */
const REACH = 2;
const UNSURE = 255;
/** More labels are never seen around one pixel. */
const MOST_SEEN = 6;

type Premultiplied = readonly [number, number, number, number];

export function labelPixels(pixels: Pixels, labelling: Labelling): Labels {
  const { width, height } = pixels;
  const sure = sureLabels(pixels, labelling);
  const main = sure.slice();
  const other = sure.slice();
  const share = new Uint8Array(width * height).fill(255);
  const unexplained: number[] = [];
  const inks = inksOf(labelling);
  for (let index = 0; index < sure.length; index++) {
    if (sure[index] !== UNSURE) continue;
    const pixel = premultiplied(pixels, index);
    const seen = labelsAround(sure, index, pixels);
    const mix = bestMix(pixel, { inks, seen, own: nearestInk(pixel, inks) });
    if (mix.error > (seen.length < 2 ? EXPLAINED : BETWEEN)) unexplained.push(index);
    const isMain = mix.share >= 0.5;
    main[index] = isMain ? mix.one : mix.two;
    other[index] = isMain ? mix.two : mix.one;
    share[index] = Math.round((isMain ? mix.share : 1 - mix.share) * 255);
  }
  return { main, other, share, unexplained };
}

function inksOf({ colours, ground }: Labelling): Premultiplied[] {
  const under: Premultiplied = ground.rgb === null ? [0, 0, 0, 0] : [...ground.rgb, 1];
  return [under, ...colours.map(({ rgb }): Premultiplied => [...rgb, 1])];
}

/** The label of each pixel that leaves no doubt. */
function sureLabels({ data }: Pixels, { colours, ground, flat }: Labelling): Uint8Array {
  const labels = new Uint8Array(flat.length).fill(UNSURE);
  const labelOf = memoized((rgb) => sureLabel(rgb, colours));
  const isGround = memoized((rgb) => (isGroundColour(rgb, ground, colours) ? 1 : 0));
  for (let index = 0; index < labels.length; index++) {
    const at = index * 4;
    const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (ground.mask[index] === 1 && isGround(r, g, b) === 1) labels[index] = GROUND;
    else if (flat[index] === 1) labels[index] = labelOf(r, g, b);
  }
  return labels;
}

type Rgb = readonly [number, number, number];

/** The same colours come again and again. Channels are 0..255 for the answer, 0..1 for `of`. */
function memoized(of: (rgb: Rgb) => number): (r: number, g: number, b: number) => number {
  const known = new Map<number, number>();
  return (r, g, b) => {
    const key = (r << 16) | (g << 8) | b;
    const found = known.get(key) ?? of([r / 255, g / 255, b / 255]);
    known.set(key, found);
    return found;
  };
}

function sureLabel([r, g, b]: Rgb, colours: readonly FlatColour[]): number {
  const { at, away } = nearestOf(toOklab(r, g, b), colours);
  return away < SURE ? at + 1 : UNSURE;
}

/** Whether a pixel taken for ground is nearer to it than to a pale colour of the figure's. */
function isGroundColour([r, g, b]: Rgb, { rgb }: Ground, colours: readonly FlatColour[]): boolean {
  if (rgb === null) return true;
  const under = toOklab(...rgb);
  const lab = toOklab(r, g, b);
  const others = colours.filter((colour) => distance(colour.lab, under) > LIKE_GROUND);
  return distance(lab, under) <= nearestOf(lab, others).away;
}

function nearestInk(pixel: Premultiplied, inks: readonly Premultiplied[]): number {
  let nearest = GROUND;
  let least = Infinity;
  for (const [label, ink] of inks.entries()) {
    let square = 0;
    for (let channel = 0; channel < 4; channel++) {
      square += ((pixel[channel] ?? 0) - (ink[channel] ?? 0)) ** 2;
    }
    if (square < least) [nearest, least] = [label, square];
  }
  return nearest;
}

function premultiplied({ data }: Pixels, index: number): Premultiplied {
  const alpha = (data[index * 4 + 3] ?? 0) / 255;
  const of = (channel: number): number => ((data[index * 4 + channel] ?? 0) / 255) * alpha;
  return [of(0), of(1), of(2), alpha];
}

function labelsAround(
  sure: Uint8Array,
  index: number,
  { width, height }: Pick<Pixels, "width" | "height">,
): number[] {
  const seen: number[] = [];
  const x = index % width;
  const y = (index - x) / width;
  for (let row = Math.max(0, y - REACH); row <= Math.min(height - 1, y + REACH); row++) {
    for (let column = Math.max(0, x - REACH); column <= Math.min(width - 1, x + REACH); column++) {
      const label = sure[row * width + column] ?? UNSURE;
      if (label !== UNSURE && seen.length < MOST_SEEN && !seen.includes(label)) seen.push(label);
    }
  }
  return seen;
}

interface Mix {
  readonly one: number;
  readonly two: number;
  /** Of `one`, 0..1. */
  readonly share: number;
  readonly error: number;
}

interface Candidates {
  readonly inks: readonly Premultiplied[];
  readonly seen: readonly number[];
  /** The label that is nearest to the pixel itself. */
  readonly own: number;
}

/** The two labels between which the pixel lies, of those beside it before its own nearest. */
function bestMix(pixel: Premultiplied, { inks, seen, own }: Candidates): Mix {
  const labels = seen.includes(own) ? seen : [...seen, own];
  let best: Mix = { one: own, two: own, share: 1, error: Infinity };
  let least = Infinity;
  for (let i = 0; i < labels.length; i++) {
    for (let j = i; j < labels.length; j++) {
      const [one = own, two = own] = [labels[i], labels[j]];
      const mix = mixOf(pixel, { one, two, inks });
      const unseen = i >= seen.length || j >= seen.length;
      const cost = mix.error + (unseen ? UNSEEN_COST : 0) + (i === j ? 0 : MIX_COST);
      if (cost < least) [best, least] = [mix, cost];
    }
  }
  return best;
}

interface Pair {
  readonly one: number;
  readonly two: number;
  readonly inks: readonly Premultiplied[];
}

function mixOf(pixel: Premultiplied, { one, two, inks }: Pair): Mix {
  const from = inks[two] ?? pixel;
  const to = inks[one] ?? pixel;
  let along = 0;
  let length = 0;
  for (let channel = 0; channel < 4; channel++) {
    const way = (to[channel] ?? 0) - (from[channel] ?? 0);
    along += way * ((pixel[channel] ?? 0) - (from[channel] ?? 0));
    length += way * way;
  }
  const share = length === 0 ? 1 : Math.min(1, Math.max(0, along / length));
  let square = 0;
  for (let channel = 0; channel < 4; channel++) {
    const mixed = (from[channel] ?? 0) + share * ((to[channel] ?? 0) - (from[channel] ?? 0));
    square += ((pixel[channel] ?? 0) - mixed) ** 2;
  }
  return { one, two, share, error: Math.sqrt(square) };
}
