import type { QualityCheck } from "@emblazon/contract";
import { expect, test } from "vitest";
import { joinPaths, pathData } from "../geometry/path-data.ts";
import { circle, rect, ring } from "../geometry/primitives.ts";
import { scale, translate } from "../geometry/transform.ts";
import type { PathData, Scene } from "../types.ts";
import { GOOD, lineOf, mark, sceneOf, SPEC, type Drawn } from "./fixtures.testdata.ts";
import { squareAround } from "./measure.ts";
import { REPORT_IDS, runChecks } from "./run-checks.ts";
import type { ReportSources } from "./subject.ts";
import type { ReportId } from "./thresholds.ts";

/** A ring with a bar below: one line weight, wide gaps, no corner to round. */
const MARK: readonly Drawn[] = [mark(joinPaths(ring(100, 60), rect(-100, 130, 200, 40)))];
const EVEN = [20, 20, 20, 20, 20];

/** As large as a square icon lets it be. */
function iconOf(drawn: readonly Drawn[]): Scene {
  const scene = sceneOf(drawn);
  return { ...scene, box: squareAround(scene.box, 0) };
}

const sources = (drawn: readonly Drawn[] = MARK): ReportSources => ({
  mark: sceneOf(drawn),
  icon: iconOf(drawn),
  lines: [lineOf("Marea", EVEN)],
  name: "Marea",
});

function report(
  drawn: readonly Drawn[],
  from: ReportSources = sources(),
  scene: Scene = sceneOf(drawn),
): Map<string, QualityCheck> {
  return new Map(runChecks(scene, SPEC, from).map((check) => [check.id, check]));
}

const ofMark = (...drawn: readonly Drawn[]): Map<string, QualityCheck> => {
  return report(GOOD, sources(drawn));
};

test("runChecks, a sound drawing with all that a report looks at, passes", () => {
  const checks = report(GOOD);
  const bad = [...checks.values()].filter(
    ({ verdict }) => verdict === "warn" || verdict === "fail",
  );
  expect(bad.map(({ id, value }) => [id, value])).toEqual([]);
  const missing = REPORT_IDS.filter((id) => !checks.has(id));
  expect(missing).toEqual(["internal-contrast"]);
});

const comb = (count: number, gap: number): PathData =>
  joinPaths(
    ...Array.from({ length: count }, (_, i) => rect((i * 200) / count, 0, 200 / count - gap, 200)),
  );

const specks = Array.from({ length: 12 }, (_, i) => circle(-90 + i * 16, -115, 1.2));

const zigzag = pathData(
  `M0 0${Array.from({ length: 60 }, (_, i) => `L${(i + 0.5) * 4} ${i % 2 === 0 ? 120 : 20}L${(i + 1) * 4} 0`).join("")}L240 200L0 200Z`,
);

const corner = (x: number, r: number): PathData => {
  const k = r * 0.4477;
  return pathData(
    `M${x + r} 0L${x + 30 - r} 0C${x + 30 - k} 0 ${x + 30} ${k} ${x + 30} ${r}L${x + 30} 60L${x} 60L${x} ${r}C${x} ${k} ${x + k} 0 ${x + r} 0Z`,
  );
};

const twoTone = (one: string, other: string): readonly Drawn[] => [
  mark(rect(0, 0, 100, 200), one),
  mark(rect(100, 0, 100, 200), other),
];

const offTheMiddle = (drawn: readonly Drawn[], share: number): Scene => {
  const scene = sceneOf(drawn);
  return { ...scene, box: { ...scene.box, x: scene.box.x - share * scene.box.width } };
};

const recoloured = (role: string, fill: string): readonly Drawn[] =>
  GOOD.map((shape) => (shape.role === role ? { ...shape, fill } : shape));

test.each<[id: ReportId, damaged: () => Map<string, QualityCheck>]>([
  ["spelling", () => report(GOOD, { ...sources(), name: "Maria" })],
  ["kerning", () => report(GOOD, { ...sources(), lines: [lineOf("Marea", [20, 60, 20, 20])] })],
  [
    "touching-letters",
    () => report(GOOD, { ...sources(), lines: [lineOf("Marea", [20, -5, 20, 20])] }),
  ],
  ["name-value", () => report(recoloured("ink", "#BBBBBB"))],
  ["mark-value", () => report(recoloured("a", "#E8D44D"))],
  ["internal-contrast", () => ofMark(...twoTone("#1A4CFF", "#2F55E8"))],
  ["colour-vision", () => ofMark(...twoTone("#B5651D", "#6B8E23"))],
  ["mark-ink", () => ofMark(mark(ring(100, 98.5)))],
  ["mark-stroke", () => ofMark(mark(ring(100, 98)))],
  ["least-gap", () => ofMark(mark(comb(9, 2)))],
  ["icon-stroke", () => ofMark(mark(ring(100, 95)))],
  ["pixel-mush", () => ofMark(mark(comb(20, 4)))],
  ["squint", () => ofMark(mark(ring(100, 98)))],
  ["squint-blobs", () => ofMark(mark(comb(14, 6)))],
  ["one-colour", () => ofMark(...twoTone("#1A4CFF", "#C5F332"))],
  ["complexity", () => ofMark(mark(zigzag))],
  ["parts", () => ofMark(mark(comb(9, 8)))],
  ["islands", () => ofMark(mark(joinPaths(ring(100, 60), ...specks)))],
  [
    "near-parallel",
    () => ofMark(mark(pathData("M0 0L40 0L44 200L0 200ZM60 0L100 0L100 200L60 200Z"))),
  ],
  ["near-circle", () => ofMark(mark(scale(ring(100, 60), 1.03, 1)))],
  [
    "corner-radii",
    () => ofMark(mark(joinPaths(corner(0, 3), corner(40, 5), corner(80, 8), corner(120, 12)))),
  ],
  ["safe-circle", () => report(GOOD, { ...sources(), mark: offTheMiddle(MARK, 0.4) })],
  ["centred", () => report(GOOD, { ...sources(), mark: offTheMiddle(MARK, 0.2) })],
  ["inside-box", () => report(GOOD, sources(), offTheMiddle(GOOD, 0.1))],
  [
    "file-size",
    () =>
      report(
        Array.from({ length: 900 }, (_, i) =>
          mark(translate(circle(0, 0, 4.37), (i % 30) * 10.13, Math.floor(i / 30) * 10.17)),
        ),
      ),
  ],
])("runChecks, a drawing damaged for %s, does not pass it and says what to do", (id, damaged) => {
  const check = damaged().get(id);
  expect(check?.verdict).toMatch(/warn|fail/);
  expect(check?.mend).toMatch(/^[A-Z].*\.$/);
});

test.each<ReportId>(["stroke-weights", "smallest-size", "print-width", "stitch-width"])(
  "runChecks, %s, is told for information and not graded",
  (id) => {
    expect(report(GOOD).get(id)).toMatchObject({
      verdict: "info",
      threshold: "for information",
      mend: null,
    });
  },
);

test("stroke-weights, lines of four weights, are counted", () => {
  const rings = [ring(100, 97), ring(85, 78), ring(65, 52), ring(38, 18)];
  expect(ofMark(mark(joinPaths(...rings))).get("stroke-weights")?.value).toBeGreaterThan(2);
  expect(report(GOOD).get("stroke-weights")?.value).toBe(1);
});

test("smallest-size, a line of a twentieth of the mark, asks for twenty pixels and a few", () => {
  const check = ofMark(mark(ring(100, 90))).get("smallest-size");
  expect(check?.value).toBeGreaterThanOrEqual(20);
  expect(check?.value).toBeLessThan(26);
  expect(check?.why).toContain(`Below ${check?.value} px`);
});

test("runChecks, a mark at another size and place, gives the same values", () => {
  const moved = MARK.map((shape) => ({ ...shape, d: translate(scale(shape.d, 3.3), 777, -55) }));
  const values = (checks: Map<string, QualityCheck>) =>
    [...checks.values()].map(({ id, value }) => [id, value]);
  expect(values(ofMark(...moved))).toEqual(values(ofMark(...MARK)));
});

test("runChecks, no word of a report judges a person's logo as a whole", () => {
  for (const { label, why, mend } of report(GOOD).values())
    expect(`${label} ${why} ${mend}`).not.toMatch(/\b(?:bad|ugly|wrong|poor|terrible)\b/i);
});
