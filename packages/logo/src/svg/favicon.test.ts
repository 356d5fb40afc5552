import { logoSpec } from "@emblazon/contract";
import type { LogoSpec } from "@emblazon/contract";
import { expect, test } from "vitest";
import { boundsOf } from "../geometry/bounds.ts";
import { createGeometry } from "../geometry/geometry.ts";
import { joinPaths, parsePath, pathData } from "../geometry/path-data.ts";
import { rect, ring } from "../geometry/primitives.ts";
import { loadType } from "../layout/load-type.ts";
import { readAssets } from "../node/read-assets.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import { createFontBook } from "../type/font-book.ts";
import type { Scene } from "../types.ts";
import { composeFavicon } from "./compose-favicon.ts";
import { sceneToSvg } from "./scene-to-svg.ts";
import { snapToPixels } from "./snap-to-pixels.ts";
import { xmlFault } from "./well-formed.ts";

const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets(), geometry);

function specOf(part: Partial<Record<keyof LogoSpec, unknown>>): LogoSpec {
  return logoSpec.parse({
    version: 2,
    seed: 1,
    archetype: "test",
    style: "modern",
    layout: { kind: "wordmark" },
    surface: "white",
    palette: { ink: "#111111", a: "#1F6FEB", b: "#88AACC", k: "#EE8833", soft: "#EEF2F6" },
    tone: "full",
    word: { text: "Harbour", font: "jost", weight: 600 },
    ...part,
  });
}

async function favicon(spec: LogoSpec, size: number): Promise<Scene> {
  await loadType(spec, book);
  const scene = composeFavicon(spec, size, { geometry, book });
  if (!scene) throw new Error("nothing drawn");
  return scene;
}

const leaf = { source: { kind: "symbol", id: "leaf" } };
const SPECS = [
  specOf({}),
  specOf({ mark: leaf }),
  specOf({ mark: { source: { kind: "symbol", id: "cup" } }, surface: "deep" }),
  specOf({ mark: { ...leaf, treatment: { kind: "knockout", container: "round-square" } } }),
  specOf({ word: { text: "IQ", font: "playfair-display", weight: 400 }, surface: "brand" }),
  specOf({ word: { text: "&", font: "jost", weight: 400 } }),
];

test("every favicon keeps to its square and leaves no more than a fair margin", async () => {
  for (const spec of SPECS)
    for (const size of [16, 24, 32, 48]) {
      const { box, shapes } = await favicon(spec, size);
      expect(box).toEqual({ x: 0, y: 0, width: size, height: size });
      const ink = boundsOf(joinPaths(...shapes.map(({ d }) => d)));
      expect(Math.min(ink.x, ink.y)).toBeGreaterThanOrEqual(-0.01);
      expect(Math.max(ink.x + ink.width, ink.y + ink.height)).toBeLessThanOrEqual(size + 0.01);
      expect(Math.max(ink.width, ink.height)).toBeGreaterThan(size * 0.8);
    }
});

test("the upright strokes of an initial stand on whole pixels", async () => {
  const { shapes } = await favicon(specOf({}), 16);
  const letter = shapes.at(-1)?.d ?? pathData("");
  const xs = parsePath(letter).flatMap(({ points }) => points.slice(-2, -1));
  expect(xs.length).toBeGreaterThan(8);
  for (const x of xs) expect(Math.abs(x - Math.round(x))).toBeLessThan(0.01);
});

test("a favicon is a document of the wanted size, and brings no ground of its own", async () => {
  const svg = sceneToSvg(await favicon(specOf({ mark: leaf }), 16), {
    width: 16,
    height: 16,
    fit: null,
    title: "Harbour",
  });
  expect(svg).toContain('viewBox="0 0 16 16" width="16" height="16" role="img"');
  expect(svg).toContain("<title>Harbour</title>");
  expect(svg).not.toContain("<rect");
  expect(xmlFault(svg)).toBeNull();
});

test("edges move to whole pixels, strokes and gaps to at least one", () => {
  const box = { x: 0, y: 0, width: 12, height: 12 };
  const bars = [rect(0, 0, 3.4, 12), rect(4, 0, 0.6, 12), rect(8.6, 0, 3.4, 12)];
  const edges = snapToPixels(bars, box).map((d) => boundsOf(d));
  expect(edges.map(({ x }) => x)).toEqual([0, 4, 9]);
  expect(edges.map(({ width }) => width)).toEqual([3, 1, 3]);
});

test("what has more edges than pixels is left alone", () => {
  const combs = Array.from({ length: 12 }, (_, i) => rect(i * 0.9, 0, 0.45, 10));
  const box = { x: 0, y: 0, width: 10.4, height: 10 };
  const [first = pathData("")] = snapToPixels(combs.slice(5, 6), box);
  expect(boundsOf(first).width).toBeGreaterThan(0.4);
  expect(snapToPixels(combs, box).map((d) => boundsOf(d).x)).toEqual(
    combs.map((d) => boundsOf(d).x),
  );
});

test("a ring stays a ring", () => {
  const [snapped = pathData("")] = snapToPixels([ring(5.4, 4.6, 6, 6)], {
    x: 0.6,
    y: 0.6,
    width: 10.8,
    height: 10.8,
  });
  const { width, height } = boundsOf(snapped);
  expect([width, height]).toEqual([10, 10]);
});
