import { relative, resolve, sep } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** A file's path from the root; a fixture plays the file whose path follows its case's folder. */
export function repositoryPath(filename: string): string {
  return relative(root, filename)
    .split(sep)
    .join("/")
    .replace(/^lint-fixtures\/[^/]+\//, "");
}
