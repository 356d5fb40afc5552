import { conceptHits, industryHits, isKnown, isThing } from "./find-hits.ts";
import { NAME_NOT_MEANT } from "./lexicon.ts";
import { splitCompound } from "./split-compound.ts";
import type { NounBook } from "./noun-book.ts";
import type { WordHit } from "./word-index.ts";
import { words } from "./words.ts";

const WHOLE_NAME = 1.9;
const RARE = 0.7;
/** A surname: "Fox & Sons" are no foxes. */
const SURNAME = 0.45;
const FAMILY =
  /(?:&|\+|\band\b|\bund\b|\bet\b|\by\b|\be\b) (?:sons?|daughters?|brothers|bros|partners?|associates|family|sohn|söhne|töchter|partner|fils|filles|hijos|figli|filhos|zonen|associés|asociados|soci|cie)\b|\b(?:brothers|bros|partners|associates|associés)\b/;
/** Nouns for people at work are surnames more often than not. */
const OCCUPATION = /(?:er|or|ist|man|ian|wright|smith)$/;
const EARLIER = 0.8;
const ADDRESS = /\b\S+ (?:street|road|avenue|ave|square|boulevard|st)\b/g;
const LANE = /(?<=\S+ )\S+ lane\b|\S+ lane(?= \S)/g;

/** What a name's words may mean, and how much each is meant. */
export interface NameHits {
  readonly concepts: readonly (WordHit & { readonly share: number })[];
  readonly industries: readonly (WordHit & { readonly share: number })[];
}

/** Reads a name: a word that is itself a thing is likely meant, a surname or a street is not. */
export function readName(name: string, nouns: NounBook): NameHits {
  const parts = words(name.toLowerCase().replaceAll(ADDRESS, " ").replaceAll(LANE, " "));
  const apart = parts.flatMap((word) => {
    if (isKnown(word)) return [word];
    const halves = splitCompound(word, isThing);
    return [word, ...halves];
  });
  const meant = ({ phrase, rare }: WordHit): boolean =>
    !NAME_NOT_MEANT.has(phrase) && !(rare && OCCUPATION.test(phrase));
  const surnames = FAMILY.test(name.toLowerCase()) ? SURNAME : 1;
  const whole = (hit: WordHit): number =>
    (parts.length === 1 && hit.phrase === parts[0] ? WHOLE_NAME : 1) * (hit.rare ? RARE : 1);
  const last = apart.at(-1);
  const withShare = (hit: WordHit, share: number): WordHit & { share: number } =>
    Object.assign({ share }, hit);
  return {
    concepts: conceptHits(apart, nouns)
      .filter(meant)
      .map((hit) => withShare(hit, whole(hit) * surnames)),
    industries: industryHits(apart)
      .filter(meant)
      .map((hit) => withShare(hit, whole(hit) * (hit.phrase === last ? 1 : EARLIER))),
  };
}
