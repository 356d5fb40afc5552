import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CHECKS } from "../../src/checks/run-checks.ts";
import type { CopyResult, KnownResult, Result } from "./result.ts";

const PAGE = fileURLToPath(new URL("../../../../docs/logo-checks.md", import.meta.url));

/** Writes the checks' table into the page. */
export function writeReport(results: readonly Result[]): void {
  writeBetweenMarks("calibrate.ts", tableOf(results.filter(({ damaged }) => damaged > 0)));
}

/** Writes what was found of copies into the page. */
export function writeOriginalityReport(
  results: readonly CopyResult[],
  told: readonly string[],
  known: readonly KnownResult[],
): void {
  const rows = results.map(
    ({ name, count, found_first, same, near_or_same }) =>
      `| ${name} | ${count} | ${found_first > 0 ? percent(found_first) : "–"} | ${percent(same)} | ${percent(near_or_same)} |`,
  );
  const head = [
    "| drawing | of | found first | said to be the same | same or near |",
    "|---|--:|--:|--:|--:|",
  ];
  const list = `Own symbols that are said to be the same as an icon: ${told.join("; ")}.`;
  const signs = known.map(({ name, verdict, similarity }) => `${name} ${similarity} (${verdict})`);
  const traced = `Known signs, traced by a shaky hand, 5 % wider and turned by 5°: ${signs.join(", ")}.`;
  writeBetweenMarks(
    "calibrate-originality.ts",
    [...head, ...rows, "", traced, "", list].join("\n"),
  );
}

/** Replaces what stands between the two marks of a script's name. */
function writeBetweenMarks(script: string, text: string): void {
  const [start, end] = [`<!-- written by ${script} -->`, `<!-- end of ${script} -->`];
  const page = readFileSync(PAGE, "utf8");
  const [before, rest = ""] = page.split(start);
  const [, after = ""] = rest.split(end);
  writeFileSync(PAGE, `${before}${start}\n\n${text}\n\n${end}${after}`);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function tableOf(results: readonly Result[]): string {
  const head = [
    "| check | on | good | warned | failed | damaged | caught | failed | AUC | good p5 · p50 · p95 | damaged p50 | limits |",
    "|---|---|--:|--:|--:|--:|--:|--:|--:|---|--:|---|",
  ];
  const rows = results.map((r) => {
    return `| \`${r.id}\` ${CHECKS[r.id].label} | ${r.source} | ${r.positives} | ${percent(r.warned)} | ${percent(r.failed)} | ${r.damaged} | ${percent(r.caught)} | ${percent(r.caught_as_failure)} | ${r.auc.toFixed(3)} | ${r.p5} · ${r.p50} · ${r.p95} | ${r.damaged_p50} | ${limitsOf(r)} |`;
  });
  return [...head, ...rows].join("\n");
}

function limitsOf({ threshold }: Result): string {
  if (!threshold.graded) return "information";
  const { good, warn, fail } = threshold;
  if (good === "between") return `warn outside ${warn.join("–")}, fail outside ${fail.join("–")}`;
  return `warn ${good === "above" ? "below" : "above"} ${warn}, fail ${good === "above" ? "below" : "above"} ${fail}`;
}
