import { CONCEPTS } from "./lexicon.ts";

const ACCENTS = /[\u0300-\u036F]/g;
const ELIDED = /(?<![a-z\u00DF-\u024F0-9])(?:[ldjmtsnc]|qu|dell|all|nell|sull|un)['’](?=\S)/g;
const POSSESSIVE = /['’]s(?![a-z0-9])/g;
const INSIDE = /(?<=\S)['’ʼ"״׳](?=\S)/g;
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

/** Lower case without accents, elided articles set apart ("l'école" is "l ecole"). */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(ELIDED, (article) => `${article.slice(0, -1)} `)
    .replaceAll(POSSESSIVE, "")
    .replaceAll(INSIDE, "")
    .normalize("NFKD")
    .replaceAll(ACCENTS, "")
    .normalize("NFC");
}

/** Splits a text into lower-case words without accents; hyphens split unless the compound is known. */
export function words(text: string): readonly string[] {
  return plainText(text)
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .flatMap((word) => (COMPOUNDS.has(word) ? [word] : word.split("-")))
    .filter((word) => word.length > 0);
}

const INNER_CAPITAL = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** A name with its inner capitals set apart: "BlueDot" is "Blue Dot". */
export function spelledOut(name: string): string {
  return name.replaceAll(INNER_CAPITAL, " ");
}
