import { expect, test } from "vitest";
import { halfOf } from "../looks/fill-transparent.ts";
import { createWorkbench } from "../testing/workbench.ts";

const grey = (...levels: readonly number[]): Uint8Array =>
  Uint8Array.from(levels.flatMap((level) => [level, level, level, 255]));

test("halving takes the mean of two by two, and at an odd end of what there is", async () => {
  const bench = await createWorkbench();
  const source = bench.picture({
    width: 3,
    height: 3,
    data: grey(0, 10, 50, 20, 31, 70, 8, 8, 255),
  });
  const half = bench.canvas.picture(halfOf(source));
  bench.call("halve", source.at, half.at, 0, 2);
  // (0 + 10 + 20 + 31) / 4, (50 + 70) / 2, 8, 255
  expect(bench.pixels(half)).toEqual({ width: 2, height: 2, data: grey(15, 60, 8, 255) });
});

test("halving a picture of one pixel gives that pixel", async () => {
  const bench = await createWorkbench();
  const source = bench.picture({ width: 1, height: 1, data: grey(77) });
  const half = bench.canvas.picture(halfOf(source));
  bench.call("halve", source.at, half.at, 0, 1);
  expect(bench.pixels(half).data).toEqual(grey(77));
});
