import { brief, type LogoSpec } from "@emblazon/contract";
import { beforeAll, expect, test } from "vitest";
import { createLogoEngine, type LogoEngine } from "../engine.ts";
import { readAssets } from "../node/read-assets.ts";
import { SPEC } from "./fixtures.testdata.ts";
import { GATE_IDS } from "./run-checks.ts";

let engine: LogoEngine;

beforeAll(async () => {
  engine = await createLogoEngine(readAssets());
});

const named = (text: string, font: string): LogoSpec => ({
  ...SPEC,
  layout: { kind: "stacked", mark_scale: 1 },
  mark: { ...SPEC.mark, source: { kind: "symbol", id: "leaf" } } as NonNullable<LogoSpec["mark"]>,
  word: { ...SPEC.word, text, font, weight: 500 },
});

const valueOf = async (spec: LogoSpec, id: string): Promise<number | undefined> =>
  (await engine.check(spec)).find((check) => check.id === id)?.value;

test.each([
  ["Fluffy Office", "fraunces"],
  ["Millennium", "fredoka"],
  ["Ægir Ñandú", "inter-tight"],
  ["דניאל", "heebo"],
  ["Кофейня Луна", "montserrat"],
  ["Θάλασσα ΐς", "comfortaa"],
])(
  "check, %s as it is, is spelt right, ligatures and right-to-left letters too",
  async (text, font) => {
    expect(await valueOf(named(text, font), "spelling")).toBe(0);
  },
);

test("check, a Greek name in capitals, is spelt right without its accents", async () => {
  const spec = named("Θάλασσα", "comfortaa");
  const capitals = { ...spec, word: { ...spec.word, case: "upper" as const } };
  expect(await valueOf(capitals, "spelling")).toBe(0);
});

test("check, lines that do not read as the name, counts the letters that differ", async () => {
  const spec = named("Northpeak", "inter-tight");
  const broken = { ...spec, word: { ...spec.word, lines: ["North", "paek"] } };
  expect(await valueOf(broken, "spelling")).toBe(2);
});

test("check, a design of ours, has what the design came with, and more", async () => {
  const request = { brief: brief.parse({ name: "Marea", industry: "cafe" }), count: 1, seed: 4 };
  for await (const { spec, checks } of engine.design(request)) {
    const report = await engine.check(spec);
    const gate = report.filter(({ id }) => GATE_IDS.some((known) => known === id));
    expect(gate).toEqual(checks);
    expect(report.length).toBeGreaterThan(checks.length + 8);
  }
});

test("check, the same spec twice, gives the same report", async () => {
  const spec = named("Northpeak", "inter-tight");
  expect(await engine.check(spec)).toEqual(await engine.check(spec));
});

test("checkSet, one logo with its files, finds all forms", async () => {
  const checks = await engine.checkSet([named("Northpeak", "inter-tight")]);
  expect(checks.find(({ id }) => id === "set-lockups")).toMatchObject({
    value: 0,
    verdict: "pass",
  });
  expect(checks.map(({ id }) => id)).toContain("set-nearest");
});
