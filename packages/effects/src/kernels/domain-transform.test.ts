import { expect, test } from "vitest";
import { smooth } from "../looks/smooth.ts";
import type { Pixels } from "../styles.ts";
import { drawPhoto } from "../testing/draw-photo.ts";
import { differences, psnr } from "../testing/measures.ts";
import { createWorkbench, type Workbench } from "../testing/workbench.ts";

interface Sigmas {
  readonly spatial: number;
  readonly range: number;
  /** @default 3 */
  readonly iterations?: number;
}

function filter(
  bench: Workbench,
  photo: Pixels,
  { spatial, range, iterations = 3 }: Sigmas,
): Pixels {
  const source = bench.picture(photo);
  const target = bench.canvas.picture(photo);
  const { height } = photo;
  bench.call(
    "domainTransform",
    source.at,
    target.at,
    ...[0, height, 0, height, 0],
    spatial,
    range,
    iterations,
  );
  return bench.pixels(target);
}

/** The filter as the paper has it, in floats of 64 bits: Gastal and Oliveira 2011, eq. 3, 14, 21. */
function filterExactly(
  { data, width, height }: Pixels,
  { spatial, range, iterations = 3 }: Sigmas,
): Float64Array {
  const result = Float64Array.from(data);
  const distance = (a: number, b: number): number =>
    [0, 1, 2].reduce((sum, c) => sum + Math.abs((data[a + c] ?? 0) - (data[b + c] ?? 0)), 0) / 255;
  const run = (from: number, step: number, count: number, feedback: number): void => {
    const weightAt = (at: number): number =>
      feedback ** (1 + (spatial / range) * distance(at, at - step));
    const move = (at: number, before: number, weight: number): void => {
      for (let c = 0; c < 3; c++) {
        const own = result[at + c] ?? 0;
        result[at + c] = own + weight * ((result[before + c] ?? 0) - own);
      }
    };
    for (let i = 1; i < count; i++)
      move(from + i * step, from + (i - 1) * step, weightAt(from + i * step));
    for (let i = count - 2; i >= 0; i--)
      move(from + i * step, from + (i + 1) * step, weightAt(from + (i + 1) * step));
  };
  for (let i = 0; i < iterations; i++) {
    const last = iterations - 1 - i;
    const sigma = (spatial * Math.sqrt(3) * 2 ** last) / Math.sqrt(4 ** iterations - 1);
    const feedback = Math.exp(-Math.SQRT2 / sigma);
    for (let y = 0; y < height; y++) run(y * width * 4, 4, width, feedback);
    for (let x = 0; x < width; x++) run(x * 4, width * 4, height, feedback);
  }
  return result;
}

test.each([
  { spatial: 30, range: 0.45 },
  { spatial: 8, range: 0.2 },
  { spatial: 90, range: 0.5 },
  { spatial: 30, range: 0.05 },
  { spatial: 8, range: 0.25, iterations: 2 },
])("the domain transform is within 50 dB of exact arithmetic at %o", async (sigmas) => {
  const photo = drawPhoto(331, 247);
  const bench = await createWorkbench();
  expect(psnr(filter(bench, photo, sigmas).data, filterExactly(photo, sigmas))).toBeGreaterThan(50);
});

test("the domain transform leaves a picture of one colour as it is", async () => {
  const bench = await createWorkbench();
  const data = new Uint8Array(40 * 30 * 4).fill(255).map((_, i) => [17, 130, 255, 255][i % 4] ?? 0);
  const photo = { data, width: 40, height: 30 };
  expect(filter(bench, photo, { spatial: 20, range: 0.4 }).data).toEqual(data);
});

test("the domain transform of a mirrored picture is the mirrored one, within a level", async () => {
  const bench = await createWorkbench();
  const photo = drawPhoto(160, 120);
  const sigmas = { spatial: 12, range: 0.4 };
  const plain = filter(bench, photo, sigmas);
  const mirrored = mirror(filter(bench, mirror(photo), sigmas));
  expect(psnr(plain.data, mirrored.data)).toBeGreaterThan(46);
});

test("the domain transform in stripes is the whole one, within a level", async () => {
  const bench = await createWorkbench();
  const photo = drawPhoto(1000, 1400);
  const sigmas = { spatial: 35, range: 0.45 };
  const source = bench.picture(photo);
  const target = bench.canvas.picture(photo);
  const stage = smooth({ source, target, ...sigmas });
  bench.run(stage);
  expect(stage.tasks).toHaveLength(2);
  const { most, count } = differences(bench.pixels(target).data, filter(bench, photo, sigmas).data);
  expect(most).toBeLessThanOrEqual(1);
  expect(count / photo.data.length).toBeLessThan(0.005);
});

function mirror({ data, width, height }: Pixels): Pixels {
  const mirrored = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y * width + width - 1 - x) * 4;
      mirrored.set(data.subarray(from, from + 4), (y * width + x) * 4);
    }
  return { data: mirrored, width, height };
}
