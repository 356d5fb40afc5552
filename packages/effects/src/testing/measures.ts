import type { Pixels } from "../styles.ts";

/** Luma of each pixel, 0 to 255. */
export function lumaOf({ data, width, height }: Pixels): Float64Array {
  return Float64Array.from({ length: width * height }, (_, i) => {
    const [r = 0, g = 0, b = 0] = data.subarray(i * 4, i * 4 + 3);
    return 0.299 * r + 0.587 * g + 0.114 * b;
  });
}

/** A plane of numbers convolved with a normal distribution; beyond an edge the nearest counts. */
export function blur(plane: Grid, sigma: number): Grid {
  const radius = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - radius) / sigma) ** 2),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return along(along(plane, weights, sum, true), weights, sum, false);
}

export interface Grid {
  readonly values: Float64Array;
  readonly width: number;
  readonly height: number;
}

function along(
  { values, width, height }: Grid,
  weights: number[],
  sum: number,
  across: boolean,
): Grid {
  const radius = (weights.length - 1) / 2;
  const result = new Float64Array(values.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let total = 0;
      for (let i = -radius; i <= radius; i++) {
        const u = across ? Math.max(0, Math.min(width - 1, x + i)) : x;
        const v = across ? y : Math.max(0, Math.min(height - 1, y + i));
        total += (weights[i + radius] ?? 0) * (values[v * width + u] ?? 0);
      }
      result[y * width + x] = total / sum;
    }
  return { values: result, width, height };
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
    const [x = 0, y = 0] = [ma[i], mb[i]];
    const variance = (aa[i] ?? 0) - x * x + (bb[i] ?? 0) - y * y;
    const covariance = (ab[i] ?? 0) - x * y;
    total +=
      ((2 * x * y + 6.5) * (2 * covariance + 58.5)) / ((x * x + y * y + 6.5) * (variance + 58.5));
  }
  return total / ma.length;
}

/** A picture of fewer pixels, each the mean of the area that it covers. */
export function shrink(
  { data, width, height }: Pixels,
  to: { width: number; height: number },
): Pixels {
  const sums = new Float64Array(to.width * to.height * 4);
  const counts = new Float64Array(to.width * to.height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const u = Math.floor((x * to.width) / width);
      const cell = Math.floor((y * to.height) / height) * to.width + u;
      counts[cell] = (counts[cell] ?? 0) + 1;
      for (let c = 0; c < 4; c++)
        sums[cell * 4 + c] = (sums[cell * 4 + c] ?? 0) + (data[(y * width + x) * 4 + c] ?? 0);
    }
  return {
    ...to,
    data: Uint8Array.from(sums, (sum, i) => Math.round(sum / (counts[i >> 2] ?? 1))),
  };
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
