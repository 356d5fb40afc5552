import type { PathData } from "../types.ts";
import { formatPath, parsePath } from "./path-data.ts";
import type { PathStep } from "./path-data.ts";
import type { Point } from "./transform.ts";

/** A curve or line with its ends. */
type Cubic = readonly [Point, Point, Point, Point];

interface Edge {
  readonly curve: Cubic;
  readonly straight: boolean;
  readonly length: number;
}

/** Directions that turn by less than this (16°) are no corner. */
const SMOOTH = 0.961;
/** No corner takes more than this share of an edge, so that two never meet. */
const MOST_OF_EDGE = 0.46;
/** At a needle's point an arc of the radius would begin far off; so many radii are enough. */
const FARTHEST = 1.9;
const SHORTEST = 0.05;
const SAMPLES = 16;

/**
 * The path with its corners, outer and inner ones, rounded by arcs of about this radius (in the
 * path's units), less where an edge is short. Lines and curves between corners stay where they are;
 * no offset is made, so it takes no longer than reading the path.
 */
export function roundCorners(d: PathData, radius: number): PathData {
  if (radius <= 0) return d;
  return formatPath(contoursOf(parsePath(d)).flatMap((contour) => roundContour(contour, radius)));
}

function contoursOf(steps: readonly PathStep[]): PathStep[][] {
  const contours: PathStep[][] = [];
  for (const step of steps) {
    if (step.code === "M") contours.push([]);
    contours.at(-1)?.push(step);
  }
  return contours;
}

function edgesOf(steps: readonly PathStep[]): Edge[] {
  const [start, ...rest] = steps;
  const home = { x: start?.points[0] ?? 0, y: start?.points[1] ?? 0 };
  const edges: Edge[] = [];
  let at = home;
  for (const { code, points } of [...rest, { code: "Z", points: [] } as const]) {
    const to = code === "Z" ? home : { x: points.at(-2) ?? 0, y: points.at(-1) ?? 0 };
    const curve = asCubic(at, code, points, to);
    const straight = code === "L" || code === "Z";
    const length = lengthOf(curve, straight);
    if (length > SHORTEST) edges.push({ curve, straight, length });
    at = to;
  }
  return edges;
}

function asCubic(at: Point, code: PathStep["code"], points: readonly number[], to: Point): Cubic {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points;
  if (code === "C") return [at, { x: x1, y: y1 }, { x: x2, y: y2 }, to];
  const c = { x: x1, y: y1 };
  if (code === "Q") return [at, mix(at, c, 2 / 3), mix(to, c, 2 / 3), to];
  return [at, mix(at, to, 1 / 3), mix(at, to, 2 / 3), to];
}

function mix(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const distance = (one: Point, other: Point): number => Math.hypot(other.x - one.x, other.y - one.y);

function pointAt([p0, p1, p2, p3]: Cubic, t: number): Point {
  const [a, b, c] = [mix(p0, p1, t), mix(p1, p2, t), mix(p2, p3, t)];
  return mix(mix(a, b, t), mix(b, c, t), t);
}

function lengthOf(curve: Cubic, straight: boolean): number {
  if (straight) return distance(curve[0], curve[3]);
  let sum = 0;
  for (let i = 1; i <= SAMPLES; i++)
    sum += distance(pointAt(curve, (i - 1) / SAMPLES), pointAt(curve, i / SAMPLES));
  return sum;
}

/** Where along a curve, 0..1, so much of its length lies behind. */
function shareAt({ curve, straight, length }: Edge, behind: number): number {
  if (straight) return behind / length;
  let sum = 0;
  for (let i = 1; i <= SAMPLES; i++) {
    const step = distance(pointAt(curve, (i - 1) / SAMPLES), pointAt(curve, i / SAMPLES));
    if (sum + step >= behind && step > 0) return (i - 1 + (behind - sum) / step) / SAMPLES;
    sum += step;
  }
  return 1;
}

/** The direction of a curve at its start, or at its end; handles of no length are passed over. */
function directionOf([p0, p1, p2, p3]: Cubic, end: "start" | "end"): Point {
  const way = end === "start" ? [p0, p1, p2, p3] : [p3, p2, p1, p0];
  const [from = p0] = way;
  const to = way.find((point) => distance(from, point) > 1e-6) ?? from;
  const length = distance(from, to) || 1;
  const sign = end === "start" ? 1 : -1;
  return { x: ((to.x - from.x) / length) * sign, y: ((to.y - from.y) / length) * sign };
}

function roundContour(steps: readonly PathStep[], radius: number): PathStep[] {
  const edges = edgesOf(steps);
  if (edges.length < 2) return [...steps];
  // For each edge, how much the corner at its end takes of it and of the next one.
  const cuts = edges.map((edge, i) => cutAt(edge, edges[(i + 1) % edges.length] ?? edge, radius));
  if (cuts.every(({ reach }) => reach === 0)) return [...steps];
  const out: PathStep[] = [];
  edges.forEach((edge, i) => {
    const before = cuts[(i + cuts.length - 1) % cuts.length]?.reach ?? 0;
    const { reach, handle } = cuts[i] ?? { reach: 0, handle: 0 };
    const piece = between(edge, before, reach);
    if (out.length === 0) out.push({ code: "M", points: [piece[0].x, piece[0].y] });
    out.push(stepTo(piece, edge.straight));
    if (reach === 0) return;
    const next = edges[(i + 1) % edges.length] ?? edge;
    out.push(arc(piece, splitAt(next.curve, shareAt(next, reach))[2], handle));
  });
  return [...out, { code: "Z", points: [] }];
}

function cutAt(edge: Edge, next: Edge, radius: number): { reach: number; handle: number } {
  const one = directionOf(edge.curve, "end");
  const other = directionOf(next.curve, "start");
  const cos = Math.max(-1, Math.min(1, one.x * other.x + one.y * other.y));
  if (cos >= SMOOTH) return { reach: 0, handle: 0 };
  // By half angles, without trigonometry: the same bits on every machine.
  const half = Math.sqrt((1 - cos) / Math.max(1e-9, 1 + cos));
  const wanted = Math.min(radius * half, radius * FARTHEST);
  const reach = Math.min(wanted, edge.length * MOST_OF_EDGE, next.length * MOST_OF_EDGE);
  const quarter = (Math.sqrt(1 + half * half) - 1) / half;
  const handle = Math.min(reach * 0.9, ((4 / 3) * quarter * reach) / half);
  return { reach, handle: Math.max(handle, reach * 0.4) };
}

/** The part of an edge that its two corners leave. */
function between(edge: Edge, before: number, after: number): Cubic {
  const from = shareAt(edge, before);
  const to = shareAt(edge, edge.length - after);
  if (from === 0 && to === 1) return edge.curve;
  return partOf(edge.curve, from, to);
}

function partOf(curve: Cubic, from: number, to: number): Cubic {
  const [, , rest] = splitAt(curve, from);
  const share = from >= 1 ? 1 : (to - from) / (1 - from);
  return splitAt(rest, share)[0];
}

function splitAt([p0, p1, p2, p3]: Cubic, t: number): [Cubic, Point, Cubic] {
  const [a, b, c] = [mix(p0, p1, t), mix(p1, p2, t), mix(p2, p3, t)];
  const [d, e] = [mix(a, b, t), mix(b, c, t)];
  const middle = mix(d, e, t);
  return [[p0, a, d, middle], middle, [middle, e, c, p3]];
}

function stepTo([, c1, c2, to]: Cubic, straight: boolean): PathStep {
  return straight
    ? { code: "L", points: [to.x, to.y] }
    : { code: "C", points: [c1.x, c1.y, c2.x, c2.y, to.x, to.y] };
}

/** The corner from where one edge leaves off to where the rest of the next goes on. */
function arc(piece: Cubic, rest: Cubic, handle: number): PathStep {
  const [from, to] = [piece[3], rest[0]];
  const out = directionOf(piece, "end");
  const on = directionOf(rest, "start");
  const first = [from.x + out.x * handle, from.y + out.y * handle];
  const second = [to.x - on.x * handle, to.y - on.y * handle];
  return { code: "C", points: [...first, ...second, to.x, to.y] };
}
