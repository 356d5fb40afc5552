import { expect, test } from "vitest";
import { drawAlong } from "../looks/lines.ts";
import { findField } from "../looks/flow-field.ts";
import { planPyramid } from "../looks/pyramid.ts";
import { strokeWeights } from "../looks/weights.ts";
import { direction } from "../math/exact.ts";
import { createWorkbench, type Workbench } from "../testing/workbench.ts";

const SIZE = { width: 96, height: 80 };

/** Waves whose crests run in the given direction, in half turns clockwise from the right. */
function drawWaves(halfTurns: number): Uint8Array {
  const { x: along, y: down } = direction(halfTurns);
  const data = new Uint8Array(SIZE.width * SIZE.height * 4).fill(255);
  for (let y = 0; y < SIZE.height; y++)
    for (let x = 0; x < SIZE.width; x++) {
      const level = 128 + 90 * Math.sin((x * -down + y * along) / 2.2);
      data.fill(level, (y * SIZE.width + x) * 4, (y * SIZE.width + x) * 4 + 3);
    }
  return data;
}

function fieldOf(bench: Workbench, data: Uint8Array) {
  const source = bench.picture({ ...SIZE, data });
  const stages = findField(bench.canvas, planPyramid(bench.canvas, source, 1), {
    share: 1,
    hatch: 0.25,
  });
  for (;;) {
    const { done, value } = stages.next();
    if (done) return value;
    bench.run(value);
  }
}

test.each([0, 0.125, 0.25, 0.4, 0.5, 0.75, 0.9])(
  "the flow field finds waves that run at %f half turns",
  async (halfTurns) => {
    const bench = await createWorkbench();
    const { edges, strokes } = fieldOf(bench, drawWaves(halfTurns));
    const middle = 40 * SIZE.width + 48;
    const difference = (at: number): number => {
      const steps = Math.abs((bench.canvas.u8()[at + middle] ?? 0) - halfTurns * 32);
      return Math.min(steps, 32 - steps);
    };
    expect(difference(edges)).toBeLessThanOrEqual(1);
    expect(difference(strokes)).toBeLessThanOrEqual(1);
  },
);

test("where nothing runs in any direction strokes follow the hatching", async () => {
  const bench = await createWorkbench();
  const { strokes } = fieldOf(bench, new Uint8Array(SIZE.width * SIZE.height * 4).fill(120));
  const all = bench.canvas.u8().subarray(strokes, strokes + SIZE.width * SIZE.height);
  expect(new Set(all)).toEqual(new Set([8]));
});

test.each([true, false])(
  "smearing along a field keeps a plane of one number, fine: %s",
  async (fine) => {
    const bench = await createWorkbench();
    const source = bench.plane(SIZE, () => 6000);
    const target = bench.canvas.plane(SIZE);
    const strokes = strokeWeights(bench.canvas, { length: 7, stride: source.stride, fine });
    const directions = bench.canvas.table(Uint8Array.from({ length: 96 * 80 }, (_, i) => i % 32));
    const way = { field: SIZE, directions, shift: 0 };
    bench.run({ tasks: drawAlong(source, target, way, strokes) });
    expect(
      Math.max(...bench.numbers(target).map((number) => Math.abs(number - 6000))),
    ).toBeLessThan(12);
  },
);

test("smearing to the right leaves rows apart", async () => {
  const bench = await createWorkbench();
  const source = bench.plane(SIZE, (_, y) => (y === 40 ? 9000 : 0));
  const target = bench.canvas.plane(SIZE);
  const strokes = strokeWeights(bench.canvas, { length: 9, stride: source.stride, fine: true });
  const directions = bench.canvas.table(Uint8Array.of(0));
  const way = { field: { width: 1, height: 1 }, directions, shift: 14 };
  bench.run({ tasks: drawAlong(source, target, way, strokes) });
  const column = [39, 40, 41].map((y) => bench.numbers(target)[y * SIZE.width + 50] ?? 0);
  expect(column[0]).toBe(0);
  expect(column[1]).toBeGreaterThan(8980);
  expect(column[2]).toBe(0);
});
