import type { Grid } from "./measure.ts";

/** A connected piece of ink or of paper. */
export interface Region {
  /** Pixels. */
  readonly size: number;
  /** Whether it touches the picture's edge. */
  readonly edge: boolean;
}

/** The connected pieces of a picture's ink, or of its paper; ink is half coverage. */
export function regionsOf({ pixels, width, height }: Grid, ink: boolean): Region[] {
  const open = Uint8Array.from(pixels, (value) => (value >= 128 === ink ? 1 : 0));
  const stack = new Int32Array(pixels.length);
  const regions: Region[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] !== 1) continue;
    let depth = 0;
    const take = (at: number): void => {
      if (open[at] !== 1) return;
      open[at] = 0;
      stack[depth++] = at;
    };
    take(start);
    let [size, edge] = [0, false];
    while (depth > 0) {
      const at = stack[--depth] ?? 0;
      const x = at % width;
      size++;
      if (x > 0) take(at - 1);
      if (x < width - 1) take(at + 1);
      if (at >= width) take(at - width);
      if (at + width < open.length) take(at + width);
      edge ||= x === 0 || x === width - 1 || at < width || at + width >= height * width;
    }
    regions.push({ size, edge });
  }
  return regions;
}

/** The number of parts of ink, or of holes, of at least `least` pixels. */
export function countRegions(grid: Grid, ink: boolean, least: number): number {
  return regionsOf(grid, ink).filter(({ size, edge }) => size >= least && (ink || !edge)).length;
}
