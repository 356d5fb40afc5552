import type { Box, PathData } from "../types.ts";
import { flatten } from "./flatten.ts";
import type { Outline } from "./flatten.ts";

/** The picture to fill: the part of the plane it shows and its size in pixels. */
export interface RasterOptions {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
}

interface Edge {
  readonly firstRow: number;
  readonly lastRow: number;
  x: number;
  readonly slope: number;
}

/** Sub-rows per pixel row; across a row coverage is exact. */
const ROWS = 4;

/**
 * How much of each pixel the shapes cover: `width × height` bytes, rows from the top, 0..255.
 * Every shape is filled even-odd by itself; where shapes meet, the larger coverage counts.
 */
export function raster(shapes: readonly PathData[], options: RasterOptions): Uint8Array {
  const { box, width, height } = options;
  const coverage = new Float32Array(width * height);
  const scaleX = width / box.width;
  const scaleY = (height / box.height) * ROWS;
  if (!Number.isFinite(scaleX) || !Number.isFinite(scaleY)) return new Uint8Array(width * height);
  const tolerance = 0.15 / Math.max(scaleX, scaleY / ROWS);
  for (const shape of shapes) {
    const edges = flatten(shape, tolerance).flatMap((outline) =>
      edgesOf(outline, { box, scaleX, scaleY, lastRow: height * ROWS - 1 }),
    );
    fill(coverage, edges, { width, height });
  }
  const bytes = new Uint8ClampedArray(coverage.length);
  for (let i = 0; i < coverage.length; i++) bytes[i] = (coverage[i] ?? 0) * 255;
  return new Uint8Array(bytes.buffer);
}

interface Frame {
  readonly box: Box;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly lastRow: number;
}

function edgesOf(outline: Outline, { box, scaleX, scaleY, lastRow }: Frame): Edge[] {
  const edges: Edge[] = [];
  for (let i = 0; i < outline.length; i += 2) {
    const next = (i + 2) % outline.length;
    let x0 = ((outline[i] ?? 0) - box.x) * scaleX;
    let y0 = ((outline[i + 1] ?? 0) - box.y) * scaleY;
    let x1 = ((outline[next] ?? 0) - box.x) * scaleX;
    let y1 = ((outline[next + 1] ?? 0) - box.y) * scaleY;
    if (y0 > y1) [x0, y0, x1, y1] = [x1, y1, x0, y0];
    const first = Math.max(0, Math.ceil(y0 - 0.5));
    const last = Math.min(lastRow, Math.ceil(y1 - 0.5) - 1);
    if (first > last) continue;
    const slope = (x1 - x0) / (y1 - y0);
    edges.push({ firstRow: first, lastRow: last, x: x0 + (first + 0.5 - y0) * slope, slope });
  }
  return edges;
}

/** One row of pixels as changes of coverage from pixel to pixel: a span costs four additions, however wide. */
interface Line {
  readonly changes: Float64Array;
  /** The pixels changed since the line was last kept; `from` is past `to` when there are none. */
  from: number;
  to: number;
}

function fill(
  coverage: Float32Array,
  edges: Edge[],
  { width, height }: { width: number; height: number },
): void {
  edges.sort((one, other) => one.firstRow - other.firstRow);
  const line: Line = { changes: new Float64Array(width + 2), from: Infinity, to: -1 };
  const active: Edge[] = [];
  let next = 0;
  let row = edges[0]?.firstRow ?? Infinity;
  for (; row < height * ROWS; row++) {
    for (let edge = edges[next]; edge && edge.firstRow <= row; edge = edges[++next])
      active.push(edge);
    if (active.length === 0 && next >= edges.length) break;
    sortByX(active);
    addSpans(line, active, width);
    step(active, row);
    if (row % ROWS === ROWS - 1)
      keepLine(coverage, line, { start: Math.floor(row / ROWS) * width, width });
  }
  const lastRow = Math.min(row, height * ROWS) - 1;
  if (line.to >= line.from)
    keepLine(coverage, line, { start: Math.floor(lastRow / ROWS) * width, width });
}

/** Insertion sort: from one row to the next the order hardly changes. */
function sortByX(edges: Edge[]): void {
  for (let i = 1; i < edges.length; i++) {
    const edge = edges[i];
    if (!edge) continue;
    let at = i;
    for (let before = edges[at - 1]; before && before.x > edge.x; before = edges[at - 1]) {
      edges[at] = before;
      at--;
    }
    edges[at] = edge;
  }
}

/** Moves the edges to the next row; those that end here leave. */
function step(active: Edge[], row: number): void {
  let kept = 0;
  for (const edge of active) {
    if (edge.lastRow <= row) continue;
    edge.x += edge.slope;
    active[kept++] = edge;
  }
  active.length = kept;
}

function addSpans(line: Line, active: readonly Edge[], width: number): void {
  const { changes } = line;
  const add = (at: number, change: number): void => {
    changes[at] = (changes[at] ?? 0) + change;
  };
  for (let i = 0; i + 1 < active.length; i += 2) {
    const from = Math.max(0, active[i]?.x ?? 0);
    const to = Math.min(width, active[i + 1]?.x ?? 0);
    if (from >= to) continue;
    const [first, last] = [Math.floor(from), Math.floor(to)];
    if (first === last) {
      add(first, to - from);
      add(first + 1, from - to);
    } else {
      const opening = first + 1 - from;
      const closing = to - last;
      add(first, opening);
      add(first + 1, 1 - opening);
      add(last, closing - 1);
      add(last + 1, -closing);
    }
    if (first < line.from) line.from = first;
    if (last + 1 > line.to) line.to = last + 1;
  }
}

function keepLine(
  coverage: Float32Array,
  line: Line,
  { start, width }: { start: number; width: number },
): void {
  const { changes } = line;
  let rows = 0;
  for (let x = line.from; x <= line.to; x++) {
    rows += changes[x] ?? 0;
    changes[x] = 0;
    const share = rows / ROWS;
    if (x < width && share > (coverage[start + x] ?? 0)) coverage[start + x] = share;
  }
  line.from = Infinity;
  line.to = -1;
}
