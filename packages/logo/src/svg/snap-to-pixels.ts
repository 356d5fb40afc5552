import { parsePath } from "../geometry/path-data.ts";
import { mapPoints } from "../geometry/transform.ts";
import type { Box, PathData } from "../types.ts";

/** An edge nearer than this to another is taken for the same one, in pixels. */
const SAME = 0.3;
/** White or ink between two edges that is to stay seen: at least this, and then at least a pixel. */
const SEEN = 0.38;
const FARTHEST = 0.85;
const SHORTEST_EDGE = 1.1;

/**
 * Shapes in pixels with their upright and level edges moved to whole pixels, so that they are sharp
 * and every stroke and gap between such edges is at least one pixel wide. What lies between edges
 * moves along. An axis whose edges would have to move far is left as it is.
 */
export function snapToPixels(paths: readonly PathData[], box: Box): PathData[] {
  const found = edgesOf(paths);
  const mapX = snapAxis(found.x, box.x, box.x + box.width);
  const mapY = snapAxis(found.y, box.y, box.y + box.height);
  return paths.map((d) => mapPoints(d, ({ x, y }) => ({ x: mapX(x), y: mapY(y) })));
}

/** Where straight edges run along an axis, and where outlines turn back. */
function edgesOf(paths: readonly PathData[]): { x: number[]; y: number[] } {
  const edges: { x: number[]; y: number[] } = { x: [], y: [] };
  for (const outline of paths.flatMap((d) => d.match(/M[^M]*/g) ?? [])) {
    const xs: number[] = [];
    const ys: number[] = [];
    for (const { points } of parsePath(outline as PathData)) {
      const [x, y] = points.slice(-2);
      if (x === undefined || y === undefined) continue;
      const [lastX = x, lastY = y] = [xs.at(-1), ys.at(-1)];
      if (points.length === 2 && Math.abs(x - lastX) < 0.05 && Math.abs(y - lastY) > SHORTEST_EDGE)
        edges.x.push(x);
      if (points.length === 2 && Math.abs(y - lastY) < 0.05 && Math.abs(x - lastX) > SHORTEST_EDGE)
        edges.y.push(y);
      xs.push(x);
      ys.push(y);
    }
    addExtremes(edges.x, xs);
    addExtremes(edges.y, ys);
  }
  return edges;
}

function addExtremes(edges: number[], values: readonly number[]): void {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low > SHORTEST_EDGE) edges.push(low, high);
}

type Snap = (value: number) => number;

const UNCHANGED: Snap = (value) => value;

function snapAxis(edges: readonly number[], low: number, high: number): Snap {
  const from = cluster([...edges, low, high]);
  const to = from.map((edge) =>
    edge > (low + high) / 2 ? low + high - Math.round(low + high - edge) : Math.round(edge),
  );
  for (let i = 1; i < from.length; i++) {
    const apart = (from[i] ?? 0) - (from[i - 1] ?? 0) >= SEEN ? 1 : 0;
    to[i] = Math.max(to[i] ?? 0, (to[i - 1] ?? 0) + apart);
  }
  to[to.length - 1] = Math.min(to.at(-1) ?? high, Math.round(high));
  for (let i = from.length - 2; i >= 0; i--) {
    const apart = (from[i + 1] ?? 0) - (from[i] ?? 0) >= SEEN ? 1 : 0;
    to[i] = Math.min(to[i] ?? 0, (to[i + 1] ?? 0) - apart);
  }
  if (from.some((edge, i) => Math.abs(edge - (to[i] ?? edge)) > FARTHEST)) return UNCHANGED;
  return (value) => interpolate(value, from, to);
}

/** Edges that are as good as one are one; the outermost stay where they are, so that nothing leaves the box. */
function cluster(values: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((one, other) => one - other)) {
    const last = groups.at(-1);
    if (last && value - (last[0] ?? value) < SAME) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group, i) => {
    if (i === 0) return group[0] ?? 0;
    if (i === groups.length - 1) return group.at(-1) ?? 0;
    return group.reduce((sum, value) => sum + value, 0) / group.length;
  });
}

function interpolate(value: number, from: readonly number[], to: readonly number[]): number {
  const next = from.findIndex((edge) => edge >= value);
  if (next === -1) return value + (to.at(-1) ?? 0) - (from.at(-1) ?? 0);
  if (next === 0) return value + (to[0] ?? 0) - (from[0] ?? 0);
  const [f0 = 0, f1 = 0] = [from[next - 1], from[next]];
  const [t0 = 0, t1 = 0] = [to[next - 1], to[next]];
  return f1 === f0 ? t1 : t0 + ((value - f0) / (f1 - f0)) * (t1 - t0);
}
