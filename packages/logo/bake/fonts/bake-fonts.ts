/**
 * Copies the chosen font files, unmodified, with each family's licence, into `assets/fonts` and,
 * where they are large, into `packages/fonts-cjk/assets`; writes both `index.json` and the fonts
 * section of NOTICE. Run `npm ci` in this folder first, then `node bake-fonts.ts`.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Blob, Face } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";
import { formatRanges } from "../../src/type/code-point-ranges.ts";
import { CUTS, isLarge, STATIC_WEIGHTS, subsetsOf, VARIABLE_CUT } from "./font-files.ts";
import { type NoticeEntry, writeNotice } from "./write-notice.ts";

const here = import.meta.dirname;
const root = join(here, "../../../..");
const ALWAYS = "packages/logo/assets/fonts";
const LARGE = "packages/fonts-cjk/assets";

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

interface Source {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

interface Family extends NoticeEntry {
  readonly axes: Readonly<Record<string, readonly number[]>>;
  readonly files: readonly object[];
}

type Families = Record<string, Family>;

async function bake(): Promise<void> {
  const manifest: Manifest = await readJson(join(here, "package.json"));
  const always: Families = {};
  const large: Families = {};
  for (const folder of [ALWAYS, LARGE])
    await rm(join(root, folder), { recursive: true, force: true });
  for (const source of sourcesOf(manifest)) {
    const meta: Metadata = await readJson(join(folderOf(source), "metadata.json"));
    const isCjk = isLarge(subsetsOf(meta));
    const [families, folder] = isCjk ? [large, LARGE] : [always, ALWAYS];
    families[source.id] = await bakeFamily(source, meta, folder);
    for (const [id, cut] of Object.entries(CUTS)) {
      const whole = families[cut.of];
      if (whole && cut.of === source.id) families[id] = { ...whole, family: cut.family };
    }
  }
  await writeFile(join(root, ALWAYS, "index.json"), formatIndex(always));
  await writeFile(join(root, LARGE, "index.json"), formatIndex(large));
  await writeNotice(join(root, "NOTICE"), [
    { folder: ALWAYS, families: always },
    { folder: LARGE, families: large },
  ]);
}

function sourcesOf({ dependencies }: Manifest): Source[] {
  return Object.entries(dependencies)
    .map(([name, version]) => ({ id: name.slice(name.indexOf("/") + 1), name, version }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function folderOf({ name }: Source): string {
  return join(here, "node_modules", name);
}

async function bakeFamily(source: Source, meta: Metadata, target: string): Promise<Family> {
  const folder = folderOf(source);
  const variable = source.name.startsWith("@fontsource-variable/");
  const present = new Set(await readdir(join(folder, "files")));
  const picks = pickFiles(meta, variable).filter(({ name }) => present.has(name));
  await mkdir(join(root, target, source.id), { recursive: true });
  await cp(join(folder, "LICENSE"), join(root, target, source.id, "LICENSE"));
  const files = [];
  let axes = {};
  for (const pick of picks) {
    const bytes = await readFile(join(folder, "files", pick.name));
    const face = new Face(new Blob(await decompress(bytes)));
    const file = `${source.id}/${pick.name.slice(source.id.length + 1)}`;
    await writeFile(join(root, target, file), bytes);
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
  const weights = STATIC_WEIGHTS[meta.id] ?? meta.weights;
  const cuts = variable
    ? [{ weight: null, label: VARIABLE_CUT[meta.id] ?? "wght" }]
    : weights.map((weight) => ({ weight, label: String(weight) }));
  return subsetsOf(meta).flatMap((subset) =>
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
function formatIndex(families: Families): string {
  const lines = Object.entries(families).map(([id, { files, ...rest }]) => {
    const list = files.map((file) => `    ${JSON.stringify(file)}`).join(",\n");
    return `  ${JSON.stringify(id)}: ${JSON.stringify(rest).slice(0, -1)},"files":[\n${list}\n  ]}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

await bake();
