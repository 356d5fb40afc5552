import type { Brief } from "@emblazon/contract";
import { detectLanguages, languagesOfScript } from "./detect-languages.ts";
import { unfoldIdioms } from "./idioms.ts";
import { readWishes } from "./negations.ts";
import { isPhraseWord } from "./phrase-words.ts";
import { toEnglish } from "./to-english.ts";
import type { WordBooks } from "./word-books.ts";
import { spelledOut, words } from "./words.ts";

/** A brief in the lexicon's English, what is denied taken out. */
export interface ReadBrief {
  readonly name: string;
  /** The name's words in English, where it is in another language. */
  readonly nameInEnglish: string;
  readonly industry: string;
  readonly tagline: string;
  readonly description: string;
  /** What a mark is asked to show. */
  readonly asked: readonly string[];
  readonly denied: readonly string[];
  readonly typeOnly: boolean;
  /** The likely languages beside English, the likeliest first. */
  readonly languages: readonly string[];
  /** The words that stood for English ones. */
  readonly originals: ReadonlyMap<string, string>;
}

/** Reads a brief for understanding; `isKnown` tells English words of the lexicon. */
export function readBrief(
  brief: Brief,
  books: WordBooks,
  isKnown: (word: string) => boolean,
): ReadBrief {
  const { languages: book, nouns } = books;
  const text = [brief.industry, brief.tagline, brief.description].join(". ");
  const isEnglish = (word: string): boolean =>
    isKnown(word) || isPhraseWord(word) || nouns.find(word) !== null;
  const languages = detectLanguages(
    { text: text.toLowerCase(), name: brief.name.toLowerCase(), parts: words(text), isEnglish },
    book,
  );
  const nameLanguages =
    languagesOfScript(brief.name.toLowerCase(), text.toLowerCase()) ?? languages;
  const originals = new Map<string, string>();
  const read = (part: string, singles: boolean): string => {
    const { english, originals: found } = toEnglish(part, languages, book, singles);
    for (const [word, original] of found) originals.set(word, original);
    return english;
  };
  const industry = readWishes(read(brief.industry, true));
  const tagline = readWishes(read(brief.tagline, false));
  const description = readWishes(read(brief.description, false));
  const name = toEnglish(brief.name, nameLanguages, book);
  for (const [word, original] of name.originals)
    if (!originals.has(word)) originals.set(word, original);
  return {
    name: spelledOut(brief.name),
    nameInEnglish: nameLanguages.length > 0 ? name.english : "",
    industry: unfoldIdioms(industry.said),
    tagline: unfoldIdioms(tagline.said),
    description: unfoldIdioms(description.said),
    asked: [...description.asked, ...tagline.asked],
    denied: [industry, tagline, description].flatMap(({ denied }) => denied),
    typeOnly: description.typeOnly || tagline.typeOnly,
    languages,
    originals,
  };
}
