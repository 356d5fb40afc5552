import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { verdictOf } from "../../src/checks/judge.ts";
import { CHECKS } from "../../src/checks/run-checks.ts";
import { inspect } from "../../src/checks/subject.ts";
import { THRESHOLDS, type CheckId, type Threshold } from "../../src/checks/thresholds.ts";
import { createRandom } from "../../src/choice/random.ts";
import { createGeometry } from "../../src/geometry/geometry.ts";
import { readPathKit } from "../../src/node/read-pathkit.ts";
import { readBrandMarks } from "./brand-marks.ts";
import { markCase, type Case } from "./case.ts";
import { LOCKUP_DAMAGES } from "./damage-lockups.ts";
import { inverted, resized } from "./same-drawing.ts";
import { writeReport } from "./write-report.ts";
import { halved, MARK_DAMAGES } from "./damage-marks.ts";
import { readLockups } from "./lockups.ts";
import type { Result } from "./result.ts";
import { SAMPLE_SEED, SAMPLE_SIZE, sampleMarks } from "./sample-marks.ts";
import { areaUnderRoc, badness, quantile } from "./statistics.ts";

/**
 * Measures every check on good and on damaged drawings and writes what came of it.
 * `node calibrate.ts` writes all results; `node calibrate.ts check…` only prints, and with `--keep`
 * puts those checks' results in place of their old ones.
 */
const keeps = process.argv.includes("--keep");
const only = process.argv.slice(2).filter((word) => word !== "--keep");
const RESULT = fileURLToPath(new URL("calibration.json", import.meta.url));
const DAMAGED = 120;
const ALL = 400;
const MOVED = 80;

const geometry = await createGeometry(await readPathKit());
const marks = sampleMarks(readBrandMarks(geometry)).map(({ d }) => d);
const good = marks.map((d) => markCase([{ d }]));
const lockups = await readLockups(geometry);
console.log(`${good.length} marks, ${lockups.own.length} logos, ${lockups.set.length} set names`);

const DARK_AND_LIGHT = [
  ["#14264B", "#F2B705"],
  ["#0B3D2E", "#F4E3C1"],
  ["#7A1F33", "#F7C6C7"],
  ["#1A4CFF", "#C5F332"],
  ["#3B1F5B", "#FF9E80"],
] as const;
const ALIKE = [
  ["#1A4CFF", "#5B5BD6"],
  ["#B5651D", "#6B8E23"],
  ["#C0392B", "#B5482F"],
  ["#2E8B57", "#4E8A3C"],
  ["#6B3FA0", "#7A3B8F"],
] as const;

/** Checks about touching colours, which marks of one colour say nothing about. */
const PAIRED: ReadonlySet<CheckId> = new Set(["internal-contrast", "colour-vision"]);
/** Harm that few marks can come to: straight edges side by side, circles, slots inside. */
const RARE: ReadonlySet<CheckId> = new Set(["near-parallel", "near-circle", "kept-counters"]);
const SLOW: ReadonlySet<CheckId> = new Set(["file-size"]);
/** Checks about letters, which names well set in every family say more about than our own choice. */
const LETTERED: ReadonlySet<CheckId> = new Set(["kerning", "touching-letters", "spelling"]);

function measure(id: CheckId, made: Case): number | null {
  return CHECKS[id].measure(inspect(made.scene, made.spec, made.sources));
}

const measureAll = (id: CheckId, cases: readonly (Case | null)[]): number[] =>
  cases.flatMap((made) => {
    const value = made && measure(id, made);
    return value === null ? [] : [value];
  });

function casesOf(id: CheckId): {
  source: Result["source"];
  positives: Case[];
  damaged: (Case | null)[];
} {
  const random = createRandom(SAMPLE_SEED);
  if (PAIRED.has(id)) {
    const pairs = (colors: readonly (readonly [string, string])[]): Case[] =>
      marks
        .slice(0, DAMAGED)
        .map((d, at) => halved(d, geometry, colors[at % 5] ?? ["#000000", "#FFFFFF"]));
    return {
      source: "pairs",
      positives: [...lockups.own, ...pairs(DARK_AND_LIGHT)],
      damaged: pairs(ALIKE),
    };
  }
  const lettered = LETTERED.has(id);
  if (lettered || LOCKUP_DAMAGES[id]) {
    const positives = lettered ? [...lockups.set, ...lockups.own] : lockups.own;
    const damaged = (LOCKUP_DAMAGES[id] ?? []).flatMap((harm) =>
      positives.slice(0, lettered ? DAMAGED : ALL).map((made) => harm(made, random)),
    );
    return { source: lettered ? "letters" : "logos", positives, damaged };
  }
  const count = RARE.has(id) ? ALL : SLOW.has(id) ? DAMAGED / 3 : DAMAGED;
  const damaged = (MARK_DAMAGES[id] ?? []).flatMap((harm) =>
    marks.slice(0, count).map((d) => harm(d, { geometry, random })),
  );
  return { source: "marks", positives: good, damaged };
}

function calibrate(id: CheckId): Result {
  const threshold: Threshold = THRESHOLDS[id];
  const { source, positives, damaged } = casesOf(id);
  const values = measureAll(id, positives);
  const harmed = measureAll(id, damaged);
  const graded = { ...threshold, graded: true };
  const share = (of: readonly number[], test: (verdict: string) => boolean): number =>
    of.length === 0 ? Number.NaN : of.filter((v) => test(verdictOf(v, graded))).length / of.length;
  const bad = (of: readonly number[]): number[] => of.map((value) => badness(value, threshold));
  return {
    ...{ id, source, positives: values.length, damaged: harmed.length },
    warned: round(share(values, (verdict) => verdict === "warn")),
    failed: round(share(values, (verdict) => verdict === "fail")),
    caught: round(share(harmed, (verdict) => verdict !== "pass")),
    caught_as_failure: round(share(harmed, (verdict) => verdict === "fail")),
    auc: round(areaUnderRoc(bad(values), bad(harmed))),
    ...{ p5: round(quantile(values, 0.05)), p50: round(quantile(values, 0.5)) },
    ...{ p95: round(quantile(values, 0.95)), damaged_p50: round(quantile(harmed, 0.5)) },
    moved: round(largestMove(id, positives.slice(0, MOVED), source)),
    threshold,
  };
}

/** The largest change of a value when a drawing is scaled, moved or (marks) shown light on dark, in percent. */
function largestMove(id: CheckId, cases: readonly Case[], source: Result["source"]): number {
  const { warn }: Threshold = THRESHOLDS[id];
  const limit = Math.abs(typeof warn === "number" ? warn : warn[1]);
  return Math.max(
    0,
    ...cases.flatMap((made) => {
      const before = measure(id, made);
      const same = [resized(made), ...(source === "marks" ? [inverted(made)] : [])];
      return same.map((other) => {
        const after = measure(id, other);
        if (before === null || after === null) return before === after ? 0 : 100;
        return (Math.abs(after - before) / Math.max(Math.abs(before), limit)) * 100;
      });
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const ids = (Object.keys(THRESHOLDS) as CheckId[]).filter(
  (id) => only.length === 0 || only.includes(id),
);
const results: Result[] = [];
for (const id of ids) {
  const result = calibrate(id);
  results.push(result);
  console.log(lineOf(result));
}

function lineOf(result: Result): string {
  const { id, source, positives, damaged, threshold, ...figures } = result;
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  const limits = JSON.stringify([threshold.good, threshold.warn, threshold.fail]);
  return [id.padEnd(18), source, `+${positives} -${damaged}`, ...told, limits].join("  ");
}

if (only.length === 0 || keeps) {
  const fresh = new Map(results.map((result) => [result.id, result]));
  const kept =
    only.length === 0 ? results : before().map((result) => fresh.get(result.id) ?? result);
  const rows = kept.map((result) => `    ${JSON.stringify(result)}`).join(",\n");
  const head = `"seed": ${SAMPLE_SEED}, "sample": ${SAMPLE_SIZE}`;
  writeFileSync(RESULT, `{\n  ${head},\n  "results": [\n${rows}\n  ]\n}\n`);
  writeReport(kept);
}

function before(): Result[] {
  const last: unknown = JSON.parse(readFileSync(RESULT, "utf8"));
  if (!holdsResults(last)) throw new TypeError("calibration.json holds no results");
  return last.results;
}

function holdsResults(value: unknown): value is { results: Result[] } {
  return typeof value === "object" && value !== null && "results" in value;
}
