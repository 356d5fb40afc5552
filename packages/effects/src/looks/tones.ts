import { tanh } from "../math/exact.ts";

/**
 * What becomes of luma, as a table for kernels: in 1/64 level for each luma in 1/4 level (1024 of
 * them).
 * @param curve from 0 to 1, to the same
 */
export function toneLevels(curve: (luma: number) => number): Int16Array {
  return Int16Array.from({ length: 1024 }, (_, i) =>
    Math.round(curve(Math.min(1, i / 1020)) * 16_320),
  );
}

/** No luma counts for more than this many times its even share. */
const MOST_OF_ONE = 3;

/**
 * Luma in `count` levels, 0 to 1, with steps between them the steeper the greater `sharpness` is
 * (Winnemöller and others 2006, §3.3).
 */
export function softStep(luma: number, count: number, sharpness: number): number {
  const scaled = luma * count;
  const step = Math.min(count - 1, Math.floor(scaled));
  const within = tanh(sharpness * (scaled - step - 0.5)) / tanh(sharpness / 2);
  return (step + 0.5 + 0.5 * within) / count;
}

/**
 * The share of pixels up to each luma, 0 to 1, where no one luma counts for much more than its even
 * share: a white wall or a night sky does not take all tones.
 */
export function cumulateTones(counts: ArrayLike<number>): readonly number[] {
  const all = Array.from(counts);
  const total = all.reduce((sum, count) => sum + count, 0);
  const most = (MOST_OF_ONE * total) / all.length;
  const excess = all.reduce((sum, count) => sum + Math.max(0, count - most), 0);
  return cumulate(all.map((count) => Math.min(count, most) + excess / all.length));
}

/** Running sums, as parts of the whole. */
export function cumulate(shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return sum / total;
  });
}
