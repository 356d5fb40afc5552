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
