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
  // A frame of closed pixels around the picture saves asking for its edges at every step.
  const across = width + 2;
  const open = new Uint8Array(across * (height + 2));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((pixels[y * width + x] ?? 0) >= 128 === ink) open[(y + 1) * across + x + 1] = 1;
  const stack = new Int32Array(open.length);
  const steps = [1, -1, across, -across];
  const regions: Region[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] !== 1) continue;
    open[start] = 0;
    stack[0] = start;
    let [depth, size, edge] = [1, 0, false];
    while (depth > 0) {
      const at = stack[--depth] ?? 0;
      const x = at % across;
      size++;
      edge ||= x === 1 || x === width || at < 2 * across || at >= height * across;
      for (const step of steps) {
        if (open[at + step] !== 1) continue;
        open[at + step] = 0;
        stack[depth++] = at + step;
      }
    }
    regions.push({ size, edge });
  }
  return regions;
}

/** The number of parts of ink, or of holes, of at least `least` pixels. */
export function countRegions(grid: Grid, ink: boolean, least: number): number {
  return regionsOf(grid, ink).filter(({ size, edge }) => size >= least && (ink || !edge)).length;
}
