import { sensesOf, type LanguageBook } from "./language-book.ts";

/** Languages written in one script; those with more than one are told apart by their letters. */
const BY_SCRIPT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[іїєґ]/u, ["uk", "ru"]],
  [/[ыэё]/u, ["ru", "uk"]],
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
  [/ß/u, ["de"]],
  [/[äö]/u, ["de", "sv", "fi"]],
  [/ü/u, ["de", "tr", "hu"]],
  [/å/u, ["sv", "da", "no"]],
  [/[øæ]/u, ["da", "no"]],
  [/[éèêàùç]/u, ["fr", "pt", "it"]],
  [/œ/u, ["fr"]],
  [/[ñ¿¡]/u, ["es"]],
  [/[áéíóú]/u, ["es", "pt", "hu", "cs"]],
  [/[ãõ]/u, ["pt"]],
  [/[ìò]/u, ["it"]],
  [/[łąęśżźćń]/u, ["pl"]],
  [/[ğı]/u, ["tr"]],
  [/[şö]/u, ["tr", "ro"]],
  [/[řěů]/u, ["cs"]],
  [/[őű]/u, ["hu"]],
  [/[șță]/u, ["ro"]],
  [/[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u, ["vi"]],
];
const ENGLISH: ReadonlySet<string> = new Set(
  (
    "the and of for in with we our is are to from that who by at on an my you your their they it as this its a i makes make sells run or all into than " +
    "against about over under between without not no but since also where when which what while through near only just more most very each every both " +
    "new old made open run runs running based small local own owned family best good great free full first years year day days week home house " +
    "has have had was were be been being can will would do does did get gets he she his her him them us me up down out off so if how then too " +
    "sell making selling serving helping offering offer offers provide provides help helps love like logo please want need should must"
  ).split(" "),
);

const FUNCTION_WORD = 1;
const SHARED = 0.2;
const SHARED_LESS = 0.6;
const CONTENT_WORD = 1.2;
const LETTER = 0.7;
/** Letters that one language alone has. */
const OWN_LETTER = 1.5;
const ENGLISH_WORD = 0.8;
const ENGLISH_PRIOR = 0.5;
const LEAST = 0.9;
const SECOND_SHARE = 0.6;
const LONG = 5;
const SHORT = 4;
const SHORT_CONTENT = 0.6;

const LEAST_COMPOUND = 8;

const COMPOUNDING: ReadonlySet<string> = new Set(["de", "nl", "sv", "da", "no", "fi"]);
const MOST_SEARCHED = 60;
const PHRASE = 2.2;
const MOST_COMPOUNDS = 3;

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
  const shared = found?.[0] === "zh" || found?.length === 3;
  return shared && beside && found.includes(beside[0] ?? "") ? beside : (found ?? null);
}

function detectLatin({ text, parts, isEnglish }: Words, book: LanguageBook): readonly string[] {
  const foreign = parts.filter((word) => !ENGLISH.has(word) && !isEnglish(word));
  if (foreign.length === 0) return [];
  const phrases = parts.flatMap((word, at) => [
    [word],
    parts.slice(at, at + 2),
    parts.slice(at, at + 3),
  ]);
  // Words such as "a" and "in" stand in many languages and tell none.
  const telling = (word: string): boolean => book.functionWord(word).length === 0;
  const functionWords = parts.filter((word) => ENGLISH.has(word)).length;
  const shared = parts.filter((word) => ENGLISH.has(word) && !telling(word)).length;
  const known = parts.length - functionWords - foreign.length;
  const english = ENGLISH_PRIOR + functionWords - shared * SHARED_LESS + known * ENGLISH_WORD;
  const scores = new Map<string, number>(LATIN.map((id) => [id, 0]));
  const add = (id: string, score: number): void => {
    const before = scores.get(id);
    if (before !== undefined) scores.set(id, before + score);
  };
  for (const [letters, ids] of LETTERS)
    if (letters.test(text)) for (const id of ids) add(id, ids.length > 1 ? LETTER : OWN_LETTER);
  for (const word of parts)
    for (const id of book.functionWord(word)) add(id, ENGLISH.has(word) ? SHARED : FUNCTION_WORD);
  for (const phrase of phrases.slice(0, MOST_SEARCHED)) {
    const words = phrase.join("_");
    const single = words.length >= LONG ? CONTENT_WORD : SHORT_CONTENT;
    const score = phrase.length > 1 ? PHRASE : single;
    if (words.length >= (functionWords > 0 ? LONG : SHORT))
      for (const id of new Set(book.withWord(words).map((hit) => hit.id))) add(id, score);
  }
  if (functionWords === 0)
    for (const id of languagesOfCompounds(foreign, book)) add(id, CONTENT_WORD);
  const sorted = [...scores].toSorted((x, y) => y[1] - x[1]);
  const best = sorted[0]?.[1] ?? 0;
  if (best < LEAST || best <= english) return [];
  return sorted
    .filter(([, score]) => score >= best * SECOND_SHARE)
    .slice(0, 2)
    .map(([id]) => id);
}

/** Languages that take a long word apart into words of theirs. */
function languagesOfCompounds(parts: readonly string[], book: LanguageBook): readonly string[] {
  const long = parts.filter((word) => word.length >= LEAST_COMPOUND).slice(0, MOST_COMPOUNDS);
  if (long.length === 0) return [];
  return LATIN.filter((id) => {
    const language = COMPOUNDING.has(id) ? book.get(id) : undefined;
    return language !== undefined && long.some((word) => sensesOf(language, word).length > 0);
  });
}
