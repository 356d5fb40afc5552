import type { Point } from "../geometry/transform.ts";

/** A line or a curve of a closed outline; each begins where the one before it ends. */
export type Segment =
  | { readonly kind: "line"; readonly from: Point; readonly to: Point }
  | {
      readonly kind: "curve";
      readonly from: Point;
      readonly out: Point;
      readonly back: Point;
      readonly to: Point;
    };

/** A line that is off level by less than this, in pixels, and by less than this share, is level. */
const MOST_OFF = 0.9;
const MOST_SLOPE = 0.02;

/** The outline with lines that are nearly level, or nearly upright, made so. */
export function snapLines(segments: readonly Segment[]): Segment[] {
  const knots = segments.map(({ from }) => from);
  const moved = knots.map((point) => ({ ...point }));
  for (const axis of ["x", "y"] as const) {
    const across = axis === "x" ? "y" : "x";
    for (const [i, { kind, from, to }] of segments.entries()) {
      const off = Math.abs(to[axis] - from[axis]);
      const isLevel = off <= MOST_OFF && off <= Math.abs(to[across] - from[across]) * MOST_SLOPE;
      const [one, other] = [moved[i], moved[(i + 1) % moved.length]];
      if (kind !== "line" || !isLevel || one === undefined || other === undefined) continue;
      const value = (one[axis] + other[axis]) / 2;
      one[axis] = value;
      other[axis] = value;
    }
  }
  return segments.map((segment, i): Segment => {
    const [from, to] = [moved[i] ?? segment.from, moved[(i + 1) % moved.length] ?? segment.to];
    if (segment.kind === "line") return { kind: "line", from, to };
    return {
      kind: "curve",
      from,
      out: shifted(segment.out, segment.from, from),
      back: shifted(segment.back, segment.to, to),
      to,
    };
  });
}

function shifted(point: Point, before: Point, after: Point): Point {
  return { x: point.x + after.x - before.x, y: point.y + after.y - before.y };
}
