import type { TracedResult } from "./trace-result.ts";

const PATH = /^[MLCZ\d .-]*$/;
const COLOUR = /^#[0-9A-F]{6}$/;

/** Whether a tracing holds paths and colours alone: its process read untrusted pixels. */
export function isDrawing({ shapes, width, height }: TracedResult): boolean {
  return (
    width > 0 && height > 0 && shapes.every(({ d, fill }) => PATH.test(d) && COLOUR.test(fill))
  );
}
