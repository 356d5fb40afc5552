import type { Brief } from "@emblazon/contract";
import type { ConceptHit, Understanding } from "../types.ts";
import { CONFIDENT, scoreOf, sureness } from "./calibration.ts";
import { gatherEvidence, type Evidence, type Findings } from "./evidence.ts";
import { isKnown } from "./find-hits.ts";
import { readBrief, type ReadBrief } from "./read-brief.ts";
import { scriptsOf } from "./scripts-of.ts";
import type { Source } from "./source.ts";
import {
  SURE_TRADE,
  tradeOf,
  weighConcepts,
  type Trade,
  type WeighedConcept,
} from "./weigh-concepts.ts";
import { weighStyles } from "./weigh-styles.ts";
import { emptyWordBooks, type WordBooks } from "./word-books.ts";
import { words } from "./words.ts";

export { CONFIDENT };

const CONCEPTS_KEPT = 8;
const OWN_PICTURES = 4;
const OWN_STEP = 0.005;

/** Trades of many goods or arts: where a brief names one of them, the others are no pictures for it. */
const OF_MANY: ReadonlySet<string> = new Set(
  "fashion patisserie interior tailor music craft grocery construction health kids restaurant art outdoor running beauty events travel".split(
    " ",
  ),
);
const NAMED_GOOD = 1.2;

/** Whether the brief says which of its trade's many things it is about. */
function namesOne(weighed: readonly WeighedConcept[], trade: Trade | null): boolean {
  if (!trade || !OF_MANY.has(trade.industry.id)) return false;
  return weighed.some(
    ({ concept, weight, best }) =>
      best !== null &&
      ["is", "asked"].includes(best.source) &&
      weight >= NAMED_GOOD &&
      !trade.industry.concepts.includes(concept),
  );
}

const WHERE: Readonly<Record<Source, string>> = {
  asked: "what was asked for",
  field: "the industry",
  is: "what the business is",
  name: "the name",
  tagline: "the tagline",
  mention: "the description",
};

/** A trade that is sure lends its own pictures enough to be taken, in their order, behind what is named. */
function shareOfTrade(concept: string, trade: Trade | null): number {
  const rank = trade?.industry.concepts.indexOf(concept) ?? -1;
  if (!trade || rank < 0 || rank >= OWN_PICTURES || trade.weight < SURE_TRADE) return 0;
  return CONFIDENT + (OWN_PICTURES - rank) * OWN_STEP;
}

function conceptsOf(
  findings: Findings,
  trade: Trade | null,
  brief: ReadBrief,
): readonly ConceptHit[] {
  if (brief.typeOnly) return [];
  const tradeName = (trade?.industry.words[0] ?? "").replaceAll("_", " ");
  const because = (best: Evidence | null): string =>
    best
      ? `“${brief.originals.get(best.phrase) ?? best.phrase}” in ${WHERE[best.source]}`
      : `the trade, ${tradeName}`;
  const weighed = weighConcepts(findings, trade);
  const one = namesOne(weighed, trade);
  return weighed
    .filter(
      ({ concept, best }) =>
        !one ||
        (best !== null &&
          !(best.source === "field" && trade?.industry.concepts.includes(concept) === true)),
    )
    .map(({ concept, weight, best }) => ({
      concept,
      score: Math.max(scoreOf(weight), shareOfTrade(concept, trade)),
      sure: sureness(weight),
      why: because(best),
    }))
    .toSorted((x, y) => y.score - x.score || (x.concept < y.concept ? -1 : 1))
    .slice(0, CONCEPTS_KEPT);
}

/**
 * What a brief is about: concepts to picture with how sure we are of each, the trade, styles to
 * sample from, moods, scripts, and what must not be pictured. Never fails: an empty or odd brief gives
 * no concepts and even styles. Without word books only English is understood, and no rare nouns.
 */
export function understand(brief: Brief, books: WordBooks = emptyWordBooks()): Understanding {
  const read = readBrief(brief, books, isKnown);
  const findings = gatherEvidence(read, books);
  const trade = tradeOf(findings.evidence);
  const styles = weighStyles(brief, trade?.industry ?? null, {
    said: [read.industry, read.tagline, read.description].join(" "),
    denied: read.denied.join(" "),
  });
  const moods = new Set([
    ...(trade?.industry.palette ?? []),
    ...styles.slice(0, 3).map(({ style }) => style),
    ...words(`${read.description} ${brief.personality.join(" ")}`),
  ]);
  const context = `${brief.tagline} ${brief.industry} ${brief.description}`;
  return {
    concepts: conceptsOf(findings, trade, read),
    industry: trade?.industry.id ?? null,
    styles,
    moods: [...moods],
    scripts: scriptsOf(brief.name, context),
    avoid: findings.denied.concepts,
    avoidWorn: findings.denied.worn,
    typeOnly: read.typeOnly,
    languages: read.languages,
  };
}
