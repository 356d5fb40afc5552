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
  const reader: NumberReader = { d, at: 0 };
  while (reader.at < d.length) {
    const char = d.charCodeAt(reader.at);
    const letter = CODES[char];
    if (letter) {
      if (letter === "Z") steps.push({ code: "Z", points: [] });
      else code = letter;
      points = [];
      reader.at += 1;
    } else if (isDigit(char) || char === MINUS || char === POINT) {
      points.push(readNumber(reader));
      if (points.length < ARITY[code]) continue;
      steps.push({ code, points });
      points = [];
      if (code === "M") code = "L";
    } else reader.at += 1;
  }
  return steps;
}

const CODES: Readonly<Record<number, PathStep["code"]>> = {
  77: "M",
  76: "L",
  81: "Q",
  67: "C",
  90: "Z",
};
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const EXPONENT = 101;
/** Quotients of whole numbers up to this long are as exact as `Number` reads them. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

interface NumberReader {
  readonly d: string;
  at: number;
}

function isDigit(char: number): boolean {
  return char >= ZERO && char <= ZERO + 9;
}

/** The number that starts here; read by hand, as all drawing reads paths. */
function readNumber(reader: NumberReader): number {
  const { d, at: from } = reader;
  const negative = d.charCodeAt(from) === MINUS;
  let at = negative ? from + 1 : from;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < d.length; at++) {
    const char = d.charCodeAt(at);
    if (char === POINT && decimals < 0) decimals = 0;
    else if (isDigit(char)) {
      whole = whole * 10 + (char - ZERO);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else break;
  }
  if (digits > EXACT_DIGITS || d.charCodeAt(at) === EXPONENT) return readLongNumber(reader);
  reader.at = at;
  const value = decimals > 0 ? whole / (POWERS[decimals] ?? 1) : whole;
  return negative ? -value : value;
}

/** A number with an exponent or with more digits than quotients are exact for. */
function readLongNumber(reader: NumberReader): number {
  const [written = ""] =
    /^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/.exec(reader.d.slice(reader.at, reader.at + 40)) ?? [];
  reader.at += Math.max(1, written.length);
  return Number(written);
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
