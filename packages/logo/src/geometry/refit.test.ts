/// <reference types="node" />
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPathKit } from "../node/read-pathkit.ts";
import { boundsOf } from "./bounds.ts";
import { createGeometry } from "./geometry.ts";
import { EMPTY_PATH, parsePath, pathData } from "./path-data.ts";
import { circle, rect, star } from "./primitives.ts";
import { raster } from "./raster.ts";
import { refit } from "./refit.ts";

const geometry = await createGeometry(await readPathKit());
const frame = { box: { x: -60, y: -60, width: 120, height: 120 }, width: 240, height: 240 };

/** The largest difference of coverage, 0..255, between two shapes' pictures of half-unit pixels. */
function difference(one: string, other: string): number {
  const [first, second] = [raster([pathData(one)], frame), raster([pathData(other)], frame)];
  return first.reduce((most, value, i) => Math.max(most, Math.abs(value - (second[i] ?? 0))), 0);
}

test("an outset shape keeps its picture with far fewer curves", () => {
  const grown = geometry.grow(star(5, 40, 18), 4);
  const slim = refit(grown);
  expect(parsePath(slim).length).toBeLessThan(parsePath(grown).length / 2);
  expect(difference(grown, slim)).toBeLessThan((0.12 + 2 * 0.15) * 255);
});

test("straight sides stay lines and corners stay corners", () => {
  const square = rect(-10, -10, 20, 20);
  expect(parsePath(refit(square)).map(({ code }) => code)).toEqual(["M", "L", "L", "L", "Z"]);
  expect(boundsOf(refit(square))).toEqual(boundsOf(square));
});

test("holes, several contours and open lines keep their number and kind", () => {
  const holed = geometry.difference(circle(0, 0, 40), circle(0, 0, 20));
  expect(refit(holed).match(/M/g)).toHaveLength(2);
  expect(difference(holed, refit(holed))).toBeLessThan((0.12 + 2 * 0.15) * 255);
  expect(refit(pathData("M0 0L5 0"))).toBe("M0 0L5 0");
  expect(refit(EMPTY_PATH)).toBe(EMPTY_PATH);
});

test("any stroked curve looks the same after refitting", () => {
  const coordinate = fc.integer({ min: -40, max: 40 });
  fc.assert(
    fc.property(fc.array(coordinate, { minLength: 8, maxLength: 8 }), (c) => {
      const path = pathData(`M${c[0]} ${c[1]}C${c[2]} ${c[3]} ${c[4]} ${c[5]} ${c[6]} ${c[7]}`);
      const stroked = geometry.stroke(path, { width: 6 });
      // 0.06 units are 0.12 of a pixel; both pictures flatten curves to within 0.15 of a pixel.
      expect(difference(stroked, refit(stroked))).toBeLessThan((0.12 + 2 * 0.15) * 255);
    }),
    { numRuns: 60, seed: 7 },
  );
});
