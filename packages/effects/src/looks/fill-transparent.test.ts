import { expect, test } from "vitest";
import { createWorkbench } from "../testing/workbench.ts";
import { fillTransparent } from "./fill-transparent.ts";

async function fill(width: number, height: number, pixels: readonly (readonly number[])[]) {
  const bench = await createWorkbench();
  const data = Uint8Array.from(pixels.flat());
  const source = bench.picture({ width, height, data });
  for (const stage of fillTransparent(bench.canvas, source)) bench.run(stage);
  return bench.pixels(source).data;
}

test("opaque pixels keep their colour, and clear ones take it from them", async () => {
  const red = [200, 10, 10, 255];
  const hidden = [0, 255, 0, 0];
  const filled = await fill(3, 1, [red, hidden, hidden]);
  expect([...filled]).toEqual([red, red, red].flat());
});

test("a half clear pixel is half its own and half what is around", async () => {
  const filled = await fill(2, 1, [
    [0, 0, 0, 255],
    [200, 200, 200, 128],
  ]);
  expect(filled.subarray(0, 4)).toEqual(Uint8Array.of(0, 0, 0, 255));
  // Around is the mean of both by alpha, 200 * 128 / 383 = 67.
  expect(filled[4]).toBeGreaterThan(120);
  expect(filled[4]).toBeLessThan(145);
});

test("a picture without any opaque pixel becomes black", async () => {
  const clear = [90, 80, 70, 0];
  const filled = await fill(2, 2, [clear, clear, clear, clear]);
  expect([...filled]).toEqual([0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]);
});
