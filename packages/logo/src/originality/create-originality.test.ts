import { beforeAll, expect, test } from "vitest";
import { boundsOf } from "../geometry/bounds.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import { joinPaths, pathData } from "../geometry/path-data.ts";
import { circle, rect, ring } from "../geometry/primitives.ts";
import { flipX, mapPoints, rotate, scale, translate } from "../geometry/transform.ts";
import { readAssets } from "../node/read-assets.ts";
import type { PathData, Role, Scene } from "../types.ts";
import { createOriginality, type Originality } from "./create-originality.ts";

let originality: Originality;

beforeAll(() => {
  originality = createOriginality(readAssets());
});

function sceneOf(...shapes: readonly (readonly [PathData, Role?])[]): Scene {
  return {
    background: "#FFFFFF",
    shapes: shapes.map(([d, role = "a"]) => ({
      d,
      role,
      fill: role === "a" ? "#111111" : "#FFFFFF",
    })),
    parts: [{ kind: "mark", from: 0, to: shapes.length }],
    box: uniteBoxes(shapes.map(([d]) => boundsOf(d))),
    gradient: null,
  };
}

/** A boot: no symmetry, so that turns and mirrors show. */
const BOOT = pathData("M0 0L60 0L60 120C60 140 140 130 150 160L150 190L0 190Z");
const print = (d: PathData): string => originality.fingerprint(sceneOf([d]), "mark");
const similarity = (one: PathData, other: PathData): number =>
  originality.nearest(print(one), [{ id: "x", fingerprint: print(other) }])[0]?.similarity ?? 0;

/** Three diamonds that meet in a point, as a well-known car maker's sign has them. */
const DIAMONDS = joinPaths(
  ...[0, 120, 240].map((turn) => rotate(pathData("M0 0L-29 -50L0 -100L29 -50Z"), turn)),
);

test("fingerprint, any drawing, is short text that is safe to store", () => {
  expect(print(BOOT)).toMatch(/^m1\.[A-Za-z0-9_-]{64}$/);
  expect(originality.fingerprint(sceneOf([BOOT]), "word")).toMatch(/^w1\./);
});

test("fingerprint, no ink, is empty and like nothing", async () => {
  const empty = originality.fingerprint(sceneOf(), "mark");
  expect(empty).toBe("");
  expect(originality.nearest(empty, [{ id: "x", fingerprint: print(BOOT) }])).toEqual([]);
  expect((await originality.report(empty)).verdict).toBe("distinct");
});

test.each<[string, (d: PathData) => PathData]>([
  ["another size and place", (d) => translate(scale(d, 7.3), 1000, -300)],
  ["turned by 7°", (d) => rotate(d, 7)],
  ["turned by 90°", (d) => rotate(d, 90)],
  ["mirrored", (d) => flipX(d)],
  ["a little wider", (d) => scale(d, 1.06, 1)],
  ["traced anew", (d) => mapPoints(d, ({ x, y }) => ({ x: x + (y % 3) - 1, y: y + (x % 3) - 1 }))],
])("nearest, a copy that is %s, is the same shape", (_, copy) => {
  expect(similarity(BOOT, copy(BOOT))).toBeGreaterThanOrEqual(0.97);
});

test("nearest, other shapes, are told apart", () => {
  expect(similarity(BOOT, circle(0, 0, 50))).toBeLessThan(0.8);
  expect(similarity(BOOT, DIAMONDS)).toBeLessThan(0.8);
  expect(similarity(circle(0, 0, 50), ring(50, 25))).toBeLessThan(0.9);
});

test("nearest, a hole drawn in the ground's colour, is a hole", () => {
  const drawn = originality.fingerprint(
    sceneOf([rect(0, 0, 100, 100)], [circle(50, 50, 30), "on"]),
    "mark",
  );
  const cut = print(joinPaths(rect(0, 0, 100, 100), circle(50, 50, 30)));
  expect(originality.nearest(drawn, [{ id: "x", fingerprint: cut }])[0]?.similarity).toBe(1);
});

test("nearest, many others, gives the five most alike, the most alike first", () => {
  const others = Array.from({ length: 9 }, (_, i) => ({
    id: String(i),
    fingerprint: print(scale(BOOT, 1 + i / 10, 1)),
  }));
  const nearest = originality.nearest(print(BOOT), others);
  expect(nearest.map(({ name }) => name)).toEqual(["0", "1", "2", "3", "4"]);
  expect(nearest.every(({ kind }) => kind === "own")).toBe(true);
});

test.each(["", "m1.", "m0.AAAA", "m1.ÄÖ", "🦊", `m1.${"A".repeat(400)}`])(
  "nearest, a stored text that is no fingerprint (%j), is passed over",
  (fingerprint) => {
    expect(originality.nearest(print(BOOT), [{ id: "x", fingerprint }])).toEqual([]);
  },
);

test("report, three diamonds, names the car maker", async () => {
  const report = await originality.report(print(rotate(DIAMONDS, 4)));
  expect(report.nearest[0]).toMatchObject({ kind: "brand", name: "Mitsubishi" });
  expect(report.verdict).toBe("same");
  expect(report.summary).toContain("Mitsubishi");
  expect(report.caveat).toContain("no legal search");
});

test("report, a mark made before, is found among the earlier ones", async () => {
  const history = [{ id: "asset-1", fingerprint: print(rotate(BOOT, 20)) }];
  const report = await originality.report(print(BOOT), history);
  expect(report.nearest[0]).toMatchObject({ kind: "own", name: "asset-1" });
  expect(report.verdict).toBe("same");
});

test("report, a name, is compared with earlier names only", async () => {
  const reads: string[] = [];
  const fresh = createOriginality({
    read: (path) => {
      reads.push(path);
      return readAssets().read(path);
    },
  });
  const name = fresh.fingerprint(sceneOf([BOOT]), "word");
  const report = await fresh.report(name, [{ id: "a mark", fingerprint: print(BOOT) }]);
  expect(report).toMatchObject({ verdict: "distinct", nearest: [] });
  expect(reads).toEqual([]);
});
