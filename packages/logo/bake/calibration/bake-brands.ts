import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGeometry } from "../../src/geometry/geometry.ts";
import { readPathKit } from "../../src/node/read-pathkit.ts";
import { BRAND_FILES } from "../../src/originality/brand-shapes.ts";
import { momentsToBytes } from "../../src/originality/moments-code.ts";
import {
  distinctiveMoments,
  momentsOf,
  type ShapeMoments,
} from "../../src/originality/shape-moments.ts";
import { silhouetteOf } from "../../src/originality/silhouette-of.ts";
import { ANGULAR_ORDERS, zernikeBasis } from "../../src/originality/zernike-basis.ts";
import { readBrandMarks } from "./brand-marks.ts";
import { markCase } from "./case.ts";

/**
 * Writes the names and the shapes' fingerprints of public brands' icons.
 * `node brands.ts statistics` first writes what all shapes have in common, `node bake-brands.ts` the rest.
 */
const LOGO = new URL("../../", import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, LOGO));

const basis = zernikeBasis();
const shapes = readBrandMarks(await createGeometry(await readPathKit())).flatMap(({ name, d }) => {
  const silhouette = silhouetteOf(markCase([{ d }]).scene, basis.cells);
  return silhouette ? [{ name, moments: momentsOf(silhouette, basis) }] : [];
});

if (process.argv[2] === "statistics") writeStatistics(shapes.map(({ moments }) => moments));
else {
  mkdirSync(path("assets/originality"), { recursive: true });
  writeFileSync(
    path(`assets/${BRAND_FILES.names}`),
    shapes.map(({ name }) => `${name.replaceAll("\n", " ")}\n`).join(""),
  );
  writeFileSync(
    path(`assets/${BRAND_FILES.shapes}`),
    Buffer.concat(shapes.map(({ moments }) => momentsToBytes(distinctiveMoments(moments)))),
  );
  console.log(`${shapes.length} shapes`);
}

function writeStatistics(all: readonly ShapeMoments[]): void {
  const average = (of: (moments: ShapeMoments) => number): number =>
    all.reduce((sum, moments) => sum + of(moments), 0) / all.length;
  const mean = ANGULAR_ORDERS.map((m, at) => (m === 0 ? average(({ real }) => real[at] ?? 0) : 0));
  const spread = ANGULAR_ORDERS.map((m, at) => {
    const square = average(
      ({ real, imaginary }) => ((real[at] ?? 0) - (mean[at] ?? 0)) ** 2 + (imaginary[at] ?? 0) ** 2,
    );
    return Math.sqrt(square / (m === 0 ? 1 : 2));
  });
  const list = (values: readonly number[]): string =>
    `[${values.map((value) => value.toFixed(4).replace(/\.?0+$/, "")).join(", ")}]`;
  writeFileSync(
    path("src/originality/brand-statistics.ts"),
    `// Written by bake/calibration/bake-brands.ts.\n` +
      `/** Of the moments of brands' icons term by term: the middle; only terms without an angle have one. */\n` +
      `export const MEAN: readonly number[] = ${list(mean)};\n` +
      `/** And how far they spread around it. */\n` +
      `export const SPREAD: readonly number[] = ${list(spread)};\n`,
  );
}
