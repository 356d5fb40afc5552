import type { LogoSpec, MarkSpec, TaglineSpec, WordSpec } from "@emblazon/contract";
import { hasTrait } from "../../choice/bench.ts";
import { weightOf } from "../../choice/rank-fonts.ts";
import type { FontBook } from "../../type/font-book.ts";
import { FONTS } from "../../type/fonts.ts";
import { withoutMark } from "./tools.ts";

/** Layouts that stand or fall with a picture. */
const PICTURED: ReadonlySet<string> = new Set([
  "horizontal",
  "stacked",
  "emblem",
  "seal",
  "arch",
  "mark",
  "between",
  "divided",
  "panel",
]);

/**
 * A spec after edits, made whole again: fonts that have the letters, weights that the family has,
 * finishes that the picture allows, a layout that has what it needs. Colours need no repair: they
 * are moved until they are seen when they are resolved.
 */
export function repairSpec(spec: LogoSpec, book: FontBook): LogoSpec {
  const word = repairWord(spec.word, book);
  const typed: LogoSpec = {
    ...spec,
    word,
    ...(spec.tagline ? { tagline: repairTagline(spec.tagline, word, book) } : {}),
  };
  const marked = typed.mark ? { ...typed, mark: repairMark(typed.mark) } : typed;
  return repairLayout(marked);
}

function familyFor(font: string, text: string, book: FontBook): string {
  if (FONTS[font] && book.covers(font, text)) return font;
  const kind = FONTS[font]?.class;
  const able = Object.keys(FONTS).filter((id) => book.covers(id, text));
  return able.find((id) => FONTS[id]?.class === kind) ?? able[0] ?? font;
}

function repairWord(word: WordSpec, book: FontBook): WordSpec {
  const font = familyFor(word.font, word.text, book);
  const info = FONTS[font];
  const { axes, ...rest } = word;
  const kept = font === word.font ? axes : info?.axes;
  return {
    ...rest,
    font,
    weight: weightOf(font, word.weight),
    ...(kept ? { axes: kept } : {}),
    case: info?.capsOnly ? "upper" : word.case,
  };
}

function repairTagline(tagline: TaglineSpec, word: WordSpec, book: FontBook): TaglineSpec {
  const font = book.covers(tagline.font, tagline.text)
    ? tagline.font
    : familyFor(word.font, tagline.text, book);
  return { ...tagline, font, weight: weightOf(font, tagline.weight) };
}

function repairMark(mark: MarkSpec): MarkSpec {
  const { source, treatment } = mark;
  if (source.kind !== "symbol") return mark;
  const needs =
    treatment.kind === "outline"
      ? "line"
      : ["knockout", "tile", "ringed"].includes(treatment.kind)
        ? "containable"
        : null;
  return needs === null || hasTrait(source.id, needs)
    ? mark
    : { ...mark, treatment: { kind: "plain" } };
}

function repairLayout(spec: LogoSpec): LogoSpec {
  const { layout } = spec;
  if (layout.kind === "wordmark" && spec.mark) return withoutMark(spec);
  if (PICTURED.has(layout.kind) && !spec.mark)
    return { ...spec, layout: { kind: "wordmark", align: "center" } };
  if ("solid" in layout && layout.solid && spec.surface === "brand")
    return { ...spec, surface: "white" };
  return spec;
}
