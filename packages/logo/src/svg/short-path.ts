import { parsePath } from "../geometry/path-data.ts";
import type { PathData } from "../types.ts";

/**
 * The same path in the fewest characters: relative steps, shorthands for straight and smooth ones,
 * on a grid of tenths or hundredths of a unit. Rounding never adds up, since every step starts where the one
 * before it was drawn to end.
 */
export function shortPath(d: PathData, parts: 10 | 100): string {
  const pen = new Pen();
  const snap = (value: number): number => Math.round(value * parts);
  for (const { code, points } of parsePath(d)) {
    const p = points.map(snap);
    if (code === "Z") pen.close();
    else if (code === "M") pen.move(p[0] ?? 0, p[1] ?? 0);
    else if (code === "L") pen.line(p[0] ?? 0, p[1] ?? 0);
    else pen.curve(p);
  }
  return pen.text(parts);
}

type Command = "m" | "l" | "h" | "v" | "q" | "t" | "c" | "s" | "z";

/** Writes steps in whole grid units. */
class Pen {
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** The last control point, for smooth steps. */
  #controlX = 0;
  #controlY = 0;
  #smooth: "q" | "c" | null = null;
  readonly #steps: [Command, number[]][] = [];

  move(x: number, y: number): void {
    this.#add("m", x, y, [x - this.#x, y - this.#y]);
    this.#startX = x;
    this.#startY = y;
  }

  line(x: number, y: number): void {
    const [dx, dy] = [x - this.#x, y - this.#y];
    if (dx === 0 && dy === 0) return;
    if (dy === 0) this.#add("h", x, y, [dx]);
    else if (dx === 0) this.#add("v", x, y, [dy]);
    else this.#add("l", x, y, [dx, dy]);
  }

  /** Four numbers are a quadratic, six a cubic. */
  curve(points: readonly number[]): void {
    const [x = 0, y = 0] = points.slice(-2);
    if (points.every((value, i) => value === (i % 2 === 0 ? this.#x : this.#y))) return;
    const kind = points.length === 4 ? "q" : "c";
    const [firstX = 0, firstY = 0] = points;
    const [mirrorX, mirrorY] =
      this.#smooth === kind
        ? [2 * this.#x - this.#controlX, 2 * this.#y - this.#controlY]
        : [this.#x, this.#y];
    const near = Math.max(Math.abs(firstX - mirrorX), Math.abs(firstY - mirrorY));
    const smooth = kind === "q" ? this.#smooth === "q" && near <= 1 : near === 0;
    const [lastX = 0, lastY = 0] = points.slice(-4);
    const written = smooth ? points.slice(2) : points;
    const relative = written.map((value, i) => value - (i % 2 === 0 ? this.#x : this.#y));
    this.#add(smooth ? (kind === "q" ? "t" : "s") : kind, x, y, relative);
    this.#smooth = kind;
    [this.#controlX, this.#controlY] = smooth && kind === "q" ? [mirrorX, mirrorY] : [lastX, lastY];
  }

  close(): void {
    this.#steps.push(["z", []]);
    this.#x = this.#startX;
    this.#y = this.#startY;
    this.#smooth = null;
  }

  #add(command: Command, x: number, y: number, numbers: number[]): void {
    this.#steps.push([command, numbers]);
    this.#x = x;
    this.#y = y;
    this.#smooth = null;
  }

  text(parts: number): string {
    let out = "";
    let last = "";
    for (const [index, [command, numbers]] of this.#steps.entries()) {
      // A line after a move needs no letter of its own, but for the first move, which is absolute.
      const implied = command === last || (command === "l" && last === "m" && index > 1);
      let open = implied;
      if (!implied) out += index === 0 ? "M" : command;
      for (const number of numbers) {
        const text = numberText(number, parts);
        const apart =
          open && !text.startsWith("-") && !(text.startsWith(".") && endsInFraction(out));
        out += apart ? ` ${text}` : text;
        open = true;
      }
      last = command;
    }
    return out;
  }
}

/** Grid units as the shortest decimal: `-.5`, `12`, `3.25`. The grid is of tenths or hundredths. */
function numberText(units: number, parts: number): string {
  const size = Math.abs(units);
  const whole = Math.floor(size / parts);
  const rest = size - whole * parts;
  const sign = units < 0 ? "-" : "";
  if (rest === 0) return `${sign}${whole}`;
  const fraction = parts === 100 && rest < 10 ? `0${rest}` : String(rest);
  const short = parts === 100 && rest % 10 === 0 ? fraction.slice(0, 1) : fraction;
  return `${sign}${whole === 0 ? "" : whole}.${short}`;
}

/** Whether the last number written has a point, so that another point begins a new number. */
function endsInFraction(out: string): boolean {
  for (let i = out.length - 1; i >= 0; i--) {
    const char = out.charCodeAt(i);
    if (char === 46) return true;
    if (char < 48 || char > 57) return false;
  }
  return false;
}
