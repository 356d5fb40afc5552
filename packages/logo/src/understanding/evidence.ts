import { deniedConcepts, type Denied } from "./denied-concepts.ts";
import { conceptHits, industryHits, isKnown } from "./find-hits.ts";
import { foreignTrades } from "./foreign-trades.ts";
import { readName } from "./name-evidence.ts";
import type { NounBook } from "./noun-book.ts";
import type { ReadBrief } from "./read-brief.ts";
import type { Source } from "./source.ts";
import { weighPhrase } from "./weigh-phrase.ts";
import { whatItIs } from "./what-it-is.ts";
import type { WordBooks } from "./word-books.ts";
import type { WordHit } from "./word-index.ts";
import { words } from "./words.ts";

/** One word of the brief that speaks for a concept or an industry. */
export interface Evidence {
  readonly kind: "concept" | "industry";
  readonly id: string;
  readonly phrase: string;
  readonly source: Source;
  readonly weight: number;
}

/** All that speaks for something in a brief, and what must not be pictured. */
export interface Findings {
  readonly evidence: readonly Evidence[];
  readonly denied: Denied;
}

const CONCEPT_WEIGHT: Readonly<Record<Source, number>> = {
  asked: 3.6,
  field: 0.8,
  is: 1.8,
  name: 1.5,
  tagline: 0.6,
  mention: 0.4,
};
const INDUSTRY_WEIGHT: Readonly<Record<Source, number>> = {
  asked: 0,
  field: 2.2,
  is: 1.8,
  name: 0.7,
  tagline: 0.8,
  mention: 0.45,
};
// Wide trades give way to a narrower one that the description names.
const WIDE: ReadonlySet<string> = new Set(
  (
    "restaurant health tech education fashion beauty grocery craft travel industrial nonprofit energy bar farm music " +
    "consulting events environment"
  ).split(" "),
);
const WIDE_SHARE = 0.55;
const TRANSLATED_NAME = 0.9;
const LATER_PHRASE = 0.9;
const SERVED = 0.4;

type Weigh = (hit: WordHit) => number;

function evidenceOf(
  source: Source,
  concepts: readonly WordHit[],
  industries: readonly WordHit[],
  weigh: Weigh,
): Evidence[] {
  return [
    ...concepts.map((hit): Evidence => {
      const weight = CONCEPT_WEIGHT[source] * hit.strength * weigh(hit);
      return { kind: "concept", id: hit.id, phrase: hit.phrase, source, weight };
    }),
    ...industries.map((hit): Evidence => {
      const weight = INDUSTRY_WEIGHT[source] * hit.strength * weigh(hit);
      return { kind: "industry", id: hit.id, phrase: hit.phrase, source, weight };
    }),
  ];
}

const NO_NOUNS: NounBook = { find: () => null };
const evenly: Weigh = () => 1;

/** A wide industry gives way where the description tells a trade too. */
function giveWay(field: readonly Evidence[], told: readonly Evidence[]): readonly Evidence[] {
  if (!told.some(({ kind }) => kind === "industry")) return field;
  return field.map((item) =>
    item.kind === "industry" && WIDE.has(item.id)
      ? { ...item, weight: item.weight * WIDE_SHARE }
      : item,
  );
}

const SERVING =
  /\b(?:for|to|helping|serving|(?:work|partner|connect|collaborat)\w* (?:\w+ ){0,3}with) ([^.,;!?]*)/g;

/** Words for whom a business serves: they say little of what it is. */
function servedIn(description: string): ReadonlySet<string> {
  return new Set([...description.matchAll(SERVING)].flatMap(([, who = ""]) => words(who)));
}

/** Gathers everything in a brief that speaks for a concept or an industry. */
export function gatherEvidence(brief: ReadBrief, books: WordBooks): Findings {
  // A dictionary of English nouns says nothing of words in other languages.
  const nouns = brief.languages.length > 0 ? NO_NOUNS : books.nouns;
  const plain = (source: Source, parts: readonly string[], weigh: Weigh = evenly): Evidence[] =>
    evidenceOf(source, conceptHits(parts, nouns), industryHits(parts), weigh);
  const phraseEvidence = (source: Source, phrase: readonly string[]): Evidence[] => {
    const concepts = conceptHits(phrase, nouns);
    const industries = industryHits(phrase);
    const weigh = weighPhrase(phrase, [...concepts, ...industries]);
    // Where an industry is no trade that we know, its own words say what the business is.
    const full = source === "field" && industries.length === 0;
    return evidenceOf(full ? "is" : source, concepts, industries, weigh);
  };
  const phrases = whatItIs(brief.description, isKnown);
  const said = new Set(phrases.flat());
  const rest = words(brief.description).filter((word) => !said.has(word));
  const served = servedIn(brief.description);
  const name = readName(brief.name, nouns);
  const translated = readName(brief.nameInEnglish, nouns);
  const nameEvidence = [...name.concepts, ...name.industries].length > 0 ? name : translated;
  const share = nameEvidence === name ? 1 : TRANSLATED_NAME;
  const weighName: Weigh = (hit) => ("share" in hit ? Number(hit.share) * share : 1);
  // What is named first is what a business is first of all.
  const told = phrases.flatMap((phrase, at) =>
    phraseEvidence("is", phrase).map((item) =>
      at === 0 ? item : { ...item, weight: item.weight * LATER_PHRASE },
    ),
  );
  const field = phraseEvidence("field", words(brief.industry));
  return {
    evidence: [
      ...brief.asked.flatMap((thing) => phraseEvidence("asked", words(thing))),
      ...giveWay(field, told),
      ...told,
      ...evidenceOf("name", nameEvidence.concepts, nameEvidence.industries, weighName),
      ...plain("tagline", words(brief.tagline)),
      ...plain("mention", rest, (hit) => (served.has(hit.phrase) ? SERVED : 1)),
      ...foreignTrades(brief, books).flatMap(({ source, english }) =>
        phraseEvidence(source, words(english)),
      ),
    ],
    denied: deniedConcepts(brief.denied, nouns),
  };
}
