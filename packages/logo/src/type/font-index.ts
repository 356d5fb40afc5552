import { inRanges, parseRanges } from "./code-point-ranges.ts";
import type { CodePointRanges } from "./code-point-ranges.ts";

/** One font file and the code points it has. */
export interface FontFile {
  /** Path under `assets/fonts`. */
  readonly file: string;
  /** 100..900; null where the file is variable. */
  readonly weight: number | null;
  readonly subset: string;
  /** Read from its text when first asked for: most files never are. */
  readonly coverage: CodePointRanges;
}

/** Every family's files, in the order in which a letter is looked for. */
export type FontIndex = ReadonlyMap<string, readonly FontFile[]>;

/** Reads `assets/fonts/index.json`. @throws TypeError when it is not what the bake writes. */
export function readFontIndex(bytes: Uint8Array): FontIndex {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof parsed !== "object" || parsed === null) throw new TypeError("not a font index");
  const index = new Map<string, readonly FontFile[]>();
  for (const [id, family] of Object.entries(parsed)) index.set(id, familyFiles(family));
  return index;
}

function familyFiles(family: unknown): FontFile[] {
  if (typeof family !== "object" || family === null || !("files" in family))
    throw new TypeError("not a font family");
  if (!Array.isArray(family.files)) throw new TypeError("not a list of font files");
  return family.files.map(fontFile);
}

function fontFile(entry: unknown): FontFile {
  if (typeof entry !== "object" || entry === null) throw new TypeError("not a font file");
  const { file, subset, coverage, weight = null } = entry as Readonly<Record<string, unknown>>;
  if (typeof file !== "string" || typeof subset !== "string" || typeof coverage !== "string")
    throw new TypeError("not a font file");
  if (weight !== null && typeof weight !== "number") throw new TypeError("not a weight");
  let ranges: CodePointRanges | undefined;
  return {
    file,
    subset,
    weight,
    get coverage() {
      return (ranges ??= parseRanges(coverage));
    },
  };
}

/** The files of one weight: of a static family, each subset's nearest. */
export function filesOfWeight(files: readonly FontFile[], weight: number): FontFile[] {
  const bySubset = new Map<string, FontFile>();
  for (const file of files) {
    const best = bySubset.get(file.subset);
    if (!best || distance(file, weight) < distance(best, weight)) bySubset.set(file.subset, file);
  }
  return [...bySubset.values()];
}

function distance(file: FontFile, weight: number): number {
  return file.weight === null ? 0 : Math.abs(file.weight - weight);
}

const JOINERS = /^[\u200C\u200D]$/;

/** Whether one file has every code point of a text; joiners, which show nothing, need none. */
export function fileHas(file: FontFile, text: string): boolean {
  for (const char of text)
    if (!inRanges(file.coverage, char.codePointAt(0) ?? 0) && !JOINERS.test(char)) return false;
  return true;
}

/** Two indexes as one, unparsed; the families of the second come last. */
export function joinFontIndexes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const [one, two] = [first, second].map((bytes) => new TextDecoder().decode(bytes).trim());
  return new TextEncoder().encode(`${one?.slice(0, -1)},${two?.slice(1)}`);
}
