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
 * A picture's rows without gaps, into an array of their size.
 * @param alphaOf pixels whose alpha the result has, and whose colours where that is 0; null where
 *   all are opaque; may be `into` itself
 */
export function copyOut(
  canvas: Canvas,
  { data, stride, width, height }: Plane,
  into: Uint8Array,
  alphaOf: Uint8Array | null,
): void {
  const memory = canvas.u8();
  const bytes = width * 4;
  for (let y = 0; y < height; y++) {
    const row = memory.subarray(data + y * stride, data + y * stride + bytes);
    if (alphaOf) copyTranslucent(row, into.subarray(y * bytes), alphaOf.subarray(y * bytes));
    else into.set(row, y * bytes);
  }
}

function copyTranslucent(row: Uint8Array, into: Uint8Array, alphaOf: Uint8Array): void {
  for (let i = 0; i < row.length; i += 4) {
    const alpha = alphaOf[i + 3] ?? 255;
    const colours = alpha === 0 ? alphaOf : row;
    into[i] = colours[i] ?? 0;
    into[i + 1] = colours[i + 1] ?? 0;
    into[i + 2] = colours[i + 2] ?? 0;
    into[i + 3] = alpha;
  }
}
