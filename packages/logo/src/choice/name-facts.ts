import { graphemesOf } from "../type/clean-text.ts";
import type { FontBook } from "../type/font-book.ts";
import { INDUSTRIES } from "../understanding/industries.ts";
import type { NameFacts } from "./design-plan.ts";

const TRADE_WORDS: ReadonlySet<string> = new Set(INDUSTRIES.flatMap((trade) => trade.words));

const SMALL_WORDS =
  /^(?:and|the|of|for|de|di|da|del|la|le|les|el|und|&|y|et|i|и|й|та|і|ο|η|το|οι|τα|του|της|των|και|στο|στη)$/iu;
const TITLES = /^(?:dr|prof|mr|mrs|ms|st|herr|frau|the|le|la|les|el|los|il|der|die|das)\.?$/iu;
/** Words that say the trade and not who: no initial is taken of them where a name remains. */
const GENERIC = new Set(
  "family community association society trust foundation federation guild institute church centre center group company gmbh ltd inc llc studio studios labs lab kids health care clinic practice praxis shop store cafe coffee bar bakery kitchen house pay app software cloud systems solutions services service partners foods food design media films books music yoga fitness gym dental law legal consulting capital bank insurance versicherung versicherungsmakler logistics freight plumbing keys".split(
    " ",
  ),
);
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

/** Where an ampersand or plus stands between two words, counted in graphemes. */
function ampersandOf(name: string): number | null {
  const graphemes = graphemesOf(name);
  const at = graphemes.findIndex(
    (one, i) => /^[&+]$/u.test(one) && i > 0 && i < graphemes.length - 1,
  );
  return at < 0 ? null : at;
}

/** The words that initials are taken of: titles, small words and words of the trade come last. */
function initialWords(words: readonly string[]): readonly string[] {
  const lettered = words.filter((word) => /^\p{L}/u.test(word) && !SMALL_WORDS.test(word));
  const named = lettered.filter((word) => !TITLES.test(word));
  const own = named.filter((word, at) => at === 0 || !isGeneric(word));
  return [own, named, lettered].find((list) => list.length > 0) ?? [];
}

function isGeneric(word: string): boolean {
  const plain = word.toLowerCase().replace(/[^\p{L}]/gu, "");
  return GENERIC.has(plain) || TRADE_WORDS.has(plain);
}

/** Reads a name as a designer would: how long, how many words, which initials, which letters. */
export function nameFacts(name: string, fonts: FontBook): NameFacts {
  const drawn = fonts.readable(name).text;
  const words = drawn.split(/\s+/u).filter(Boolean);
  const initials = initialWords(words)
    .slice(0, 2)
    .map((word) => ([...word][0] ?? "").toUpperCase());
  return {
    text: name,
    length: graphemesOf(drawn).length,
    words,
    initials: initials.join(""),
    latin: /^[\p{Script=Latin}\P{L}]+$/u.test(drawn),
    cased: drawn.toLowerCase() !== drawn.toUpperCase(),
    drawable: /[\p{L}\p{N}]/u.test(drawn),
    ampersand: ampersandOf(drawn),
    seam: words.length === 1 ? seamOf(drawn) : null,
  };
}
