import { circle, polygon, star } from "../geometry/primitives.ts";
import { rotate, translate } from "../geometry/transform.ts";
import type { PathData } from "../types.ts";

/** A small sign between texts on a circle, at `degrees` clockwise from the top. */
export function separator(
  form: "dot" | "diamond" | "star",
  radius: number,
  degrees: number,
  size = 1,
): PathData {
  return rotate(translate(signOf(form, size), 0, -radius), degrees);
}

function signOf(form: "dot" | "diamond" | "star", size: number): PathData {
  if (form === "dot") return circle(0, 0, 6.5 * size);
  if (form === "star") return star(5, 11.5 * size, 4.8 * size);
  return polygon([
    [0, -10.5 * size],
    [8 * size, 0],
    [0, 10.5 * size],
    [-8 * size, 0],
  ]);
}
