import { logoSpec } from "@emblazon/contract";
import type { LayoutSpec, LogoSpec, WordDevice } from "@emblazon/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createGeometry } from "../geometry/geometry.ts";
import { joinPaths } from "../geometry/path-data.ts";
import { raster } from "../geometry/raster.ts";
import { readAssets } from "../node/read-assets.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import { compose } from "../svg/compose.ts";
import { sceneToSvg } from "../svg/scene-to-svg.ts";
import { xmlFault } from "../svg/well-formed.ts";
import { createFontBook } from "../type/font-book.ts";
import type { Box, LockupPart, Scene } from "../types.ts";
import { layOut } from "./lay-out.ts";
import { loadType } from "./load-type.ts";
import { ODD_NAMES, WRITINGS } from "./odd-names.ts";

const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets(), geometry);
const context = { geometry, book };

const LAYOUTS: readonly LayoutSpec[] = [
  { kind: "horizontal", mark_scale: 1 },
  { kind: "stacked", mark_scale: 1 },
  { kind: "wordmark", align: "center" },
  { kind: "wordmark", align: "start" },
  { kind: "frame", shape: "pill", solid: false, double: true, notched: true },
  { kind: "frame", shape: "ticket", solid: true, double: true, notched: false },
  { kind: "frame", shape: "chamfer", solid: false, double: false, notched: false },
  { kind: "emblem", solid: false, scalloped: false, double: true, separator: "star" },
  { kind: "emblem", solid: true, scalloped: true, double: false, separator: "dot" },
  { kind: "seal", solid: true, separator: "diamond" },
  { kind: "badge", shape: "circle", solid: true, double: true },
  { kind: "badge", shape: "arch", solid: false, double: true },
  { kind: "badge", shape: "scallop", solid: true, double: false },
  { kind: "badge", shape: "square", solid: false, double: false },
  { kind: "arch", rise: 0.15 },
  { kind: "horizontal", mark_scale: 1, side: "end" },
  { kind: "stacked", mark_scale: 1, side: "below" },
  { kind: "stamp", shape: "square", solid: true },
  { kind: "between", drop_ampersand: true },
  { kind: "divided", mark_scale: 1 },
  { kind: "rules", mark_scale: 1 },
  { kind: "panel", side: "start" },
  { kind: "mark" },
];

interface Options {
  readonly font?: string;
  readonly tagline?: string;
  readonly taglineFont?: string;
  readonly device?: WordDevice;
  readonly letterCase?: "upper" | "as-is";
}

function specOf(text: string, layout: LayoutSpec, options: Options = {}): LogoSpec {
  const { font = "jost", tagline, taglineFont = "jost", device, letterCase = "as-is" } = options;
  return logoSpec.parse({
    version: 2,
    seed: 1,
    archetype: "test",
    style: "modern",
    layout,
    surface: "white",
    palette: { ink: "#111111", a: "#224466", b: "#88AACC", k: "#EE8833", soft: "#EEF2F6" },
    tone: "full",
    mark: { source: { kind: "symbol", id: "leaf" } },
    word: { text, font, weight: 600, case: letterCase, ...(device ? { device } : {}) },
    ...(tagline === undefined
      ? {}
      : { tagline: { text: tagline, font: taglineFont, weight: 500 } }),
  });
}

async function sceneOf(spec: LogoSpec): Promise<Scene | null> {
  await loadType(spec, book);
  return compose(spec, context);
}

const names = fc.oneof(
  fc.constantFrom(...ODD_NAMES),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  fc
    .array(fc.constantFrom("oak", "Ember", "THE", "jy", "W", "illi", "Łąka", "Ö", "&"), {
      minLength: 1,
      maxLength: 12,
    })
    .map((words) => words.join(" ")),
);
const fonts = fc.constantFrom("jost", "playfair-display", "pacifico", "anton", "fredoka", "cinzel");

test("any name in any layout gives sound paths, a finite box and inert, well-formed SVG", async () => {
  const cases = fc.record({
    name: names,
    layout: fc.constantFrom(...LAYOUTS),
    font: fonts,
    tagline: fc.option(names, { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ name, layout, font, tagline }) => {
      if (logoSpecText(name) === "" || (tagline !== undefined && logoSpecText(tagline) === ""))
        return;
      const options = tagline === undefined ? { font } : { font, tagline };
      const scene = await sceneOf(specOf(name, layout, options));
      if (!scene) return;
      const { x, y, width, height } = scene.box;
      expect([x, y, width, height].every(Number.isFinite)).toBe(true);
      expect(Math.min(width, height)).toBeGreaterThan(0);
      const svg = sceneToSvg(scene, { title: name });
      expect(svg).not.toMatch(/NaN|Infinity|<text|<script|<image|href=/);
      expect(svg).not.toMatch(/ d="[^"]*\.\d{3}/);
      expect(xmlFault(svg)).toBeNull();
    }),
    { numRuns: 60, seed: 20 },
  );
});

/** What the contract's text would make of it; it refuses what is left empty. */
function logoSpecText(text: string): string {
  return text.isWellFormed() && !text.includes("\u0000") ? text.trim().slice(0, 120) : "";
}

const RASTER = { width: 200, height: 150 };

function coverage(scene: Scene, kinds: readonly LockupPart["kind"][]): Uint8Array {
  const parts = scene.parts.filter(({ kind }) => kinds.includes(kind));
  const paths = parts.flatMap(({ from, to }) => scene.shapes.slice(from, to).map(({ d }) => d));
  return raster(paths, { box: scene.box, ...RASTER });
}

function sharedPixels(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, value, i) => sum + (value > 140 && (other[i] ?? 0) > 140 ? 1 : 0), 0);
}

const APART = ["mark", "word", "tagline", "ornament"] as const;

/** What of a drawing runs into something else, or out of the shape that it stands in. */
function faultsOf(scene: Scene, layout: LayoutSpec): string[] {
  const faults: string[] = [];
  const inks = APART.map((kind) => coverage(scene, [kind]));
  for (const [i, one] of inks.entries())
    for (const [j, other] of inks.entries())
      if (i < j && sharedPixels(one, other) > 0) faults.push(`${APART[i]} on ${APART[j]}`);
  const { parts } = scene;
  if (!("solid" in layout) || layout.kind === "seal") return faults;
  if (!parts.some(({ kind }) => kind === "container")) return faults;
  // A tagline that a ring or a stamp cannot hold stands below it.
  const isClosed = layout.kind === "emblem" || layout.kind === "stamp";
  const content = coverage(scene, isClosed ? ["mark", "word"] : ["mark", "word", "tagline"]);
  const face = coverage(scene, ["container"]);
  const stray = layout.solid
    ? content.filter((value, at) => value > 40 && (face[at] ?? 0) < 200).length
    : sharedPixels(content, face);
  if (stray > 0) faults.push("out of the shape");
  return faults;
}

for (const layout of LAYOUTS)
  test(`nothing runs into another or out of its shape, for any odd name: ${describeLayout(layout)}`, async () => {
    expect.hasAssertions();
    for (const [i, name] of ODD_NAMES.entries()) {
      if (logoSpecText(name) === "") continue;
      const font = ["jost", "playfair-display", "montserrat"][i % 3] ?? "jost";
      const scene = await sceneOf(
        specOf(name, layout, { font, tagline: "Quiet type, joyfully set" }),
      );
      if (scene) expect({ name, faults: faultsOf(scene, layout) }).toEqual({ name, faults: [] });
    }
  });

const writings = fc.constantFrom(...WRITINGS);
const devices: fc.Arbitrary<WordDevice | undefined> = fc.constantFrom<WordDevice | undefined>(
  undefined,
  undefined,
  { kind: "full-stop", shape: "round" },
  { kind: "underline", form: "line" },
  { kind: "underline", form: "swash" },
  { kind: "arch", rise: 0.12 },
  { kind: "join" },
  { kind: "stencil" },
);

test("in every writing, with any tagline, layout and device, parts keep apart", async () => {
  const cases = fc.record({
    one: writings,
    other: writings,
    layout: fc.constantFrom(...LAYOUTS),
    device: devices,
    hasTagline: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ one, other, layout, device, hasTagline }) => {
      const scene = await sceneOf(
        specOf(one.name, layout, {
          font: one.font,
          ...(device ? { device } : {}),
          ...(hasTagline ? { tagline: other.tagline, taglineFont: other.font } : {}),
        }),
      );
      if (scene) expect(faultsOf(scene, layout)).toEqual([]);
    }),
    { numRuns: 90, seed: 7 },
  );
});

test("writing from the right has its mark at the right and its lines at one right edge", async () => {
  for (const { name, tagline, font } of WRITINGS.filter(({ font: id }) => RIGHT.has(id))) {
    const spec = specOf(
      name,
      { kind: "horizontal", mark_scale: 1 },
      { font, tagline, taglineFont: font },
    );
    const scene = await sceneOf(spec);
    const [mark, word, under] = (["mark", "word", "tagline"] as const).map((kind) =>
      boxOf(scene, kind),
    );
    if (!mark || !word || !under) throw new Error("parts are missing");
    expect(mark.x).toBeGreaterThan(word.x + word.width);
    expect(under.x + under.width).toBeCloseTo(word.x + word.width, 0);
  }
});

const RIGHT = new Set(["cairo", "heebo", "amiri"]);

function boxOf(scene: Scene | null, kind: LockupPart["kind"]): Box | null {
  const part = scene?.parts.find((one) => one.kind === kind);
  if (!scene || !part) return null;
  return geometry.bounds(joinPaths(...scene.shapes.slice(part.from, part.to).map(({ d }) => d)));
}

test("taglines are large enough to be read wherever the name is large enough", async () => {
  for (const layout of LAYOUTS)
    for (const lines of [undefined, ["Lumen", "Health"]]) {
      const spec = specOf("Lumen Health", layout, { tagline: "Care, closer for everyone" });
      const scene = await sceneOf(lines ? { ...spec, word: { ...spec.word, lines } } : spec);
      const tagline = boxOf(scene, "tagline");
      if (!scene || !tagline) continue;
      const pixels = Math.min((800 * 0.68) / scene.box.width, (600 * 0.56) / scene.box.height);
      const capHeight = tagline.height / (tagline.height > 60 ? 3 : 1.25);
      expect({ layout, legible: capHeight * pixels > 8 }).toEqual({ layout, legible: true });
    }
});

function describeLayout(layout: LayoutSpec): string {
  return Object.values(layout).join(" ");
}

test("the same spec gives the same bytes, from a fresh book too", async () => {
  const spec = specOf("Łódź Rowery", LAYOUTS[0] ?? { kind: "stacked", mark_scale: 1 });
  const first = await sceneOf(spec);
  const otherBook = await createFontBook(readAssets(), geometry);
  await loadType(spec, otherBook);
  const second = compose(spec, { geometry, book: otherBook });
  expect(first && sceneToSvg(first)).toBe(second && sceneToSvg(second));
});

test("a tagline is set to the name's ink width when its letters bear it", async () => {
  const spec = specOf(
    "MAREA BAY",
    { kind: "wordmark", align: "center" },
    { tagline: "ESPRESSO BAR BY THE BAY" },
  );
  await loadType(spec, book);
  const lockup = layOut(spec, context);
  const widthOf = (kind: string): number => {
    const part = lockup?.parts.find((one) => one.kind === kind);
    const layers = part ? (lockup?.layers.slice(part.from, part.to) ?? []) : [];
    return geometry.bounds(joinPaths(...layers.map(({ d }) => d))).width;
  };
  expect(widthOf("tagline")).toBeCloseTo(widthOf("word"), 0);
});

test("the name's capitals are 100 units high", async () => {
  const spec = specOf("HEH", { kind: "wordmark", align: "center" });
  await loadType(spec, book);
  const scene = compose(spec, context);
  expect(scene?.box.height).toBeCloseTo(100, 0);
});

test("a name that no font can write leaves the mark standing alone", async () => {
  const scene = await sceneOf(specOf("𒀀𒁹", { kind: "wordmark", align: "center" }));
  expect(scene?.parts.map(({ kind }) => kind)).toEqual(["mark"]);
  expect(book.readable("𒀀𒁹").missing).toEqual(["𒀀", "𒁹"]);
});

test("specs that cannot be laid out well are refused", async () => {
  const stacked: LayoutSpec = { kind: "stacked", mark_scale: 1 };
  expect(await sceneOf(specOf("Marea", stacked, { font: "no-such-font" }))).toBeNull();
  const { 14: arch } = LAYOUTS;
  if (!arch) throw new Error("layouts moved");
  const long = "The Extraordinarily Long Name Of A Very Patient Company Ltd";
  expect(await sceneOf(specOf(long, arch))).toBeNull();
  const swap: WordDevice = {
    kind: "swap",
    at: 40,
    mark: { source: { kind: "symbol", id: "leaf" }, treatment: { kind: "plain" }, mirrored: false },
  };
  const wordmark: LayoutSpec = { kind: "wordmark", align: "center" };
  expect(await sceneOf(specOf("Marea", wordmark, { device: swap }))).toBeNull();
  expect(
    await sceneOf(specOf("MAREA", wordmark, { device: { kind: "dot-swap", mark: swap.mark } })),
  ).toBeNull();
});

test("a name that other families stand in for is drawn whatever it is broken into", async () => {
  const layouts: LayoutSpec[] = [
    { kind: "stacked", mark_scale: 1 },
    { kind: "seal", solid: true, separator: "dot" },
    { kind: "between", drop_ampersand: false },
  ];
  for (const layout of layouts) {
    const freshBook = await createFontBook(readAssets(), geometry);
    const spec = specOf("さくら 珈琲", layout, { tagline: "東京の 珈琲" });
    const lines = ["さくら", "珈琲"];
    const parted = { ...spec, word: { ...spec.word, lines, contrast: { at: 4, weight: 300 } } };
    await loadType(parted, freshBook);
    const scene = compose(parted, { geometry, book: freshBook });
    expect(scene?.parts.some(({ kind }) => kind === "word")).toBe(true);
  }
});
