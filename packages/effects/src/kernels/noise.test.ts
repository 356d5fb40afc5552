import { expect, test } from "vitest";
import { noise } from "../looks/texture.ts";
import { createWorkbench, type Workbench } from "../testing/workbench.ts";

const OPTIONS = { cell: 4, seed: 7, deviation: 3000 };

function drawNoise(bench: Workbench, width: number, height: number, k: number): Int16Array {
  const plane = bench.canvas.plane({ width, height });
  bench.run(noise(plane, { ...OPTIONS, k }));
  return bench.numbers(plane);
}

const deviationOf = (numbers: Int16Array): number =>
  Math.sqrt(numbers.reduce((sum, number) => sum + number ** 2, 0) / numbers.length);

test("noise has the deviation that was asked for, and no bias", async () => {
  const numbers = drawNoise(await createWorkbench(), 700, 500, 1);
  expect(deviationOf(numbers)).toBeGreaterThan(2800);
  expect(deviationOf(numbers)).toBeLessThan(3200);
  expect(Math.abs(numbers.reduce((sum, number) => sum + number, 0) / numbers.length)).toBeLessThan(
    90,
  );
});

test("noise is the same in a picture of three times the size", async () => {
  const bench = await createWorkbench();
  const small = drawNoise(bench, 200, 150, 1);
  const large = drawNoise(bench, 600, 450, 3);
  const middle = small.map(
    (_, i) => large[(Math.floor(i / 200) * 3 + 1) * 600 + (i % 200) * 3 + 1] ?? 0,
  );
  const difference = small.map((number, i) => number - (middle[i] ?? 0));
  expect(deviationOf(difference)).toBeLessThan(deviationOf(small) * 0.05);
});

test("noise in bands is the whole plane's", async () => {
  const bench = await createWorkbench();
  const plane = bench.canvas.plane({ width: 90, height: 64 });
  const { tasks } = noise(plane, { ...OPTIONS, k: 1 });
  const bands = tasks.length;
  bench.run({ tasks: tasks.toReversed() });
  const first = tasks[0];
  expect(bands).toBe(8);
  expect(bench.numbers(plane)).toEqual(drawNoise(bench, 90, 64, 1));
  expect(first?.args.slice(-2)).toEqual([0, 8]);
});

test("another seed is other noise", async () => {
  const bench = await createWorkbench();
  const plane = bench.canvas.plane({ width: 200, height: 150 });
  bench.run(noise(plane, { ...OPTIONS, seed: 8, k: 1 }));
  const other = drawNoise(bench, 200, 150, 1);
  const product = bench
    .numbers(plane)
    .reduce((sum, number, i) => sum + number * (other[i] ?? 0), 0);
  expect(Math.abs(product / other.length / 3000 ** 2)).toBeLessThan(0.1);
});
