import { stem, words as wordsOf } from "./words.ts";

/** Something with an id and the words that name it, surest first. */
export interface Entry {
  readonly id: string;
  readonly words: readonly string[];
}

/** A match of consecutive words, from `at`, `length` words long. */
export interface WordHit {
  readonly id: string;
  readonly phrase: string;
  readonly at: number;
  readonly length: number;
  /** The lexicon lacks the word; a dictionary knows what kind of thing it is. */
  readonly rare?: boolean;
  /** 0.7..1: words further down an entry's list are less sure. */
  readonly strength: number;
}

type Index = ReadonlyMap<string, readonly { readonly id: string; readonly strength: number }[]>;

const LONGEST_PHRASE = 3;
const LEAST_STRENGTH = 0.8;
const STEP_DOWN = 0.006;

function keyOf(parts: readonly string[]): string {
  return parts.map(stem).join("_");
}

/** Builds the lookup from words and phrases to ids. */
export function indexWords(entries: readonly Entry[]): Index {
  const index = new Map<string, { id: string; strength: number }[]>();
  for (const { id, words } of entries)
    for (const [rank, word] of words.entries()) {
      const key = keyOf(word.split("_").flatMap(wordsOf));
      const hits = index.get(key) ?? [];
      if (hits.some((hit) => hit.id === id)) continue;
      hits.push({ id, strength: Math.max(LEAST_STRENGTH, 1 - rank * STEP_DOWN) });
      index.set(key, hits);
    }
  return index;
}

/** Finds entries in a list of words; a longer phrase wins over the words inside it. */
export function findWords(index: Index, parts: readonly string[]): readonly WordHit[] {
  const found: WordHit[] = [];
  let at = 0;
  while (at < parts.length) {
    let taken = 1;
    for (let length = Math.min(LONGEST_PHRASE, parts.length - at); length >= 1; length--) {
      const phrase = parts.slice(at, at + length);
      const hits = index.get(keyOf(phrase));
      if (!hits) continue;
      for (const { id, strength } of hits)
        found.push({ id, phrase: phrase.join(" "), at, length, strength });
      taken = length;
      break;
    }
    at += taken;
  }
  return found;
}
