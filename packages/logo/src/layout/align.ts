import type { Box } from "../types.ts";

/** Where lines stand: at a common left edge, a common right edge, or on one axis. */
export type Align = "left" | "center" | "right";

/** How far ink moves so that its left edge, its middle or its right edge stands at x = 0. */
export function alignShift({ x, width }: Pick<Box, "x" | "width">, align: Align): number {
  return align === "left" ? -x : align === "right" ? -x - width : -x - width / 2;
}

/** The x of a box's left edge, middle or right edge. */
export function anchorOf({ x, width }: Pick<Box, "x" | "width">, align: Align): number {
  return align === "left" ? x : align === "right" ? x + width : x + width / 2;
}
