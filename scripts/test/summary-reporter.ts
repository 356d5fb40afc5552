import { writeSync } from "node:fs";
import type { SerializedError } from "vitest";
import type { Reporter, TestModule } from "vitest/node";
import { countResults, type TestCounts } from "./count-results.ts";

/**
 * Ends a run with one line that people and programs can read, and names every test that did not
 * run. Where `CI=true` a skipped test is a failure: there, everything it needs is there.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): void {
    const counts = countResults(modules, strayErrors);
    const strict = process.env["CI"] === "true";
    if (strict && counts.skipped.length > 0) process.exitCode = 1;
    const closing = formatSummary(counts, strict);
    process.once("exit", () => writeSync(1, closing));
  }
}

function formatSummary({ passed, failed, skipped }: TestCounts, strict: boolean): string {
  const lines = skipped.map(({ name, reason }) => `*** NOT RUN: ${name}: ${reason}`);
  if (strict && skipped.length > 0) lines.push("*** In CI a test that does not run has failed.");
  lines.push(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  return `${lines.join("\n")}\n`;
}
