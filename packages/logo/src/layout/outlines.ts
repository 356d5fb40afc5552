import { pathData } from "../geometry/path-data.ts";
import { circle, polar, polygon, rect } from "../geometry/primitives.ts";
import type { Geometry } from "../geometry/geometry.ts";
import type { Box, PathData } from "../types.ts";
import { bottom, right } from "./piece.ts";

/** A rectangle whose corners are cut straight off. */
export function chamfer(box: Box, by: number): PathData {
  const [x, y, x2, y2] = [box.x, box.y, right(box), bottom(box)];
  return polygon([
    [x + by, y],
    [x2 - by, y],
    [x2, y + by],
    [x2, y2 - by],
    [x2 - by, y2],
    [x + by, y2],
    [x, y2 - by],
    [x, y + by],
  ]);
}

/** A rectangle with a round bite out of each corner. */
export function ticket(box: Box, radius: number, geometry: Geometry): PathData {
  const corners = [
    [box.x, box.y],
    [right(box), box.y],
    [box.x, bottom(box)],
    [right(box), bottom(box)],
  ] as const;
  const bites = corners.map(([x, y]) => circle(x, y, radius));
  return geometry.difference(boxPath(box), ...bites);
}

/** A box as a path, corners rounded by `radius`. */
export function boxPath({ x, y, width, height }: Box, radius = 0): PathData {
  return rect(x, y, width, height, radius);
}

/** A door: straight sides, a half circle on top. Its top touches the box's top. */
export function doorway({ x, y, width, height }: Box): PathData {
  const radius = width / 2;
  const foot = y + height;
  return pathData(
    `M${x} ${foot}V${y + radius}A${radius} ${radius} 0 0 1 ${x + width} ${y + radius}V${foot}Z`,
  );
}

/** A disc whose edge is made of round bumps; `radius` is where the bumps begin. */
export function scallopedDisc(cx: number, cy: number, radius: number, bumps: number): PathData {
  const corners = Array.from({ length: bumps }, (_, i) => {
    const point = polar(radius, (i * 360) / bumps - 90);
    return { x: cx + point.x, y: cy + point.y };
  });
  const [first = { x: cx, y: cy }] = corners;
  const bump = radius * Math.sin(Math.PI / bumps) * 1.06;
  const arcs = [...corners.slice(1), first].map(({ x, y }) => `A${bump} ${bump} 0 0 1 ${x} ${y}`);
  return pathData(`M${first.x} ${first.y}${arcs.join("")}Z`);
}
