import type { LogoSpec, RefineOperation } from "@emblazon/contract";
import type { Refinement } from "../types.ts";
import type { Clause, Mode, Talk } from "./clause.ts";
import { isNamed, shownNames } from "./find-mark.ts";
import { isPossible } from "./is-possible.ts";
import { lex } from "./lex.ts";
import type { Token } from "./lex.ts";
import { readClause } from "./read-clause.ts";
import { readTexts } from "./read-texts.ts";
import { scan } from "./scan.ts";
import type { Atom } from "./scan.ts";
import { FUNCTION_WORDS } from "./vocabulary/function-words.ts";

/** As many as a refinement may have. */
const MOST_OPERATIONS = 24;
/** Longer instructions are read up to here. */
const LONGEST = 2000;
const JOINS: ReadonlySet<string> = new Set(
  "and but then plus also or & + und aber dann oder et mais puis ou y pero with mit avec con while".split(
    " ",
  ),
);
/** Words that only say how the rest is meant. */
const SILENT: ReadonlySet<string> = new Set([
  "verb",
  "target",
  "degree",
  "sign",
  "other",
  "own",
  "prep",
  "join",
  "around",
]);

/** What reading may ask. */
export interface ReadOptions {
  /** The marks of a thing that the library has no name for, best first; none, when absent. */
  readonly marksFor?: (query: string) => readonly string[];
}

/**
 * Reads an instruction in words about a logo: what is to be done to it, in order, and the words
 * that were not understood. Never fails. Speaks English, and the basics in German, French, Spanish.
 */
export function readInstruction(
  text: string,
  spec: LogoSpec,
  { marksFor = () => [] }: ReadOptions = {},
): Refinement {
  const source = cleaned(text);
  const tokens = lex(source);
  const atoms = withShown(scan(tokens), tokens, shownNames(spec));
  const dictated = readTexts({ source, tokens, atoms });
  const operations: RefineOperation[] = [];
  const unknown: string[] = [];
  const talk: Talk = { spec, colors: 0, marksFor };
  let before: Clause | null = null;
  const free = tokens.map((_, at) => !dictated.some(({ from, to }) => at >= from && at < to));
  for (const { from, to, joined } of partsOf(tokens, atoms, free)) {
    const said = dictated.find((text_) => text_.from === from);
    if (said) {
      operations.push(said.operation);
      before = null;
      continue;
    }
    const clause = clauseOf({ tokens, atoms, talk, before, from, to, joined });
    readClause(clause);
    const possible = clause.operations.filter((one) => isPossible(one, spec, operations));
    operations.push(...possible);
    // What the logo has nothing of cannot be meant: "bigger icon" of a name that stands alone.
    if (possible.length < clause.operations.length && possible.length === 0)
      unknown.push(wordsOf(clause, source));
    else unknown.push(...leftOver(clause, source));
    before = clause;
  }
  return { operations: withoutRepeats(operations).slice(0, MOST_OPERATIONS), unknown };
}

/** Without what no text may hold; nothing else of the person's words changes. */
function cleaned(text: string): string {
  return text.slice(0, LONGEST).toWellFormed().replaceAll("\u0000", " ").normalize("NFC");
}

const ONE_OF_MANY =
  /^(?:an?|another|some|one|eine?[nmrs]?|une?|una?|for|with|into|by|durch|par|por)$/;

/** What the logo shows, named in the instruction ("the leaf"), as the picture that it is. */
function withShown(
  atoms: readonly Atom[],
  tokens: readonly Token[],
  names: ReadonlySet<string>,
): readonly Atom[] {
  if (names.size === 0) return atoms;
  const shown = tokens.flatMap(({ kind, norm }, at): Atom[] => {
    const taken = atoms.some((atom) => atom.at <= at && at < atom.end);
    const before = tokens[at - 1]?.norm ?? "";
    if (kind !== "word" || taken || FUNCTION_WORDS.has(norm) || ONE_OF_MANY.test(before)) return [];
    // "open book" names another book than the one that is there.
    const described =
      before !== "" && isDescribing(tokens[at - 1], atoms, at - 1) && !isNamed(names, before);
    return !described && isNamed(names, norm)
      ? [{ kind: "target", value: "mark", at, end: at + 1 }]
      : [];
  });
  return [...atoms, ...shown].toSorted((x, y) => x.at - y.at);
}

function isDescribing(token: Token | undefined, atoms: readonly Atom[], at: number): boolean {
  if (token?.kind !== "word" || FUNCTION_WORDS.has(token.norm)) return false;
  return !atoms.some((atom) => atom.at <= at && at < atom.end);
}

interface Part {
  readonly from: number;
  readonly to: number;
  /** By a word such as "and", not by a comma or full stop. */
  readonly joined: boolean;
}

/** The clauses: parted by stops and joining words, but not within a phrase that means one thing. */
function partsOf(
  tokens: readonly Token[],
  atoms: readonly Atom[],
  free: readonly boolean[],
): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let joined = false;
  const close = (to: number): void => {
    if (to > from) parts.push({ from, to, joined });
  };
  for (const [at, token] of tokens.entries()) {
    const whole = atoms.some((atom) => atom.at < at && at < atom.end);
    const border = at > 0 && free[at] !== free[at - 1];
    if (border) {
      close(at);
      [from, joined] = [at, false];
    }
    if (!free[at] || whole) continue;
    const instead = atoms.some((atom) => atom.at === at && isInstead(atom));
    const joins = JOINS.has(token.norm) && !atoms.some((atom) => atom.at === at);
    // "background: mustard" is one thought.
    const stops = token.kind === "stop" && token.text !== ":";
    if (!stops && !joins && !instead) continue;
    close(at);
    [from, joined] = [instead ? at : at + 1, joins];
  }
  close(tokens.length);
  return parts;
}

const isInstead = ({ kind, value }: Atom): boolean => kind === "sign" && value === "instead";

interface ClauseParts extends Part {
  readonly tokens: readonly Token[];
  readonly atoms: readonly Atom[];
  readonly talk: Talk;
  readonly before: Clause | null;
}

function clauseOf({ tokens, atoms, talk, before, from, to, joined }: ClauseParts): Clause {
  const own = atoms
    .filter((atom) => atom.at >= from && atom.end <= to)
    .map((atom) => ({ ...atom, at: atom.at - from, end: atom.end - from }));
  const listing = own.every(({ kind }) => ["target", "color", "class", "join"].includes(kind));
  const doing = tokens.slice(from, to).some(({ norm }) => DOING.test(norm));
  const bare = own.length > 0 && listing && !doing;
  const said = modeOf(own);
  const inherited =
    before?.mode === "keep" && own.some(({ kind }) => kind === "color") ? "set" : before?.mode;
  const mode = said ?? (bare && inherited ? inherited : "set");
  const about = joined && before ? targetsOf(before) : [];
  return {
    tokens: tokens.slice(from, to),
    atoms: own,
    talk,
    operations: [],
    used: new Set(),
    about,
    mode,
  };
}

/** Words of a new wish. */
const DOING = /^(?:make|set|put|mach|mache|rends|haz|ponlo|turn|i|i'd|want)$/;

function targetsOf({ atoms, about }: Clause): readonly string[] {
  const own = atoms.filter(({ kind }) => kind === "target").map(({ value }) => value);
  return own.length > 0 ? own : about;
}

function modeOf(atoms: readonly Atom[]): Mode | null {
  const has = (kind: string, value: string): boolean =>
    atoms.some((atom) => atom.kind === kind && atom.value === value);
  if (atoms.some((atom) => atom.at === 0 && isInstead(atom))) return "instead";
  if (has("verb", "keep")) return "keep";
  if (has("verb", "remove") || has("sign", "not")) return "remove";
  if (has("verb", "dislike") || atoms.some(({ kind }) => kind === "other")) return "other";
  return atoms.some(({ kind }) => kind === "verb") ? "set" : null;
}

/** The words nothing was made of, runs of them as one piece of the person's own text. */
function leftOver(clause: Clause, source: string): readonly string[] {
  const { tokens, atoms, used, operations } = clause;
  const understood = operations.length > 0;
  const isLeft = (at: number): boolean => {
    const token = tokens[at];
    if (!token || used.has(at) || token.kind === "stop") return false;
    const atom = atoms.find((own) => own.at <= at && at < own.end);
    if (atom) return !(understood && SILENT.has(atom.kind)) && !isEmpty(atom);
    return !FUNCTION_WORDS.has(token.norm) && /[\p{L}\p{N}\p{S}]/u.test(token.text);
  };
  const runs: { from: number; to: number }[] = [];
  for (const at of tokens.keys()) {
    if (!isLeft(at)) continue;
    const last = runs.at(-1);
    const between = last ? tokens.slice(last.to, at) : [];
    const joins =
      last !== undefined &&
      between.every(
        ({ norm, kind }, i) =>
          kind === "word" && FUNCTION_WORDS.has(norm) && !used.has(last.to + i),
      );
    if (joins) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs.map(({ from, to }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return source.slice(first?.from ?? 0, last?.to ?? 0).slice(0, 200);
  });
}

/** All that a clause says. */
function wordsOf({ tokens }: Clause, source: string): string {
  const [first] = tokens;
  return source.slice(first?.from ?? 0, tokens.at(-1)?.to ?? 0).slice(0, 200);
}

/** Signs and degrees on their own say nothing: "much better". */
const isEmpty = ({ kind }: Atom): boolean => ["degree", "prep", "around", "own"].includes(kind);

function withoutRepeats(operations: readonly RefineOperation[]): readonly RefineOperation[] {
  const seen = new Set<string>();
  return operations.filter((operation) => {
    const key = JSON.stringify(operation);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
