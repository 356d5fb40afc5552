import type { Canvas } from "./canvas.ts";
import type { Plane } from "./plane.ts";

/** Rows without gaps into a picture's rows. */
export function copyIn(
  canvas: Canvas,
  { data, stride, width, height }: Plane,
  from: Uint8Array,
): void {
  const memory = canvas.u8();
  const bytes = width * 4;
  for (let y = 0; y < height; y++)
    memory.set(from.subarray(y * bytes, (y + 1) * bytes), data + y * stride);
}

/**
 * A picture's rows without gaps.
 * @param alphaOf pixels whose alpha the result has, and whose colours where that is 0; null where
 *   all are opaque
 */
export function copyOut(
  canvas: Canvas,
  { data, stride, width, height }: Plane,
  alphaOf: Uint8Array | null,
): Uint8Array {
  const memory = canvas.u8();
  const bytes = width * 4;
  const result = new Uint8Array(bytes * height);
  for (let y = 0; y < height; y++)
    result.set(memory.subarray(data + y * stride, data + y * stride + bytes), y * bytes);
  if (alphaOf) keepAlpha(result, alphaOf);
  return result;
}

function keepAlpha(result: Uint8Array, source: Uint8Array): void {
  for (let i = 0; i < result.length; i += 4) {
    const alpha = source[i + 3] ?? 255;
    result[i + 3] = alpha;
    if (alpha === 0) result.set(source.subarray(i, i + 4), i);
  }
}
