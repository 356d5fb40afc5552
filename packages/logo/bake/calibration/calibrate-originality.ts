import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRandom } from "../../src/choice/random.ts";
import { boundsOf } from "../../src/geometry/bounds.ts";
import { uniteBoxes } from "../../src/geometry/boxes.ts";
import { createGeometry } from "../../src/geometry/geometry.ts";
import { flipX, mapPoints, rotate, scale } from "../../src/geometry/transform.ts";
import { MARKS } from "../../src/marks/symbol-library.ts";
import { readAssets } from "../../src/node/read-assets.ts";
import { readPathKit } from "../../src/node/read-pathkit.ts";
import { createOriginality } from "../../src/originality/create-originality.ts";
import { ORIGINALITY_LIMITS } from "../../src/originality/limits.ts";
import type { PathData, Scene } from "../../src/types.ts";
import { readBrandMarks } from "./brand-marks.ts";
import { markCase } from "./case.ts";
import type { CopyResult, KnownResult } from "./result.ts";
import { writeOriginalityReport } from "./write-report.ts";

/**
 * Measures how often copies of brands' icons are found, and how often our own symbols are said to
 * be like one; writes `originality.json` and the tables of the page.
 */
const STEP = 14;
const random = createRandom(1907);
const geometry = await createGeometry(await readPathKit());
const originality = createOriginality(readAssets());
const brands = readBrandMarks(geometry);

const shaken = (d: PathData, by: number): PathData =>
  mapPoints(d, ({ x, y }) => ({
    x: x + (random.next() - 0.5) * by,
    y: y + (random.next() - 0.5) * by,
  }));

/** What a copy may have been through; brands' icons are 960 units a side. */
const COPIES: Readonly<Record<string, (d: PathData) => PathData>> = {
  "another size": (d) => scale(d, 0.137),
  "turned by 7°": (d) => rotate(d, 7),
  "turned by 90°": (d) => rotate(d, 90),
  mirrored: (d) => flipX(d),
  "8 % wider": (d) => scale(d, 1.08, 1),
  "heavier by 2 % of the side": (d) => geometry.grow(d, 9),
  "lighter by 1.5 %": (d) => geometry.shrink(d, 7),
  "traced, points 0.7 % off": (d) => shaken(d, 14),
  "5 % wider, turned, traced": (d) => shaken(rotate(scale(d, 1.05, 1), -5), 10),
};

const reportOf = (scene: Scene) => originality.report(originality.fingerprint(scene, "mark"));

async function measureCopies(name: string, copy: (d: PathData) => PathData): Promise<CopyResult> {
  let [count, first, same, near] = [0, 0, 0, 0];
  for (let at = 5; at < brands.length; at += STEP) {
    const brand = brands[at];
    const d = brand && copy(brand.d);
    if (!brand || !d) continue;
    const { verdict, nearest } = await reportOf(markCase([{ d }]).scene);
    count++;
    if (nearest[0]?.name === brand.name) first++;
    if (verdict === "same") same++;
    if (verdict !== "distinct") near++;
  }
  const share = (of: number): number => Math.round((of / count) * 1000) / 1000;
  return { name, count, found_first: share(first), same: share(same), near_or_same: share(near) };
}

async function measureSymbols(): Promise<{ result: CopyResult; told: string[] }> {
  const told: string[] = [];
  let [count, same, near] = [0, 0, 0];
  for (const [id, { mark }] of MARKS) {
    const shapes = mark.layers.map((layer) => ({ ...layer, fill: "#111111" }));
    const box = uniteBoxes(shapes.map(({ d }) => boundsOf(d)));
    const report = await reportOf({
      background: "#FFFFFF",
      shapes,
      parts: [],
      box,
      gradient: null,
    });
    count++;
    if (report.verdict === "same") same++;
    if (report.verdict === "distinct") continue;
    near++;
    const [neighbour] = report.nearest;
    if (report.verdict === "same") told.push(`${id} – ${neighbour?.name} ${neighbour?.similarity}`);
  }
  const share = (of: number): number => Math.round((of / count) * 1000) / 1000;
  const shares = { found_first: 0, same: share(same), near_or_same: share(near) };
  return { result: { name: "our own symbols", count, ...shares }, told };
}

/** Known signs, each traced by a shaky hand, a little wider and turned. */
const KNOWN = [
  ...["apple", "nike", "adidas", "puma", "mastercard", "target", "shell", "spotify"],
  ...["dropbox", "mitsubishi", "audi", "mcdonalds", "starbucks", "airbnb", "github", "android"],
];

async function measureKnown(): Promise<KnownResult[]> {
  const results: KnownResult[] = [];
  for (const slug of KNOWN) {
    const brand = brands.find((other) => other.slug === slug);
    if (!brand) continue;
    const d = shaken(rotate(scale(brand.d, 1.05, 1), -5), 10);
    const { verdict, nearest } = await reportOf(markCase([{ d }]).scene);
    const at = nearest.findIndex(({ name }) => name === brand.name);
    results.push({
      name: brand.name,
      verdict,
      place: at + 1,
      similarity: nearest[at]?.similarity ?? 0,
    });
  }
  return results;
}

const copies: CopyResult[] = [];
for (const [name, copy] of Object.entries(COPIES)) {
  const result = await measureCopies(name, copy);
  copies.push(result);
  console.log(result);
}
const { result: symbols, told } = await measureSymbols();
console.log(symbols, told.join("; "));
const path = fileURLToPath(new URL("originality.json", import.meta.url));
const known = await measureKnown();
console.log(known);
const found = { limits: ORIGINALITY_LIMITS, copies, symbols, known };
writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
writeOriginalityReport([...copies, symbols], told, known);
