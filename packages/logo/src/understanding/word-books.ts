import type { LogoAssets } from "../types.ts";
import { openLanguageBook, type LanguageBook } from "./language-book.ts";
import { openNounBook, type NounBook } from "./noun-book.ts";

/** The dictionaries that understanding looks words up in, beside the lexicon. */
export interface WordBooks {
  readonly languages: LanguageBook;
  readonly nouns: NounBook;
}

/** No dictionaries: the lexicon alone, in English. */
export function emptyWordBooks(): WordBooks {
  return { languages: openLanguageBook(""), nouns: openNounBook("") };
}

/** Reads the dictionaries of `assets/words/`; some 250 kB. */
export async function readWordBooks(assets: LogoAssets): Promise<WordBooks> {
  const decoder = new TextDecoder();
  const [languages, nouns] = await Promise.all(
    ["words/languages.txt", "words/nouns.txt"].map(async (path) =>
      decoder.decode(await assets.read(path)),
    ),
  );
  return { languages: openLanguageBook(languages ?? ""), nouns: openNounBook(nouns ?? "") };
}
