import { describe, expect, it } from "vitest";
import type { Pixels } from "../colour/dominant-colors.ts";
import { boundsOf } from "../geometry/bounds.ts";
import { parsePath } from "../geometry/path-data.ts";
import { raster } from "../geometry/raster.ts";
import { tracePixels } from "./trace-pixels.ts";
import type { TracedShape, Tracing } from "./trace-pixels.ts";

const SIDE = 240;
const NAVY = [20, 40, 90] as const;
const CORAL = [230, 90, 60] as const;
const WHITE = [255, 255, 255] as const;

type Rgb = readonly [number, number, number];
/** Whether a point is inside, with x and y in pixels. */
type Inside = (x: number, y: number) => boolean;
interface Paint {
  readonly inside: Inside;
  readonly rgb: Rgb;
}

/** Painted with 8 × 8 points a pixel, on nothing. */
function paint(paints: readonly Paint[], side = SIDE): Pixels {
  const data = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) data.set(pixelOf(paints, x, y), (y * side + x) * 4);
  return { data, width: side, height: side };
}

function pixelOf(paints: readonly Paint[], x: number, y: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < 64; i++) {
    const [px, py] = [x + ((i % 8) + 0.5) / 8, y + (Math.floor(i / 8) + 0.5) / 8];
    const top = paints.findLast(({ inside }) => inside(px, py));
    if (top === undefined) continue;
    for (const [channel, value] of top.rgb.entries()) sum[channel] = (sum[channel] ?? 0) + value;
    sum[3] = (sum[3] ?? 0) + 1;
  }
  const count = sum[3] ?? 0;
  const of = (channel: number): number => (count === 0 ? 0 : (sum[channel] ?? 0) / count);
  return [of(0), of(1), of(2), (count * 255) / 64].map(Math.round);
}

const circle =
  (cx: number, cy: number, r: number): Inside =>
  (x, y) =>
    (x - cx) ** 2 + (y - cy) ** 2 < r * r;
const box =
  (left: number, top: number, right: number, bottom: number): Inside =>
  (x, y) =>
    x > left && x < right && y > top && y < bottom;

function shapesOf(tracing: Tracing): readonly TracedShape[] {
  if (tracing.kind === "refused") throw new Error(tracing.reason);
  return tracing.shapes;
}

function first(shapes: readonly TracedShape[]): TracedShape {
  const [shape] = shapes;
  if (shape === undefined) throw new Error("nothing was traced");
  return shape;
}

describe("tracePixels", () => {
  it("draws a square with four corners, to a fifth of a pixel", () => {
    const [shape, ...others] = shapesOf(
      tracePixels(paint([{ inside: box(40.5, 60, 180.5, 200), rgb: NAVY }])),
    );
    expect(others).toEqual([]);
    expect(shape?.fill).toBe("#14285A");
    const steps = parsePath(shape?.d ?? boundsMissing());
    expect(steps.map(({ code }) => code)).toEqual(["M", "L", "L", "L", "L", "Z"]);
    const { x, y, width, height } = boundsOf(shape?.d ?? boundsMissing());
    expect(Math.abs(x - 40.5)).toBeLessThan(0.2);
    expect(Math.abs(y - 60)).toBeLessThan(0.2);
    expect(Math.abs(width - 140)).toBeLessThan(0.3);
    expect(Math.abs(height - 140)).toBeLessThan(0.3);
  });

  it("draws a circle with few curves, none farther off than half a pixel", () => {
    const { d } = first(
      shapesOf(tracePixels(paint([{ inside: circle(120, 120, 80), rgb: NAVY }]))),
    );
    const curves = parsePath(d).filter(({ code }) => code === "C");
    expect(curves.length).toBeGreaterThanOrEqual(4);
    expect(curves.length).toBeLessThanOrEqual(8);
    expect(parsePath(d).some(({ code }) => code === "L")).toBe(false);
    for (const { points } of curves) {
      const away = Math.hypot((points[4] ?? 0) - 120, (points[5] ?? 0) - 120);
      expect(Math.abs(away - 80)).toBeLessThan(0.5);
    }
  });

  it("lays what is inside on top of a whole shape, and leaves what is transparent open", () => {
    const ring: Inside = (x, y) => circle(120, 120, 90)(x, y) && !circle(120, 120, 50)(x, y);
    const shapes = shapesOf(
      tracePixels(
        paint([
          { inside: ring, rgb: NAVY },
          { inside: circle(120, 50, 12), rgb: CORAL },
        ]),
      ),
    );
    expect(shapes.map(({ fill }) => fill)).toEqual(["#14285A", "#E65A3C"]);
    // The ring's two outlines, and no hole under the dot.
    expect(parsePath(first(shapes).d).filter(({ code }) => code === "M")).toHaveLength(2);
  });

  it("lets no ground show through between two neighbours", () => {
    const left = { inside: box(30, 30, 120, 210), rgb: NAVY };
    const right = { inside: box(120, 30, 210, 210), rgb: CORAL };
    const shapes = shapesOf(tracePixels(paint([left, right])));
    const coverage = raster(
      shapes.map(({ d }) => d),
      { box: { x: 110, y: 60, width: 20, height: 100 }, width: 200, height: 1000 },
    );
    expect(coverage.findIndex((value) => value < 255)).toBe(-1);
  });

  it("makes no shape of the edge between two colours", () => {
    const shapes = shapesOf(
      tracePixels(
        paint([
          { inside: circle(120, 120, 100), rgb: [0, 0, 0] },
          { inside: circle(120, 120, 60), rgb: WHITE },
          { inside: circle(120, 120, 20), rgb: [128, 128, 128] },
        ]),
      ),
    );
    expect(shapes.map(({ fill }) => fill)).toEqual(["#000000", "#FFFFFF", "#808080"]);
  });

  it("leaves a ground out that is no colour of the figure's", () => {
    const pixels = paint([
      { inside: () => true, rgb: WHITE },
      { inside: circle(120, 120, 80), rgb: NAVY },
      { inside: circle(120, 120, 40), rgb: WHITE },
    ]);
    const mask = new Uint8Array(SIDE * SIDE).map((_, i) =>
      circle(120, 120, 82)(i % SIDE, Math.floor(i / SIDE)) ? 0 : 1,
    );
    const shapes = shapesOf(tracePixels(pixels, { mask, rgb: [1, 1, 1] }));
    expect(shapes.map(({ fill }) => fill)).toEqual(["#14285A", "#FFFFFF"]);
    expect(Math.abs(boundsOf(first(shapes).d).width - 160)).toBeLessThan(0.6);
  });

  it("gives the same shapes for the same pixels", () => {
    const pixels = paint([{ inside: circle(100, 110, 70), rgb: CORAL }]);
    expect(tracePixels(pixels)).toEqual(tracePixels(pixels));
  });

  it.each([
    ["no pixels", { data: new Uint8Array(0), width: 0, height: 0 }],
    ["one clear pixel", { data: new Uint8Array(4), width: 1, height: 1 }],
    ["nothing but ground", paint([])],
  ])("refuses %s as empty", (_name, pixels) => {
    expect(tracePixels(pixels)).toEqual({ kind: "refused", reason: "empty" });
  });

  it("refuses a single pixel, which has no shape", () => {
    const pixels = { data: Uint8Array.of(20, 40, 90, 255), width: 1, height: 1 };
    expect(tracePixels(pixels).kind).toBe("refused");
  });

  it("refuses noise, which has too many shades", () => {
    expect(tracePixels(noise(SIDE, 255))).toEqual({ kind: "refused", reason: "shades" });
  });

  it("refuses a mosaic, which has too many parts", () => {
    const tile: Inside = (x, y) => (Math.floor(x / 6) + Math.floor(y / 6)) % 2 === 0;
    expect(tracePixels(paint([{ inside: tile, rgb: NAVY }]))).toEqual({
      kind: "refused",
      reason: "parts",
    });
  });
});

function boundsMissing(): never {
  throw new Error("nothing was traced");
}

/** Numerical Recipes' generator, so that it is the same noise each time. */
function noise(side: number, most: number): Pixels {
  const data = new Uint8Array(side * side * 4);
  let state = 1;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[i] = i % 4 === 3 ? 255 : Math.floor((state / 2 ** 32) * most);
  }
  return { data, width: side, height: side };
}
