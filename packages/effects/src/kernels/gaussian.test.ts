import { expect, test } from "vitest";
import { gaussianWeights, halfOfGaussian } from "../looks/weights.ts";
import { drawPhoto } from "../testing/draw-photo.ts";
import { psnr } from "../testing/measures.ts";
import { createWorkbench, type Workbench } from "../testing/workbench.ts";

const SIZE = { width: 203, height: 97 };

function blurred(bench: Workbench, sigma: number, value: (x: number, y: number) => number) {
  const source = bench.plane(SIZE, value);
  const target = bench.canvas.plane(SIZE);
  const { at, radius } = gaussianWeights(bench.canvas, sigma);
  bench.call("gaussian", source.at, target.at, at, radius, 0, SIZE.height);
  return bench.numbers(target);
}

/** The same in floats of 64 bits. */
function blurExactly(sigma: number, value: (x: number, y: number) => number): Float64Array {
  const half = halfOfGaussian(sigma);
  const weight = (i: number): number => half[Math.abs(i)] ?? 0;
  const reach = half.length - 1;
  return Float64Array.from({ length: SIZE.width * SIZE.height }, (_, at) => {
    const [x, y] = [at % SIZE.width, Math.floor(at / SIZE.width)];
    let sum = 0;
    for (let v = -reach; v <= reach; v++)
      for (let u = -reach; u <= reach; u++) {
        const inX = Math.max(0, Math.min(SIZE.width - 1, x + u));
        const inY = Math.max(0, Math.min(SIZE.height - 1, y + v));
        sum += weight(u) * weight(v) * value(inX, inY);
      }
    return sum;
  });
}

test.each([0.6, 1.7, 4])("a Gaussian of %f is within 50 dB of exact arithmetic", async (sigma) => {
  const photo = drawPhoto(SIZE.width, SIZE.height);
  const value = (x: number, y: number): number =>
    (photo.data[(y * SIZE.width + x) * 4 + 1] ?? 0) * 64;
  const bench = await createWorkbench();
  const levels = blurred(bench, sigma, value).map((number) => number / 64);
  const exact = blurExactly(sigma, value).map((number) => number / 64);
  expect(psnr(Float64Array.from(levels), exact)).toBeGreaterThan(50);
});

test("the weights of a Gaussian add up to 1 on both sides of the middle", () => {
  const [middle = 0, ...side] = halfOfGaussian(2.5);
  expect(middle + 2 * side.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test("a plane of one number has no difference of Gaussians", async () => {
  const bench = await createWorkbench();
  const source = bench.plane(SIZE, () => 8000);
  const target = bench.canvas.plane(SIZE);
  const near = gaussianWeights(bench.canvas, 1);
  const far = gaussianWeights(bench.canvas, 1.6);
  const args = [near.at, near.radius, far.at, far.radius, 32_767, 0, 0, SIZE.height];
  bench.call("differenceOfGaussians", source.at, target.at, ...args);
  // Weights are rounded: what remains is less than a fifth of a level.
  expect(Math.max(...bench.numbers(target).map(Math.abs))).toBeLessThan(12);
});
