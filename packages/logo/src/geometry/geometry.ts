/// <reference path="./pathkit-wasm.d.ts" />
import type { PathKit } from "pathkit-wasm/bin/pathkit.js";
import type { Box, PathData } from "../types.ts";
import { boundsOf } from "./bounds.ts";
import { loadPathKit } from "./load-pathkit.ts";
import { EMPTY_PATH } from "./path-data.ts";

/** How an outline is drawn along a path. Units are the path's own. */
export interface StrokeOptions {
  readonly width: number;
  /** @default "round" */
  readonly cap?: "butt" | "round" | "square";
  /** @default "round" */
  readonly join?: "miter" | "round" | "bevel";
  /** @default 6 */
  readonly miterLimit?: number;
}

/**
 * Exact operations on filled shapes. Everything in and out is even-odd path data; the empty
 * path is a valid operand everywhere. `stroke`, `grow` and `shrink` may be applied once to a
 * path, never to their own results: repeated offsets can run for minutes in Skia's PathOps.
 */
export interface Geometry {
  union(...paths: readonly PathData[]): PathData;
  difference(from: PathData, ...cutters: readonly PathData[]): PathData;
  intersect(first: PathData, ...others: readonly PathData[]): PathData;
  xor(first: PathData, ...others: readonly PathData[]): PathData;
  /** The area a pen covers along the path. */
  stroke(path: PathData, options: StrokeOptions): PathData;
  /** The shape made larger by `by` on every side. */
  grow(path: PathData, by: number, join?: StrokeOptions["join"]): PathData;
  /** The shape made smaller by `by` on every side. */
  shrink(path: PathData, by: number, join?: StrokeOptions["join"]): PathData;
  /** A non-zero path, such as a glyph with overlapping parts, as even-odd data. */
  simplifyNonZero(path: PathData): PathData;
  /** Tight ink bounds; zero size at 0,0 for the empty path. */
  bounds(path: PathData): Box;
}

/**
 * Geometry over Skia's PathOps.
 * @param wasm The bytes of `pathkit-wasm/bin/pathkit.wasm`.
 */
export async function createGeometry(wasm: Uint8Array): Promise<Geometry> {
  return geometryOver(await loadPathKit(wasm));
}

type Operation = "UNION" | "DIFFERENCE" | "INTERSECT" | "XOR";

function geometryOver(kit: PathKit): Geometry {
  const read = (d: PathData, rule: "EVENODD" | "WINDING") => {
    const path = kit.FromSVGString(d);
    if (!path) throw new TypeError("not path data");
    path.setFillType(kit.FillType[rule]);
    return path;
  };

  const combine = (kind: Operation, first: PathData, others: readonly PathData[]): PathData => {
    const path = read(first, "EVENODD");
    try {
      for (const other of others) {
        const operand = read(other, "EVENODD");
        try {
          path.op(operand, kit.PathOp[kind]);
        } finally {
          operand.delete();
        }
      }
      return tidy(path.toSVGString());
    } finally {
      path.delete();
    }
  };

  const stroke = (d: PathData, options: StrokeOptions): PathData => {
    if (d === EMPTY_PATH || options.width <= 0) return EMPTY_PATH;
    const path = read(d, "EVENODD");
    try {
      path.stroke({
        width: options.width,
        cap: kit.StrokeCap[upper(options.cap ?? "round")],
        join: kit.StrokeJoin[upper(options.join ?? "round")],
        miter_limit: options.miterLimit ?? 6,
      });
      path.setFillType(kit.FillType.WINDING);
      path.simplify();
      return tidy(path.toSVGString());
    } finally {
      path.delete();
    }
  };

  const union = (...paths: readonly PathData[]) => {
    const [first, ...others] = paths.filter(isInked);
    return first === undefined ? EMPTY_PATH : combine("UNION", first, others);
  };
  const difference = (from: PathData, ...cutters: readonly PathData[]) =>
    isInked(from) ? combine("DIFFERENCE", from, cutters.filter(isInked)) : EMPTY_PATH;
  const intersect = (first: PathData, ...others: readonly PathData[]) =>
    [first, ...others].every(isInked) ? combine("INTERSECT", first, others) : EMPTY_PATH;

  return {
    union,
    difference,
    intersect,
    xor(...paths) {
      const [first, ...others] = paths.filter(isInked);
      return first === undefined ? EMPTY_PATH : combine("XOR", first, others);
    },
    stroke,
    grow: (d, by, join = "round") => union(d, stroke(d, { width: by * 2, join })),
    shrink: (d, by, join = "round") => difference(d, stroke(d, { width: by * 2, join })),
    simplifyNonZero(d) {
      if (!isInked(d)) return EMPTY_PATH;
      const path = read(d, "WINDING");
      try {
        path.simplify();
        return tidy(path.toSVGString());
      } finally {
        path.delete();
      }
    },
    bounds: boundsOf,
  };
}

function isInked(d: PathData): boolean {
  return d !== EMPTY_PATH;
}

function upper<T extends string>(word: T): Uppercase<T> {
  return word.toUpperCase() as Uppercase<T>;
}

/** PathKit writes floats in full; thousandths keep the direction of even the shortest curves. */
function tidy(d: string): PathData {
  return d.replace(/-?\d*\.\d+(?:e[-+]?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 1000) / 1000),
  ) as PathData;
}
