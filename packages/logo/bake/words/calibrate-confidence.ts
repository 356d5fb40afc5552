/**
 * Fits how likely a concept is right by how much speaks for it, over the tuning briefs, and writes
 * `src/understanding/calibration-data.ts` and `confidence.json`. Every tuning brief is read twice: as it is, and with all
 * evidence for its right answers taken away, as if the lexicon did not know the telling word; what
 * comes first then is wrong, and shows how strong wrong answers are. Run with `node calibrate-confidence.ts`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brief } from "@emblazon/contract";
import { readAssets } from "../../src/node/read-assets.ts";
import { HELD_OUT_BRIEFS, KNOWN_BRIEFS } from "../../src/understanding/briefs.testdata.ts";
import { gatherEvidence, type Findings } from "../../src/understanding/evidence.ts";
import { isKnown } from "../../src/understanding/find-hits.ts";
import { readBrief } from "../../src/understanding/read-brief.ts";
import { TUNING_BRIEFS } from "../../src/understanding/tuning-briefs.testdata.ts";
import {
  tradeOf,
  weighConcepts,
  type WeighedConcept,
} from "../../src/understanding/weigh-concepts.ts";
import { readWordBooks, type WordBooks } from "../../src/understanding/word-books.ts";

const here = import.meta.dirname;
/** Of new tuning briefs, so many had a telling word that the lexicon lacked when they were written. */
const UNKNOWN_SHARE = 0.1;
/** A wrong picture costs twice what a missing one does. */
const COST_OF_WRONG = 2;
const KNOTS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 6, 10];

/** The strength of what came first, whether it was right, and how much the case counts. */
interface Point {
  readonly evidence: number;
  readonly right: boolean;
  readonly share: number;
}

interface Case {
  readonly name: string;
  readonly tagline?: string;
  readonly industry?: string;
  readonly description?: string;
  readonly concepts: string;
}

function firstOf(findings: Findings): WeighedConcept | null {
  const [first] = weighConcepts(findings, tradeOf(findings.evidence)).toSorted(
    (x, y) => y.weight - x.weight || (x.concept < y.concept ? -1 : 1),
  );
  return first ?? null;
}

/** The same findings as if the words for the right answers were not known. */
function withoutRight(findings: Findings, right: ReadonlySet<string>): Findings {
  const telling = new Set(
    findings.evidence.filter(({ id }) => right.has(id)).map(({ phrase }) => phrase),
  );
  const evidence = findings.evidence.filter(
    ({ id, phrase }) => !right.has(id) && !telling.has(phrase),
  );
  return { ...findings, evidence };
}

function pointsOf(entry: Case, books: WordBooks): Point[] {
  const { name, tagline = "", industry = "", description = "" } = entry;
  const read = readBrief(brief.parse({ name, tagline, industry, description }), books, isKnown);
  if (read.typeOnly) return [];
  const findings = gatherEvidence(read, books);
  const right = new Set(entry.concepts.split(" "));
  const first = firstOf(findings);
  const blind = firstOf(withoutRight(findings, right));
  const seen = first
    ? [{ evidence: first.weight, right: right.has(first.concept), share: 1 - UNKNOWN_SHARE }]
    : [];
  const guess =
    blind && !right.has(blind.concept)
      ? [{ evidence: blind.weight, right: false, share: UNKNOWN_SHARE }]
      : [];
  return [...seen, ...guess];
}

interface Fit {
  readonly half: number;
  readonly steepness: number;
}

const shareRight = ({ half, steepness }: Fit, evidence: number): number =>
  evidence <= 0 ? 0 : 1 / (1 + (half / evidence) ** steepness);

function lossOf(fit: Fit, points: readonly Point[]): number {
  return points.reduce((sum, { evidence, right, share }) => {
    const likely = Math.min(0.999, Math.max(0.001, shareRight(fit, evidence)));
    return sum - share * Math.log(right ? likely : 1 - likely);
  }, 0);
}

/** Tries every pair on a fine grid: two numbers need no cleverer way. */
function fitCurve(points: readonly Point[]): Fit {
  let best: Fit = { half: 1, steepness: 1 };
  for (let half = 0.05; half <= 2; half += 0.01)
    for (let steepness = 0.4; steepness <= 5; steepness += 0.1) {
      const fit = { half, steepness };
      if (lossOf(fit, points) < lossOf(best, points)) best = fit;
    }
  return best;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function binsOf(points: readonly Point[], fit: Fit): object[] {
  const edges = [0, 0.3, 0.6, 1, 1.5, 2, 2.5, 3, 12];
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? Infinity;
    const within = points.filter(({ evidence }) => evidence >= from && evidence < to);
    const all = within.reduce((sum, { share }) => sum + share, 0);
    const right = within.reduce((sum, point) => sum + (point.right ? point.share : 0), 0);
    const said = within.reduce(
      (sum, { evidence, share }) => sum + share * shareRight(fit, evidence),
      0,
    );
    return { from, to, briefs: round(all), right: round(right / all), said: round(said / all) };
  });
}

async function calibrate(): Promise<void> {
  const books = await readWordBooks(readAssets());
  const cases: Case[] = [...KNOWN_BRIEFS, ...HELD_OUT_BRIEFS, ...TUNING_BRIEFS];
  const points = cases.flatMap((entry) => pointsOf(entry, books));
  const fit = fitCurve(points);
  const threshold = round(COST_OF_WRONG / (1 + COST_OF_WRONG));
  // The curve turned round: where it says as much as the threshold asks.
  const leastEvidence = round(fit.half / (1 / threshold - 1) ** (1 / fit.steepness));
  const knots = KNOTS.map((evidence) => [evidence, round(shareRight(fit, evidence))]);
  const result = {
    briefs: cases.length,
    half: round(fit.half),
    steepness: round(fit.steepness),
    threshold,
    leastEvidence,
    bins: binsOf(points, fit),
  };
  await writeFile(join(here, "confidence.json"), `${JSON.stringify(result, null, 2)}\n`);
  const file = join(here, "../../src/understanding/calibration-data.ts");
  await writeFile(file, sourceOf(knots, leastEvidence));
  console.log(await readFile(join(here, "confidence.json"), "utf8"));
}

function sourceOf(knots: readonly number[][], leastEvidence: number): string {
  const pairs = knots.map(([evidence, share]) => `  [${evidence}, ${share}],`).join("\n");
  return `/** Written by \`bake/words/calibrate-confidence.ts\`: evidence, and how often such a concept is right. */
export const CALIBRATION: readonly (readonly [evidence: number, right: number])[] = [
${pairs}
];

/** With less evidence a picture is right less than two times in three, and left. */
export const LEAST_EVIDENCE = ${leastEvidence};
`;
}

await calibrate();
