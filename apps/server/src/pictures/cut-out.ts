/** Pixels in sRGB, 8 bits, RGBA, straight alpha, rows from the top without gaps. */
export interface RgbaPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface CutOut extends RgbaPixels {
  /** How much of the picture is left, 0 to 1. */
  readonly coverage: number;
  /** The colour of what was taken away, 8 bits a channel. */
  readonly ground: Rgb;
}

export type Rgb = readonly [number, number, number];

/** Distances in 8-bit RGB: up to `NEAR` is ground, from `FAR` on no ground that is only shaded. */
const NEAR = 24;
const FAR = 72;
/** So many pixels from the ground a figure may still be mixed with it: soft edges of models' pictures. */
const EDGE = 3;
/** A pixel that is so far from any mixture of ground and figure, in 8-bit RGB, is another colour. */
const OFF_MIXTURE = 40;
/** And two that are no further apart are the same colour. */
const NOISE = 12;
/** So much of the rim has to be of one colour, or there is no ground to take away. */
const LEAST_EVEN_RIM = 0.9;

/**
 * The figure without the plain ground that it stands on, or null where the ground is not plain. Only
 * ground that reaches the rim goes, so that what is enclosed keeps its colour.
 */
export function cutOut(picture: RgbaPixels): CutOut | null {
  const ground = groundColor(picture);
  if (ground === null) return null;
  const distances = distancesFrom(picture, ground);
  const places = floodFromRim(picture, distances);
  const data = Uint8Array.from(picture.data);
  let left = 0;
  for (let at = 0; at < distances.length; at += 1) {
    const shade = places[at] === GROUND ? shadeAlpha(distances[at] ?? 0) : 1;
    const mayBeMixed = shade > 0 && places[at] !== INSIDE;
    const share = mayBeMixed ? figureShare(picture, { at, distances, ground }) : 1;
    const alpha = Math.min(shade, share);
    left += alpha;
    if (alpha < 1) takeGroundOut(data, at * 4, { alpha, ground });
  }
  return { ...picture, data, coverage: left / distances.length, ground };
}

/** The colour of the rim, if it has one. */
export function groundColor({ data, width, height }: RgbaPixels): Rgb | null {
  const rim = rimOf(width, height);
  const median = (channel: number): number => {
    const values = rim.map((at) => data[at * 4 + channel] ?? 0).toSorted((a, b) => a - b);
    return values[values.length >> 1] ?? 0;
  };
  const color: Rgb = [median(0), median(1), median(2)];
  const even = rim.filter((at) => distance(data, at * 4, color) <= NEAR).length;
  return even / rim.length >= LEAST_EVEN_RIM ? color : null;
}

function rimOf(width: number, height: number): number[] {
  const rim: number[] = [];
  for (let x = 0; x < width; x += 1) rim.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y += 1) rim.push(y * width, y * width + width - 1);
  return rim;
}

function distancesFrom({ data, width, height }: RgbaPixels, ground: Rgb): Uint16Array {
  const distances = new Uint16Array(width * height);
  for (let at = 0; at < distances.length; at += 1) {
    distances[at] = distance(data, at * 4, ground);
  }
  return distances;
}

function distance(data: Uint8Array, at: number, [r, g, b]: Rgb): number {
  const red = (data[at] ?? 0) - r;
  const green = (data[at + 1] ?? 0) - g;
  const blue = (data[at + 2] ?? 0) - b;
  return Math.round(Math.sqrt(red * red + green * green + blue * blue));
}

/** What is enclosed by the figure is inside of it, whatever its colour. */
const INSIDE = 0;
const GROUND = 1;
const BORDER = 2;

/** Where one comes from the rim without crossing the figure, and the figure's border along it. */
function floodFromRim({ width, height }: RgbaPixels, distances: Uint16Array): Uint8Array {
  const places = new Uint8Array(width * height);
  const stack = rimOf(width, height);
  let border: number[] = [];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (places[at] !== INSIDE) continue;
    if ((distances[at] ?? FAR) >= FAR) {
      places[at] = BORDER;
      border.push(at);
    } else {
      places[at] = GROUND;
      stack.push(...neighbours(at, width, height));
    }
  }
  for (let step = 1; step < EDGE; step += 1) {
    const around = border.flatMap((at) => neighbours(at, width, height));
    border = around.filter((at) => places[at] === INSIDE);
    for (const at of border) places[at] = BORDER;
  }
  return places;
}

function neighbours(at: number, width: number, height: number): number[] {
  const x = at % width;
  const near: number[] = [];
  if (x > 0) near.push(at - 1);
  if (x < width - 1) near.push(at + 1);
  if (at >= width) near.push(at - width);
  if (at < width * (height - 1)) near.push(at + width);
  return near;
}

/** Ground that is shaded a little goes little by little. */
function shadeAlpha(away: number): number {
  return Math.min(1, Math.max(0, (away - NEAR) / (FAR - NEAR)));
}

interface EdgePlace {
  readonly at: number;
  readonly distances: Uint16Array;
  readonly ground: Rgb;
}

/**
 * How much of a pixel is figure: 1, but where it is a mixture of the ground and of what lies further
 * inside. Of the colours on the way in, the one furthest from the ground that explains it is taken.
 */
function figureShare(
  { data, width, height }: RgbaPixels,
  { at, distances, ground }: EdgePlace,
): number {
  const mixed = awayFrom(data, at * 4, ground);
  const away = (one: number): number => distances[one] ?? 0;
  let share = 1;
  let inside = at;
  for (let step = 0; step < EDGE; step += 1) {
    const next = neighbours(inside, width, height).reduce((a, b) => (away(a) >= away(b) ? a : b));
    if (away(next) <= away(inside)) break;
    inside = next;
    const pure = awayFrom(data, inside * 4, ground);
    const part = dot(mixed, pure) / dot(pure, pure);
    if (part >= share) continue;
    const rest = mixed.map((value, channel) => value - part * (pure[channel] ?? 0));
    const isMixture = away(at) < FAR || Math.hypot(...rest) <= OFF_MIXTURE;
    if (isMixture && away(inside) - away(at) > NOISE) share = Math.max(0, part);
  }
  return share;
}

function awayFrom(data: Uint8Array, at: number, ground: Rgb): number[] {
  return ground.map((value, channel) => (data[at + channel] ?? 0) - value);
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** What an edge pixel would be without its share of the ground. */
function takeGroundOut(
  data: Uint8Array,
  at: number,
  { alpha, ground }: { readonly alpha: number; readonly ground: Rgb },
): void {
  for (const [channel, of] of ground.entries()) {
    const mixed = data[at + channel] ?? 0;
    const pure = alpha === 0 ? mixed : of + (mixed - of) / alpha;
    data[at + channel] = Math.min(255, Math.max(0, Math.round(pure)));
  }
  data[at + 3] = Math.round((data[at + 3] ?? 255) * alpha);
}
