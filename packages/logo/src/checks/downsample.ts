import type { Grid } from "./measure.ts";

/** A picture made smaller by a whole factor: each pixel the mean of those it stands for. */
export function downsample({ pixels, width, height }: Grid, factor: number): Grid {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const means = new Uint8Array(small.width * small.height);
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        const row = (y * factor + dy) * width + x * factor;
        for (let dx = 0; dx < factor; dx++) sum += pixels[row + dx] ?? 0;
      }
      means[y * small.width + x] = Math.round(sum / (factor * factor));
    }
  return { pixels: means, ...small };
}
