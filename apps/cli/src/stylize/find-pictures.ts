import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, parse, relative, resolve, sep } from "node:path";
import { messageOf } from "./message-of.ts";
import type { StylizeTask } from "./read-stylize-task.ts";
import { styleNames } from "./style-names.ts";

/** A picture that is to be read. */
export interface FoundPicture {
  readonly file: string;
  /** The folder that was named and in which it was found; null when the file itself was named. */
  readonly root: string | null;
}

/** What could not be done with a file or folder, and what helps. */
export interface Problem {
  readonly file: string;
  readonly error: string;
}

export interface FoundPictures {
  readonly pictures: readonly FoundPicture[];
  readonly problems: readonly Problem[];
}

const ENDINGS = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif"]);

/**
 * The files that were named, and the pictures in the folders that were, by their names' endings, in
 * the names' order. In a folder, hidden files and what this command has made there before are left
 * out: `a-sketch.png` beside a picture named `a`, and the folder that is written to.
 */
export async function findPictures({
  inputs,
  recursive,
  out,
}: Pick<StylizeTask, "inputs" | "recursive" | "out">): Promise<FoundPictures> {
  const pictures = new Map<string, FoundPicture>();
  const problems: Problem[] = [];
  for (const input of inputs) {
    try {
      const found = await look(input, recursive);
      const kept = found.filter((one) => !isResult(one, out));
      if (kept.length === 0) problems.push({ file: input, error: noPictures(recursive) });
      for (const one of kept) pictures.set(resolve(one.file), one);
    } catch (error) {
      problems.push({ file: input, error: `cannot be read: ${messageOf(error)}` });
    }
  }
  return { pictures: [...pictures.values()], problems };
}

function noPictures(recursive: boolean): string {
  const hint = recursive ? "" : "; --recursive looks in the folders within it too";
  return `has no JPEG, PNG, WebP or AVIF pictures in it${hint}`;
}

async function look(input: string, recursive: boolean): Promise<FoundPicture[]> {
  if (!(await stat(input)).isDirectory()) return [{ file: input, root: null }];
  const entries = await readdir(input, { withFileTypes: true, recursive });
  const files = entries.filter((entry) => isPicture(entry, input)).map(pathOf);
  const sources = withoutResults(files);
  return sources.toSorted().map((file) => ({ file, root: input }));
}

function isPicture(entry: Dirent, input: string): boolean {
  if (entry.isDirectory() || !ENDINGS.has(extname(entry.name).toLowerCase())) return false;
  const parts = relative(input, pathOf(entry)).split(sep);
  return parts.every((part) => !part.startsWith("."));
}

function pathOf({ parentPath, name }: Dirent): string {
  return join(parentPath, name);
}

function withoutResults(files: readonly string[]): string[] {
  const stems = new Set(files.map(stemOf));
  const endings = styleNames().map((name) => `-${name}`);
  return files.filter((file) => {
    const stem = stemOf(file);
    const ending = endings.find((one) => stem.endsWith(one));
    return ending === undefined || !stems.has(stem.slice(0, -ending.length));
  });
}

function stemOf(file: string): string {
  return join(dirname(file), parse(basename(file)).name);
}

/** Whether a file lies in the folder that is written to, where that is one within its root. */
function isResult({ file, root }: FoundPicture, out: string | null): boolean {
  return root !== null && out !== null && isInside(out, root) && isInside(file, out);
}

function isInside(path: string, folder: string): boolean {
  return resolve(path).startsWith(resolve(folder) + sep);
}
