import type { Brief } from "@emblazon/contract";
import type { ConceptHit, Understanding } from "../types.ts";
import { gatherEvidence, type Evidence } from "./evidence.ts";
import type { Industry } from "./industry.ts";
import { INDUSTRIES } from "./industries.ts";
import { scriptsOf } from "./scripts-of.ts";
import { weighStyles } from "./weigh-styles.ts";
import { words } from "./words.ts";

/** Below this score a concept is a guess: type, a monogram or an abstract mark serves better. */
export const CONFIDENT = 0.38;

const DEFAULT_CONCEPT = 0.95;
const DEFAULT_STEP = 0.17;
// Half of the full score is reached at this much evidence.
const HALF = 1.2;
const LEAST_INDUSTRY = 0.4;
const CONCEPTS_KEPT = 8;

interface Sum {
  weight: number;
  best: Evidence | null;
}

function sumUp(evidence: readonly Evidence[], kind: Evidence["kind"]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  const counted = new Set<string>();
  for (const item of evidence.filter((entry) => entry.kind === kind)) {
    const once = `${item.id} ${item.source} ${item.phrase}`;
    if (counted.has(once)) continue;
    counted.add(once);
    const sum = sums.get(item.id) ?? { weight: 0, best: null };
    const best = sum.best && sum.best.weight >= item.weight ? sum.best : item;
    sums.set(item.id, { weight: sum.weight + item.weight, best });
  }
  return sums;
}

const WHERE: Readonly<Record<Evidence["source"], string>> = {
  field: "the industry",
  is: "what the business is",
  name: "the name",
  tagline: "the tagline",
  mention: "the description",
};

function industryOf(evidence: readonly Evidence[]): { industry: Industry; weight: number } | null {
  const [top] = [...sumUp(evidence, "industry")].toSorted((x, y) => y[1].weight - x[1].weight);
  if (!top || top[1].weight < LEAST_INDUSTRY) return null;
  const industry = INDUSTRIES.find((entry) => entry.id === top[0]);
  return industry ? { industry, weight: top[1].weight } : null;
}

function conceptsOf(
  evidence: readonly Evidence[],
  found: ReturnType<typeof industryOf>,
): readonly ConceptHit[] {
  const sums = sumUp(evidence, "concept");
  const total = new Map(
    [...sums].map(([id, { weight, best }]) => [id, { weight, why: best ? because(best) : "" }]),
  );
  for (const [rank, id] of (found?.industry.concepts ?? []).entries()) {
    const sure = Math.min(1, (found?.weight ?? 0) / 1.6);
    const extra = Math.max(0.2, DEFAULT_CONCEPT - rank * DEFAULT_STEP) * sure;
    const before = total.get(id);
    const why =
      before?.why ?? `the trade, ${(found?.industry.words[0] ?? "").replaceAll("_", " ")}`;
    total.set(id, { weight: (before?.weight ?? 0) + extra, why });
  }
  for (const id of found?.industry.avoid ?? []) total.delete(id);
  return [...total]
    .map(([concept, { weight, why }]) => ({ concept, score: weight / (weight + HALF), why }))
    .toSorted((x, y) => y.score - x.score || (x.concept < y.concept ? -1 : 1))
    .slice(0, CONCEPTS_KEPT);
}

function because({ phrase, source }: Evidence): string {
  return `“${phrase}” in ${WHERE[source]}`;
}

/**
 * What a brief is about: concepts to picture with how sure we are of each, the trade, styles to
 * sample from, moods, scripts. Never fails: an empty or odd brief gives no concepts and even styles.
 */
export function understand(brief: Brief): Understanding {
  const evidence = gatherEvidence(brief);
  const found = industryOf(evidence);
  const styles = weighStyles(brief, found?.industry ?? null);
  const moods = new Set([
    ...(found?.industry.palette ?? []),
    ...styles.slice(0, 3).map(({ style }) => style),
    ...words(`${brief.description} ${brief.personality.join(" ")}`),
  ]);
  return {
    concepts: conceptsOf(evidence, found),
    industry: found?.industry.id ?? null,
    styles,
    moods: [...moods],
    scripts: scriptsOf(brief.name, `${brief.tagline} ${brief.industry} ${brief.description}`),
  };
}
