import type { Brief } from "@emblazon/contract";
import { unfoldIdioms } from "./idioms.ts";
import { INDUSTRIES } from "./industries.ts";
import { COLOURING_HALVES, CONCEPTS, NAME_NOT_MEANT } from "./lexicon.ts";
import { ACTIVITY_NOUNS, GENERIC_NOUNS, whatItIs } from "./what-it-is.ts";
import { findWords, indexWords, type WordHit } from "./word-index.ts";
import { words } from "./words.ts";

const CONCEPT_INDEX = indexWords(CONCEPTS);
const INDUSTRY_INDEX = indexWords(INDUSTRIES);

/** Where a word was found: what the business is counts more than what a text mentions. */
export type Source = "field" | "is" | "name" | "tagline" | "mention";

/** One word of the brief that speaks for a concept or an industry. */
export interface Evidence {
  readonly kind: "concept" | "industry";
  readonly id: string;
  readonly phrase: string;
  readonly source: Source;
  readonly weight: number;
}

const CONCEPT_WEIGHT: Readonly<Record<Source, number>> = {
  field: 0.8,
  is: 1.8,
  name: 1.5,
  tagline: 0.6,
  mention: 0.4,
};
const INDUSTRY_WEIGHT: Readonly<Record<Source, number>> = {
  field: 2.2,
  is: 1.8,
  name: 0.7,
  tagline: 0.8,
  mention: 0.45,
};
// Wide trades give way to a narrower one that the description names.
const WIDE: ReadonlySet<string> = new Set([
  "restaurant",
  "health",
  "tech",
  "education",
  "fashion",
  "beauty",
  "grocery",
  "craft",
  "travel",
  "industrial",
  "nonprofit",
  "energy",
  "bar",
  "farm",
  "music",
]);
const WIDE_FIELD = 1.2;
const WHOLE_NAME_BONUS = 0.9;
const MODIFIER = 0.6;
const EARLIER_IN_NAME = 0.8;
const GENERIC = 0.3;
const ACTIVITY = 0.7;
const ACTIVITY_ALONE = 0.4;

function evidenceOf(
  source: Source,
  parts: readonly string[],
  weigh: (hit: WordHit) => number,
): Evidence[] {
  const concepts = findWords(CONCEPT_INDEX, parts).map((hit): Evidence => {
    const weight = CONCEPT_WEIGHT[source] * hit.strength * weigh(hit);
    return { kind: "concept", id: hit.id, phrase: hit.phrase, source, weight };
  });
  const industries = findWords(INDUSTRY_INDEX, parts).map((hit): Evidence => {
    const full = source === "field" && WIDE.has(hit.id) ? WIDE_FIELD : INDUSTRY_WEIGHT[source];
    return {
      kind: "industry",
      id: hit.id,
      phrase: hit.phrase,
      source,
      weight: full * hit.strength * weigh(hit),
    };
  });
  return [...concepts, ...industries];
}

/** The last telling word of a noun phrase is what the thing is; words before it only modify. */
function weighPhrase(parts: readonly string[]): (hit: WordHit) => number {
  const telling = parts.findLastIndex((word) => !GENERIC_NOUNS.has(word));
  const activityAlone = telling === 0 && ACTIVITY_NOUNS.has(parts[0] ?? "");
  const head = telling > 0 && ACTIVITY_NOUNS.has(parts[telling] ?? "") ? telling - 1 : telling;
  return (hit) => {
    const last = hit.at + hit.length - 1;
    if (activityAlone && hit.length === 1) return ACTIVITY_ALONE;
    if (last === telling && head < telling && hit.length === 1) return ACTIVITY;
    if (hit.length === 1 && GENERIC_NOUNS.has(hit.phrase) && head >= 0) return GENERIC;
    return last >= head ? 1 : MODIFIER;
  };
}

/** "northpeak" as north and peak; "blackbird" as bird; a plural is no first half, so "beanstalk" stays whole. */
function splitCompound(word: string): readonly string[] {
  const known = (half: string): boolean => findWords(CONCEPT_INDEX, [half]).length > 0;
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!known(second) || first.endsWith("s")) continue;
    if (known(first)) return [first, second];
    if (COLOURING_HALVES.has(first) && second.length >= 4) return [second];
  }
  return [];
}

function nameEvidence(name: string): Evidence[] {
  const spaced = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const parts = words(spaced);
  const apart = parts.flatMap((word) => {
    const known =
      findWords(CONCEPT_INDEX, [word]).length > 0 || findWords(INDUSTRY_INDEX, [word]).length > 0;
    return known ? [word] : [word, ...splitCompound(word)];
  });
  const last = apart.at(-1);
  const meant = (hit: WordHit): boolean => !NAME_NOT_MEANT.has(hit.phrase);
  const weigh = (hit: WordHit): number =>
    parts.length === 1 && hit.phrase === parts[0] ? 1 + WHOLE_NAME_BONUS : 1;
  return evidenceOf("name", apart, weigh)
    .filter((item) => meant({ ...item, at: 0, length: 1, strength: 1 }))
    .map((item) =>
      item.kind === "industry" && item.phrase !== last
        ? { ...item, weight: item.weight * EARLIER_IN_NAME }
        : item,
    );
}

/** Everything in a brief that speaks for a concept or an industry. */
export function gatherEvidence(brief: Brief): readonly Evidence[] {
  const description = unfoldIdioms(brief.description);
  const phrases = whatItIs(description);
  const said = new Set(phrases.flat());
  const rest = words(description).filter((word) => !said.has(word));
  const field = words(unfoldIdioms(brief.industry));
  const tagline = words(unfoldIdioms(brief.tagline));
  return [
    ...evidenceOf("field", field, () => 1),
    ...phrases.flatMap((phrase) => evidenceOf("is", phrase, weighPhrase(phrase))),
    ...nameEvidence(brief.name),
    ...evidenceOf("tagline", tagline, () => 1),
    ...evidenceOf("mention", rest, () => 1),
  ];
}
