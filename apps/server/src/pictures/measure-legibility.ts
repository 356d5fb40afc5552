import sharp from "sharp";
import type { RgbaPixels } from "./cut-out.ts";

/** What is left of a mark where logos have to be read: on white, small, in one tone. All are 0..1. */
export interface Legibility {
  /** Of what is not as pale as the ground, the share that stands out from it. */
  readonly visible: number;
  /** The share of its light and dark that is gone at 32 pixels. */
  readonly lost: number;
  /** The share of it that its twelve commonest shades make up. */
  readonly plain: number;
  /** The share of places at which lightness changes, as it does at edges, and everywhere in a texture. */
  readonly busy: number;
}

/** Of a favicon on a sharp screen, and the smallest at which a mark is still a drawing. */
const SMALL_SIDE = 32;
/** Each small pixel is compared with so many by so many. */
const ZOOM = 8;
const SIDE = SMALL_SIDE * ZOOM;
/** A mark keeps a little clear space, as an icon does. */
const MARGIN = ZOOM;
/** Contrast with the ground, as WCAG 2.2 defines it, from which something is there, and is seen. */
const PALE = 1.08;
const SEEN = 1.6;
/** Lightness that changes by more from one place to the next is no shading. */
const STEP = 0.02;
/** Shades are told apart by 4 bits a channel. */
const SHADE_SHIFT = 4;
const COMMON_SHADES = 12;

/** Measures a figure, or a whole picture, as it stands on `ground` (8-bit sRGB). */
export async function measureLegibility(
  pixels: RgbaPixels,
  ground: readonly [number, number, number] = [255, 255, 255],
): Promise<Legibility> {
  const [r, g, b] = ground;
  const { data } = await sharp(pixels.data, {
    raw: { width: pixels.width, height: pixels.height, channels: 4 },
  })
    .flatten({ background: { r, g, b } })
    .resize({
      width: SIDE - 2 * MARGIN,
      height: SIDE - 2 * MARGIN,
      fit: "contain",
      background: { r, g, b },
    })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: { r, g, b } })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const light = lightness(data);
  const under = lightness(Uint8Array.from(ground))[0] ?? 1;
  return {
    visible: visibleShare(data, ground),
    lost: lostShare(light, under),
    plain: plainShare(data),
    busy: busyShare(light),
  };
}

/** Perceived lightness, 0..1, of RGB pixels. */
function lightness(data: Uint8Array): Float32Array {
  const light = new Float32Array(data.length / 3);
  for (let i = 0; i < light.length; i++) light[i] = Math.cbrt(luminance(data, i * 3));
  return light;
}

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function luminance(data: Uint8Array | readonly number[], at: number): number {
  const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  return 0.2126 * (LINEAR[r] ?? 0) + 0.7152 * (LINEAR[g] ?? 0) + 0.0722 * (LINEAR[b] ?? 0);
}

function visibleShare(data: Uint8Array, ground: readonly [number, number, number]): number {
  const under = luminance(ground, 0) + 0.05;
  let [there, seen] = [0, 0];
  for (let at = 0; at < data.length; at += 3) {
    const over = luminance(data, at) + 0.05;
    const contrast = Math.max(over, under) / Math.min(over, under);
    if (contrast >= PALE) there += 1;
    if (contrast >= SEEN) seen += 1;
  }
  return there === 0 ? 0 : seen / there;
}

/** How much of the variance goes when each block is one pixel, and pixels are blended again. */
function lostShare(light: Float32Array, under: number): number {
  const small = new Float32Array(SMALL_SIDE * SMALL_SIDE);
  for (let i = 0; i < light.length; i++) {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const block = Math.floor(y / ZOOM) * SMALL_SIDE + Math.floor(x / ZOOM);
    small[block] = (small[block] ?? 0) + (light[i] ?? 0) / ZOOM ** 2;
  }
  let [gone, all] = [0, 0];
  for (let i = 0; i < light.length; i++) {
    const value = light[i] ?? 0;
    const blended = sample(
      small,
      ((i % SIDE) + 0.5) / ZOOM - 0.5,
      (Math.floor(i / SIDE) + 0.5) / ZOOM - 0.5,
    );
    gone += (value - blended) ** 2;
    all += (value - under) ** 2;
  }
  return all === 0 ? 1 : Math.min(1, gone / all);
}

function sample(small: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const at = (column: number, row: number): number => {
    const inside = (value: number): number => Math.min(SMALL_SIDE - 1, Math.max(0, value));
    return small[inside(row) * SMALL_SIDE + inside(column)] ?? 0;
  };
  const [dx, dy] = [x - left, y - top];
  const upper = at(left, top) * (1 - dx) + at(left + 1, top) * dx;
  const lower = at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx;
  return upper * (1 - dy) + lower * dy;
}

function busyShare(light: Float32Array): number {
  let busy = 0;
  for (let i = 0; i < light.length; i++) {
    const here = light[i] ?? 0;
    const right = i % SIDE === SIDE - 1 ? here : (light[i + 1] ?? here);
    const below = light[i + SIDE] ?? here;
    if (Math.abs(here - right) + Math.abs(here - below) > STEP) busy += 1;
  }
  return busy / light.length;
}

function plainShare(data: Uint8Array): number {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 3) {
    const shade = (channel: number): number => (data[at + channel] ?? 0) >> SHADE_SHIFT;
    const key = (shade(0) << 8) | (shade(1) << 4) | shade(2);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const common = [...counts.values()].toSorted((one, other) => other - one).slice(0, COMMON_SHADES);
  return common.reduce((sum, count) => sum + count, 0) / (data.length / 3);
}
