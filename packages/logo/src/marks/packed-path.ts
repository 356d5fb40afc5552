import { formatPath, parsePath } from "../geometry/path-data.ts";
import type { PathStep } from "../geometry/path-data.ts";
import type { PathData } from "../types.ts";

/** Steps of the packing grid in one unit: 0.05 is a quarter of a pixel at a thousand pixels. */
const STEPS = 20;
/** Steps for what is never drawn larger than 32 pixels. */
export const COARSE_STEPS = 5;
/** Printable ASCII that JSON writes as it is, without the letters of the path codes. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(i + 32))
  .filter((char) => !'"\\MLQCZ'.includes(char))
  .join("");
const BASE = DIGITS.length;
/** Values under SHORT take one digit, the others two: the first from SHORT up, the second any. */
const SHORT = 35;
const LARGEST = SHORT + (BASE - SHORT) * BASE - 1;

const PAIRS = { M: 1, L: 1, Q: 2, C: 3 } as const;
const VALUE_OF = new Map(Array.from(DIGITS, (char, i) => [char, i]));

/**
 * A path as short text for storing: every coordinate as the distance from the point before it, in
 * steps of a grid, one or two characters each; a code is written where it changes.
 * @param stepsPerUnit How fine the grid is; by default 20, 0.05 units a step.
 * @throws RangeError when two neighbouring points are more than 2,279 steps apart in x or y.
 */
export function packPath(d: PathData, stepsPerUnit = STEPS): string {
  let text = "";
  let code = "";
  let at = { x: 0, y: 0 };
  let home = at;
  for (const step of parsePath(d)) {
    if (step.code !== code || step.code === "Z" || step.code === "M") text += step.code;
    code = step.code;
    for (let i = 0; i + 1 < step.points.length; i += 2) {
      const to = {
        x: Math.round((step.points[i] ?? 0) * stepsPerUnit),
        y: Math.round((step.points[i + 1] ?? 0) * stepsPerUnit),
      };
      text += packNumber(to.x - at.x) + packNumber(to.y - at.y);
      at = to;
    }
    if (step.code === "M") home = at;
    if (step.code === "Z") at = home;
  }
  return text;
}

/** The path that `packPath` stored with the same `stepsPerUnit`, as path data with two decimals. */
export function unpackPath(text: string, stepsPerUnit = STEPS): PathData {
  const steps: PathStep[] = [];
  let code: keyof typeof PAIRS = "M";
  let at = { x: 0, y: 0 };
  let home = at;
  for (let i = 0; i < text.length;) {
    const char = text[i] ?? "";
    if (char === "Z") {
      steps.push({ code: "Z", points: [] });
      at = home;
      i += 1;
      continue;
    }
    if (char === "M" || char === "L" || char === "Q" || char === "C") {
      code = char;
      i += 1;
    }
    const points: number[] = [];
    for (let pair = 0; pair < PAIRS[code]; pair++) {
      const x = readNumber(text, i);
      const y = readNumber(text, x.next);
      at = { x: at.x + x.value, y: at.y + y.value };
      points.push(at.x / stepsPerUnit, at.y / stepsPerUnit);
      i = y.next;
    }
    if (code === "M") home = at;
    steps.push({ code, points });
  }
  return formatPath(steps);
}

/** Signs alternate, so that short steps both ways are small numbers. */
function packNumber(value: number): string {
  const whole = value < 0 ? -2 * value - 1 : 2 * value;
  if (whole > LARGEST) throw new RangeError(`a step of ${value} on the grid cannot be packed`);
  if (whole < SHORT) return DIGITS[whole] ?? "";
  const rest = whole - SHORT;
  return (DIGITS[SHORT + Math.floor(rest / BASE)] ?? "") + (DIGITS[rest % BASE] ?? "");
}

function readNumber(text: string, at: number): { value: number; next: number } {
  const first = VALUE_OF.get(text[at] ?? "") ?? 0;
  if (first < SHORT) return { value: signed(first), next: at + 1 };
  const second = VALUE_OF.get(text[at + 1] ?? "") ?? 0;
  return { value: signed(SHORT + (first - SHORT) * BASE + second), next: at + 2 };
}

function signed(whole: number): number {
  return whole % 2 === 1 ? -(whole + 1) / 2 : whole / 2;
}
