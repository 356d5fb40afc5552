import type { PathData } from "../types.ts";
import { parsePath } from "./path-data.ts";
import type { PathStep } from "./path-data.ts";

/** A closed outline as x,y pairs: [x0, y0, x1, y1, …]. */
export type Outline = readonly number[];

/**
 * The path's contours as polygons.
 * @param tolerance Allowed distance from the true curve, in the path's units. @default 0.1
 */
export function flatten(d: PathData, tolerance = 0.1): Outline[] {
  const outlines: Outline[] = [];
  let current: number[] = [];
  const finish = () => {
    if (current.length >= 6) outlines.push(current);
    current = [];
  };
  for (const step of parsePath(d)) {
    if (step.code === "M" || step.code === "Z") finish();
    if (step.code === "M" || step.code === "L") current.push(...step.points);
    else if (step.code !== "Z") addCurve(current, step, tolerance);
  }
  finish();
  return outlines;
}

function addCurve(outline: number[], { points }: PathStep, tolerance: number): void {
  const control = [outline.at(-2) ?? 0, outline.at(-1) ?? 0, ...points];
  const count = pieces(control, tolerance);
  for (let i = 1; i <= count; i++) {
    const t = i / count;
    outline.push(bezier(control, 0, t), bezier(control, 1, t));
  }
}

/** Wang's bound on how many straight pieces keep a Bézier within the tolerance. */
function pieces(control: readonly number[], tolerance: number): number {
  const degree = control.length / 2 - 1;
  let bend = 0;
  for (let i = 0; i + 5 < control.length; i += 2) {
    const dx = (control[i] ?? 0) - 2 * (control[i + 2] ?? 0) + (control[i + 4] ?? 0);
    const dy = (control[i + 1] ?? 0) - 2 * (control[i + 3] ?? 0) + (control[i + 5] ?? 0);
    bend = Math.max(bend, Math.hypot(dx, dy));
  }
  const exact = Math.sqrt((degree * (degree - 1) * bend) / (8 * tolerance));
  return Math.min(64, Math.max(1, Math.ceil(exact)));
}

function bezier(control: readonly number[], axis: 0 | 1, t: number): number {
  const at = (i: number) => control[i * 2 + axis] ?? 0;
  const s = 1 - t;
  if (control.length === 6) return s * s * at(0) + 2 * s * t * at(1) + t * t * at(2);
  return s * s * s * at(0) + 3 * s * s * t * at(1) + 3 * s * t * t * at(2) + t * t * t * at(3);
}

/** The area that even-odd outlines enclose when none of them cross: holes count against. */
export function signedArea(outline: Outline): number {
  let twice = 0;
  for (let i = 0; i < outline.length; i += 2) {
    const x0 = outline[i] ?? 0;
    const y0 = outline[i + 1] ?? 0;
    const x1 = outline[(i + 2) % outline.length] ?? 0;
    const y1 = outline[(i + 3) % outline.length] ?? 0;
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}
