import { logoSpec } from "@emblazon/contract";
import type { LogoSpec } from "@emblazon/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createGeometry } from "../geometry/geometry.ts";
import { rect } from "../geometry/primitives.ts";
import { readAssets } from "../node/read-assets.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import { createFontBook } from "../type/font-book.ts";
import { edgeProfile, nearHeight } from "./edge-profile.ts";
import { emblemTexts } from "./emblem-texts.ts";
import { loadType } from "./load-type.ts";
import { bendLine, ringLine, ringSweep, trackingForSweep } from "./ring-line.ts";

const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets(), geometry);
await book.load("jost", 600, "ABCDEFGHIJKLMNOPQRSTUVWXYZ &");

const setting = { radius: 190, capHeight: 48, tracking: 0.08 };

function lineOf(text: string) {
  const line = ringLine(book, { text, font: "jost", weight: 600 });
  if (!line) throw new Error(`nothing of ${text} is drawn`);
  return line;
}

/** Degrees clockwise from the top that ink covers. */
function covered(text: string, below: boolean): { from: number; to: number } {
  const layers = bendLine(
    lineOf(text),
    { ...setting, below },
    { middle: below ? 180 : 0, role: "ink" },
  );
  const angles = layers.map(({ d }) => {
    const { x, y, width, height } = geometry.bounds(d);
    return (Math.atan2(x + width / 2, -(y + height / 2)) * 180) / Math.PI;
  });
  return { from: Math.min(...angles), to: Math.max(...angles) };
}

test("a line is centred at the top of its circle, and covers what was foreseen", () => {
  const { from, to } = covered("NORTHPEAK", false);
  expect(from + to).toBeGreaterThan(-4);
  expect(from + to).toBeLessThan(4);
  const sweep = ringSweep(lineOf("NORTHPEAK"), setting);
  expect(to - from).toBeLessThan(sweep);
  expect(to - from).toBeGreaterThan(sweep * 0.8);
});

test("a line at the foot reads from left to right", () => {
  const [first, , last] = bendLine(
    lineOf("HIJ"),
    { ...setting, below: true },
    { middle: 180, role: "ink" },
  );
  if (!first || !last) throw new Error("letters are missing");
  expect(geometry.bounds(first.d).x).toBeLessThan(geometry.bounds(last.d).x);
  expect(geometry.bounds(first.d).y).toBeGreaterThan(0);
});

test("tracking is found for a sweep that is asked for", () => {
  const line = lineOf("MAREA");
  const tracking = trackingForSweep(line, setting, { sweep: 120, least: 0, most: 0.8 });
  expect(ringSweep(line, { ...setting, tracking })).toBeCloseTo(120, 1);
});

test("neighbours keep their distance where they come near: at the foot, the top, or all along", () => {
  const profile = (x: number, y: number, width: number, height: number) =>
    edgeProfile([rect(x, y, width, height)], 100);
  const stem = profile(0, -100, 10, 100);
  expect(nearHeight(stem, profile(20, -100, 10, 100), 100)).toBeCloseTo(0.5, 5);
  const withFoot = edgeProfile([rect(20, -20, 30, 20), rect(60, -100, 10, 80)], 100);
  expect(nearHeight(stem, withFoot, 100)).toBeLessThan(0.3);
  const withArm = edgeProfile([rect(20, -100, 30, 20), rect(60, -80, 10, 80)], 100);
  expect(nearHeight(stem, withArm, 100)).toBeGreaterThan(0.7);
});

function emblemSpec(text: string, tagline: string | undefined): LogoSpec {
  return logoSpec.parse({
    version: 2,
    seed: 1,
    archetype: "emblem",
    style: "vintage",
    layout: { kind: "emblem", solid: false, scalloped: false, double: false, separator: "dot" },
    surface: "white",
    palette: { ink: "#111111", a: "#224466", b: "#88AACC", k: "#EE8833", soft: "#EEF2F6" },
    tone: "full",
    word: { text, font: "jost", weight: 600 },
    ...(tagline === undefined ? {} : { tagline: { text: tagline, font: "jost", weight: 500 } }),
  });
}

test("an emblem's name covers 104 to 196 degrees, and its texts leave room for signs", async () => {
  const words = fc
    .array(fc.constantFrom("OAK", "EMBER", "VERRE", "II", "JYW", "HARBOUR", "&", "ÅÄÖ"), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => list.join(" "));
  await fc.assert(
    fc.asyncProperty(words, fc.option(words, { nil: undefined }), async (name, tagline) => {
      const spec = emblemSpec(name, tagline);
      await loadType(spec, book);
      const texts = emblemTexts(spec, { geometry, book });
      if (!texts) return;
      expect(texts.name.sweep).toBeGreaterThanOrEqual(104);
      expect(texts.name.sweep).toBeLessThanOrEqual(196.5);
      if (texts.foot) expect(texts.name.sweep + texts.foot.sweep).toBeLessThanOrEqual(360 - 43);
    }),
    { numRuns: 120, seed: 3 },
  );
});
