import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

/** A regular expression that stands in the code. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file that it was found in, from the repository's root. */
  readonly file: string;
}

/** Every regular expression literal of a folder's TypeScript, tests aside, each once. */
export function findPatterns(root: string, folder: string): Pattern[] {
  const exclude = ["**/*.test*.ts", "**/testing/**"];
  const files = globSync(`${folder}/**/*.ts`, { cwd: root, exclude }).toSorted();
  const patterns = files.flatMap((file) =>
    patternsIn(readFileSync(join(root, file), "utf8"), file),
  );
  return [...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
}

/** @param file names the text in what is found; its extension tells the language */
export function patternsIn(text: string, file: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const regex: unknown = Reflect.get(node, "regex");
    if (isRegex(regex)) found.push({ source: regex.pattern, flags: regex.flags, file });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, text).program);
  return found;
}

function isRegex(value: unknown): value is { pattern: string; flags: string } {
  return typeof value === "object" && value !== null && "pattern" in value && "flags" in value;
}
