import { readFileSync } from "node:fs";
import { brief, type LogoSpec } from "@emblazon/contract";
import { reportSources } from "../../src/checks/report-sources.ts";
import { createLogoEngine } from "../../src/engine.ts";
import type { Geometry } from "../../src/geometry/geometry.ts";
import type { DrawContext } from "../../src/layout/draw-context.ts";
import { loadType } from "../../src/layout/load-type.ts";
import { readAssets } from "../../src/node/read-assets.ts";
import { compose } from "../../src/svg/compose.ts";
import { createFontBook } from "../../src/type/font-book.ts";
import { FONTS } from "../../src/type/fonts.ts";
import type { Case } from "./case.ts";

const BRIEFS = new URL("../sheets/briefs.json", import.meta.url);
const SEEDS = [5, 6];
/** Words whose letters meet in many ways. */
const WORDS = [
  "Northampton",
  "Havanna Wave",
  "Typographer",
  "LATVIA TOYS",
  "Millennium",
  "Rockefeller",
];

/** Logos of our own, as they are chosen for the sheets' briefs, and names set in every family. */
export async function readLockups(geometry: Geometry): Promise<{ own: Case[]; set: Case[] }> {
  const book = await createFontBook(readAssets(), geometry);
  const context: DrawContext = { geometry, book };
  const own: Case[] = [];
  const engine = await createLogoEngine(readAssets());
  for (const input of briefs())
    for (const seed of SEEDS)
      for await (const { spec } of engine.design({ brief: input, count: 6, seed })) {
        const made = await caseOf(spec, context);
        if (made) own.push(made);
      }
  const [first] = own;
  const set: Case[] = [];
  for (const [at, [font, info]] of Object.entries(FONTS).entries()) {
    const text = WORDS[at % WORDS.length] ?? "Any";
    if (!first || info.class === "script" || !info.scripts.includes("latin")) continue;
    const weight = Math.min(Math.max(400, info.weights[0]), info.weights[1]);
    const made = await caseOf(nameSpec(first.spec, { text, font, weight }), context);
    if (made) set.push(made);
  }
  return { own, set };
}

function briefs(): ReturnType<typeof brief.parse>[] {
  const data: unknown = JSON.parse(readFileSync(BRIEFS, "utf8"));
  if (!Array.isArray(data)) throw new TypeError("not a list of briefs");
  return data.map((entry: object) => {
    const fields = Object.entries(entry).filter(([key]) => key !== "group");
    return brief.parse(Object.fromEntries(fields));
  });
}

function nameSpec(like: LogoSpec, word: { text: string; font: string; weight: number }): LogoSpec {
  const { mark: _mark, tagline: _tagline, ...rest } = like;
  return {
    ...rest,
    layout: { kind: "wordmark", align: "center" },
    surface: "white",
    word: {
      ...word,
      case: "as-is",
      tracking: 0,
      justified: false,
      tone: { kind: "plain" },
      kerning: like.word.kerning,
    },
  };
}

async function caseOf(spec: LogoSpec, context: DrawContext): Promise<Case | null> {
  await loadType(spec, context.book);
  const scene = compose(spec, context);
  return scene && { scene, spec, sources: reportSources(spec, context) };
}
