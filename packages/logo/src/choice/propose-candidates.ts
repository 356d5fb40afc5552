import type { LogoSpec } from "@emblazon/contract";
import { ONE_COLOR } from "../colour/one-color.ts";
import { MARKS } from "../marks/symbol-library.ts";
import type { Candidate } from "../types.ts";
import type { StyleId } from "../understanding/industry.ts";
import type { Bench, Sketch, Stock } from "./bench.ts";
import type { DesignPlan } from "./design-plan.ts";
import { facetsOf } from "./facets.ts";
import { createRandom, mixSeed } from "./random.ts";
import { sketchMonogram, sketchShortName, sketchStamp } from "./sketch-monogram.ts";
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
} from "./sketch-words.ts";
import { sketchBetween, sketchDivided, sketchPanel, sketchRules } from "./sketch-lockups.ts";
import {
  sketchAmpersand,
  sketchContrast,
  sketchLetters,
  sketchWordmark,
} from "./sketch-wordmark.ts";
import { ARCHETYPES, STYLE_GUIDE, type Archetype } from "./style-guide.ts";

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
  wordmark: 1.2,
  contrast: 1.2,
  letters: 1.4,
  ampersand: 1.2,
  frame: 0.7,
  block: 0.6,
  slice: 0.6,
  panel: 0.9,
  rules: 0.7,
  divided: 1,
};

// A name of one or two letters is its own monogram: it stands alone or in a shape, and nothing stands beside it.
const SHORT_NAME: Readonly<Partial<Record<Archetype, number>>> = {
  wordmark: 2,
  frame: 2,
  badge: 2.2,
  "monogram-above": 2,
  "monogram-beside": 1.6,
  stamp: 1.6,
  seal: 0.8,
  emblem: 0.8,
  "symbol-above": 0.35,
  script: 0.6,
};

// The brief wants the name and no picture.
const TYPE_ONLY: Readonly<Partial<Record<Archetype, number>>> = {
  wordmark: 2,
  letters: 2,
  contrast: 2,
  ampersand: 2,
  block: 1.2,
  slice: 1,
  rules: 1.4,
  frame: 1.2,
  script: 0.8,
  shadow: 0.6,
  multi: 0.5,
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

/** Seals belong to names in ideographs, whatever the style. */
const STAMP = 1.6;

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
  contrast: sketchContrast,
  ampersand: sketchAmpersand,
  letters: sketchLetters,
  between: sketchBetween,
  divided: sketchDivided,
  rules: sketchRules,
  panel: sketchPanel,
  stamp: sketchStamp,
};

type Weighted = readonly [style: StyleId, weight: number];

function guideFor(plan: DesignPlan, style: StyleId): Readonly<Partial<Record<Archetype, number>>> {
  if (plan.name.length === 0) return UNWRITTEN;
  if (plan.understanding.typeOnly) return TYPE_ONLY;
  return isShort(plan) ? SHORT_NAME : STYLE_GUIDE[style].archetypes;
}

function archetypeWeights(plan: DesignPlan): ReadonlyMap<Archetype, readonly Weighted[]> {
  const banned = new Set(plan.industry?.banned ?? []);
  const weights = new Map<Archetype, Weighted[]>();
  for (const { style, weight } of plan.styles
    .slice(0, 4)
    .filter((entry) => entry.weight >= LEAST_STYLE))
    for (const archetype of ARCHETYPES) {
      const guide = guideFor(plan, style);
      const own = guide[archetype] ?? 0;
      const boost =
        plan.marks.length === 0 && plan.name.length > 0 && !isShort(plan)
          ? (UNPICTURED_BOOST[archetype] ?? 0)
          : archetype === "stamp" && !plan.name.latin
            ? STAMP
            : 0;
      if (own + boost <= 0 || banned.has(archetype)) continue;
      weights.set(archetype, [...(weights.get(archetype) ?? []), [style, (own + boost) * weight]]);
    }
  return weights;
}

const totalOf = (weights: readonly Weighted[]): number =>
  weights.reduce((sum, [, weight]) => sum + weight, 0);

/** From so many own colours on, designs with places for all of them come first. */
const MANY_COLORS = 3;
const PER_PLACE = 0.3;

/** How many colours beside the type's a design has places for: 0 for a name alone. */
function colorPlaces({ mark }: LogoSpec): number {
  if (mark?.source.kind !== "symbol" || mark.treatment.kind === "outline") return mark ? 1 : 0;
  const layers = MARKS.get(mark.source.id)?.mark.layers ?? [];
  return new Set(layers.map(({ role }) => role)).size;
}

/** Where a plan has no palette at all. */
const MONO = ONE_COLOR.palette;

function toSpec(plan: DesignPlan, bench: Bench, archetype: Archetype, sketch: Sketch): LogoSpec {
  const palette = sketch.palette ?? plan.palettes[0]?.palette ?? MONO;
  return {
    version: 2,
    seed: plan.seed,
    archetype,
    style: bench.style,
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
    ranked: new Map(),
    marks: new Map(),
  };
  const weights = archetypeWeights(plan);
  const total = [...weights.values()].reduce((sum, list) => sum + totalOf(list), 0);
  const candidates: Candidate[] = [];
  const own = [...new Set(plan.brief.colors.map((hex) => hex.toUpperCase()))];
  for (const [archetype, styles] of weights) {
    const share = totalOf(styles) / total;
    const count = Math.max(LEAST_EACH, Math.round(WANTED * share));
    for (let turn = 0; turn < count; turn++) {
      const random = createRandom(mixSeed(plan.seed, archetype, turn));
      const bench: Bench = { plan, random, stock, style: random.weighted(styles), turn };
      const sketch = SKETCHERS[archetype](bench);
      if (!sketch) continue;
      const spec = toSpec(plan, bench, archetype, sketch);
      const places = own.length >= MANY_COLORS ? colorPlaces(spec) * PER_PLACE : 0;
      const prior = share * STYLE_SHARE + sketch.merit + random.next() * 0.25 + places;
      candidates.push({
        spec,
        prior,
        facets: facetsOf(spec),
        ...(sketch.palette ? {} : { palettes: plan.palettes }),
        ...(own.length > 0 ? { ownColors: own } : {}),
        ...(sketch.surfaces ? { surfaces: sketch.surfaces } : {}),
      });
    }
  }
  return candidates;
}
