import type { LogoSpec, MarkSpec, RefineOperation } from "@emblazon/contract";
import { hasTrait } from "../choice/bench.ts";
import { weightOf } from "../choice/rank-fonts.ts";
import { STYLE_GUIDE } from "../choice/style-guide.ts";
import { FONTS } from "../type/fonts.ts";
import { STYLE_IDS } from "../understanding/industry.ts";
import { otherColors, otherGrounds } from "./apply/color-steps.ts";
import { changeLayout } from "./apply/layout-steps.ts";
import { repairSpec } from "./apply/repair-spec.ts";
import { canonical } from "./apply/same.ts";
import { changeCase, inFamily, rankFamilies } from "./apply/type-steps.ts";
import { within } from "./apply/tools.ts";
import type { RefineTools, Ways } from "./apply/tools.ts";

/** What may be changed about a logo without changing its idea. */
export type Facet = "type" | "color" | "ground" | "layout" | "finish" | "proportion";
const FACETS: readonly Facet[] = ["color", "type", "layout", "finish", "ground", "proportion"];

/**
 * Siblings of a logo that keep its idea: one facet changes at a time, by turns, then two together.
 * Best first, not drawn yet. Facets that are held stay as they are.
 */
export function vary(
  spec: LogoSpec,
  tools: RefineTools,
  held: ReadonlySet<Facet> = new Set(),
): LogoSpec[] {
  const facets = shuffled(
    FACETS.filter((facet) => !held.has(facet)),
    tools,
  );
  const lists = facets.map((facet) => varied(spec, facet, tools));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const single = Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  ).flat();
  const double = lists.flatMap((list, i) => {
    const next = facets[(i + 1) % Math.max(1, facets.length)];
    return list.slice(0, 3).flatMap((way) => (next ? varied(way, next, tools).slice(0, 2) : []));
  });
  return finished([...single, ...double], spec, tools);
}

/** Small differences in what an instruction left open: surface, proportion, weight, spacing. */
export function nudge(
  spec: LogoSpec,
  operations: readonly RefineOperation[],
  tools: RefineTools,
): LogoSpec[] {
  // An instruction settles what it names, and the rest of weight stays: only the ground and
  // proportions move.
  const held = heldBy(operations);
  return vary(spec, tools, new Set([...held, "color", "type", "layout", "finish"]));
}

function finished(ways: Ways, spec: LogoSpec, { book }: RefineTools): LogoSpec[] {
  const seen = new Set([canonical(spec)]);
  return ways.flatMap((way) => {
    const repaired = repairSpec(way, book);
    const key = canonical(repaired);
    if (seen.has(key)) return [];
    seen.add(key);
    return [repaired];
  });
}

function shuffled<T>(items: readonly T[], { random }: RefineTools): T[] {
  return items
    .map((item) => ({ item, luck: random.next() }))
    .toSorted((x, y) => x.luck - y.luck)
    .map(({ item }) => item);
}

function varied(spec: LogoSpec, facet: Facet, tools: RefineTools): Ways {
  switch (facet) {
    case "color":
      return otherColors(spec, tools).slice(0, 6);
    case "ground":
      return shuffled(otherGrounds(spec), tools);
    case "type": {
      const own = FONTS[spec.word.font]?.class;
      const near = rankFamilies(spec, own && own !== "mono" ? { classes: [own] } : {}, tools).slice(
        0,
        3,
      );
      const fresh = rankFamilies(spec, { mood: spec.style }, tools)
        .filter((id) => !near.includes(id))
        .slice(0, 3);
      return [
        ...fresh.slice(0, 1),
        ...near.slice(0, 1),
        ...fresh.slice(1),
        ...near.slice(1),
      ].flatMap((id) => (id === undefined ? [] : [{ ...spec, word: inFamily(spec.word, id) }]));
    }
    case "layout":
      return layoutsNear(spec, tools);
    case "finish":
      return finishes(spec);
    case "proportion":
      return proportions(spec, tools);
  }
}

/** Ways to put the same things together that people would see as the same logo. */
function layoutsNear(spec: LogoSpec, tools: RefineTools): Ways {
  const { kind } = spec.layout;
  if (kind === "wordmark") {
    const align = spec.layout.align === "start" ? "center" : "start";
    const broken = spec.tagline ? [{ ...spec, layout: { kind: "wordmark", align } as const }] : [];
    return [...changeLayout(spec, { kind: "layout", to: "frame" }, tools).slice(0, 3), ...broken];
  }
  const wishes =
    kind === "horizontal"
      ? (["stacked", "badge", "frame"] as const)
      : kind === "stacked"
        ? (["horizontal", "badge", "emblem"] as const)
        : (["stacked", "horizontal", kind === "badge" ? "emblem" : "badge"] as const);
  return wishes.flatMap((to) => changeLayout(spec, { kind: "layout", to }, tools).slice(0, 1));
}

function finishes(spec: LogoSpec): Ways {
  const { mark, word } = spec;
  if (!mark) return letterFinishes(spec);
  const set = (treatment: MarkSpec["treatment"]): LogoSpec => ({
    ...spec,
    mark: { ...mark, treatment },
  });
  const { containers } = STYLE_GUIDE[STYLE_IDS.find((id) => id === spec.style) ?? "modern"];
  const id = mark.source.kind === "symbol" ? mark.source.id : null;
  const signed = ["emblem", "seal", "badge", "frame", "between", "panel"].includes(
    spec.layout.kind,
  );
  // A cut-out in a container is a picture in a picture in a picture.
  const containable = !signed && id !== null && hasTrait(id, "containable");
  const kinds: MarkSpec["treatment"][] = [
    ...(containable
      ? containers.slice(0, 2).map((container) => ({ kind: "knockout" as const, container }))
      : []),
    ...(id !== null && hasTrait(id, "line") ? [{ kind: "outline" as const, width: 3 }] : []),
    ...(containable ? [{ kind: "tile" as const, container: "squircle" }] : []),
    { kind: "plain" },
  ];
  const before = canonical(mark.treatment);
  const tones = (["full", "mono", "duo"] as const)
    .filter((tone) => tone !== spec.tone)
    .map((tone) => ({ ...spec, tone }));
  const accents = word.tone.kind === "plain" ? letterFinishes(spec).slice(0, 1) : [];
  return [...kinds.filter((kind) => canonical(kind) !== before).map(set), ...accents, ...tones];
}

function letterFinishes(spec: LogoSpec): Ways {
  const { word } = spec;
  const words = word.text.trim().split(/\s+/u).length;
  const tones: LogoSpec["word"]["tone"][] = [
    { kind: "accent" },
    ...(words > 1 ? [{ kind: "from-word" as const, at: 1 }] : []),
    { kind: "plain" },
  ];
  const toned = tones
    .filter((tone) => canonical(tone) !== canonical(word.tone))
    .map((tone) => ({ ...spec, word: { ...word, tone } }));
  const stopped: Ways =
    word.device || /\p{P}$/u.test(word.text) || word.case === "upper"
      ? []
      : [{ ...spec, word: { ...word, device: { kind: "full-stop", shape: "round" } } }];
  return [...toned, ...stopped];
}

/** Weight, case, spacing and the mark's size, a step at a time. */
function proportions(spec: LogoSpec, tools: RefineTools): Ways {
  const { word, layout } = spec;
  const info = FONTS[word.font];
  const heavier = weightOf(word.font, word.weight + 200);
  const thinner = weightOf(word.font, word.weight - 200);
  const weights = [heavier, thinner]
    .filter((weight) => weight !== word.weight)
    .map((weight): LogoSpec => ({ ...spec, word: { ...word, weight } }));
  const cases =
    info && !info.capsOnly && info.class !== "script"
      ? (["upper", "as-is"] as const)
          .filter((to) => to !== word.case)
          .flatMap((to) => changeCase(spec, { kind: "case", to, target: "name" }, tools))
      : [];
  const sizes =
    "mark_scale" in layout && spec.mark
      ? [1.25, 0.8].map((factor): LogoSpec => ({
          ...spec,
          layout: { ...layout, mark_scale: within(layout.mark_scale * factor, 0.4, 2.5) },
        }))
      : [];
  const spaced =
    word.case === "upper" && info?.class !== "script"
      ? [{ ...spec, word: { ...word, tracking: within(word.tracking + 0.08, 0, 0.4) } }]
      : [];
  return [...cases.slice(0, 1), ...sizes, ...weights, ...spaced];
}

const HOLDS: Readonly<Partial<Record<RefineOperation["kind"], readonly Facet[]>>> = {
  round: ["type"],
  sharpen: ["type"],
  container: ["finish"],
  treatment: ["finish"],
  font: ["type"],
  case: ["type", "proportion"],
  tracking: ["type", "proportion"],
  weight: ["type", "proportion"],
  color: ["color", "ground"],
  background: ["color", "ground"],
  surface: ["ground", "color"],
  tone: ["color", "ground"],
  hue: ["color"],
  chroma: ["color"],
  contrast: ["color", "ground"],
  palette: ["color", "finish"],
  swap_colors: ["color"],
  gradient: ["finish"],
  layout: ["layout"],
  unframe: ["layout"],
  lines: ["layout"],
  mark_remove: ["layout", "finish"],
  mark_scale: ["layout", "proportion"],
  mark_position: ["layout"],
  device: ["type", "finish", "layout"],
  word_tone: ["finish", "color"],
  style: ["type"],
  simplify: ["finish", "layout"],
};

const KEPT: Readonly<Record<string, readonly Facet[]>> = {
  mark: ["finish"],
  font: ["type"],
  colors: ["color"],
  background: ["ground"],
  layout: ["layout"],
  case: ["proportion"],
};

/** What an instruction has settled, so that variations leave it alone. */
export function heldBy(operations: readonly RefineOperation[]): ReadonlySet<Facet> {
  const held = new Set<Facet>();
  for (const operation of operations) {
    for (const facet of HOLDS[operation.kind] ?? []) held.add(facet);
    if (operation.kind === "keep" || operation.kind === "other")
      for (const facet of operation.what.flatMap((what) => KEPT[what] ?? [])) held.add(facet);
  }
  return held;
}
