import { boundsOf } from "../../src/geometry/bounds.ts";
import type { Geometry } from "../../src/geometry/geometry.ts";
import { inscribedCircle } from "../../src/geometry/inscribed-circle.ts";
import { EMPTY_PATH, pathData } from "../../src/geometry/path-data.ts";
import { refit } from "../../src/geometry/refit.ts";
import { ABSTRACT_SOURCES } from "../../src/marks/abstracts.ts";
import { centreMark } from "../../src/marks/centre-mark.ts";
import { createKit } from "../../src/marks/kit.ts";
import type { Kit } from "../../src/marks/kit.ts";
import { OUTER_SOURCES } from "../../src/marks/outers.ts";
import type { OuterSource } from "../../src/marks/outers.ts";
import type { SymbolSource } from "../../src/marks/symbol-source.ts";
import { SYMBOL_SOURCES } from "../../src/marks/symbols/index.ts";

/** Every symbol, abstract mark and silhouette drawn out, as the text of `assets/marks/symbols.json`. */
export function drawLibrary(geometry: Geometry): string {
  const kit = createKit(geometry);
  const library = {
    symbols: SYMBOL_SOURCES.map((source) => drawSymbol(source, kit)),
    abstracts: ABSTRACT_SOURCES.map((source) => drawSymbol(source, kit)),
    outers: OUTER_SOURCES.map((source) => drawOuter(source, kit)),
  };
  return `${JSON.stringify(library, null, 1)}\n`;
}

function drawSymbol({ id, label, concepts, traits, draw }: SymbolSource, kit: Kit) {
  const layers = draw(kit).map(({ role, parts }) => ({
    role,
    d: refit(kit.geometry.union(...parts)),
  }));
  const mark = centreMark(layers);
  if (!mark) throw new Error(`the symbol "${id}" draws nothing`);
  const contained = traits.includes("contained");
  return {
    id,
    label,
    concepts: concepts.split(" "),
    traits: [
      ...(contained ? [] : ["containable"]),
      ...traits.filter((trait) => trait !== "contained"),
    ],
    layers: mark.layers.map(({ d, role }) => ({ role, d: inHundredths(d) })),
  };
}

function drawOuter({ id, label, concepts, draw }: OuterSource, kit: Kit) {
  const mark = centreMark([{ role: "a", d: refit(draw(kit)) }]);
  const d = inHundredths(mark?.layers[0]?.d ?? EMPTY_PATH);
  if (boundsOf(pathData(d)).width === 0) throw new Error(`the silhouette "${id}" draws nothing`);
  const { x, y, radius } = inscribedCircle(pathData(d));
  const room = { x: hundredth(x), y: hundredth(y), radius: hundredth(radius) };
  return { id, label, concepts: concepts.split(" "), d, room };
}

function inHundredths(d: string): string {
  return d.replace(/-?\d*\.\d+/g, (number) => String(hundredth(Number(number))));
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
