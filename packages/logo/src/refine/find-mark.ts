import type { LogoSpec, MarkSpec } from "@emblazon/contract";
import { MARKS, MERGE_OUTERS } from "../marks/symbol-library.ts";
import { CONCEPTS } from "../understanding/lexicon.ts";
import { stem, words } from "../understanding/words.ts";
import { isSlip } from "./is-slip.ts";
import { once } from "./once.ts";
import { FOREIGN_NOUNS } from "./vocabulary/foreign-nouns.ts";

/** Symbols that a query in words means. */
export interface MarkHits {
  /** Symbol ids, best first. */
  readonly ids: readonly string[];
  /** Whether something of exactly that name is there, not only something of its kind. */
  readonly exact: boolean;
}

const EXACT = 10;
const NAMED = 6;
const SHOWN = 4;
const LISTED = 3;
const LEAST_EXACT = 6;

const LABEL_SMALL = /^(?:in|on|with|over|under|and|of|a|an|the|two|three|four|its)$/;

/** The words of a query as the library writes them: in English, no accents, singular. */
export function queryWords(query: string): readonly string[] {
  const english = query
    .toLowerCase()
    .split(" ")
    .map((word) => FOREIGN_NOUNS.get(word) ?? word)
    .join(" ");
  return words(english).map(stem);
}

function labelWords(label: string): readonly string[] {
  return words(label)
    .map(stem)
    .filter((word) => !LABEL_SMALL.test(word));
}

interface Named {
  readonly id: string;
  readonly idWords: readonly string[];
  readonly label: readonly string[];
  readonly concepts: readonly string[];
}

const symbols = once((): readonly Named[] =>
  [...MARKS.values()].map(({ id, label, concepts }) => ({
    id,
    idWords: id.split("-").map(stem),
    label: labelWords(label),
    concepts: concepts.map(stem),
  })),
);

function scoreSymbol(symbol: Named, asked: readonly string[]): number {
  const joined = asked.join("-");
  const { idWords, label } = symbol;
  if (symbol.id === joined || idWords.join("-") === joined) return EXACT;
  if (asked.length === 1 && idWords.length > 1 && idWords.join("") === joined) return EXACT;
  if (label.join("-") === joined) return EXACT - 0.5;
  const all = new Set([...idWords, ...label]);
  if (asked.length > 1 && asked.every((word) => all.has(word))) return NAMED + 1;
  const [first, ...rest] = symbol.concepts;
  if (first === joined) return NAMED + 0.5;
  const last = asked.at(-1) ?? "";
  if (asked.length === 1 && last.length > 1 && idWords.includes(last)) return NAMED;
  const at = rest.indexOf(joined);
  if (at >= 0) return SHOWN + 1 - Math.min(0.9, at * 0.05);
  if (asked.length === 1 && label.includes(last)) return SHOWN - 0.5;
  return 0;
}

/**
 * The symbols a query means: one of that very name, else one that shows it, else the marks of the
 * concept that the words stand for; of "open fire place" what its surest part names. Null when
 * nothing does.
 */
export function findMark(query: string): MarkHits | null {
  const asked = queryWords(query);
  if (asked.length === 0) return null;
  const whole = rank(asked);
  if (whole || asked.length > LONGEST) return whole && hitsOf(whole);
  const [best] = partsOf(asked)
    .map(rank)
    .filter((ranking) => ranking !== null)
    .toSorted((x, y) => (y[0]?.[1] ?? 0) - (x[0]?.[1] ?? 0));
  if (best) return hitsOf(best);
  const [word = ""] = asked.length === 1 ? asked : [];
  const near = partOfWord(word) ?? slipOf(word);
  return near === null ? null : { ids: [near], exact: false };
}

/** A paintbrush is a brush, where the library has no other. */
function partOfWord(word: string): string | null {
  const end = symbols().find(({ id }) => {
    const before = word.slice(0, -id.length);
    return id.length > 3 && word.endsWith(id) && names().has(before);
  });
  return end?.id ?? null;
}

/** An achor is an anchor. */
function slipOf(word: string): string | null {
  if (word.length < LEAST_LETTERS) return null;
  return symbols().find(({ id }) => isSlip(word, id))?.id ?? null;
}

/** In shorter words one letter makes another word. */
const LEAST_LETTERS = 5;
const names = once(
  (): ReadonlySet<string> =>
    new Set(symbols().flatMap(({ idWords, concepts }) => [...idWords, ...concepts])),
);

const LONGEST = 6;

type Ranking = readonly (readonly [id: string, score: number])[];

function hitsOf(ranking: Ranking): MarkHits {
  return { ids: ranking.map(([id]) => id), exact: (ranking[0]?.[1] ?? 0) >= LEAST_EXACT };
}

/** Runs of fewer words, longer ones and later ones first. */
function partsOf(asked: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: asked.length - 1 }, (_, i) => asked.length - 1 - i).flatMap(
    (length) =>
      Array.from({ length: asked.length - length + 1 }, (_, at) =>
        asked.slice(asked.length - length - at, asked.length - at),
      ),
  );
}

function rank(asked: readonly string[]): Ranking | null {
  const scores = new Map<string, number>();
  for (const symbol of symbols()) {
    const score = scoreSymbol(symbol, asked);
    if (score > 0) scores.set(symbol.id, score);
  }
  const key = asked.join("_");
  for (const { meaning, marks } of meanings()) {
    const at = meaning.indexOf(key);
    if (at < 0) continue;
    const sure = LISTED - Math.min(1.5, at * 0.04);
    marks.forEach((id, i) => {
      if (!MARKS.has(id)) return;
      scores.set(id, Math.max(scores.get(id) ?? 0, sure - i * 0.1));
    });
  }
  if (scores.size === 0) return null;
  return [...scores].toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
}

/** What each concept's words come to, as queries are written. */
const meanings = once(() =>
  CONCEPTS.map(({ words: meaning, marks }) => ({
    meaning: meaning.map((word) => word.split("_").map(stem).join("_")),
    marks,
  })),
);

/** The marks of concepts, best first. */
export function marksOfConcepts(concepts: readonly string[]): readonly string[] {
  return concepts.flatMap((concept) => {
    const marks = CONCEPTS.find(({ id }) => id === concept)?.marks ?? [];
    return marks.filter((id) => MARKS.has(id));
  });
}

/** The silhouettes for merges that show what a query says. */
export function findOuters(query: string): readonly string[] {
  const asked = queryWords(query).join("-");
  return [...MERGE_OUTERS.values()]
    .filter(({ id, concepts }) => id === asked || concepts.slice(0, 4).map(stem).includes(asked))
    .map(({ id }) => id);
}

/** The mark that a spec shows, wherever it stands. */
export function shownMark({ mark, word }: LogoSpec): MarkSpec | undefined {
  return mark ?? (word.device && "mark" in word.device ? word.device.mark : undefined);
}

/** Whether a person who says this word may mean what the logo shows now. */
export function isShown(spec: LogoSpec, said: string): boolean {
  return isNamed(shownNames(spec), said);
}

/** The words, in the singular, that name what the logo shows. */
export function shownNames(spec: LogoSpec): ReadonlySet<string> {
  const mark = shownMark(spec);
  return mark ? namesOf(mark) : new Set();
}

/** Whether all that is said is among these names. */
export function isNamed(names: ReadonlySet<string>, said: string): boolean {
  const asked = queryWords(said);
  return asked.length > 0 && asked.every((word) => names.has(word));
}

function namesOf({ source }: MarkSpec): ReadonlySet<string> {
  switch (source.kind) {
    case "symbol":
      return new Set(symbolNames(source.id));
    case "abstract":
      return new Set(["shape", "abstract", ...source.id.split("-").map(stem)]);
    case "merge": {
      const outer = MERGE_OUTERS.get(source.outer);
      const words = outer ? [outer.id, ...outer.label.split(" "), ...outer.concepts] : [];
      return new Set([...words.map(stem), ...symbolNames(source.inner)]);
    }
    case "monogram":
      return new Set([
        "monogram",
        "initial",
        "letter",
        source.letters.toLowerCase(),
        ...(source.symbol === undefined ? [] : symbolNames(source.symbol)),
      ]);
  }
}

function symbolNames(id: string): readonly string[] {
  const symbol = MARKS.get(id);
  const meant = CONCEPTS.filter(({ marks }) => marks.slice(0, 3).includes(id)).map(
    (concept) => concept.id,
  );
  return [
    ...id.split("-").map(stem),
    ...(symbol ? [...labelWords(symbol.label), ...symbol.concepts.slice(0, 4).map(stem)] : []),
    ...meant.map(stem),
  ];
}
