import type { Brief } from "@emblazon/contract";
import type { ConceptHit, Understanding } from "../types.ts";
import { gatherEvidence, type Evidence, type Findings } from "./evidence.ts";
import { isKnown } from "./find-hits.ts";
import type { Industry } from "./industry.ts";
import { INDUSTRIES } from "./industries.ts";
import { readBrief, type ReadBrief } from "./read-brief.ts";
import { scriptsOf } from "./scripts-of.ts";
import type { Source } from "./source.ts";
import { weighStyles } from "./weigh-styles.ts";
import { emptyWordBooks, type WordBooks } from "./word-books.ts";
import { words } from "./words.ts";

/** Below this score a concept is a guess: type, a monogram or an abstract mark serves better. */
export const CONFIDENT = 0.38;

const DEFAULT_CONCEPT = 0.95;
const DEFAULT_STEP = 0.17;
// Half of the full score is reached at this much evidence.
const HALF = 1.2;
const LEAST_INDUSTRY = 0.4;
const CONCEPTS_KEPT = 8;
const SURE_TRADE = 1.2;
const FULL_TRADE = 1.6;
/** Beside a trade that is sure, what a text mentions counts for less, and a name a little. */
const BESIDE_TRADE: Readonly<Partial<Record<Source, number>>> = { mention: 0.5, name: 0.85 };
/** Trades that are ideas: their own pictures are worn, so that a telling name goes first. */
const IDEAS: ReadonlySet<string> = new Set(["consulting", "tech", "recruitment", "marketing"]);
const IDEA_SHARE = 0.7;
/** Trades that people come to in need: there the trade is pictured rather than the name. */
const OF_TRUST: ReadonlySet<string> = new Set([
  "health",
  "dental",
  "pharmacy",
  "optician",
  "funeral",
]);
const NAME_OF_TRUST = 0.6;

interface Sum {
  weight: number;
  best: Evidence | null;
}

function sumUp(evidence: readonly Evidence[], kind: Evidence["kind"]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  const counted = new Set<string>();
  for (const item of evidence.filter((entry) => entry.kind === kind && entry.weight > 0)) {
    const once = `${item.id} ${item.source} ${item.phrase}`;
    if (counted.has(once)) continue;
    counted.add(once);
    const sum = sums.get(item.id) ?? { weight: 0, best: null };
    const best = sum.best && sum.best.weight >= item.weight ? sum.best : item;
    sums.set(item.id, { weight: sum.weight + item.weight, best });
  }
  return sums;
}

const WHERE: Readonly<Record<Source, string>> = {
  asked: "what was asked for",
  field: "the industry",
  is: "what the business is",
  name: "the name",
  tagline: "the tagline",
  mention: "the description",
};

interface Trade {
  readonly industry: Industry;
  readonly weight: number;
}

function tradeOf(evidence: readonly Evidence[]): Trade | null {
  const [top] = [...sumUp(evidence, "industry")].toSorted((x, y) => y[1].weight - x[1].weight);
  if (!top || top[1].weight < LEAST_INDUSTRY) return null;
  const industry = INDUSTRIES.find((entry) => entry.id === top[0]);
  return industry ? { industry, weight: top[1].weight } : null;
}

/** What speaks for each concept, with the trade's own pictures; what misleads is left out. */
function weighConcepts(
  { evidence, denied }: Findings,
  trade: Trade | null,
  because: (item: Evidence) => string,
): { concept: string; weight: number; why: string }[] {
  const idea = IDEAS.has(trade?.industry.id ?? "");
  const sure = trade !== null && trade.weight >= SURE_TRADE && trade.industry.concepts.length > 0;
  const own = new Set(trade?.industry.concepts);
  const shared = evidence.map((item) => {
    const trust = item.source === "name" && OF_TRUST.has(trade?.industry.id ?? "");
    const besideTrade = trust ? NAME_OF_TRUST : (BESIDE_TRADE[item.source] ?? 1);
    const beside = sure && !idea && !own.has(item.id) ? besideTrade : 1;
    const share = idea && own.has(item.id) && item.source !== "name" ? IDEA_SHARE : beside;
    return share === 1 ? item : { ...item, weight: item.weight * share };
  });
  const total = new Map(
    [...sumUp(shared, "concept")].map(([id, { weight, best }]) => [
      id,
      { weight, why: best ? because(best) : "" },
    ]),
  );
  for (const [rank, id] of (trade?.industry.concepts ?? []).entries()) {
    const share = Math.min(1, (trade?.weight ?? 0) / FULL_TRADE) * (idea ? IDEA_SHARE : 1);
    const extra = Math.max(0.2, DEFAULT_CONCEPT - rank * DEFAULT_STEP) * share;
    const before = total.get(id);
    const named = (trade?.industry.words[0] ?? "").replaceAll("_", " ");
    total.set(id, {
      weight: (before?.weight ?? 0) + extra,
      why: before?.why ?? `the trade, ${named}`,
    });
  }
  const asked = new Set(evidence.filter(({ source }) => source === "asked").map(({ id }) => id));
  for (const id of trade?.industry.avoid ?? []) if (!asked.has(id)) total.delete(id);
  for (const id of denied.concepts) total.delete(id);
  return [...total].map(([concept, found]) => ({ concept, ...found }));
}

function conceptsOf(
  findings: Findings,
  trade: Trade | null,
  brief: ReadBrief,
): readonly ConceptHit[] {
  if (brief.typeOnly) return [];
  const because = ({ phrase, source }: Evidence): string =>
    `“${brief.originals.get(phrase) ?? phrase}” in ${WHERE[source]}`;
  return weighConcepts(findings, trade, because)
    .map(({ concept, weight, why }) => ({ concept, score: weight / (weight + HALF), why }))
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
