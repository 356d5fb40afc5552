import { expect, test } from "vitest";
import { circle, rect } from "../../src/geometry/primitives.ts";
import { ABSTRACTS, MARKS } from "../../src/marks/symbol-library.ts";
import type { Layer, PathData } from "../../src/types.ts";
import { lossesAt } from "./legibility.ts";

function drawn(...shapes: readonly PathData[]): Layer[] {
  return shapes.map((d) => ({ d, role: "a" }));
}

test("two blocks a pixel apart survive 16 pixels, a third of a pixel apart they run together", () => {
  expect(lossesAt(16, drawn(rect(-48, -30, 45, 60), rect(3.25, -30, 45, 60)))).toEqual([]);
  const close = lossesAt(16, drawn(rect(-48, -30, 47, 60), rect(1, -30, 47, 60)));
  expect(close).toEqual([expect.stringContaining("parts run together")]);
});

test("a dot under a pixel is a speck and a hole under a pixel too", () => {
  expect(lossesAt(16, drawn(rect(-48, -48, 60, 96), circle(36, 0, 2.4)))[0]).toContain("speck");
  const pierced = `${rect(-48, -48, 96, 96)}${circle(0, 0, 2.4)}` as PathData;
  expect(lossesAt(16, drawn(pierced))[0]).toContain("opening");
});

test("a hole of three pixels stays open, and is lost at 4 pixels", () => {
  const pierced = `${rect(-48, -48, 96, 96)}${circle(0, 0, 10)}` as PathData;
  expect(lossesAt(16, drawn(pierced))).toEqual([]);
  expect(lossesAt(4, drawn(pierced))).not.toEqual([]);
});

test("a grid of hairlines is thin", () => {
  const lines = [-40, -20, 0, 20, 40].map((y) => rect(-48, y, 96, 4));
  expect(lossesAt(16, drawn(...lines)).join()).toContain("thin");
});

test.each([...MARKS.values(), ...ABSTRACTS.values()].map((symbol) => [symbol.id, symbol] as const))(
  "%s in one colour at 16 pixels keeps its parts and its openings",
  (_id, symbol) => {
    expect(lossesAt(16, symbol.small ?? symbol.mark.layers)).toEqual([]);
  },
);
