import type { Box, PathData } from "../types.ts";
import { parsePath } from "./path-data.ts";
import type { PathStep } from "./path-data.ts";

/** The tight ink bounds of a path, curves included; zero size at 0,0 for the empty path. */
export function boundsOf(d: PathData): Box {
  return boundsOfSteps(parsePath(d));
}

/** The same of a path's steps. */
export function boundsOfSteps(steps: readonly PathStep[]): Box {
  const xs = new Extent();
  const ys = new Extent();
  let x = 0;
  let y = 0;
  for (const { code, points } of steps) {
    if (code === "Z") continue;
    const [endX, endY] = [points.at(-2) ?? x, points.at(-1) ?? y];
    xs.add(endX);
    ys.add(endY);
    if (code === "Q" || code === "C") {
      if (points.some((value, i) => !(i % 2 === 0 ? xs : ys).holds(value))) {
        addTurns(xs, [x, ...points.filter((_, i) => i % 2 === 0)]);
        addTurns(ys, [y, ...points.filter((_, i) => i % 2 === 1)]);
      }
    }
    x = endX;
    y = endY;
  }
  return { x: xs.from, y: ys.from, width: xs.to - xs.from, height: ys.to - ys.from };
}

class Extent {
  #low = Infinity;
  #high = -Infinity;

  add(value: number): void {
    if (value < this.#low) this.#low = value;
    if (value > this.#high) this.#high = value;
  }

  holds(value: number): boolean {
    return value >= this.#low && value <= this.#high;
  }

  get from(): number {
    return this.#low === Infinity ? 0 : this.#low;
  }

  get to(): number {
    return this.#high === -Infinity ? 0 : this.#high;
  }
}

/** Adds the values where a Bézier of three or four control values turns back. */
function addTurns(extent: Extent, control: readonly number[]): void {
  for (const t of turns(control)) if (t > 0 && t < 1) extent.add(valueAt(control, t));
}

function turns(control: readonly number[]): number[] {
  const [p0 = 0, p1 = 0, p2 = 0, p3] = control;
  if (p3 === undefined) {
    const bend = p0 - 2 * p1 + p2;
    return bend === 0 ? [] : [(p0 - p1) / bend];
  }
  const a = p3 - 3 * p2 + 3 * p1 - p0;
  const b = 2 * (p2 - 2 * p1 + p0);
  const c = p1 - p0;
  if (Math.abs(a) < 1e-9) return b === 0 ? [] : [-c / b];
  const root = b * b - 4 * a * c;
  if (root < 0) return [];
  return [(-b + Math.sqrt(root)) / (2 * a), (-b - Math.sqrt(root)) / (2 * a)];
}

function valueAt(control: readonly number[], t: number): number {
  let level = [...control];
  while (level.length > 1)
    level = level.slice(1).map((next, i) => (level[i] ?? 0) * (1 - t) + next * t);
  return level[0] ?? 0;
}
