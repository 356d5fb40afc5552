import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeMachine } from "./machine.ts";
import { reaches } from "./measurement.ts";
import type { Section } from "./measurement.ts";
import { toMarkdown } from "./report.ts";
import type { SectionResult } from "./report.ts";
import { accounts } from "./sections/accounts.ts";
import { effects } from "./sections/effects.ts";
import { effectsHttp } from "./sections/effects-http.ts";
import { engines } from "./sections/engines.ts";
import { httpEmbedded, httpPostgres } from "./sections/http.ts";
import { logo } from "./sections/logo.ts";
import { cleanClone, secondStart } from "./sections/start.ts";
import { streams } from "./sections/streams.ts";
import { web } from "./sections/web.ts";

const ROOT = resolve(import.meta.dirname, "..");
const RESULTS = join(import.meta.dirname, "results.json");
const PAGE = join(ROOT, "docs/benchmarks.md");

const SECTIONS: Record<string, Section> = {
  clone: cleanClone,
  start: secondStart,
  logo,
  effects,
  "effects-http": effectsHttp,
  engines,
  http: httpEmbedded,
  "http-postgres": httpPostgres,
  streams,
  accounts,
  web,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(", ")}; there are ${Object.keys(SECTIONS).join(", ")}.`);
  process.exit(2);
}

const results: Record<string, SectionResult> = existsSync(RESULTS)
  ? (JSON.parse(readFileSync(RESULTS, "utf8")) as Record<string, SectionResult>)
  : {};
for (const [name, section] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${section.title}`);
  const machine = describeMachine();
  const measurements = await section.run();
  for (const one of measurements) {
    const verdict = reaches(one) === false ? `  (asked: ${one.target})` : "";
    console.log(`  ${one.name}: ${one.value.toFixed(2)} ${one.unit}${verdict}`);
  }
  results[name] = {
    title: section.title,
    how: section.how,
    command: `npm run bench -- ${name}`,
    machine,
    takenAt: new Date().toISOString(),
    measurements,
  };
  save();
}

function save(): void {
  const inOrder = Object.keys(SECTIONS).flatMap((name) => results[name] ?? []);
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, toMarkdown(inOrder));
  // The figures' own spacing is the formatter's business.
  execFileSync(join(ROOT, "node_modules/.bin/oxfmt"), [RESULTS, PAGE]);
}
