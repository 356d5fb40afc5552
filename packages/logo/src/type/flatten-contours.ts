import type { PathStep } from "../geometry/path-data.ts";

const CURVE_PARTS = 8;

/** A glyph's contours as corner points, x and y in turn, each ending where it began. */
export function flattenContours(steps: readonly PathStep[]): number[][] {
  const contours: number[][] = [];
  let points: number[] = [];
  for (const { code, points: p } of steps) {
    if (code === "M") contours.push((points = [...p]));
    else if (code === "L") points.push(p[0] ?? 0, p[1] ?? 0);
    else if (code === "Z") points.push(points[0] ?? 0, points[1] ?? 0);
    else if (code === "Q") addQuadratic(points, p);
    else addCubic(points, p);
  }
  return contours;
}

function addQuadratic(points: number[], p: readonly number[]): void {
  const [x0, y0] = [points.at(-2) ?? 0, points.at(-1) ?? 0];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = p;
  for (let i = 1; i <= CURVE_PARTS; i++) {
    const t = i / CURVE_PARTS;
    const u = 1 - t;
    const [a, b, c] = [u * u, 2 * u * t, t * t];
    points.push(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2);
  }
}

function addCubic(points: number[], p: readonly number[]): void {
  const [x0, y0] = [points.at(-2) ?? 0, points.at(-1) ?? 0];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = p;
  for (let i = 1; i <= CURVE_PARTS; i++) {
    const t = i / CURVE_PARTS;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    points.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
  }
}
