/**
 * Copies the chosen font files, unmodified, with each family's licence, into `assets/fonts`,
 * and writes `assets/fonts/index.json` and the fonts section of NOTICE.
 * Run `npm ci` in this folder first, then `node bake-fonts.ts`.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Blob, Face } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";
import { formatRanges } from "../../src/type/code-point-ranges.ts";
import { EXTENDS, STATIC_WEIGHTS, SUBSETS, VARIABLE_CUT } from "./font-files.ts";
import { writeNotice } from "./write-notice.ts";

const here = import.meta.dirname;
const target = join(here, "../../assets/fonts");

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

interface Metadata {
  readonly id: string;
  readonly family: string;
  readonly subsets: readonly string[];
  readonly weights: readonly number[];
  readonly license: { readonly type: string; readonly url: string; readonly attribution: string };
}

interface Pick {
  readonly subset: string;
  readonly weight: number | null;
  readonly name: string;
}

async function bake(): Promise<void> {
  const manifest: Manifest = await readJson(join(here, "package.json"));
  await rm(target, { recursive: true, force: true });
  const families: Record<string, object> = {};
  const packages = Object.entries(manifest.dependencies).map(([name, version]) => ({
    id: name.slice(name.indexOf("/") + 1),
    name,
    version,
  }));
  for (const source of packages.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    families[source.id] = await bakeFamily(source);
  await writeFile(join(target, "index.json"), formatIndex(families));
  await writeNotice(join(here, "../../../../NOTICE"), families);
}

async function bakeFamily(source: { id: string; name: string; version: string }) {
  const folder = join(here, "node_modules", source.name);
  const meta: Metadata = await readJson(join(folder, "metadata.json"));
  const variable = source.name.startsWith("@fontsource-variable/");
  const present = new Set(await readdir(join(folder, "files")));
  const picks = pickFiles(meta, variable).filter(({ name }) => present.has(name));
  await mkdir(join(target, source.id), { recursive: true });
  await cp(join(folder, "LICENSE"), join(target, source.id, "LICENSE"));
  const files = [];
  let axes = {};
  for (const pick of picks) {
    const bytes = await readFile(join(folder, "files", pick.name));
    const face = new Face(new Blob(await decompress(bytes)));
    const file = `${source.id}/${pick.name.slice(source.id.length + 1)}`;
    await writeFile(join(target, file), bytes);
    axes = variable ? axesOf(face) : {};
    files.push({
      file,
      subset: pick.subset,
      ...(pick.weight === null ? {} : { weight: pick.weight }),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      coverage: formatRanges(face.collectUnicodes()),
    });
  }
  return {
    family: meta.family,
    license: meta.license.type,
    licenseFile: `${source.id}/LICENSE`,
    attribution: meta.license.attribution.replace(/\s+/g, " ").trim(),
    source: `${source.name}@${source.version}`,
    axes,
    files,
  };
}

/** The packages are pinned, so their files have the shape that they had when this was written. */
async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, "utf8")) as T;
}

function pickFiles(meta: Metadata, variable: boolean): Pick[] {
  const subsets = SUBSETS.filter(
    (subset) => meta.subsets.includes(subset) && meta.subsets.includes(EXTENDS[subset] ?? subset),
  );
  const weights = STATIC_WEIGHTS[meta.id] ?? meta.weights;
  const cuts = variable
    ? [{ weight: null, label: VARIABLE_CUT[meta.id] ?? "wght" }]
    : weights.map((weight) => ({ weight, label: String(weight) }));
  return subsets.flatMap((subset) =>
    cuts.map(({ weight, label }) => ({
      subset,
      weight,
      name: `${meta.id}-${subset}-${label}-normal.woff2`,
    })),
  );
}

function axesOf(face: Face): Record<string, readonly number[]> {
  const axes = Object.entries(face.getAxisInfos());
  return Object.fromEntries(axes.map(([tag, axis]) => [tag, [axis.min, axis.default, axis.max]]));
}

/** One line for each family and file, so that a change reads well. */
function formatIndex(families: Record<string, object>): string {
  const lines = Object.entries(families).map(([id, family]) => {
    const { files, ...rest } = family as { files: object[] };
    const list = files.map((file) => `    ${JSON.stringify(file)}`).join(",\n");
    return `  ${JSON.stringify(id)}: ${JSON.stringify(rest).slice(0, -1)},"files":[\n${list}\n  ]}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

await mkdir(dirname(target), { recursive: true });
await bake();
