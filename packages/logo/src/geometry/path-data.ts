import svgpath from "svgpath";
import type { PathData } from "../types.ts";

/** One drawing step in absolute coordinates; the numbers are x,y pairs. */
export interface PathStep {
  readonly code: "M" | "L" | "Q" | "C" | "Z";
  readonly points: readonly number[];
}

/** The path that covers nothing. */
export const EMPTY_PATH = "" as PathData;

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
  let at = 0;
  while (at < d.length) {
    const char = d[at];
    if (char === "M" || char === "L" || char === "Q" || char === "C") {
      code = char;
      points = [];
      at += 1;
    } else if (char === "Z") {
      steps.push({ code: "Z", points: [] });
      at += 1;
    } else if (isNumberStart(d.charCodeAt(at))) {
      const end = numberEnd(d, at);
      points.push(Number(d.slice(at, end)));
      at = end;
      if (points.length < ARITY[code]) continue;
      steps.push({ code, points });
      points = [];
      if (code === "M") code = "L";
    } else at += 1;
  }
  return steps;
}

const MINUS = 45;
const POINT = 46;
const EXPONENT = 101;

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

function isNumberStart(char: number): boolean {
  return isDigit(char) || char === MINUS || char === POINT;
}

/** Where the number that starts at `from` ends; a hand-written scan, as all drawing reads paths. */
function numberEnd(d: string, from: number): number {
  let at = from + 1;
  let pointed = d.charCodeAt(from) === POINT;
  for (; at < d.length; at++) {
    const char = d.charCodeAt(at);
    if (char === POINT && !pointed) pointed = true;
    else if (char === EXPONENT) at += 1;
    else if (!isDigit(char)) break;
  }
  return at;
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
