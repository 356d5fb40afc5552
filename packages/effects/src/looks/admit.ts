import { type Canvas, perBand } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import type { Stage } from "./look.ts";

/** Readies a picture for kernels, which read past the end of a row, and finds out its alpha. */
export function admit(
  canvas: Canvas,
  source: Plane,
): { readonly stage: Stage; isTranslucent(): boolean } {
  const flags = canvas.bytes(source.height * 4);
  const tasks = perBand(source, "admit", (from, to) => [source.at, flags, from, to]);
  return {
    stage: { tasks, share: 0.01 },
    isTranslucent: () => canvas.u32(flags, source.height).some((alpha) => alpha < 255),
  };
}
