import { sensesOf, type Language, type LanguageBook, type Role } from "./language-book.ts";

/** Languages written in one script; those with more than one are told apart by their letters. */
const BY_SCRIPT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[іїєґ]/iu, ["uk", "ru"]],
  [/[ыэё]/iu, ["ru", "uk"]],
  [/\p{Script=Cyrillic}/u, ["ru", "uk", "bg"]],
  [/\p{Script=Greek}/u, ["el"]],
  [/\p{Script=Arabic}/u, ["ar"]],
  [/\p{Script=Hebrew}/u, ["he"]],
  [/\p{Script=Devanagari}/u, ["hi"]],
  [/\p{Script=Thai}/u, ["th"]],
  [/\p{Script=Hangul}/u, ["ko"]],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ["ja", "zh"]],
  [/\p{Script=Han}/u, ["zh", "ja"]],
];

const LATIN = [
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "pl",
  "tr",
  "sv",
  "da",
  "no",
  "fi",
  "cs",
  "hu",
  "ro",
  "id",
  "vi",
];
const LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[ßäöü]/u, ["de"]],
  [/[äö]/u, ["sv", "fi"]],
  [/å/u, ["sv", "da", "no"]],
  [/[øæ]/u, ["da", "no"]],
  [/[çéèêàùœ]/u, ["fr"]],
  [/[ñ¿¡]/u, ["es"]],
  [/[áéíóú]/u, ["es", "pt", "hu", "cs"]],
  [/[ãõ]/u, ["pt"]],
  [/[àèìòù]/u, ["it"]],
  [/[łąęśżźćń]/u, ["pl"]],
  [/[ğşı]/u, ["tr"]],
  [/[řěůčšž]/u, ["cs"]],
  [/[őű]/u, ["hu"]],
  [/[șțăţşâî]/u, ["ro"]],
  [/[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u, ["vi"]],
];
const ENGLISH: ReadonlySet<string> = new Set(
  "the and of for in with we our is are to from that who by at on an my you your their they it as this its a i makes make sells run or all into than".split(
    " ",
  ),
);

const FUNCTION_WORD = 1;
const CONTENT_WORD = 1.2;
const SHORT_CONTENT = 0.5;
const LETTER = 0.7;
const ENGLISH_WORD = 0.8;
const ENGLISH_PRIOR = 0.5;
const LEAST = 0.9;
const SECOND_SHARE = 0.6;
const LONG = 5;

const LEAST_COMPOUND = 8;

function roleWithin(language: Language, word: string): Role | null {
  return sensesOf(language, word)[0]?.role ?? null;
}

interface Words {
  /** The text in lower case, with its accents. */
  readonly text: string;
  /** The name in lower case. */
  readonly name: string;
  readonly parts: readonly string[];
  /** Is this a word that English briefs use? */
  isEnglish(word: string): boolean;
}

/**
 * The languages that a text is likely written in besides English, the likeliest first; empty for
 * English. By script where that tells, else by function words, known words and letters.
 */
export function detectLanguages(words: Words, book: LanguageBook): readonly string[] {
  if (book.ids.length === 0) return [];
  return languagesOfScript(words.text, words.name) ?? detectLatin(words, book);
}

/** The languages of a text in lower case that is mostly not in Latin letters; null for Latin ones.
 * `context` is what stands beside it. */
export function languagesOfScript(text: string, context = ""): readonly string[] | null {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // A word in other letters within a text in Latin ones is a name.
  if (latin * 2 > letters) return null;
  const told = (part: string): readonly string[] | undefined =>
    BY_SCRIPT.find(([letters]) => letters.test(part))?.[1];
  const found = told(text);
  const beside = told(context);
  // Letters that two languages share belong to the one that the rest is written in.
  return found && beside && found.includes(beside[0] ?? "") ? beside : (found ?? null);
}

function detectLatin({ text, parts, isEnglish }: Words, book: LanguageBook): readonly string[] {
  const unknown = parts.filter((word) => !ENGLISH.has(word) && !isEnglish(word));
  if (unknown.length === 0) return [];
  const english =
    ENGLISH_PRIOR +
    parts.filter((word) => ENGLISH.has(word)).length +
    parts.filter((word) => !ENGLISH.has(word) && isEnglish(word)).length * ENGLISH_WORD;
  const lettered = new Set(LETTERS.flatMap(([letters, ids]) => (letters.test(text) ? ids : [])));
  const scored = LATIN.map((id) => {
    const language = book.get(id);
    let score = lettered.has(id) ? LETTER : 0;
    for (const word of parts) {
      const long = language?.compounds === true && word.length >= LEAST_COMPOUND;
      const role =
        language?.senses.get(word)?.role ?? (long && language ? roleWithin(language, word) : null);
      if (!role) continue;
      if (role !== "content") score += FUNCTION_WORD;
      else score += word.length >= LONG ? CONTENT_WORD : SHORT_CONTENT;
    }
    return { id, score };
  }).toSorted((x, y) => y.score - x.score);
  const best = scored[0]?.score ?? 0;
  if (best < LEAST || best <= english) return [];
  return scored
    .filter(({ score }) => score >= best * SECOND_SHARE)
    .slice(0, 2)
    .map(({ id }) => id);
}
