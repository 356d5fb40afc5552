import type { Box } from "../types.ts";
import type { Point } from "./transform.ts";

/** A box around a centre. */
export function boxAround(centre: Point, width: number, height = width): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** The middle of a box. */
export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The smallest box around all of them; zero size at 0,0 when there are none. */
export function uniteBoxes(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The box made larger by `by` on every side (smaller when negative, never below zero size). */
export function padBox(box: Box, by: number): Box {
  const width = Math.max(0, box.width + 2 * by);
  const height = Math.max(0, box.height + 2 * by);
  return boxAround(centreOf(box), width, height);
}

/** Whether two boxes share area. */
export function boxesOverlap(one: Box, other: Box): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  const down = one.y < other.y + other.height && other.y < one.y + one.height;
  return across && down;
}
