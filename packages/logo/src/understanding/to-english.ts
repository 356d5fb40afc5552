import {
  phraseSense,
  sensesOf,
  sensesWithin,
  spelling,
  type Language,
  type LanguageBook,
  type Sense,
} from "./language-book.ts";

/** A text in the English of the lexicon: what is known of it, in the order of English phrases. */
export interface Translation {
  readonly english: string;
  /** What stood there for an English word, for telling people. */
  readonly originals: ReadonlyMap<string, string>;
}

interface Piece {
  readonly sense: Sense | null;
  readonly original: string;
}

const LONGEST_PHRASE = 3;
const BREAKS = /[.;:!?\n。．！？；：]+|,|、|،|，|؛|؟|।|[()[\]«»"„“”–—/|+&]/;
const SCRIPTED = /[\p{L}\p{M}\p{N}'’ʼ"״׳-]+/gu;
/** International words that are short and mean the same nearly everywhere. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  "cafe spa bar pub yoga surf gym wok pizza tango jazz rock taxi auto moto vet club sushi wok poke tapas studio tattoo b&b dj it ai app web".split(
    " ",
  ),
);
const LEAST_UNKNOWN = 5;

/** Puts a text into the lexicon's English, word by word, with the languages it is likely written in. */
export function toEnglish(
  text: string,
  languages: readonly string[],
  book: LanguageBook,
  singles = true,
): Translation {
  const read = languages.flatMap((id) => book.get(id) ?? []);
  const [first] = read;
  const originals = new Map<string, string>();
  if (!first) return { english: text, originals };
  const clauses = text.split(BREAKS).map((clause) => {
    const pieces = first.unspaced
      ? piecesWithin(clause, read, singles)
      : piecesBetweenSpaces(clause, read);
    for (const { sense, original } of pieces)
      for (const word of sense?.english.split(" ") ?? [])
        if (word !== "" && !originals.has(word)) originals.set(word, original);
    return inEnglishOrder(pieces, first).join(" ");
  });
  return { english: clauses.filter((clause) => clause.trim() !== "").join(". "), originals };
}

function piecesBetweenSpaces(clause: string, languages: readonly Language[]): Piece[] {
  const spelled = spelling(clause).match(SCRIPTED) ?? [];
  const written = clause.match(SCRIPTED) ?? [];
  const originalAt = (at: number, length: number): string =>
    written.length === spelled.length
      ? written.slice(at, at + length).join(" ")
      : spelled.slice(at, at + length).join(" ");
  const pieces: Piece[] = [];
  for (let at = 0; at < spelled.length;) {
    const { senses, length } = longestAt(spelled, at, languages);
    const original = originalAt(at, length);
    if (senses.length === 0) pieces.push({ sense: null, original: spelled[at] ?? "" });
    for (const sense of senses) pieces.push({ sense, original });
    at += length;
  }
  return pieces;
}

function longestAt(
  parts: readonly string[],
  at: number,
  languages: readonly Language[],
): { senses: readonly Sense[]; length: number } {
  for (let length = Math.min(LONGEST_PHRASE, parts.length - at); length > 1; length--)
    for (const language of languages) {
      const sense = phraseSense(language, parts.slice(at, at + length));
      if (sense) return { senses: [sense], length };
    }
  for (const language of languages) {
    const senses = sensesOf(language, parts[at] ?? "");
    if (senses.length > 0) return { senses, length: 1 };
  }
  return { senses: [], length: 1 };
}

function piecesWithin(clause: string, languages: readonly Language[], singles: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const [run] of spelling(clause).matchAll(SCRIPTED)) {
    const senses = sensesWithin(languages, run, singles);
    if (senses.length === 0) pieces.push({ sense: null, original: run });
    for (const sense of senses) pieces.push({ sense, original: run });
  }
  return pieces;
}

/** English words of a clause: heads last, joining words as English has them. */
function inEnglishOrder(pieces: readonly Piece[], language: Language): string[] {
  const english: string[] = [];
  const places: string[] = [];
  let phrase: string[] = [];
  const close = (...joint: string[]): void => {
    english.push(...(language.headFirst ? phrase.toReversed() : phrase), ...joint);
    phrase = [];
  };
  for (const { sense, original } of pieces) {
    if (!sense) {
      const foreign = language.unspaced && /^[a-z]{2,}$/u.test(original);
      const kept = foreign || original.length >= LEAST_UNKNOWN || EVERYWHERE.has(original);
      if (kept) phrase.push(original);
    } else if (sense.role === "content") phrase.push(sense.english);
    else if (sense.role === "and") close("and");
    else if (sense.role === "at" && language.notAfter) {
      // Where English puts a place after what is there, these languages put it before.
      places.push("for", ...phrase);
      phrase = [];
    } else if (sense.role === "at") close("for");
    else if (sense.role === "not" && language.notAfter) {
      english.push("no", ...phrase, ";");
      phrase = [];
    } else if (sense.role === "not") close("no");
  }
  close(...places);
  return english;
}
