import { expect, test } from "vitest";
import { lookOrder, outputOf, settingsOfImage, shownValue, valuesOf } from "./look-settings.ts";
import type { LookParameter, LookStyle } from "./look-settings.ts";
import { doneJob } from "./testing/sample-job.ts";

const parameter: LookParameter = {
  name: "strength",
  label: "Strength",
  description: "",
  kind: "number",
  unit: "%",
  min: 0,
  max: 100,
  step: 1,
  choices: null,
  default: 100,
};
const look: LookStyle = {
  id: "SKETCH",
  name: "Pencil sketch",
  description: "",
  parameters: [
    parameter,
    { ...parameter, name: "lines", default: 80 },
    { ...parameter, name: "paper", kind: "choice", choices: ["white", "cream"], default: "white" },
  ],
};
const limits = {
  max_file_bytes: 1_000,
  max_side_px: 100,
  types: [],
  default_quality: 61,
};

test("an order has every value: what was set, and the defaults of the rest", () => {
  const settings = { style: "SKETCH", values: { SKETCH: { lines: 20 } } } as const;
  expect(valuesOf(look, settings)).toEqual({ strength: 100, lines: 20, paper: "white" });
  expect(lookOrder(look, settings)).toEqual({
    style: "SKETCH",
    strength: 100,
    params: { lines: 20, paper: "white" },
  });
});

test("what an earlier picture was made with, orders the same again", () => {
  const { format, quality, ...settings } = settingsOfImage(doneJob);
  const order = { ...lookOrder(look, settings), ...outputOf({ format, quality }, limits) };
  expect(order).toEqual({
    style: doneJob.style,
    strength: doneJob.strength,
    params: doneJob.params,
    format: doneJob.format,
    quality: doneJob.quality,
  });
});

test("a file of a quality that nobody set, has the server's own", () => {
  const choice = { format: "webp", quality: null } as const;
  expect(outputOf(choice, limits)).toEqual({ format: "webp", quality: 61 });
  expect(outputOf({ ...choice, quality: 70 }, limits).quality).toBe(70);
});

test.each([
  [{ unit: "%", step: 1 }, 80, "80 %"],
  [{ unit: "‰ of the picture", step: 0.1 }, 1.2, "1.2 ‰"],
  [{ unit: "degrees", step: 1 }, 38, "38°"],
  [{ unit: "levels", step: 1 }, 8, "8"],
])("a value of %o, is read beside its slider", (part, value, shown) => {
  expect(shownValue({ ...parameter, ...part }, value)).toBe(shown);
});
