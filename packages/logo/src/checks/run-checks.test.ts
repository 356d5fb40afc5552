import type { QualityCheck } from "@emblazon/contract";
import { expect, test } from "vitest";
import { joinPaths } from "../geometry/path-data.ts";
import { circle, rect, ring } from "../geometry/primitives.ts";
import { scale } from "../geometry/transform.ts";
import type { Scene } from "../types.ts";
import { GOOD, letter, mark, sceneOf, small, SPEC, type Drawn } from "./fixtures.testdata.ts";
import { CHECKS, GATE_IDS, runChecks, runGateChecks } from "./run-checks.ts";
import { score } from "./score.ts";
import { THRESHOLDS } from "./thresholds.ts";

function verdicts(scene: Scene, spec = SPEC): Record<string, QualityCheck["verdict"]> {
  return Object.fromEntries(runChecks(scene, spec).map(({ id, verdict }) => [id, verdict]));
}

test("runGateChecks, a sound drawing, passes everything that applies", () => {
  const checks = runGateChecks(sceneOf(GOOD), SPEC);
  expect(checks.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
  expect(checks.map(({ id }) => id)).toEqual(GATE_IDS);
  expect(score(checks)).toEqual({ score: 100, verdict: "pass" });
});

test("every check has limits and every limit has a check", () => {
  expect(Object.keys(CHECKS).toSorted()).toEqual(Object.keys(THRESHOLDS).toSorted());
});

test.each<[id: string, damaged: readonly Drawn[]]>([
  [
    "text-contrast",
    GOOD.map((shape) => (shape.role === "ink" ? { ...shape, fill: "#BBBBBB" } : shape)),
  ],
  [
    "text-lightness",
    GOOD.map((shape) => (shape.role === "ink" ? { ...shape, fill: "#CCCCCC" } : shape)),
  ],
  [
    "tagline-contrast",
    GOOD.map((shape) => (shape.role === "sub" ? { ...shape, fill: "#AAAAAA" } : shape)),
  ],
  [
    "mark-contrast",
    GOOD.map((shape) => (shape.role === "a" ? { ...shape, fill: "#EEE8AA" } : shape)),
  ],
  [
    "tagline-size",
    GOOD.map((shape) => (shape.kind === "tagline" ? { ...shape, d: rect(0, 310, 5, 7) } : shape)),
  ],
  [
    "name-size",
    [mark(circle(0, 0, 900)), letter(0, 1000)].map((shape) =>
      shape.kind === "word" ? { ...shape, d: rect(0, 1000, 30, 40) } : shape,
    ),
  ],
  ["overlap", [...GOOD, small(-180, 200)]],
  ["aspect", Array.from({ length: 20 }, (_, i) => letter(i * 70))],
  ["ink-mass", [mark(ring(300, 299)), letter(-30, -50)]],
  [
    "balance",
    [mark(circle(-400, 0, 100)), ...GOOD.slice(1, 2), { ...letter(500), d: rect(500, 0, 4, 4) }],
  ],
  [
    "survives-16",
    [
      mark(joinPaths(...Array.from({ length: 24 }, (_, i) => rect(i * 10, 0, 5, 240)))),
      ...GOOD.slice(1, 6),
    ],
  ],
  ["washed-ink", [mark(ring(100, 98.4)), ...GOOD.slice(1)]],
  [
    "kept-counters",
    [
      mark(
        joinPaths(
          rect(-100, -100, 200, 200),
          ...[-70, -30, 10, 50].map((y) => rect(-95, y, 190, 2.9)),
        ),
      ),
      ...GOOD.slice(1),
    ],
  ],
  ["least-stroke", [mark(ring(100, 99.2)), ...GOOD.slice(6)]],
  [
    "paths",
    Array.from({ length: 100 }, (_, i) => mark(circle((i % 10) * 30, Math.floor(i / 10) * 30, 10))),
  ],
  [
    "nodes",
    [
      mark(
        joinPaths(
          ...Array.from({ length: 700 }, (_, i) =>
            circle((i % 30) * 30, Math.floor(i / 30) * 30, 10),
          ),
        ),
      ),
      ...GOOD.slice(1),
    ],
  ],
  [
    "colors",
    ["#AA0000", "#00AA00", "#0000AA", "#AAAA00", "#00AAAA", "#AA00AA"].map((fill, i) =>
      mark(circle(i * 50, 0, 20), fill),
    ),
  ],
])("runChecks, a drawing damaged for %s, does not pass it", (id, damaged) => {
  expect(verdicts(sceneOf(damaged))[id]).toMatch(/warn|fail/);
});

test("runChecks, a gradient, warns of effects", () => {
  const gradient = { from: { x: 0, y: 0, color: "#1A4CFF" }, to: { x: 1, y: 1, color: "#5B8AFF" } };
  expect(verdicts(sceneOf(GOOD, gradient))["effects"]).toBe("warn");
});

test("runChecks, a drawing three times the size, judges the same", () => {
  const large = GOOD.map((shape) => ({ ...shape, d: scale(shape.d, 3) }));
  expect(verdicts(sceneOf(large))).toEqual(verdicts(sceneOf(GOOD)));
});

test("runChecks, a name alone, leaves out what is about marks and taglines", () => {
  const { mark: _mark, ...rest } = SPEC;
  const ids = Object.keys(
    verdicts(sceneOf(GOOD.slice(1, 6)), { ...rest, layout: { kind: "wordmark", align: "center" } }),
  );
  expect(ids).not.toContain("tagline-size");
  expect(ids).not.toContain("survives-16");
  expect(ids).toContain("text-contrast");
});

test("runChecks, what does not pass, says how to mend it", () => {
  const pale = GOOD.map((shape) => (shape.role === "ink" ? { ...shape, fill: "#CCCCCC" } : shape));
  const failed = runChecks(sceneOf(pale), SPEC).find(({ id }) => id === "text-contrast");
  expect(failed).toMatchObject({ verdict: "fail", threshold: "at least 4.5:1" });
  expect(failed?.mend).toMatch(/^[A-Z].*\.$/);
});

test("score, warnings and failures, cost 5 and 25", () => {
  const check = (verdict: QualityCheck["verdict"]): QualityCheck => ({
    id: "x",
    label: "x",
    value: 0,
    threshold: "",
    verdict,
    why: "",
    mend: null,
  });
  expect(score([check("warn"), check("pass")])).toEqual({ score: 95, verdict: "pass" });
  expect(score([check("fail"), check("warn")])).toEqual({ score: 70, verdict: "fail" });
  expect(score([check("warn"), check("warn"), check("warn")]).verdict).toBe("warn");
});
