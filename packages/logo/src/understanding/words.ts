import { CONCEPTS } from "./lexicon.ts";

const MARKS = /[\u0300-\u036F]/g;
const COMPOUNDS: ReadonlySet<string> = new Set(
  CONCEPTS.flatMap((concept) => concept.words).filter((word) => word.includes("-")),
);

/** Brings a plural to its singular, roughly, so that both sides of a comparison agree. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Splits a text into lower-case words without accents; hyphens split unless the compound is known. */
export function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, "")
    .normalize("NFKD")
    .replaceAll(MARKS, "")
    .normalize("NFC")
    .split(/[^\p{L}\p{N}-]+/u)
    .flatMap((word) => (COMPOUNDS.has(word) ? [word] : word.split("-")))
    .filter((word) => word.length > 0);
}
