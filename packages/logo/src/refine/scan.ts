import { FONTS } from "../type/fonts.ts";
import { findMark } from "./find-mark.ts";
import { isSlip } from "./is-slip.ts";
import { once } from "./once.ts";
import type { Token } from "./lex.ts";
import { COLOR_NAMES } from "./vocabulary/color-names.ts";
import { ENGLISH } from "./vocabulary/english.ts";
import { FRENCH } from "./vocabulary/french.ts";
import { FUNCTION_WORDS } from "./vocabulary/function-words.ts";
import { GERMAN } from "./vocabulary/german.ts";
import { SPANISH } from "./vocabulary/spanish.ts";
import { phrasesOf } from "./vocabulary/vocabulary.ts";
import type { AtomKind, Phrase } from "./vocabulary/vocabulary.ts";

/** A run of tokens that means something. */
export interface Atom {
  readonly kind: AtomKind;
  readonly value: string;
  /** The first token and the one after the last. */
  readonly at: number;
  readonly end: number;
}

const phrases = once(indexPhrases);

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const families = Object.entries(FONTS).map(([id, { family }]): Phrase => ({
    words: family.toLowerCase().split(" "),
    kind: "family",
    value: id,
  }));
  const colors = Object.keys(COLOR_NAMES).map((name): Phrase => ({
    words: name.split(" "),
    kind: "color",
    value: name,
  }));
  const all = [
    ...phrasesOf(ENGLISH),
    ...families,
    ...colors,
    ...phrasesOf(GERMAN),
    ...phrasesOf(FRENCH),
    ...phrasesOf(SPANISH),
  ];
  const index = new Map<string, Phrase[]>();
  for (const phrase of all) {
    const [first = ""] = phrase.words;
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  for (const [first, list] of index)
    index.set(
      first,
      list.toSorted((x, y) => y.words.length - x.words.length),
    );
  return index;
}

/** The meanings found in tokens from left to right; a longer phrase wins over the words in it. */
export function scan(tokens: readonly Token[]): readonly Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at);
    if (phrase)
      atoms.push({ kind: phrase.kind, value: phrase.value, at, end: at + phrase.words.length });
    at += phrase?.words.length ?? 1;
  }
  return atoms.map((atom, i) =>
    isWithout(atom, atoms[i + 1], tokens) ? { ...atom, kind: "sign", value: "not" } : atom,
  );
}

/** "sans" is a kind of type in English, and "without" in French: sans slogan, sans icône. */
function isWithout({ at, end }: Atom, next: Atom | undefined, tokens: readonly Token[]): boolean {
  if (end - at !== 1 || tokens[at]?.norm !== "sans") return false;
  return next?.kind === "target" && next.at - end <= 1 && !["font", "type"].includes(next.value);
}

function phraseAt(tokens: readonly Token[], at: number): Phrase | null {
  const first = tokens[at];
  if (first?.kind !== "word") return null;
  const list = phrases().get(first.norm);
  if (!list) return slipAt(first.norm);
  return list.find(({ words }) => words.every((word, i) => isWord(tokens[at + i], word))) ?? null;
}

/** In shorter words one letter makes another word. */
const LEAST_LETTERS = 6;

/** A word written with a slip, such as "burgandy"; not one that means something as it stands. */
function slipAt(word: string): Phrase | null {
  if (word.length < LEAST_LETTERS || FUNCTION_WORDS.has(word) || findMark(word)?.exact) return null;
  return singleWords().find(({ words: [meant = ""] }) => isSlip(word, meant)) ?? null;
}

const singleWords = once((): readonly Phrase[] =>
  [...phrases().values()]
    .flat()
    .filter(
      ({ words: [meant = "", ...more] }) => more.length === 0 && meant.length >= LEAST_LETTERS,
    ),
);

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.norm === word;
}
