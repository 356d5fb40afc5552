import { expect, test } from "vitest";
import { direction, exp, power, tanh } from "./exact.ts";

test.each([-40, -3.3, -0.5, 0, 1e-9, 0.7, 5, 30])("exp of %f is e to its power", (x) => {
  expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 11);
});

test.each([-9, -1, -0.01, 0, 0.3, 2, 50])("tanh of %f is the hyperbolic tangent", (x) => {
  expect(tanh(x)).toBeCloseTo(Math.tanh(x), 11);
});

test.each([
  [0, 0.5],
  [0.001, 0.86],
  [0.5, 3],
  [1, 0.72],
])("power of %f and %f is the one of Math", (x, y) => {
  expect(power(x, y)).toBeCloseTo(x ** y, 10);
});

test.each([-2.3, -1, -0.25, 0, 0.1, 0.5, 0.75, 1, 1.9])(
  "direction of %f half turns is its cosine and sine",
  (halfTurns) => {
    const { x, y } = direction(halfTurns);
    expect(x).toBeCloseTo(Math.cos(halfTurns * Math.PI), 12);
    expect(y).toBeCloseTo(Math.sin(halfTurns * Math.PI), 12);
  },
);
