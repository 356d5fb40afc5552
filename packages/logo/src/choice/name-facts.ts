import type { FontBook } from "../type/font-book.ts";
import type { NameFacts } from "./design-plan.ts";

const SMALL_WORDS = /^(?:and|the|of|for|de|di|da|del|la|le|les|el|und|&|y|et|i|и)$/iu;
const SECOND_HALVES =
  "peak field works house craft line wave land side stone wood light forge lane water haul lust comb bridge path point hub lab labs kit mind well berry bird box cloud flow base desk loop pay book ware shop time yard bay ridge fox".split(
    " ",
  );

function seamOf(name: string): number | null {
  const camel = /^(\p{Lu}\p{Ll}+)\p{Lu}\p{Ll}+$/u.exec(name);
  if (camel?.[1]) return camel[1].length;
  const lower = name.toLowerCase();
  const half = SECOND_HALVES.find((end) => lower.endsWith(end) && lower.length > end.length + 2);
  return half && /^\p{L}+$/u.test(name) ? name.length - half.length : null;
}

/** Reads a name as a designer would: how long, how many words, which initials, which letters. */
export function nameFacts(name: string, fonts: FontBook): NameFacts {
  const drawn = fonts.readable(name).text;
  const words = drawn.split(/\s+/u).filter(Boolean);
  const telling = words.filter((word) => /^\p{L}/u.test(word) && !SMALL_WORDS.test(word));
  const initials = telling.slice(0, 2).map((word) => ([...word][0] ?? "").toUpperCase());
  return {
    text: name,
    length: [...new Intl.Segmenter().segment(drawn)].length,
    words,
    initials: initials.join(""),
    latin: /^[\p{Script=Latin}\P{L}]+$/u.test(drawn),
    cased: drawn.toLowerCase() !== drawn.toUpperCase(),
    drawable: /[\p{L}\p{N}]/u.test(drawn),
    seam: words.length === 1 ? seamOf(drawn) : null,
  };
}
