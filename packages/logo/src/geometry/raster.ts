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

function fill(
  coverage: Float32Array,
  edges: Edge[],
  size: { width: number; height: number },
): void {
  edges.sort((one, other) => one.firstRow - other.firstRow);
  const line = new Float32Array(size.width);
  let active: Edge[] = [];
  let next = 0;
  for (let row = edges[0]?.firstRow ?? Infinity; row < size.height * ROWS; row++) {
    for (let edge = edges[next]; edge && edge.firstRow <= row; edge = edges[++next])
      active.push(edge);
    if (active.length === 0 && next >= edges.length) break;
    addSpans(line, active);
    active = active.filter((edge) => edge.lastRow > row);
    for (const edge of active) edge.x += edge.slope;
    if (row % ROWS === ROWS - 1) keepLine(coverage, line, Math.floor(row / ROWS));
  }
  const open = line.some((share) => share > 0);
  const lastRow = Math.max(...edges.map((edge) => edge.lastRow), 0);
  if (open) keepLine(coverage, line, Math.floor(lastRow / ROWS));
}

function addSpans(line: Float32Array, active: Edge[]): void {
  active.sort((one, other) => one.x - other.x);
  for (let i = 0; i + 1 < active.length; i += 2) {
    const from = Math.max(0, active[i]?.x ?? 0);
    const to = Math.min(line.length, active[i + 1]?.x ?? 0);
    for (let x = Math.floor(from); x < to; x++)
      line[x] = (line[x] ?? 0) + (Math.min(to, x + 1) - Math.max(from, x)) / ROWS;
  }
}

function keepLine(coverage: Float32Array, line: Float32Array, row: number): void {
  const start = row * line.length;
  for (let x = 0; x < line.length; x++)
    coverage[start + x] = Math.max(coverage[start + x] ?? 0, line[x] ?? 0);
  line.fill(0);
}
