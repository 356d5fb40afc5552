import type { LogoVariant } from "@emblazon/contract";
import { expect, test } from "vitest";
import { circle, rect, ring } from "../geometry/primitives.ts";
import type { PathData, Scene } from "../types.ts";
import { GOOD, letter, mark, sceneOf, SPEC } from "./fixtures.testdata.ts";
import { runSetChecks } from "./run-set-checks.ts";
import { SET_FILES, type SetMember } from "./set-measures.ts";
import type { SetCheckId } from "./thresholds.ts";

const WIDE = sceneOf([mark(ring(100, 60)), letter(150, -50), letter(230, -50)]);

function member(id: string, d: PathData = ring(100, 60)): SetMember {
  const full = sceneOf([mark(d), ...GOOD.slice(1)]);
  const variants = new Map<LogoVariant, Scene>(SET_FILES.map((file) => [file, full]));
  variants
    .set("full", full)
    .set("horizontal", WIDE)
    .set("mark", sceneOf([mark(d)]));
  const spec = {
    ...SPEC,
    mark: { ...SPEC.mark, source: { kind: "symbol", id } },
  } as SetMember["spec"];
  return { spec, variants, nearestBrand: 0.6 };
}

const without = (from: SetMember, ...files: readonly LogoVariant[]): SetMember => ({
  ...from,
  variants: new Map([...from.variants].filter(([file]) => !files.includes(file))),
});
const withFile = (from: SetMember, file: LogoVariant, scene: Scene): SetMember => ({
  ...from,
  variants: new Map(from.variants).set(file, scene),
});

const ONE = member("ring");
const OTHER = member("square", rect(-100, -100, 200, 200));
const verdicts = (...members: readonly SetMember[]): Record<string, string> =>
  Object.fromEntries(runSetChecks(members).map(({ id, verdict }) => [id, verdict]));

test("runSetChecks, two sound logos with all files, pass", () => {
  expect(verdicts(ONE, OTHER)).toEqual({
    "set-lockups": "pass",
    "set-ratio": "pass",
    "set-clear-space": "pass",
    "set-smallest": "info",
    "set-siblings": "pass",
    "set-repeats": "pass",
    "set-nearest": "pass",
    "set-palette": "pass",
  });
});

test.each<[id: SetCheckId, members: readonly SetMember[]]>([
  ["set-lockups", [without(ONE, "stacked", "mono"), OTHER]],
  [
    "set-ratio",
    [
      withFile(ONE, "horizontal", sceneOf(Array.from({ length: 14 }, (_, i) => letter(i * 80)))),
      OTHER,
    ],
  ],
  ["set-siblings", [ONE, member("ring-too", ring(100, 61))]],
  ["set-repeats", [ONE, member("ring", circle(0, 0, 90))]],
  ["set-nearest", [{ ...ONE, nearestBrand: 0.98 }, OTHER]],
  ["set-palette", [withFile(ONE, "stacked", sceneOf([mark(ring(100, 60), "#C0392B")])), OTHER]],
])("runSetChecks, a set damaged for %s, does not pass it", (id, members) => {
  expect(verdicts(...members)[id]).toMatch(/warn|fail/);
});

test("set-clear-space, a drawing with little air, is measured in its file", () => {
  const check = runSetChecks([ONE]).find(({ id }) => id === "set-clear-space");
  expect(check?.value).toBeGreaterThan(25);
});

test("runSetChecks, one logo, says nothing of siblings", () => {
  expect(Object.keys(verdicts(ONE))).not.toContain("set-siblings");
  expect(Object.keys(verdicts(ONE))).not.toContain("set-repeats");
});

test("runSetChecks, no logo, says nothing", () => {
  expect(runSetChecks([])).toEqual([]);
});
