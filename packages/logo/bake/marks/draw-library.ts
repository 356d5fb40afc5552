import { boundsOf } from "../../src/geometry/bounds.ts";
import { boxAround, centreOf, uniteBoxes } from "../../src/geometry/boxes.ts";
import type { Geometry } from "../../src/geometry/geometry.ts";
import { inscribedCircle } from "../../src/geometry/inscribed-circle.ts";
import { EMPTY_PATH, pathData } from "../../src/geometry/path-data.ts";
import { raster } from "../../src/geometry/raster.ts";
import { refit } from "../../src/geometry/refit.ts";
import { ABSTRACT_SOURCES } from "../../src/marks/abstracts.ts";
import { centreMark } from "../../src/marks/centre-mark.ts";
import { createKit } from "../../src/marks/kit.ts";
import type { DrawnLayer, Kit } from "../../src/marks/kit.ts";
import { OUTER_SOURCES } from "../../src/marks/outers.ts";
import type { OuterSource } from "../../src/marks/outers.ts";
import { COARSE_STEPS, packPath, unpackPath } from "../../src/marks/packed-path.ts";
import { silhouette } from "../../src/marks/silhouette.ts";
import type { SymbolSource } from "../../src/marks/symbol-source.ts";
import { SYMBOL_SOURCES } from "../../src/marks/symbols/index.ts";
import type { Mark } from "../../src/types.ts";
import { lossesAt } from "./legibility.ts";
import { withoutSpecks } from "./without-specks.ts";

/** The kits of the two cuts. */
interface Kits {
  readonly full: Kit;
  readonly small: Kit;
}

/** The size that decides whether a symbol needs a small cut. */
const SMALL_PX = 16;
/** Islands and openings of a small cut under this area, a pixel and a half, are left out. */
const SPECK = 58;
/** How much the ink's middle counts against the box's. */
const INK_SHARE = 0.5;

/** Every symbol, abstract mark and silhouette drawn out, as the text of `assets/marks/symbols.json`. */
export function drawLibrary(geometry: Geometry): string {
  const kits = { full: createKit(geometry), small: createKit(geometry, "small") };
  const lists = {
    symbols: SYMBOL_SOURCES.map((source) => drawSymbol(source, kits)),
    abstracts: ABSTRACT_SOURCES.map((source) => drawSymbol(source, kits)),
    outers: OUTER_SOURCES.map((source) => drawOuter(source, kits.full)),
  };
  // One line a drawing keeps differences readable and costs nothing.
  const written = Object.entries(lists).map(
    ([name, list]) => `"${name}":[\n${list.map((each) => JSON.stringify(each)).join(",\n")}\n]`,
  );
  return `{${written.join(",\n")}}\n`;
}

function drawSymbol(source: SymbolSource, kits: Kits) {
  const { id, label, concepts, traits } = source;
  const mark = finished(source, source.draw(kits.full), kits.full);
  const contained = traits.includes("contained");
  const [x, y] = opticalCentre(mark, source.nudge);
  const small = smallCut(source, mark, kits.small);
  return {
    id,
    label,
    concepts,
    traits: [
      ...(contained ? [] : ["containable"]),
      ...traits.filter((trait) => trait !== "contained"),
    ].join(" "),
    centre: [x, y],
    ink: hundredth(inkOf(mark).share),
    layers: packed(mark),
    ...(small && { small: packed(small, COARSE_STEPS) }),
  };
}

/** The small cut of a symbol that loses something at 16 pixels: its own or the heavier pen's. */
function smallCut(source: SymbolSource, mark: Mark, kit: Kit): Mark | null {
  if (lossesAt(SMALL_PX, mark.layers).length === 0) return null;
  const drawn = finished(source, (source.small ?? source.draw).call(source, kit), kit);
  const layers = drawn.layers.map(({ role, d }) => ({ role, d: withoutSpecks(d, SPECK) }));
  return centreMark(layers);
}

function finished({ id, spaced }: SymbolSource, drawn: readonly DrawnLayer[], kit: Kit): Mark {
  const whole = drawn.map(({ role, parts }) => ({ role, d: kit.geometry.union(...parts) }));
  const apart = whole.map(({ role, d }, i) => {
    const dominant = spaced === "over" ? whole.slice(0, i) : whole.slice(i + 1);
    const others = spaced ? dominant.map((other) => other.d) : [];
    return { role, d: refit(others.length === 0 ? d : kit.apart(d, ...others)) };
  });
  const mark = centreMark(apart);
  if (!mark) throw new Error(`the symbol "${id}" draws nothing`);
  return { layers: mark.layers.map(({ role, d }) => ({ role, d: unpackPath(packPath(d)) })) };
}

function packed({ layers }: Mark, stepsPerUnit?: number): string[] {
  return layers.flatMap(({ role, d }) => [role, packPath(d, stepsPerUnit)]);
}

function opticalCentre(mark: Mark, [dx, dy] = [0, 0] as readonly [number, number]) {
  const box = centreOf(uniteBoxes(mark.layers.map(({ d }) => boundsOf(d))));
  const { x, y } = inkOf(mark);
  return [box.x + (x - box.x) * INK_SHARE + dx, box.y + (y - box.y) * INK_SHARE + dy].map(tenth);
}

/** The middle of a mark's ink and its share of the square of 96 units. */
function inkOf(mark: Mark) {
  const pixels = 96;
  const frame = { box: boxAround({ x: 0, y: 0 }, pixels), width: pixels, height: pixels };
  let [sum, x, y] = [0, 0, 0];
  raster([silhouette(mark)], frame).forEach((value, i) => {
    sum += value;
    x += value * ((i % pixels) + 0.5 - pixels / 2);
    y += value * (Math.floor(i / pixels) + 0.5 - pixels / 2);
  });
  return { x: x / sum, y: y / sum, share: sum / 255 / pixels ** 2 };
}

function drawOuter({ id, label, concepts, draw }: OuterSource, kit: Kit) {
  const mark = centreMark([{ role: "a", d: refit(draw(kit)) }]);
  const d = packPath(mark?.layers[0]?.d ?? EMPTY_PATH);
  if (boundsOf(unpackPath(d)).width === 0) throw new Error(`the silhouette "${id}" draws nothing`);
  const { x, y, radius } = inscribedCircle(pathData(unpackPath(d)));
  const room = { x: hundredth(x), y: hundredth(y), radius: hundredth(radius) };
  return { id, label, concepts, d, room };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
