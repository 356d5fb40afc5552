import { INDUSTRIES } from "./industries.ts";
import { CONCEPTS } from "./lexicon.ts";
import type { NounBook } from "./noun-book.ts";
import { splitCompound } from "./split-compound.ts";
import { findWords, indexWords, type WordHit } from "./word-index.ts";
import { stem } from "./words.ts";

const CONCEPT_INDEX = indexWords(CONCEPTS);
const INDUSTRY_INDEX = indexWords(INDUSTRIES);
const RARE = 0.75;
const RARE_STEP = 0.82;
const LEAST_RARE = 4;
const LEAST_COMPOUND = 8;
const COMPOUND = 0.8;

/** Does the lexicon know the word, as a thing or as a trade? */
export function isKnown(word: string): boolean {
  const key = stem(word);
  return CONCEPT_INDEX.has(key) || INDUSTRY_INDEX.has(key);
}

/** The trades that words name. */
export function industryHits(parts: readonly string[]): readonly WordHit[] {
  return findWords(INDUSTRY_INDEX, parts);
}

/** The concepts that the lexicon finds in words. */
export function lexiconHits(parts: readonly string[]): readonly WordHit[] {
  return findWords(CONCEPT_INDEX, parts);
}

/** Is the word a thing of the lexicon? */
export function isThing(word: string): boolean {
  return CONCEPT_INDEX.has(stem(word));
}

/** What the parts of a long word name: birdwatching is about birds. */
function compoundHits(word: string, at: number): WordHit[] {
  if (word.length < LEAST_COMPOUND) return [];
  const parts = splitCompound(word, isThing);
  return lexiconHits(parts.slice(-1)).map((hit) => ({
    ...hit,
    phrase: word,
    at,
    strength: hit.strength * COMPOUND,
  }));
}

/** The concepts that words name; a noun that the lexicon lacks counts as the kind of thing that it is. */
export function conceptHits(parts: readonly string[], nouns: NounBook): readonly WordHit[] {
  const hits = lexiconHits(parts);
  const covered = new Set(
    [...hits, ...industryHits(parts)].flatMap(({ at, length }) =>
      Array.from({ length }, (_, offset) => at + offset),
    ),
  );
  const rare = parts.flatMap((word, at): WordHit[] => {
    if (covered.has(at) || word.length < LEAST_RARE) return [];
    const sense = nouns.find(word) ?? nouns.find(stem(word));
    if (!sense) return compoundHits(word, at);
    const strength = RARE * RARE_STEP ** sense.depth;
    return [{ id: sense.concept, phrase: word, at, length: 1, strength, rare: true }];
  });
  return [...hits, ...rare];
}
