import type { LogoSpec, MarkSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import type { Candidate, CandidateFacets } from "../types.ts";
import type { StyleId } from "../understanding/industry.ts";
import type { Bench, Sketch, Stock } from "./bench.ts";
import type { DesignPlan } from "./design-plan.ts";
import { createRandom, mixSeed } from "./random.ts";
import { sketchMonogram, sketchShortName } from "./sketch-monogram.ts";
import { sketchArch, sketchBadge, sketchEmblem, sketchFrame, sketchSeal } from "./sketch-signs.ts";
import {
  sketchAbstract,
  sketchKnockout,
  sketchLine,
  sketchMerge,
  sketchSymbol,
  sketchTile,
} from "./sketch-symbols.ts";
import {
  sketchBlock,
  sketchInlay,
  sketchMulti,
  sketchScript,
  sketchShadow,
  sketchSlice,
  sketchSwap,
  sketchWordmark,
} from "./sketch-words.ts";
import { ARCHETYPES, ARCHETYPE_GROUP, STYLE_GUIDE, type Archetype } from "./style-guide.ts";

const WANTED = 56;
const LEAST_EACH = 2;
const STYLE_SHARE = 4;
const LEAST_STYLE = 0.08;
// Without a sure picture, these carry the brief instead.
const UNPICTURED_BOOST: Readonly<Partial<Record<Archetype, number>>> = {
  "monogram-beside": 1.6,
  "monogram-above": 1.6,
  "abstract-beside": 1.4,
  "abstract-above": 1.2,
  wordmark: 1.4,
  frame: 0.5,
  block: 0.5,
  slice: 0.4,
};

// A name of one or two letters is its own monogram: it stands alone or in a shape.
const SHORT_NAME_BOOST: Readonly<Partial<Record<Archetype, number>>> = {
  wordmark: 2,
  frame: 2,
  badge: 2.5,
};

// What is left for a name that no font of the library can write: a picture alone.
const UNWRITTEN: Readonly<Partial<Record<Archetype, number>>> = {
  "symbol-above": 2,
  "merge-above": 2,
  "knockout-above": 1.5,
  "knockout-beside": 1,
  "abstract-above": 1.5,
  "abstract-beside": 1,
  tile: 1,
};

const isShort = ({ name }: DesignPlan): boolean => name.length > 0 && name.length <= 2;

/** How each archetype is sketched; null when the brief gives it nothing to work with. */
const SKETCHERS: Readonly<Record<Archetype, (bench: Bench) => Sketch | null>> = {
  "symbol-beside": (bench) => sketchSymbol(bench, "beside"),
  "symbol-above": (bench) => sketchSymbol(bench, "above"),
  "merge-beside": (bench) => sketchMerge(bench, "beside"),
  "merge-above": (bench) => sketchMerge(bench, "above"),
  "knockout-beside": (bench) => sketchKnockout(bench, "beside"),
  "knockout-above": (bench) => sketchKnockout(bench, "above"),
  tile: sketchTile,
  "abstract-beside": (bench) => sketchAbstract(bench, "beside"),
  "abstract-above": (bench) => sketchAbstract(bench, "above"),
  "monogram-beside": (bench) => sketchMonogram(bench, "beside"),
  "monogram-above": (bench) => sketchMonogram(bench, "above"),
  line: sketchLine,
  wordmark: (bench) => (isShort(bench.plan) ? sketchShortName(bench) : sketchWordmark(bench)),
  swap: sketchSwap,
  inlay: sketchInlay,
  multi: sketchMulti,
  slice: sketchSlice,
  shadow: sketchShadow,
  script: sketchScript,
  frame: sketchFrame,
  seal: sketchSeal,
  emblem: sketchEmblem,
  badge: sketchBadge,
  arch: sketchArch,
  block: sketchBlock,
};

/** What a mark is, for telling designs apart. */
export function markKey(mark: MarkSpec | undefined): string {
  if (!mark) return "";
  const { source } = mark;
  switch (source.kind) {
    case "merge":
      return `${source.outer}+${source.inner}`;
    case "monogram":
      return `monogram:${source.id}${source.symbol ? `:${source.symbol}` : ""}`;
    case "symbol":
    case "abstract":
      return source.id;
  }
}

/** The facets of a spec that diversity is measured on. */
export function facetsOf(spec: LogoSpec): CandidateFacets {
  const { device } = spec.word;
  const inWord = device && "mark" in device ? device.mark : undefined;
  const archetype = ARCHETYPES.find((id) => id === spec.archetype);
  return {
    archetype: spec.archetype,
    group: archetype ? ARCHETYPE_GROUP[archetype] : spec.archetype,
    mark: markKey(spec.mark ?? inWord),
    font: spec.word.font,
    fontClass: FONTS[spec.word.font]?.class ?? "",
    layout: spec.layout.kind,
    surface: spec.surface,
    palette: spec.palette.id ?? "",
  };
}

type Weighted = readonly [style: StyleId, weight: number];

function archetypeWeights(plan: DesignPlan): ReadonlyMap<Archetype, readonly Weighted[]> {
  const banned = new Set(plan.industry?.banned ?? []);
  const weights = new Map<Archetype, Weighted[]>();
  for (const { style, weight } of plan.styles
    .slice(0, 4)
    .filter((entry) => entry.weight >= LEAST_STYLE))
    for (const archetype of ARCHETYPES) {
      const guide = plan.name.length === 0 ? UNWRITTEN : STYLE_GUIDE[style].archetypes;
      const own = guide[archetype] ?? 0;
      const boost =
        (plan.marks.length === 0 && plan.name.length > 0 ? (UNPICTURED_BOOST[archetype] ?? 0) : 0) +
        (isShort(plan) ? (SHORT_NAME_BOOST[archetype] ?? 0) : 0);
      if (own + boost <= 0 || banned.has(archetype)) continue;
      weights.set(archetype, [...(weights.get(archetype) ?? []), [style, (own + boost) * weight]]);
    }
  return weights;
}

const totalOf = (weights: readonly Weighted[]): number =>
  weights.reduce((sum, [, weight]) => sum + weight, 0);

function toSpec(plan: DesignPlan, bench: Bench, archetype: Archetype, sketch: Sketch): LogoSpec {
  const { random, stock, style } = bench;
  const choices = plan.palettes.map(({ palette, weight }) => {
    const used = stock.palettes.get(palette.id ?? "") ?? 0;
    return [palette, weight / (1 + used * 0.15)] as const;
  });
  const palette = sketch.palette ?? random.weighted(choices);
  stock.palettes.set(palette.id ?? "", (stock.palettes.get(palette.id ?? "") ?? 0) + 1);
  return {
    version: 2,
    seed: plan.seed,
    archetype,
    style,
    layout: sketch.layout,
    surface: "white",
    palette,
    tone: sketch.tone ?? "full",
    gradient: sketch.gradient ?? false,
    ...(sketch.mark ? { mark: sketch.mark } : {}),
    word: sketch.word,
    ...(sketch.tagline ? { tagline: sketch.tagline } : {}),
  };
}

/**
 * Some fifty specs for a plan, cheap and undrawn, each archetype of the brief's styles at least
 * twice. Surfaces are given when a candidate is chosen.
 */
export function proposeCandidates(plan: DesignPlan): readonly Candidate[] {
  const stock: Stock = {
    used: new Map(),
    covering: new Map(),
    marks: new Map(),
    palettes: new Map(),
  };
  const weights = archetypeWeights(plan);
  const total = [...weights.values()].reduce((sum, list) => sum + totalOf(list), 0);
  const candidates: Candidate[] = [];
  for (const [archetype, styles] of weights) {
    const share = totalOf(styles) / total;
    const count = Math.max(LEAST_EACH, Math.round(WANTED * share));
    for (let turn = 0; turn < count; turn++) {
      const random = createRandom(mixSeed(plan.seed, archetype, turn));
      const bench: Bench = { plan, random, stock, style: random.weighted(styles), turn };
      const sketch = SKETCHERS[archetype](bench);
      if (!sketch) continue;
      const spec = toSpec(plan, bench, archetype, sketch);
      const prior = share * STYLE_SHARE + sketch.merit + random.next() * 0.25;
      candidates.push({
        spec,
        prior,
        facets: facetsOf(spec),
        ...(sketch.surfaces ? { surfaces: sketch.surfaces } : {}),
      });
    }
  }
  return candidates;
}
