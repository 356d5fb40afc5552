import { formatPath, joinPaths, parsePath } from "../geometry/path-data.ts";
import { rect } from "../geometry/primitives.ts";
import { translate } from "../geometry/transform.ts";
import type { PathData } from "../types.ts";
import { letterSkeleton } from "./letter-skeletons.ts";
import type { MarkContext } from "./mark-context.ts";

/** The height of the skeletons. */
const HEIGHT = 80;
/** The share of its length by which a slanted stroke is drawn longer. */
const EXTRA = 0.3;
/** Where a capital's skeleton has a full upright, left and right of its middle. */
const LEFT_STEM: Readonly<Record<string, number>> = {
  B: -26,
  D: -28,
  E: -26,
  F: -26,
  H: -29,
  K: -26,
  L: -22,
  M: -37,
  N: -30,
  P: -25,
  R: -26,
};
const RIGHT_STEM: Readonly<Record<string, number>> = { H: 29, M: 37, N: 30 };
/** The right end of a foot or an arm, where the next letter's upright can stand. */
const REACH: Readonly<Record<string, number>> = { L: 26, T: 33 };
/** Pairs whose diagonals are one and the same stroke when the second stands so far to the right. */
const DIAGONALS: Readonly<Record<string, number>> = { AV: 34, VA: 34 };

/** How far right of the first letter the second one stands so that they share a stroke; null if they cannot. */
function shift(first: string, second: string): number | null {
  const diagonal = DIAGONALS[first + second];
  if (diagonal !== undefined) return diagonal;
  const stem = LEFT_STEM[second];
  if (stem === undefined) return null;
  const end = RIGHT_STEM[first] ?? REACH[first];
  return end === undefined ? null : end - stem;
}

/** Whether two capitals have a stroke to share. */
export function canJoin(first: string, second: string): boolean {
  return letterSkeleton(first) !== null && shift(first, second) !== null;
}

/** Two capitals drawn with one pen that share a stroke; null when these two have none in common. */
export function ligature(
  [first = "", second = ""]: readonly string[],
  pen: number,
  { geometry }: MarkContext,
): PathData | null {
  const [one, other] = [letterSkeleton(first), letterSkeleton(second)];
  const apart = shift(first, second);
  if (!one || !other || apart === null) return null;
  const path = joinPaths(longer(one), translate(longer(other), apart, 0));
  const drawn = geometry.stroke(path, { width: pen, cap: "square", join: "miter" });
  const half = HEIGHT / 2 + pen / 2;
  // Sharp corners reach past the line that all the other letters stand on.
  return geometry.intersect(drawn, rect(-200, -half, 500, half * 2));
}

/** Slanted strokes drawn on past the lines that letters stand on, so that they can be cut off level there. */
function longer(skeleton: PathData): PathData {
  const steps = parsePath(skeleton);
  const beyond = (at: number, from: number): readonly number[] => {
    const [x = 0, y = 0] = steps[at]?.points.slice(-2) ?? [];
    const [fromX = x, fromY = y] = steps[from]?.points.slice(-2) ?? [];
    const straight = steps[Math.max(at, from)]?.code === "L";
    const slanted = straight && x !== fromX && y !== fromY && Math.abs(y) === HEIGHT / 2;
    return slanted ? [x + (x - fromX) * EXTRA, y + (y - fromY) * EXTRA] : [x, y];
  };
  return formatPath(
    steps.map(({ code, points }, at) => {
      const closes = steps[at + 1] === undefined || steps[at + 1]?.code === "M";
      if (code === "M") return { code, points: beyond(at, at + 1) };
      return code === "L" && closes ? { code, points: beyond(at, at - 1) } : { code, points };
    }),
  );
}
