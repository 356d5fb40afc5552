import { flatten, signedArea } from "../../src/geometry/flatten.ts";
import { joinPaths } from "../../src/geometry/path-data.ts";
import type { PathData } from "../../src/types.ts";

/** The path without the islands and openings whose area is under `leastArea`, in square units. */
export function withoutSpecks(d: PathData, leastArea: number): PathData {
  const contours = d.split(/(?=M)/).map((contour) => contour as PathData);
  return joinPaths(...contours.filter((contour) => areaOf(contour) >= leastArea));
}

function areaOf(contour: PathData): number {
  return flatten(contour, 0.1).reduce((sum, outline) => sum + Math.abs(signedArea(outline)), 0);
}
