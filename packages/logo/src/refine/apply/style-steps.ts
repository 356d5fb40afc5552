import type { LayoutSpec, LogoSpec, MarkSpec } from "@emblazon/contract";
import { hasTrait, symbolSpec } from "../../choice/bench.ts";
import { weightOf } from "../../choice/rank-fonts.ts";
import { PALETTES } from "../../colour/palettes.ts";
import { FONTS } from "../../type/fonts.ts";
import type { StyleId } from "../../understanding/industry.ts";
import { shownMark } from "../find-mark.ts";
import { inFamily, rankFamilies } from "./type-steps.ts";
import { distinct, withoutDevice } from "./tools.ts";
import type { OperationOf, RefineTools, Ways } from "./tools.ts";

type StyleName = OperationOf<"style">["to"];

interface Manner {
  readonly style: StyleId;
  /** The mood its letters have. */
  readonly mood: string;
  readonly case: LogoSpec["word"]["case"] | null;
  readonly tracking: readonly [least: number, most: number];
  readonly weights: readonly [number, number];
  /** Tags of palettes that speak of it. */
  readonly palettes: readonly string[];
  readonly surfaces: readonly LogoSpec["surface"][];
  /** What it is the other end of. */
  readonly opposite: StyleName;
}

const MANNERS: Readonly<Record<StyleName, Manner>> = {
  minimal: {
    style: "minimal",
    mood: "minimal",
    case: null,
    tracking: [0, 0.1],
    weights: [400, 600],
    palettes: ["minimal", "clean", "modern"],
    surfaces: ["white"],
    opposite: "playful",
  },
  modern: {
    style: "modern",
    mood: "modern",
    case: null,
    tracking: [-0.02, 0.06],
    weights: [500, 800],
    palettes: ["modern", "tech", "startup"],
    surfaces: ["white", "brand"],
    opposite: "vintage",
  },
  bold: {
    style: "bold",
    mood: "bold",
    case: "upper",
    tracking: [0, 0.04],
    weights: [800, 900],
    palettes: ["sport", "bold", "energy"],
    surfaces: ["deep", "brand"],
    opposite: "elegant",
  },
  playful: {
    style: "playful",
    mood: "playful",
    case: null,
    tracking: [0, 0.03],
    weights: [600, 800],
    palettes: ["happy", "kids", "fun", "playful"],
    surfaces: ["tint", "brand"],
    opposite: "minimal",
  },
  elegant: {
    style: "elegant",
    mood: "elegant",
    case: null,
    tracking: [0.04, 0.16],
    weights: [400, 500],
    palettes: ["luxury", "elegant", "beauty"],
    surfaces: ["tint", "white"],
    opposite: "bold",
  },
  vintage: {
    style: "vintage",
    mood: "vintage",
    case: "upper",
    tracking: [0.02, 0.1],
    weights: [500, 800],
    palettes: ["heritage", "craft", "vintage"],
    surfaces: ["tint", "deep"],
    opposite: "modern",
  },
  organic: {
    style: "organic",
    mood: "organic",
    case: "as-is",
    tracking: [0, 0.04],
    weights: [400, 600],
    palettes: ["natural", "organic", "garden", "eco"],
    surfaces: ["tint"],
    opposite: "tech",
  },
  tech: {
    style: "tech",
    mood: "tech",
    case: null,
    tracking: [0, 0.08],
    weights: [500, 700],
    palettes: ["tech", "futuristic", "software"],
    surfaces: ["deep", "white"],
    opposite: "organic",
  },
  warm: {
    style: "warm",
    mood: "warm",
    case: "as-is",
    tracking: [0, 0.02],
    weights: [500, 700],
    palettes: ["warm", "food", "craft", "cafe"],
    surfaces: ["tint", "brand"],
    opposite: "corporate",
  },
  corporate: {
    style: "modern",
    mood: "corporate",
    case: null,
    tracking: [-0.01, 0.02],
    weights: [500, 700],
    palettes: ["trust", "finance", "corporate", "law"],
    surfaces: ["white"],
    opposite: "warm",
  },
  luxury: {
    style: "elegant",
    mood: "luxury",
    case: "upper",
    tracking: [0.1, 0.22],
    weights: [400, 500],
    palettes: ["luxury", "premium", "jewelry"],
    surfaces: ["deep", "tint"],
    opposite: "warm",
  },
};

/** The whole logo moved towards a style: letters first, then colours, then what is behind. */
export function moveStyle(
  spec: LogoSpec,
  { to, direction, amount }: OperationOf<"style">,
  tools: RefineTools,
): Ways {
  const manner = MANNERS[direction === "more" ? to : MANNERS[to].opposite];
  const styled: LogoSpec = { ...spec, style: manner.style };
  const families = rankFamilies(styled, { mood: manner.mood }, tools).slice(0, 6);
  const set = families.map((id) => inManner(styled, id, manner));
  const palettes = PALETTES.filter(
    ({ tags, id }) => id !== spec.palette.id && manner.palettes.some((tag) => tags.includes(tag)),
  )
    .map(({ tags: _tags, ...palette }) => ({ palette, luck: tools.random.next() }))
    .toSorted((x, y) => x.luck - y.luck)
    .slice(0, 4)
    .map(({ palette }) => palette);
  const coloured = set.flatMap((way, i): LogoSpec[] => {
    const palette = palettes[i % Math.max(1, palettes.length)];
    const surface = manner.surfaces[i % manner.surfaces.length] ?? way.surface;
    const solid = "solid" in way.layout && way.layout.solid;
    const ground = solid && surface === "brand" ? "white" : surface;
    return palette ? [{ ...way, palette, surface: ground }] : [];
  });
  const dressed = set.map((way) => dress(way, to, direction));
  const ranked = amount === "strong" ? [coloured, dressed, set] : [set, coloured, dressed];
  return distinct([
    ...ranked.flatMap((list) => list.slice(0, 1)),
    ...ranked.flatMap((list) => list.slice(1)),
  ]);
}

function inManner(spec: LogoSpec, id: string, manner: Manner): LogoSpec {
  const word = inFamily(spec.word, id);
  const info = FONTS[id];
  const wanted = Math.min(manner.weights[1], Math.max(manner.weights[0], word.weight));
  const script = info?.class === "script";
  const cased = script || info?.capsOnly ? word.case : (manner.case ?? word.case);
  const soft = info?.class === "rounded" || info?.class === "display";
  const upper = cased === "upper";
  const [least, most] = manner.tracking;
  const tracking = script
    ? 0
    : soft
      ? Math.min(most, 0.03)
      : Math.min(
          upper ? most : Math.min(most, 0.03),
          Math.max(upper ? least : Math.min(least, 0.01), word.tracking),
        );
  return { ...spec, word: { ...word, weight: weightOf(id, wanted), case: cased, tracking } };
}

/** The finish of the picture that a style likes. */
function dress(spec: LogoSpec, to: StyleName, direction: "more" | "less"): LogoSpec {
  const { mark } = spec;
  const signed = ["emblem", "seal", "badge", "frame", "between", "panel"].includes(
    spec.layout.kind,
  );
  if (
    direction === "less" ||
    signed ||
    !mark ||
    mark.source.kind !== "symbol" ||
    mark.treatment.kind !== "plain"
  )
    return spec;
  const { id } = mark.source;
  if ((to === "elegant" || to === "luxury" || to === "minimal") && hasTrait(id, "line"))
    return { ...spec, mark: { ...mark, treatment: { kind: "outline", width: 2.4 } } };
  if ((to === "vintage" || to === "bold" || to === "playful") && hasTrait(id, "containable"))
    return {
      ...spec,
      mark: {
        ...mark,
        treatment: { kind: "knockout", container: to === "playful" ? "pebble" : "circle" },
      },
    };
  return spec;
}

/** Fewer parts, fewer colours, no ornaments: as much at once as is asked for. */
export function simplify(spec: LogoSpec, { amount }: OperationOf<"simplify">): Ways {
  const bare: LogoSpec = {
    ...withoutDevice(spec),
    gradient: false,
    layout: plainSign(spec.layout),
  };
  const word: LogoSpec = { ...bare, word: { ...bare.word, tone: { kind: "plain" } } };
  const quiet: LogoSpec = {
    ...word,
    tone: spec.tone === "full" || spec.tone === "duo" ? "mono" : spec.tone,
  };
  const ruled: LogoSpec = quiet.tagline
    ? { ...quiet, tagline: { ...quiet.tagline, rules: false } }
    : quiet;
  const single = oneIdea(ruled);
  const plain = plainMark(single);
  const flat: LogoSpec = { ...plain, layout: openSign(plain) };
  const alone: LogoSpec = flat.tagline ? withoutTagline(flat) : flat;
  const white: LogoSpec = { ...flat, surface: "white" };
  const whiteAlone: LogoSpec = { ...alone, surface: "white" };
  const ways =
    amount === "slight"
      ? [ruled, single, plain]
      : amount === "clear"
        ? [plain, flat, single, white, alone]
        : [flat, alone, white, whiteAlone];
  const before = JSON.stringify(spec);
  return distinct(ways).filter((way) => JSON.stringify(way) !== before);
}

function withoutTagline(spec: LogoSpec): LogoSpec {
  const { tagline: _tagline, ...rest } = spec;
  return rest;
}

function plainSign(layout: LayoutSpec): LayoutSpec {
  switch (layout.kind) {
    case "frame":
      return { ...layout, double: false, notched: false };
    case "emblem":
      return { ...layout, double: false, scalloped: false, separator: "dot" };
    case "badge":
      return { ...layout, double: false };
    default:
      return layout;
  }
}

function openSign({ layout, mark }: LogoSpec): LayoutSpec {
  if (!["frame", "emblem", "seal", "badge", "arch", "rules", "panel"].includes(layout.kind))
    return layout;
  return mark ? { kind: "stacked", mark_scale: 1 } : { kind: "wordmark", align: "center" };
}

/** Of two ideas in one drawing, the one that is told best alone. */
function oneIdea(spec: LogoSpec): LogoSpec {
  const { mark } = spec;
  if (mark?.source.kind !== "merge") return spec;
  return { ...spec, mark: symbolSpec(mark.source.inner) };
}

function plainMark(spec: LogoSpec): LogoSpec {
  const { mark } = spec;
  if (!mark || mark.treatment.kind === "plain" || mark.treatment.kind === "outline") return spec;
  return { ...spec, mark: { ...mark, treatment: { kind: "plain" } } };
}

/** More to see: more colours, a second idea, a finish, an ornament. */
export function enrich(spec: LogoSpec, _wish: OperationOf<"enrich">, { plan }: RefineTools): Ways {
  const full: LogoSpec = { ...spec, tone: "full" };
  const shown = shownMark(spec);
  const id = shown?.source.kind === "symbol" ? shown.source.id : null;
  const merges = plan.merges
    .filter(({ inner }) => id === null || inner === id)
    .slice(0, 2)
    .map(({ outer, inner }): MarkSpec => ({
      source: { kind: "merge", outer, inner },
      treatment: { kind: "plain" },
      mirrored: false,
    }));
  const finished =
    id && spec.mark && hasTrait(id, "containable")
      ? [symbolSpec(id, { kind: "tile", container: "circle" }), symbolSpec(id, { kind: "ringed" })]
      : [];
  const marked = spec.mark
    ? [...merges, ...finished].map((mark): LogoSpec => ({ ...full, mark }))
    : [];
  const signed = richSign(full);
  const accent: LogoSpec = {
    ...full,
    word: {
      ...full.word,
      tone: spec.word.text.includes(" ") ? { kind: "from-word", at: 1 } : { kind: "accent" },
    },
  };
  const ruled =
    full.tagline && !full.tagline.rules
      ? [{ ...full, tagline: { ...full.tagline, rules: true } }]
      : [];
  const before = JSON.stringify(spec);
  return distinct([
    ...marked.slice(0, 1),
    ...signed,
    ...ruled,
    ...marked.slice(1),
    accent,
    { ...full, gradient: true },
  ]).filter((way) => JSON.stringify(way) !== before);
}

function richSign(spec: LogoSpec): LogoSpec[] {
  const { layout } = spec;
  switch (layout.kind) {
    case "frame":
      return layout.solid ? [] : [{ ...spec, layout: { ...layout, double: true } }];
    case "emblem":
      return [
        { ...spec, layout: { ...layout, double: true, separator: "star" } },
        { ...spec, layout: { ...layout, scalloped: true } },
      ];
    case "badge":
      return [{ ...spec, layout: { ...layout, double: true } }];
    default:
      return [];
  }
}
