import type { Pixels } from "../colour/dominant-colors.ts";
import { oklabToHex } from "../colour/oklab.ts";
import { formatPath } from "../geometry/path-data.ts";
import type { PathStep } from "../geometry/path-data.ts";
import type { PathData } from "../types.ts";
import { signedArea } from "../geometry/flatten.ts";
import { findRegions } from "./find-regions.ts";
import type { Region } from "./find-regions.ts";
import { fitContour } from "./fit-contour.ts";
import { flatColours, flatPixels } from "./flat-colours.ts";
import type { FlatColour } from "./flat-colours.ts";
import { labelPixels } from "./label-pixels.ts";
import type { Ground, Labels } from "./label-pixels.ts";
import { coverageField, secondRegions, stackingOrder } from "./stack-regions.ts";
import type { Stack } from "./stack-regions.ts";
import { traceContours } from "./trace-contours.ts";

/** A shape of one colour; those that come later lie above it. */
export interface TracedShape {
  /** In the pixels' unit, even-odd. */
  readonly d: PathData;
  /** `#RRGGBB` */
  readonly fill: string;
}

export type Tracing =
  | { readonly kind: "traced"; readonly shapes: readonly TracedShape[]; readonly nodes: number }
  /** Why it cannot be drawn as shapes. */
  | { readonly kind: "refused"; readonly reason: "shades" | "parts" | "empty" };

/** More parts or points than these are no drawing any more, but a mosaic. */
const MOST_PARTS = 320;
const MOST_NODES = 6000;
/** The share of flat pixels, and of all, that a few colours may leave untold. */
const MOST_UNTOLD = 0.1;
const MOST_UNEXPLAINED = 0.06;
/** Alpha, of 255, below which a pixel is ground. */
const CLEAR_BELOW = 8;
/** The pixels that all shapes' windows may have together: what the work is in proportion to. */
const MOST_WINDOW_PIXELS = 24_000_000;
/** The share of a picture that lines too fine to be flat may take. */
const MOST_FINE = 0.25;
/** An outline that encloses less than this, in pixels, is a speck. */
const LEAST_AREA = 10;

/**
 * A picture of few colours as shapes that lie on each other: outlines with true corners, read from
 * edges between pixels, and no gap where two meet. What is transparent stays so.
 * @param pixels straight alpha; the longer side at best 1024, by which all limits are chosen
 * @param ground what is to be left out; by default what is transparent
 */
export function tracePixels(pixels: Pixels, ground = transparentGround(pixels)): Tracing {
  const read = readColours(pixels, ground);
  if (read === null) return { kind: "refused", reason: "shades" };
  const { colours, labels } = read;
  if (colours.length === 0) return { kind: "refused", reason: "empty" };
  const regions = findRegions(labels, pixels);
  if (regions.byId.size === 0) return { kind: "refused", reason: "empty" };
  const order = stackingOrder(regions);
  const windows = order.reduce((sum, region) => sum + windowPixels(region), 0);
  if (order.length > MOST_PARTS || windows > MOST_WINDOW_PIXELS) {
    return { kind: "refused", reason: "parts" };
  }
  const rank = new Map(order.map(({ id }, i) => [id, i]));
  const second = secondRegions(labels, regions, pixels);
  return draw(order, { stack: { labels, regions, second, plane: pixels, rank }, colours });
}

function transparentGround({ data, width, height }: Pixels): Ground {
  const mask = new Uint8Array(width * height);
  for (let index = 0; index < mask.length; index++) {
    if ((data[index * 4 + 3] ?? 0) < CLEAR_BELOW) mask[index] = 1;
  }
  return { mask, rgb: null };
}

/** The colours, and what each pixel has of them; null where a few colours do not tell the picture. */
function readColours(
  pixels: Pixels,
  ground: Ground,
): { readonly colours: readonly FlatColour[]; readonly labels: Labels } | null {
  const flat = flatPixels(pixels);
  const counted = flat.map((isFlat, index) => (ground.mask[index] === 1 ? 0 : isFlat));
  const first = flatColours(pixels, counted);
  if (first.untold > MOST_UNTOLD) return null;
  const rough = labelPixels(pixels, { colours: first.colours, ground, flat });
  if (rough.unexplained.length > MOST_FINE * counted.length) return null;
  const { colours, untold } = flatColours(pixels, counted, rough.unexplained);
  const labels = labelPixels(pixels, { colours, ground, flat });
  const inked = labels.main.reduce((sum, label) => sum + (label === 0 ? 0 : 1), 0);
  const isTold = untold <= MOST_UNTOLD && labels.unexplained.length <= inked * MOST_UNEXPLAINED;
  return isTold ? { colours, labels } : null;
}

function windowPixels({ left, top, right, bottom }: Region): number {
  return (right - left + 1) * (bottom - top + 1);
}

interface Drawn {
  readonly stack: Stack;
  readonly colours: readonly FlatColour[];
}

function draw(order: readonly Region[], { stack, colours }: Drawn): Tracing {
  const shapes: TracedShape[] = [];
  let nodes = 0;
  for (const region of order) {
    const steps = outlinesOf(region, stack);
    nodes += steps.length;
    if (nodes > MOST_NODES) return { kind: "refused", reason: "parts" };
    if (steps.length === 0) continue;
    shapes.push({ d: formatPath(steps), fill: hexOf(colours[region.label - 1]) });
  }
  return shapes.length === 0
    ? { kind: "refused", reason: "empty" }
    : { kind: "traced", shapes, nodes };
}

function outlinesOf(region: Region, stack: Stack): PathStep[] {
  return traceContours(coverageField(region, stack))
    .filter((contour) => Math.abs(signedArea(contour.flatMap(({ x, y }) => [x, y]))) >= LEAST_AREA)
    .flatMap(fitContour);
}

/** Nearly white is meant as white. */
function hexOf(colour: FlatColour | undefined): string {
  if (colour === undefined) return "#000000";
  const { l, a, b } = colour.lab;
  return l > 0.985 && Math.hypot(a, b) < 0.01 ? "#FFFFFF" : oklabToHex({ l, a, b });
}
