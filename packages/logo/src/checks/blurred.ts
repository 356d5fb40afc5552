import type { Grid } from "./measure.ts";

/** A picture behind a Gaussian blur, as three box blurs; `sigma` is a share of its width. */
export function blurred(grid: Grid, sigma: number): Grid {
  const radius = Math.max(1, Math.round(sigma * grid.width));
  let pixels: Float32Array = Float32Array.from(grid.pixels);
  for (let pass = 0; pass < 3; pass++) {
    pixels = boxBlur(pixels, grid, radius, true);
    pixels = boxBlur(pixels, grid, radius, false);
  }
  return { ...grid, pixels: Uint8Array.from(pixels, (value) => Math.round(value)) };
}

function boxBlur(
  pixels: Float32Array,
  { width, height }: Grid,
  radius: number,
  across: boolean,
): Float32Array {
  const result = new Float32Array(pixels.length);
  const [lines, count] = across ? [height, width] : [width, height];
  const step = across ? 1 : width;
  for (let line = 0; line < lines; line++) {
    const first = across ? line * width : line;
    let sum = 0;
    for (let i = -radius; i < count; i++) {
      const [ahead, behind] = [i + radius, i - radius - 1];
      if (ahead < count) sum += pixels[first + ahead * step] ?? 0;
      if (behind >= 0) sum -= pixels[first + behind * step] ?? 0;
      if (i >= 0) result[first + i * step] = sum / (2 * radius + 1);
    }
  }
  return result;
}
