import { industryHits, lexiconHits } from "./find-hits.ts";
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
const CUTS = [0, 1, 2];
const LEAST_COMPOUND = 9;
/** The languages whose compounds are common in names of shops. */
const COMPOUNDING = ["de", "nl", "sv"];

function namesTrade(english: string): boolean {
  return industryHits(words(english)).length > 0;
}

function tradeIn(word: string, book: LanguageBook): string | null {
  for (const cut of CUTS) {
    const part = word.slice(0, word.length - cut);
    if (part.length < LEAST) break;
    const found = book.withWord(part).find(({ english }) => namesTrade(english));
    if (found) return found.english;
  }
  if (word.length < LEAST_COMPOUND) return null;
  for (const id of COMPOUNDING) {
    const language = book.get(id);
    const senses = language ? sensesOf(language, word) : [];
    const english = senses.map((sense) => sense.english).join(" ");
    if (namesTrade(english)) return english;
  }
  return null;
}

/** Trades that a name or an industry tells in another language than the rest of the brief. */
export function foreignTrades(
  { name, industry, languages }: ReadBrief,
  { languages: book, nouns }: WordBooks,
): readonly ForeignTrade[] {
  const foreign = (source: Source, text: string): ForeignTrade[] =>
    words(text)
      .filter(
        (word) =>
          word.length >= LEAST && lexiconHits([word]).length === 0 && nouns.find(word) === null,
      )
      .flatMap((word) => {
        const english = tradeIn(word, book);
        return english === null ? [] : [{ source, english }];
      });
  return [...foreign("name", name), ...(languages.length === 0 ? foreign("field", industry) : [])];
}
