import type { Evidence, Findings } from "./evidence.ts";
import type { Industry } from "./industry.ts";
import { INDUSTRIES } from "./industries.ts";
import type { Source } from "./source.ts";

const DEFAULT_CONCEPT = 0.95;
const DEFAULT_STEP = 0.17;
const LEAST_INDUSTRY = 0.4;
/** From this much evidence on a trade is taken for sure. */
export const SURE_TRADE = 1.2;
const FULL_TRADE = 1.6;
/** Beside a trade that is sure, what a text mentions counts for less, and a name a little. */
const BESIDE_TRADE: Readonly<Partial<Record<Source, number>>> = { mention: 0.5, name: 0.85 };
/** Trades that are ideas: their own pictures are worn, so that a telling name goes first. */
const IDEAS: ReadonlySet<string> = new Set([
  "consulting",
  "tech",
  "recruitment",
  "marketing",
  "nonprofit",
]);
const IDEA_SHARE = 0.7;
/** Trades that people come to in need: there the trade is pictured rather than the name. */
const OF_TRUST: ReadonlySet<string> = new Set([
  "health",
  "dental",
  "pharmacy",
  "physio",
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
  const strongestFirst = evidence
    .filter((entry) => entry.kind === kind && entry.weight > 0)
    .toSorted((x, y) => y.weight - x.weight);
  for (const item of strongestFirst) {
    const once = `${item.id} ${item.source} ${item.phrase}`;
    if (counted.has(once)) continue;
    counted.add(once);
    const sum = sums.get(item.id) ?? { weight: 0, best: null };
    sums.set(item.id, { weight: sum.weight + item.weight, best: sum.best ?? item });
  }
  return sums;
}

/** The trade that a brief tells, and how much speaks for it. */
export interface Trade {
  readonly industry: Industry;
  readonly weight: number;
}

/** The trade that most speaks for, if enough does. */
export function tradeOf(evidence: readonly Evidence[]): Trade | null {
  const [top] = [...sumUp(evidence, "industry")].toSorted((x, y) => y[1].weight - x[1].weight);
  if (!top || top[1].weight < LEAST_INDUSTRY) return null;
  const industry = INDUSTRIES.find((entry) => entry.id === top[0]);
  return industry ? { industry, weight: top[1].weight } : null;
}

/** A concept with all that speaks for it; about 0.4 for a mention, 2 and more for what a business is. */
export interface WeighedConcept {
  readonly concept: string;
  readonly weight: number;
  /** The word that says most for it; null where only the trade does. */
  readonly best: Evidence | null;
}

/** What speaks for each concept, with the trade's own pictures; what misleads is left out. */
export function weighConcepts(
  { evidence, denied }: Findings,
  trade: Trade | null,
): readonly WeighedConcept[] {
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
  const total = new Map<string, Sum>(sumUp(shared, "concept"));
  for (const [rank, id] of (trade?.industry.concepts ?? []).entries()) {
    const share = Math.min(1, (trade?.weight ?? 0) / FULL_TRADE) * (idea ? IDEA_SHARE : 1);
    const extra = Math.max(0.2, DEFAULT_CONCEPT - rank * DEFAULT_STEP) * share;
    const before = total.get(id);
    total.set(id, { weight: (before?.weight ?? 0) + extra, best: before?.best ?? null });
  }
  const asked = new Set(evidence.filter(({ source }) => source === "asked").map(({ id }) => id));
  for (const id of trade?.industry.avoid ?? []) if (!asked.has(id)) total.delete(id);
  for (const id of denied.concepts) total.delete(id);
  return [...total].map(([concept, found]) => ({ concept, ...found }));
}
