import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, parse, relative, resolve } from "node:path";
import type { FoundPicture } from "./find-pictures.ts";
import { toFormat, type StylizeTask } from "./read-stylize-task.ts";
import { styleName } from "./style-names.ts";

/** A picture and where its result goes. */
export interface Job {
  readonly file: string;
  readonly output: string;
}

/** Endings of pictures that are not written. */
const NOT_WRITTEN = new Set([".avif", ".gif", ".tif", ".tiff", ".bmp", ".heic", ".jxl", ".svg"]);

/**
 * Where each result goes: the file that `--out` names; else a folder, below which what was found in
 * a folder keeps its place; else beside its picture. A string is why that cannot be: two results
 * in one file, or a result over a picture that is read.
 */
export async function planOutputs(
  pictures: readonly FoundPicture[],
  task: Pick<StylizeTask, "out" | "format" | "style">,
): Promise<readonly Job[] | string> {
  const file = await readOutputFile(task.out);
  if (typeof file === "string") return file;
  const { path } = file;
  if (path !== null && (pictures.length > 1 || pictures.some(({ root }) => root !== null)))
    return `${path} is one file and there may be more pictures: name a folder, as in --out ${join(dirname(path), "results")}/`;
  const jobs = pictures.map((picture) => ({
    file: picture.file,
    output: path ?? join(folderOf(picture, task.out), nameOf(picture.file, task)),
  }));
  return findTwins(jobs) ?? (await findOverwritten(jobs)) ?? jobs;
}

/** The file that `--out` names; its path is null where a folder is meant or nothing was said. */
async function readOutputFile(out: string | null): Promise<{ path: string | null } | string> {
  if (out === null || /[/\\]$/.test(out)) return { path: null };
  const there = await stat(out).catch(() => null);
  if (there?.isDirectory()) return { path: null };
  const ending = extname(out);
  if (toFormat(ending.slice(1))) return { path: out };
  if (there !== null || NOT_WRITTEN.has(ending.toLowerCase()))
    return `${out} is neither a folder nor a name that ends in .jpg, .png or .webp`;
  return { path: null };
}

function folderOf({ file, root }: FoundPicture, out: string | null): string {
  if (out === null) return dirname(file);
  return root === null ? out : join(out, relative(root, dirname(file)));
}

function nameOf(file: string, { style, format }: Pick<StylizeTask, "style" | "format">): string {
  return `${parse(basename(file)).name}-${styleName(style)}.${format}`;
}

function findTwins(jobs: readonly Job[]): string | null {
  const taken = new Map<string, string>();
  for (const { file, output } of jobs) {
    const other = taken.get(resolve(output));
    if (other !== undefined)
      return `${other} and ${file} would both be written to ${output}: rename one or do them apart`;
    taken.set(resolve(output), file);
  }
  return null;
}

/** By what the disk says, not by the name: a link to a picture is that picture. */
async function findOverwritten(jobs: readonly Job[]): Promise<string | null> {
  const read = new Set(await Promise.all(jobs.map(({ file }) => identityOf(file))));
  for (const { output } of jobs) {
    const identity = await identityOf(output);
    if (identity !== null && read.has(identity))
      return `${output} is one of the pictures, which are never overwritten: name another --out`;
  }
  return null;
}

async function identityOf(file: string): Promise<string | null> {
  const there = await stat(file, { bigint: true }).catch(() => null);
  return there && `${there.dev}:${there.ino}`;
}
