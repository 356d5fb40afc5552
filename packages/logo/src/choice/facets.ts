import type { LogoSpec, MarkSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import type { CandidateFacets } from "../types.ts";
import { ARCHETYPES, ARCHETYPE_GROUP } from "./style-guide.ts";

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

/** Symbols that are other drawings of the same thing. */
const SAME_THING: Readonly<Record<string, string>> = {
  mug: "cup",
  takeaway: "cup",
  roof: "house",
  great: "waves",
  wave: "waves",
  ripple: "drop",
  sunset: "sun",
  sunrise: "sun",
  sea: "sun",
  north: "star",
  sparkle: "star",
  shooting: "star",
  pillar: "column",
  portico: "column",
  balance: "scales",
  spanner: "wrench",
  screwdriver: "tools",
  lily: "tulip",
  noodles: "bowl",
  steamer: "dumpling",
  croissant: "bread",
  summit: "peak",
  range: "peak",
  ridge: "peak",
  mountain: "peak",
  van: "truck",
  crossed: "fork",
  loaf: "bread",
  baguette: "bread",
  amphora: "vase",
  coin: "coins",
  rings: "ring",
  gears: "gear",
};

const WITHIN = "within-";

const familyOf = (id: string): string => {
  const stem = id.split("-")[0] ?? id;
  return SAME_THING[stem] ?? stem;
};

/** What a mark's silhouette shows, so that two cups are known for cups; empty without a picture. */
export function markFamily(mark: MarkSpec | undefined): string {
  if (!mark) return "";
  const { source } = mark;
  switch (source.kind) {
    case "symbol":
      return familyOf(source.id);
    case "merge":
      return familyOf(source.outer);
    case "abstract":
      return "abstract";
    case "monogram":
      return source.id.startsWith(WITHIN) ? familyOf(source.id.slice(WITHIN.length)) : "monogram";
  }
}

/** What a name alone looks like from afar: in one line, or as a block of several. */
function figureOf({ word, layout }: LogoSpec): string {
  if (layout.kind !== "wordmark") return "";
  if (word.device) return `word-${word.device.kind}`;
  return (word.lines?.length ?? 1) > 1 ? "word-block" : "word-line";
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
    family: markFamily(spec.mark ?? inWord) || figureOf(spec),
    font: spec.word.font,
    fontClass: FONTS[spec.word.font]?.class ?? "",
    layout: spec.layout.kind,
    surface: spec.surface,
    palette: spec.palette.id ?? "",
  };
}
