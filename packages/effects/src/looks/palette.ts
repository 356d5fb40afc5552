import { square } from "../math/exact.ts";

/** A colour in levels, 0 to 255. */
type Colour = readonly [number, number, number];

interface Sample {
  readonly count: number;
  readonly colour: Colour;
}

/** How much differences of hue, towards red and blue, count beside those of luma. */
const RED = 2.2;
const BLUE = 1.3;
const ROUNDS = 12;

/**
 * The colours that fit a picture best: k-means (Lloyd 1982) over its histogram, begun with the most
 * common colour and then each time the one furthest from all before, for its number.
 *
 * @param counts four numbers for each of 32768 bins: pixels, and the sums of their R, G and B
 */
export function findPalette(counts: Uint32Array, size: number): readonly Colour[] {
  const samples = toSamples(counts);
  let palette = firstColours(samples, size);
  for (let round = 0; round < ROUNDS; round++) palette = moveColours(samples, palette);
  return palette;
}

function toSamples(counts: Uint32Array): readonly Sample[] {
  const samples: Sample[] = [];
  for (let i = 0; i < counts.length; i += 4) {
    const [count = 0, r = 0, g = 0, b = 0] = counts.subarray(i, i + 4);
    if (count > 0) samples.push({ count, colour: [r / count, g / count, b / count] });
  }
  return samples;
}

function firstColours(samples: readonly Sample[], size: number): readonly Colour[] {
  const nearest = new Float64Array(samples.length).fill(Infinity);
  const palette: Colour[] = [];
  let next = commonest(samples);
  while (palette.length < Math.min(size, samples.length)) {
    const last = next.colour;
    palette.push(last);
    let best = -1;
    for (const [i, sample] of samples.entries()) {
      const distance = Math.min(nearest[i] ?? 0, distanceOf(sample.colour, last));
      nearest[i] = distance;
      const merit = distance * Math.sqrt(sample.count);
      if (merit > best) [best, next] = [merit, sample];
    }
  }
  return palette;
}

function commonest(samples: readonly Sample[]): Sample {
  return samples.reduce((most, sample) => (sample.count > most.count ? sample : most));
}

function moveColours(samples: readonly Sample[], palette: readonly Colour[]): readonly Colour[] {
  const sums = palette.map((): [number, number, number, number] => [0, 0, 0, 0]);
  for (const { count, colour } of samples) {
    const sum = sums[nearestOf(colour, palette)];
    if (!sum) continue;
    sum[0] += count;
    sum[1] += count * colour[0];
    sum[2] += count * colour[1];
    sum[3] += count * colour[2];
  }
  return palette.map((colour, i) => {
    const [count, r, g, b] = sums[i] ?? [0, 0, 0, 0];
    return count > 0 ? [r / count, g / count, b / count] : colour;
  });
}

/** Which colour of a palette is nearest to a colour. */
export function nearestOf(colour: Colour, palette: readonly Colour[]): number {
  let nearest = 0;
  let least = Infinity;
  for (const [i, other] of palette.entries()) {
    const distance = distanceOf(colour, other);
    if (distance < least) [least, nearest] = [distance, i];
  }
  return nearest;
}

function distanceOf(a: Colour, b: Colour): number {
  const red = a[0] - b[0];
  const blue = a[2] - b[2];
  const luma = 0.299 * red + 0.587 * (a[1] - b[1]) + 0.114 * blue;
  return luma * luma + RED * square(red - luma) + BLUE * square(blue - luma);
}

/** Points of the colour cube along each side; see `assembly/palette.ts`. */
const SIDE = 33;

/**
 * The colour cube that maps each colour to what becomes of the nearest of a palette, mixed with
 * itself.
 * @param shown what each of the palette's colours becomes
 * @param amount 0 keeps every colour
 */
export function paletteCube(
  palette: readonly Colour[],
  shown: readonly Colour[],
  amount: number,
): Uint8Array {
  const cube = new Uint8Array(SIDE * SIDE * SIDE * 4).fill(255);
  let at = 0;
  for (let b = 0; b < SIDE; b++)
    for (let g = 0; g < SIDE; g++)
      for (let r = 0; r < SIDE; r++) {
        const own: Colour = [Math.min(255, r * 8), Math.min(255, g * 8), Math.min(255, b * 8)];
        const to = shown[nearestOf(own, palette)] ?? own;
        for (const channel of [0, 1, 2] as const)
          cube[at + channel] = Math.round(own[channel] + (to[channel] - own[channel]) * amount);
        at += 4;
      }
  return cube;
}

/** A colour as the cartoon shows it: lifted and more saturated. */
export function toShown(colour: Colour, light: Int16Array, saturation: number): Colour {
  const luma = (77 * colour[0] + 150 * colour[1] + 29 * colour[2]) / 256;
  const lit = (light[Math.min(1023, Math.floor(luma * 4))] ?? 0) / 64;
  const show = (value: number): number =>
    Math.min(255, Math.max(0, Math.round(lit + (value - luma) * saturation)));
  return [show(colour[0]), show(colour[1]), show(colour[2])];
}
