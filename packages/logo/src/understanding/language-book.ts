import { plainText } from "./words.ts";

/** What function words do to a phrase; `content` words have an English one. */
export type Role = "and" | "at" | "of" | "not" | "we" | "little" | "content";

/** A word of another language, understood. */
export interface Sense {
  readonly role: Role;
  /** The English word or words for it; empty for function words. */
  readonly english: string;
}

/** One language: how it builds phrases and what its words mean. */
export interface Language {
  readonly id: string;
  /** What a thing is stands at the end of a phrase, as in English, or at its start. */
  readonly headFirst: boolean;
  /** Words grow together: Fahrradwerkstatt. */
  readonly compounds: boolean;
  /** Words change their ends a lot. */
  readonly inflected: boolean;
  /** Articles and prepositions are written with the word. */
  readonly prefixes: boolean;
  /** Words are not set apart by spaces, or not always. */
  readonly unspaced: boolean;
  /** What takes a thing away, and what says where it is, stands after it. */
  readonly notAfter: boolean;
  readonly senses: ReadonlyMap<string, Sense>;
  /** The longest word in letters. */
  readonly longest: number;
}

/** All languages by id; each is read when first asked for, since most briefs need none. */
export interface LanguageBook {
  readonly ids: readonly string[];
  get(id: string): Language | undefined;
  /** The languages that have a word for joining, placing and the like. */
  functionWord(word: string): readonly string[];
  /** The languages that have this very word or phrase (joined by `_`) for a thing, with its English one. */
  withWord(word: string): readonly { readonly id: string; readonly english: string }[];
}

const ROLES: ReadonlySet<string> = new Set(["and", "at", "of", "not", "we", "little"]);
const LEAST_STEM = 4;
const VOWELS: ReadonlySet<string> = new Set("aeiouyąęóıøåæаеёиоуыэюяйьъіїαεηιουως");

/** A word without its last vowels, so that forms of it are found; short words stay whole. */
export function stemOf(word: string): string {
  let end = word.length;
  while (end > LEAST_STEM && VOWELS.has(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

function readSenses(
  rows: readonly (readonly string[])[],
  column: number,
  byStem: boolean,
): Map<string, Sense> {
  const senses = new Map<string, Sense>();
  const stems: [string, Sense][] = [];
  for (const row of rows) {
    const cell = row[column];
    if (!cell) continue;
    const gloss = row[0] ?? "";
    const name = gloss.slice(1);
    const sense: Sense =
      gloss.startsWith("@") && ROLES.has(name)
        ? { role: name as Role, english: "" }
        : { role: "content", english: gloss.replaceAll("_", " ") };
    for (const word of cell.split(" ")) {
      if (!senses.has(word)) senses.set(word, sense);
      if (byStem && sense.role === "content") stems.push([stemOf(word), sense]);
    }
  }
  for (const [stem, sense] of stems) if (!senses.has(stem)) senses.set(stem, sense);
  return senses;
}

/** Opens the table of `assets/words/languages.txt`. An empty text gives an empty book. */
export function openLanguageBook(text: string): LanguageBook {
  const rows = text.split("\n").map((line) => line.split("\t"));
  const heads = (rows.shift() ?? []).map((head) => head.split(" "));
  const ids = heads.slice(1).flatMap(([id]) => (id ? [id] : []));
  const functionWords = readFunctionWords(rows, ids);
  const read = new Map<string, Language>();
  let index: ReturnType<typeof indexTable> | null = null;
  return {
    ids,
    functionWord: (word) => functionWords.get(word) ?? [],
    withWord(word) {
      index ??= indexTable(rows);
      return sensesAt(index.get(word) ?? [], rows, ids);
    },
    get(id) {
      const known = read.get(id);
      const column = ids.indexOf(id) + 1;
      if (known || column === 0) return known;
      const language = readLanguage(id, heads[column] ?? [], rows, column);
      read.set(id, language);
      return language;
    },
  };
}

function readLanguage(
  id: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  column: number,
): Language {
  const habits = new Set(head);
  const senses = readSenses(rows, column, habits.has("inflected") || habits.has("head-first"));
  let longest = 0;
  for (const word of senses.keys()) longest = Math.max(longest, word.length);
  return {
    id,
    headFirst: habits.has("head-first"),
    compounds: habits.has("compounds"),
    inflected: habits.has("inflected"),
    prefixes: habits.has("prefixes"),
    unspaced: habits.has("unspaced") || habits.has("substring"),
    notAfter: habits.has("not-after"),
    senses,
    longest,
  };
}

function readFunctionWords(
  rows: readonly (readonly string[])[],
  ids: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows.filter(([gloss]) => gloss?.startsWith("@")))
    for (const [at, id] of ids.entries())
      for (const word of row[at + 1]?.split(" ") ?? []) {
        const has = found.get(word) ?? [];
        if (!has.includes(id)) has.push(id);
        found.set(word, has);
      }
  return found;
}

/** Where each word stands in the table: pairs of row and column. */
function indexTable(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [row, cells] of rows.entries()) {
    if (cells[0]?.startsWith("@")) continue;
    for (let column = 1; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      for (const word of cell.split(" ")) {
        const places = index.get(word);
        if (places) places.push(row, column);
        else index.set(word, [row, column]);
      }
    }
  }
  return index;
}

function sensesAt(
  places: readonly number[],
  rows: readonly (readonly string[])[],
  ids: readonly string[],
): { id: string; english: string }[] {
  const found: { id: string; english: string }[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const id = ids[(places[at + 1] ?? 0) - 1];
    const english = rows[places[at] ?? 0]?.[0]?.replaceAll("_", " ");
    if (id !== undefined && english !== undefined) found.push({ id, english });
  }
  return found;
}

const CUTS = 2;
const CUTS_INFLECTED = 4;
const LEAST_COMPOUND = 8;
const LEAST_HEAD = 4;
const LEAST_MODIFIER = 3;
const LINKS = ["", "s", "n", "en", "es", "e", "er", "-"];
const PREFIXES: Readonly<Record<string, RegExp>> = {
  ar: /^(?:وال|بال|كال|فال|ال|لل|و|ب|ل|ف)/u,
  he: /^(?:וה|שה|כש|[והבלמשכ])/u,
};
const LEAST_AFTER_PREFIX = 3;
const LEAST_SEMITIC_STEM = 3;

/** A word in one of its forms; null when the language does not know it. */
export function senseOf(language: Language, word: string): Sense | null {
  const exact = language.senses.get(word);
  if (exact) return exact;
  const prefix = PREFIXES[language.id]?.exec(word)?.[0] ?? "";
  if (prefix !== "" && word.length - prefix.length >= LEAST_AFTER_PREFIX) {
    const bare = senseOf(language, word.slice(prefix.length));
    if (bare) return bare;
  }
  const cuts = language.inflected ? CUTS_INFLECTED : CUTS;
  const least = language.prefixes ? LEAST_SEMITIC_STEM : LEAST_STEM;
  for (let cut = 1; cut <= cuts && word.length - cut >= least; cut++) {
    const sense = language.senses.get(word.slice(0, -cut));
    if (sense?.role === "content") return sense;
  }
  return null;
}

/** A compound taken apart, the head last; the word itself when it is known, empty when nothing is. */
export function sensesOf(language: Language, word: string): readonly Sense[] {
  const whole = senseOf(language, word);
  if (whole) return [whole];
  if (word.includes("-")) return word.split("-").flatMap((part) => sensesOf(language, part));
  if (!language.compounds || word.length < LEAST_COMPOUND) return [];
  for (let at = LEAST_MODIFIER; at <= word.length - LEAST_HEAD; at++) {
    const head = senseOf(language, word.slice(at));
    if (head?.role !== "content") continue;
    const modifier = modifierOf(language, word.slice(0, at));
    return modifier ? [modifier, head] : [head];
  }
  for (let end = word.length - LEAST_MODIFIER; end > LEAST_HEAD; end--) {
    const start = modifierOf(language, word.slice(0, end));
    if (start) return [start];
  }
  return [];
}

function modifierOf(language: Language, part: string): Sense | null {
  for (const link of LINKS) {
    if (!part.endsWith(link) || part.length - link.length < LEAST_MODIFIER) continue;
    const sense = language.senses.get(part.slice(0, part.length - link.length));
    if (sense?.role === "content") return sense;
  }
  return null;
}

/** Words in a run without spaces, the longest first at each place; single letters only where allowed. */
export function sensesWithin(
  languages: readonly Language[],
  run: string,
  singles: boolean,
): readonly Sense[] {
  const found: Sense[] = [];
  const longest = languages.reduce((most, language) => Math.max(most, language.longest), 0);
  let at = 0;
  while (at < run.length) {
    let taken = 1;
    for (let length = Math.min(longest, run.length - at); length >= 1; length--) {
      const part = run.slice(at, at + length);
      const sense = languages.find(({ senses }) => senses.has(part))?.senses.get(part);
      if (!sense) continue;
      const meant = length > 1 || singles || run.length === 1 || sense.role !== "content";
      if (meant) found.push(sense);
      taken = length;
      break;
    }
    at += taken;
  }
  return found;
}

/** A phrase of up to three words that the language knows as one. */
export function phraseSense(language: Language, parts: readonly string[]): Sense | null {
  return language.senses.get(parts.join("_")) ?? null;
}

/** How a text is spelled for looking words up. */
export const spelling = plainText;
