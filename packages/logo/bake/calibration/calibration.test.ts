import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { THRESHOLDS, type CheckId } from "../../src/checks/thresholds.ts";
import type { Result } from "./result.ts";

interface Calibration {
  readonly results: readonly Result[];
}

const { results }: Calibration = JSON.parse(
  readFileSync(new URL("calibration.json", import.meta.url), "utf8"),
);

/** Facts that are told, without a damage that would have to be seen. */
const FACTS: ReadonlySet<CheckId> = new Set(["smallest-size", "print-width", "stitch-width"]);

const ADVICE = "run bake/calibration/calibrate.ts after changing a threshold";

test("calibration, every check, was calibrated with the limits it has now", () => {
  const calibrated = Object.fromEntries(results.map(({ id, threshold }) => [id, threshold]));
  expect(calibrated, ADVICE).toEqual(THRESHOLDS);
});

test.each(results.map((result) => [result.id, result] as const))(
  "calibration, %s, lets respected drawings pass and catches damaged ones",
  (id, { threshold, failed, damaged, caught, auc, positives }) => {
    if (!threshold.graded) {
      expect(FACTS.has(id) || auc < 0.8).toBe(true);
      return;
    }
    expect(positives).toBeGreaterThanOrEqual(100);
    expect(damaged).toBeGreaterThanOrEqual(30);
    expect(failed).toBeLessThanOrEqual(0.05);
    expect(caught).toBeGreaterThanOrEqual(0.9);
    expect(auc).toBeGreaterThanOrEqual(0.8);
  },
);

/** A file's size hangs on how many digits its numbers have; facts are rounded up to whole units. */
const UNSTABLE: ReadonlySet<CheckId> = new Set([...FACTS, "file-size"]);

test.each(
  results.filter(({ id }) => !UNSTABLE.has(id)).map((result) => [result.id, result] as const),
)(
  "calibration, %s, does not change by more than 1 % when a drawing is scaled, moved or inverted",
  (_, { moved }) => {
    expect(moved).toBeLessThanOrEqual(1);
  },
);
