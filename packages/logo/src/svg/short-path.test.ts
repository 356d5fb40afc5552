import fc from "fast-check";
import { expect, test } from "vitest";
import { flatten } from "../geometry/flatten.ts";
import { formatPath, parsePath, pathData } from "../geometry/path-data.ts";
import type { PathStep } from "../geometry/path-data.ts";
import { circle, rect } from "../geometry/primitives.ts";
import type { PathData } from "../types.ts";
import { shortPath } from "./short-path.ts";

test("straight steps take their short letters, curves that go on smoothly theirs", () => {
  expect(shortPath(rect(10, 20, 30, 40), 10)).toBe("M10 20h30v40h-30z");
  expect(shortPath(pathData("M0 0Q5 0 10 5Q15 10 20 10"), 10)).toBe("M0 0q5 0 10 5t10 5");
  expect(shortPath(pathData("M0 0C1 2 3 4 5 5C7 6 9 9 10 10"), 10)).toBe(
    "M0 0c1 2 3 4 5 5s4 4 5 5",
  );
});

test("numbers are as short as they can be", () => {
  expect(shortPath(pathData("M0.5 -0.5L1 0.25L1.5 0.75Z"), 100)).toBe("M.5-.5l.5.75.5.5z");
});

test("a step that the grid makes nothing of is left out", () => {
  expect(shortPath(pathData("M0 0L0.01 0.01L10 0Z"), 10)).toBe("M0 0h10z");
});

const number = fc.integer({ min: -90_000, max: 90_000 }).map((value) => value / 100);
const point = fc.tuple(number, number);
const step = fc.oneof(
  point.map((points): PathStep => ({ code: "L", points })),
  fc.tuple(point, point).map((points): PathStep => ({ code: "Q", points: points.flat() })),
  fc.tuple(point, point, point).map((points): PathStep => ({ code: "C", points: points.flat() })),
);
const outline = fc
  .tuple(point, fc.array(step, { minLength: 2, maxLength: 12 }))
  .map(([start, steps]): PathStep[] => [
    { code: "M", points: start },
    ...steps,
    { code: "Z", points: [] },
  ]);

/** Where each step ends, in tenths; steps that go nowhere left out. */
function endsOf(d: PathData): string[] {
  const ends = parsePath(d).flatMap(({ code, points }) => {
    const [x = 0, y = 0] = points.slice(-2);
    return code === "Z" ? [] : [`${Math.round(x * 10)} ${Math.round(y * 10)}`];
  });
  return ends.filter((end, i) => end !== ends[i - 1]);
}

test("read again, every path ends each step where it did", () => {
  fc.assert(
    fc.property(fc.array(outline, { minLength: 1, maxLength: 4 }), (outlines) => {
      const d = formatPath(outlines.flat());
      expect(endsOf(pathData(shortPath(d, 10)))).toEqual(endsOf(d));
    }),
    { numRuns: 200, seed: 5 },
  );
});

test("a round shape stays round", () => {
  const [points = []] = flatten(pathData(shortPath(circle(0, 0, 50), 10)), 0.01);
  for (let i = 0; i < points.length; i += 2)
    expect(Math.abs(Math.hypot(points[i] ?? 0, points[i + 1] ?? 0) - 50)).toBeLessThan(0.1);
});
