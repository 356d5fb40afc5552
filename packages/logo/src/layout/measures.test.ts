import { expect, test } from "vitest";
import { boundsOf } from "../geometry/bounds.ts";
import { pathData } from "../geometry/path-data.ts";
import { rect, ring } from "../geometry/primitives.ts";
import { breakLines } from "./break-lines.ts";
import { inkSpans } from "./ink-spans.ts";
import { doorway, scallopedDisc } from "./outlines.ts";
import { assemble, place, shapePiece } from "./piece.ts";
import { radialReach } from "./radial-reach.ts";
import { warp } from "./warp.ts";

const letters = (text: string): number => text.length;

test("a text that fits stays in one line", () => {
  expect(breakLines("oak and ember", 20, letters)).toEqual(["oak and ember"]);
});

test("a text is broken into as few lines as fit, and these as even as can be", () => {
  expect(breakLines("the old oak and ember house", 15, letters)).toEqual([
    "the old oak",
    "and ember house",
  ]);
  expect(breakLines("aa bb cc dd", 6, letters)).toEqual(["aa bb", "cc dd"]);
});

test("lines joined again read as the text, hyphens at broken words left out", () => {
  for (const text of ["a bb ccc dddd eeeee ffffff", "one", "x".repeat(70)])
    expect(breakLines(text, 8, letters).join("").replaceAll(/[ -]/g, "")).toBe(
      text.replaceAll(" ", ""),
    );
});

test("a word much wider than any line is broken inside, with hyphens", () => {
  const lines = breakLines("x".repeat(64), 20, letters);
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.max(...lines.map(letters))).toBeLessThan(30);
  expect(lines.slice(0, -1).every((line) => line.endsWith("-"))).toBe(true);
});

test("a long compound is broken at its seams", () => {
  expect(breakLines("Donaudampfschifffahrtsgesellschaft", 18, letters)).toEqual([
    "Donaudampfschiff-",
    "fahrtsgesellschaft",
  ]);
  expect(breakLines("HarbourLightBrewery", 12, letters)).toEqual(["Harbour-", "LightBrewery"]);
});

test("full-width writing breaks between words of one writing, never before a small or long sign", () => {
  const lines = breakLines("東京コーヒー焙煎所", 5, letters);
  expect(lines.join("")).toBe("東京コーヒー焙煎所");
  expect(lines).toEqual(["東京", "コーヒー", "焙煎所"]);
  expect(breakLines("さくら珈琲", 3, letters)).toEqual(["さくら", "珈琲"]);
});

test("writing whose letters hang together is never broken inside a word", () => {
  expect(breakLines("القسطنطينيةوالإسكندرية", 6, letters)).toHaveLength(1);
});

test("ink spans are where outlines cross a band, from left to right", () => {
  const stems = [rect(50, -10, 4, 30), rect(10, -10, 4, 30), rect(30, -10, 4, 5)];
  expect(inkSpans(stems, 5, 10)).toEqual([
    { from: 10, to: 14 },
    { from: 50, to: 54 },
  ]);
});

test("radial reach is the nearest and farthest ink of a ring", () => {
  const { least, most } = radialReach([{ d: ring(100, 60), role: "a" }]);
  expect(least).toBeCloseTo(60, 0);
  expect(most).toBeCloseTo(100, 0);
});

test("a warp bends straight lines, not only their ends", () => {
  const bent = warp(pathData("M0 0L100 0L100 10L0 10Z"), ({ x, y }) => ({
    x,
    y: y - 20 * (1 - (x / 50 - 1) ** 2),
  }));
  const { y, height } = boundsOf(bent);
  expect(y).toBeCloseTo(-20, 0);
  expect(y + height).toBeCloseTo(10, 0);
});

test("a doorway keeps to its box, a scalloped disc bulges past its radius all round", () => {
  expect(boundsOf(doorway({ x: -50, y: 0, width: 100, height: 150 }))).toEqual({
    x: -50,
    y: 0,
    width: 100,
    height: 150,
  });
  const { width, height } = boundsOf(scallopedDisc(0, 0, 100, 24));
  expect(Math.min(width, height)).toBeGreaterThan(215);
});

test("a lockup's parts are runs of its layers, empty pieces left out", () => {
  const one = shapePiece("mark", rect(0, 0, 10, 10), "a");
  const moved = place(one, { scale: 2, dx: 5, dy: 0 });
  expect(moved.box).toEqual({ x: 5, y: 0, width: 20, height: 20 });
  const nothing = shapePiece("ornament", pathData(""), "k");
  expect(assemble([one, nothing, moved]).parts).toEqual([
    { kind: "mark", from: 0, to: 1 },
    { kind: "mark", from: 1, to: 2 },
  ]);
});
