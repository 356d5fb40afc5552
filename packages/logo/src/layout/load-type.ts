import type { LogoSpec, MarkSpec } from "@emblazon/contract";
import type { FontBook } from "../type/font-book.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { applyCase } from "../type/letter-case.ts";
import { FONTS } from "../type/fonts.ts";
import { initialMark } from "./initial-mark.ts";

/** Whether the library has every family that the spec names. */
export function hasFonts(spec: LogoSpec): boolean {
  const monograms = marksOf(spec).flatMap(({ source }) =>
    source.kind === "monogram" ? [source.font] : [],
  );
  const { word, tagline } = spec;
  const others = [tagline?.font, word.ampersand?.font].filter((id) => id !== undefined);
  const named = [word.font, ...others, ...monograms];
  return named.every((id) => Object.hasOwn(FONTS, id));
}

/**
 * Loads every font file that drawing the spec, in any of its variants, will ask for. A spec that
 * names an unknown family loads nothing; it cannot be laid out.
 */
export async function loadType(spec: LogoSpec, book: FontBook): Promise<void> {
  if (!hasFonts(spec)) return;
  const { word, tagline } = spec;
  const wanted = [
    book.load(word.font, word.weight, inEveryCase(word.text)),
    ...lettersOf(spec).map(({ font, weight, letter }) =>
      book.load(font, weight, inEveryCase(letter)),
    ),
  ];
  if (word.contrast)
    wanted.push(book.load(word.font, word.contrast.weight, inEveryCase(word.text)));
  if (word.ampersand) wanted.push(book.load(word.ampersand.font, word.ampersand.weight, "&+"));
  if (tagline) {
    const text = inEveryCase(tagline.text);
    wanted.push(book.load(tagline.font, tagline.weight, text));
    wanted.push(book.load(tagline.font, Math.max(500, tagline.weight), text));
    wanted.push(book.load(word.font, word.weight, text));
  }
  await Promise.all(wanted);
}

/** Letters that are drawn one by one: those of monograms, and the initial that may stand for the name. */
function lettersOf(spec: LogoSpec): { font: string; weight: number; letter: string }[] {
  const initial = spec.mark ? [] : [initialMark(spec)];
  return [...marksOf(spec), ...initial].flatMap(({ source }) =>
    source.kind === "monogram"
      ? graphemesOf(source.letters).map((letter) => ({ ...source, letter }))
      : [],
  );
}

function marksOf({ mark, word }: LogoSpec): MarkSpec[] {
  const device = word.device && "mark" in word.device ? word.device.mark : undefined;
  return [mark, device].filter((one) => one !== undefined);
}

/**
 * The text that is loaded for a text: a case may change letters into ones of another font file, as
 * ß to SS or ſ to S. Shaping a part of it needs it as `whole`.
 */
export function inEveryCase(text: string): string {
  return `${text} ${applyCase(text, "upper")} ${text.toUpperCase()} ${applyCase(text, "lower")}`;
}
