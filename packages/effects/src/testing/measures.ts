import type { Pixels } from "../styles.ts";

/** Luma of each pixel, 0 to 255. */
export function lumaOf({ data, width, height }: Pixels): Float64Array {
  const luma = new Float64Array(width * height);
  for (let i = 0, at = 0; i < luma.length; i++, at += 4)
    luma[i] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  return luma;
}

export interface Grid {
  readonly values: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** A plane of numbers convolved with a normal distribution; beyond an edge the nearest counts. */
export function blur({ values, width, height }: Grid, sigma: number): Grid {
  const radius = Math.ceil(3 * sigma);
  const bell = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - radius) / sigma) ** 2),
  );
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const weights = bell.map((weight) => weight / sum);
  const across = new Float64Array(values.length);
  const line = new Float64Array(Math.max(width, height) + 2 * radius);
  for (let y = 0; y < height; y++) convolve(values, across, weights, line, [y * width, 1, width]);
  const down = new Float64Array(values.length);
  for (let x = 0; x < width; x++) convolve(across, down, weights, line, [x, width, height]);
  return { values: down, width, height };
}

/** One line of numbers, given by its first place, the step to the next and how many there are. */
function convolve(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  line: Float64Array,
  [first, step, count]: readonly [number, number, number],
): void {
  const radius = (weights.length - 1) / 2;
  for (let i = -radius; i < count + radius; i++)
    line[i + radius] = from[first + Math.max(0, Math.min(count - 1, i)) * step] ?? 0;
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let j = 0; j < weights.length; j++) sum += (weights[j] ?? 0) * (line[i + j] ?? 0);
    to[first + i * step] = sum;
  }
}

/** Structural similarity of two planes of luma (Wang and others 2004), 1 for the same. */
export function similarity(a: Grid, b: Grid): number {
  const product = (p: Grid, q: Grid): Grid => ({
    ...p,
    values: p.values.map((value, i) => value * (q.values[i] ?? 0)),
  });
  const window = (grid: Grid): Float64Array => blur(grid, 1.5).values;
  const [ma, mb] = [window(a), window(b)];
  const [aa, bb, ab] = [window(product(a, a)), window(product(b, b)), window(product(a, b))];
  let total = 0;
  for (let i = 0; i < ma.length; i++) {
    const x = ma[i] ?? 0;
    const y = mb[i] ?? 0;
    const variance = (aa[i] ?? 0) - x * x + (bb[i] ?? 0) - y * y;
    const covariance = (ab[i] ?? 0) - x * y;
    const light = (2 * x * y + 6.5) / (x * x + y * y + 6.5);
    total += light * ((2 * covariance + 58.5) / (variance + 58.5));
  }
  return total / ma.length;
}

/** A picture of a whole fraction of the sides, each pixel the mean of those that it covers. */
export function shrink({ data, width, height }: Pixels, times: number): Pixels {
  const small = { width: width / times, height: height / times };
  const result = new Uint8Array(small.width * small.height * 4);
  for (let i = 0; i < result.length; i++) {
    const cell = i >> 2;
    const column = cell % small.width;
    const first = (((cell - column) / small.width) * width + column) * times * 4 + (i & 3);
    let sum = 0;
    for (let y = 0; y < times; y++)
      for (let x = 0; x < times; x++) sum += data[first + (y * width + x) * 4] ?? 0;
    result[i] = Math.round(sum / times ** 2);
  }
  return { ...small, data: result };
}

/** Peak signal to noise in decibels, of colours that reach to 255. */
export function psnr(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return 10 * Math.log10((255 * 255) / (total / a.length));
}

/** The largest difference, and how many differ at all. */
export function differences(
  a: Uint8Array,
  b: Uint8Array,
): { readonly most: number; readonly count: number } {
  let most = 0;
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs((a[i] ?? 0) - (b[i] ?? 0));
    most = Math.max(most, difference);
    if (difference > 0) count++;
  }
  return { most, count };
}
