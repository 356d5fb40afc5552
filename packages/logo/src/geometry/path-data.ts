import svgpath from "svgpath";
import type { PathData } from "../types.ts";

/** One drawing step in absolute coordinates; the numbers are x,y pairs. */
export interface PathStep {
  readonly code: "M" | "L" | "Q" | "C" | "Z";
  readonly points: readonly number[];
}

/** The path that covers nothing. */
export const EMPTY_PATH = "" as PathData;

const TOKEN = /([MLQCZ])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/g;
const ARITY = { M: 2, L: 2, Q: 4, C: 6 } as const;

/**
 * Any SVG path data as our kind: absolute `M L Q C Z`; arcs become cubics, shorthands are
 * written out. What SVG calls an error ends the path at that point, as a browser does.
 */
export function pathData(d: string): PathData {
  const steps: PathStep[] = [];
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      const [code, ...points] = segment;
      if (code === "H") steps.push({ code: "L", points: [points[0] ?? x, y] });
      else if (code === "V") steps.push({ code: "L", points: [x, points[0] ?? y] });
      else if (code === "M" || code === "L" || code === "Q" || code === "C")
        steps.push({ code, points });
      else steps.push({ code: "Z", points: [] });
    });
  return formatPath(steps);
}

/** The steps of a path. Repeated pairs after `M` read as lines, as SVG has it. */
export function parsePath(d: PathData): PathStep[] {
  const steps: PathStep[] = [];
  let code: keyof typeof ARITY = "M";
  let points: number[] = [];
  for (const [, letter, number] of d.matchAll(TOKEN)) {
    if (letter === "Z") steps.push({ code: "Z", points: [] });
    else if (letter === "M" || letter === "L" || letter === "Q" || letter === "C") {
      code = letter;
      points = [];
    } else {
      points.push(Number(number));
      if (points.length < ARITY[code]) continue;
      steps.push({ code, points });
      points = [];
      if (code === "M") code = "L";
    }
  }
  return steps;
}

/** Steps written as path data, numbers to three decimals. */
export function formatPath(steps: readonly PathStep[]): PathData {
  let d = "";
  for (const { code, points } of steps) d += code + points.map(formatNumber).join(" ");
  return d as PathData;
}

/** Several paths as one. They must not overlap: even-odd filling would make holes of the overlaps. */
export function joinPaths(...paths: readonly PathData[]): PathData {
  return paths.join("") as PathData;
}

/** A number to three decimals; what is not finite counts as 0, so that no `NaN` reaches a drawing. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : "0";
}
