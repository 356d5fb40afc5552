import { isKnown, isTrade } from "./find-hits.ts";
import { sensesOf, type LanguageBook } from "./language-book.ts";
import type { ReadBrief } from "./read-brief.ts";
import type { Source } from "./source.ts";
import type { WordBooks } from "./word-books.ts";
import { words } from "./words.ts";

/** A trade named by a foreign word in an English brief, as "Boulangerie Dupont". */
export interface ForeignTrade {
  readonly source: Source;
  readonly english: string;
}

const LEAST = 6;

function tradeIn(word: string, book: LanguageBook): string | null {
  for (const id of book.ids) {
    const language = book.get(id);
    if (!language) continue;
    const senses = sensesOf(language, word).filter(({ role }) => role === "content");
    const english = senses.flatMap((sense) => sense.english.split(" "));
    if (english.some(isTrade)) return english.join(" ");
  }
  return null;
}

/** Trades that a name or an industry tells in another language than the rest of the brief. */
export function foreignTrades(
  { name, industry, description, languages }: ReadBrief,
  { languages: book, nouns }: WordBooks,
): readonly ForeignTrade[] {
  const foreign = (source: Source, text: string): ForeignTrade[] =>
    words(text)
      .filter((word) => word.length >= LEAST && !isKnown(word) && nouns.find(word) === null)
      .flatMap((word) => {
        const english = tradeIn(word, book);
        return english === null ? [] : [{ source, english }];
      });
  return [
    ...foreign("name", name),
    ...(languages.length === 0
      ? [...foreign("field", industry), ...foreign("mention", description)]
      : []),
  ];
}
