import type { PathData } from "../types.ts";
import { EMPTY_PATH, formatNumber as n, formatPath, pathData } from "./path-data.ts";
import type { PathStep } from "./path-data.ts";
import type { Point } from "./transform.ts";

/** Handle length of a cubic that draws a quarter of a unit circle (error 0.03 %). */
const QUARTER = 0.5522847498;

/** A corner of a polygon; its own rounding radius, when given, wins over the common one. */
export type Corner = readonly [x: number, y: number, radius?: number];

/** The point at `radius` and `degrees` (0 is right, 90 is down). */
export function polar(radius: number, degrees: number): Point {
  const angleRad = (degrees * Math.PI) / 180;
  return { x: radius * Math.cos(angleRad), y: radius * Math.sin(angleRad) };
}

/** A full circle. */
export function circle(cx: number, cy: number, radius: number): PathData {
  return ellipse(cx, cy, radius, radius);
}

/** An upright ellipse. */
export function ellipse(cx: number, cy: number, rx: number, ry: number): PathData {
  const kx = QUARTER * rx;
  const ky = QUARTER * ry;
  return formatPath([
    { code: "M", points: [cx, cy - ry] },
    { code: "C", points: [cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy] },
    { code: "C", points: [cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry] },
    { code: "C", points: [cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy] },
    { code: "C", points: [cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry] },
    { code: "Z", points: [] },
  ]);
}

/** A band between two radii, or a disc with a hole: even-odd makes the hole. */
export function ring(outer: number, inner: number, cx = 0, cy = 0): PathData {
  return `${circle(cx, cy, outer)}${circle(cx, cy, inner)}` as PathData;
}

/** A rectangle; corners are rounded by `radius`, at most half of the shorter side. */
export function rect(x: number, y: number, width: number, height: number, radius = 0): PathData {
  const right = x + width;
  const bottom = y + height;
  return polygon(
    [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
    ],
    Math.min(radius, width / 2, height / 2),
  );
}

/** A closed polygon whose corners are rounded by circular arcs of `radius` (0: sharp). */
export function polygon(corners: readonly Corner[], radius = 0): PathData {
  const steps: PathStep[] = [];
  corners.forEach((corner, i) => {
    const before = corners.at(i - 1) ?? corner;
    const after = corners[(i + 1) % corners.length] ?? corner;
    steps.push(...roundedCorner(before, corner, after, corner[2] ?? radius));
  });
  const [first, ...rest] = steps;
  if (!first) return EMPTY_PATH;
  return formatPath([{ code: "M", points: first.points }, ...rest, { code: "Z", points: [] }]);
}

function roundedCorner(before: Corner, at: Corner, after: Corner, radius: number): PathStep[] {
  const [x, y] = at;
  const inLength = Math.hypot(before[0] - x, before[1] - y);
  const outLength = Math.hypot(after[0] - x, after[1] - y);
  if (radius <= 0 || inLength === 0 || outLength === 0) return [{ code: "L", points: [x, y] }];
  const ix = (before[0] - x) / inLength;
  const iy = (before[1] - y) / inLength;
  const ox = (after[0] - x) / outLength;
  const oy = (after[1] - y) / outLength;
  const angle = Math.acos(Math.min(1, Math.max(-1, ix * ox + iy * oy)));
  if (Math.PI - angle < 0.01) return [{ code: "L", points: [x, y] }];
  const half = Math.tan(angle / 2);
  const cut = Math.min(radius / half, inLength / 2, outLength / 2);
  // The handle that makes a cubic follow a circular arc of the turn's angle.
  const handle = (4 / 3) * Math.tan((Math.PI - angle) / 4) * cut * half;
  const away = cut - handle;
  return [
    { code: "L", points: [x + ix * cut, y + iy * cut] },
    {
      code: "C",
      points: [
        x + ix * away,
        y + iy * away,
        x + ox * away,
        y + oy * away,
        x + ox * cut,
        y + oy * cut,
      ],
    },
  ];
}

/** An open line through points, to be stroked. */
export function polyline(points: readonly Corner[]): PathData {
  return formatPath(
    points.map(([x, y], i) => ({
      code: i === 0 ? ("M" as const) : ("L" as const),
      points: [x, y],
    })),
  );
}

/** A regular polygon; its first corner stands at `startDegrees` (−90: on top). */
export function regularPolygon(
  sides: number,
  radius: number,
  { startDegrees = -90, rounding = 0 } = {},
): PathData {
  return polygon(
    Array.from({ length: sides }, (_, i): Corner => {
      const { x, y } = polar(radius, startDegrees + (i * 360) / sides);
      return [x, y];
    }),
    rounding,
  );
}

/** A star of `points` tips at `outer` and valleys at `inner`, the first tip on top. */
export function star(points: number, outer: number, inner: number, rounding = 0): PathData {
  return polygon(
    Array.from({ length: points * 2 }, (_, i): Corner => {
      const { x, y } = polar(i % 2 === 0 ? outer : inner, -90 + (i * 180) / points);
      return [x, y];
    }),
    rounding,
  );
}

/** A four-pointed glint with hollow sides; `waist` is how far the hollows stay off the centre. */
export function sparkle(radius: number, waist = 0.14): PathData {
  const q = radius * waist;
  const r = radius;
  return pathData(
    `M0 ${-r}C${q} ${-q * 1.2} ${q * 1.2} ${-q} ${r} 0C${q * 1.2} ${q} ${q} ${q * 1.2} 0 ${r}` +
      `C${-q} ${q * 1.2} ${-q * 1.2} ${q} ${-r} 0C${-q * 1.2} ${-q} ${-q} ${-q * 1.2} 0 ${-r}Z`,
  );
}

/** An open circular arc from `from` to `to` degrees, to be stroked. */
export function arc(cx: number, cy: number, radius: number, from: number, to: number): PathData {
  return formatPath(arcSteps(cx, cy, radius, from, to));
}

function arcSteps(cx: number, cy: number, radius: number, from: number, to: number): PathStep[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / 90));
  const turnRad = (((to - from) / count) * Math.PI) / 180;
  const handle = (4 / 3) * Math.tan(turnRad / 4) * radius;
  const at = (angleRad: number): Point => ({
    x: cx + radius * Math.cos(angleRad),
    y: cy + radius * Math.sin(angleRad),
  });
  let angleRad = (from * Math.PI) / 180;
  const start = at(angleRad);
  const steps: PathStep[] = [{ code: "M", points: [start.x, start.y] }];
  for (let i = 0; i < count; i++) {
    const nextRad = angleRad + turnRad;
    const a = at(angleRad);
    const b = at(nextRad);
    const leave = { x: a.x - handle * Math.sin(angleRad), y: a.y + handle * Math.cos(angleRad) };
    const arrive = { x: b.x + handle * Math.sin(nextRad), y: b.y - handle * Math.cos(nextRad) };
    steps.push({ code: "C", points: [leave.x, leave.y, arrive.x, arrive.y, b.x, b.y] });
    angleRad = nextRad;
  }
  return steps;
}

/** A slice of a disc, from the centre out. */
export function sector(cx: number, cy: number, radius: number, from: number, to: number): PathData {
  const [start, ...rest] = arcSteps(cx, cy, radius, from, to);
  const edge: PathStep = { code: "L", points: start?.points ?? [] };
  return formatPath([{ code: "M", points: [cx, cy] }, edge, ...rest, { code: "Z", points: [] }]);
}

/** A leaf shape between two tips; a bulge is the half-width on a side as a share of the half-length. */
export function lens(from: Point, to: Point, bulge: number, otherBulge = bulge): PathData {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const side = (t: number, amount: number): number[] => [
    from.x + dx * t - (dy / 2) * amount * (4 / 3),
    from.y + dy * t + (dx / 2) * amount * (4 / 3),
  ];
  return formatPath([
    { code: "M", points: [from.x, from.y] },
    { code: "C", points: [...side(0.25, bulge), ...side(0.75, bulge), to.x, to.y] },
    { code: "C", points: [...side(0.75, -otherBulge), ...side(0.25, -otherBulge), from.x, from.y] },
    { code: "Z", points: [] },
  ]);
}

/** What a sine line needs: where it runs, how high it swings and how long one wave is. */
export interface SineOptions {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** How far the line swings to each side. */
  readonly amplitude: number;
  readonly period: number;
  /** Shifts the wave to the left, in x units. @default 0 */
  readonly phase?: number;
}

/** An open sine line, to be stroked or closed. It starts and ends on whole half-waves around the range. */
export function sine({ from, to, y, amplitude, period, phase = 0 }: SineOptions): PathData {
  const half = period / 2;
  let x = from - (((phase % period) + period) % period);
  let up = 1;
  let d = `M${n(x)} ${n(y)}`;
  while (x < to) {
    const lift = y - up * amplitude * (4 / 3);
    d += `C${n(x + half * 0.3642)} ${n(lift)} ${n(x + half * 0.6358)} ${n(lift)} ${n(x + half)} ${n(y)}`;
    x += half;
    up = -up;
  }
  return d as PathData;
}
