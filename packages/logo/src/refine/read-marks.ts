import type { RefineOperation } from "@emblazon/contract";
import { findMark, isShown } from "./find-mark.ts";
import type { MarkHits } from "./find-mark.ts";
import { aboutOf, open, say, take } from "./clause.ts";
import type { Clause } from "./clause.ts";
import type { Atom } from "./scan.ts";
import { FUNCTION_WORDS } from "./vocabulary/function-words.ts";

/** A run of tokens that names a thing. */
interface Noun {
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

const ARTICLES: ReadonlySet<string> = new Set(
  (
    "a an the some our my your its this that one little small big nice cute simple picture image icon symbol drawing of " +
    "ein eine einen einem einer den das die der dem un une le la les du des de una uno el los las l d eine(n)"
  ).split(" "),
);
const SWAP_LINKS: ReadonlySet<string> = new Set(
  "for with by to into in gegen durch mit par pour contre en por con a als as be".split(" "),
);
const LONGEST_NOUN = 4;

/** Which picture is asked for, or taken away. */
export function readMarks(clause: Clause): void {
  if (clause.mode === "keep") return;
  if (clause.mode === "remove") return readRemoval(clause);
  const readers = [readSwap, readUse, readIconNoun, readBare];
  readers.some((read) => read(clause));
}

function verbOf({ atoms, used }: Clause): Atom | undefined {
  return atoms.find(({ kind, at }) => kind === "verb" && !used.has(at));
}

/** Whether the clause speaks of something else than the picture. */
function ofOther(clause: Clause): boolean {
  const own = clause.atoms.filter(({ kind }) => kind === "target").map(({ value }) => value);
  return own.length > 0 && !own.includes("mark");
}

/** "swap the leaf for an open book", "change the icon to a rocket". */
function readSwap(clause: Clause): boolean {
  const verb = verbOf(clause);
  if (!verb || !["swap", "change"].includes(verb.value)) return false;
  const links = clause.tokens.flatMap(({ kind, norm }, at) =>
    kind === "word" && SWAP_LINKS.has(norm) && (at >= verb.end || norm === "durch") ? [at] : [],
  );
  for (const link of links) {
    const before = nounBetween(clause, verb.end < link ? verb.end : 0, link);
    const target = clause.atoms.some(
      ({ kind, value, at }) => kind === "target" && value === "mark" && at < link,
    );
    const shown = before !== null && isShown(clause.talk.spec, before.query);
    const it = before === null && !ofOther(clause);
    if (ofOther(clause) && !target && !shown) return false;
    if (!target && !shown && !it && (before === null || verb.value !== "swap")) continue;
    const noun = nounBetween(clause, link + 1, clause.tokens.length);
    if (!noun || isValue(clause, noun)) continue;
    if (before && shown) useTokens(clause, before);
    return ask(clause, noun, verb);
  }
  return false;
}

/** "use a wolf", "add a star", "I want a fox head as the symbol", "with an anchor". */
function readUse(clause: Clause): boolean {
  const verb = clause.atoms.find(
    ({ kind, value }) => kind === "verb" && ["use", "add", "swap"].includes(value),
  );
  const article = clause.tokens.findIndex(
    ({ norm }, at) => /^(?:an?|eine?n?|une?|una)$/.test(norm) && !clause.used.has(at),
  );
  const start = verb ? verb.end : article;
  if (start < 0 || (ofOther(clause) && !verb)) return false;
  if (ofOther(clause)) return false;
  const noun = nounBetween(clause, Math.max(start, article), clause.tokens.length);
  if (!noun || isValue(clause, noun)) return false;
  if (!verb && noun.from > article + 2) return false;
  const marked = clause.atoms.some(({ kind, value }) => kind === "target" && value === "mark");
  if (!marked && !hitsFor(clause, noun.query)) return false;
  return ask(clause, noun, verb);
}

/** "wolf icon", "coffee cup symbol". */
function readIconNoun(clause: Clause): boolean {
  for (const target of open(clause, "target", "mark")) {
    let from = target.at;
    while (from > 0 && isFree(clause, from - 1) && target.at - from < LONGEST_NOUN) from--;
    const noun = from < target.at ? nounBetween(clause, from, target.at) : null;
    if (noun && !isShown(clause.talk.spec, noun.query)) return ask(clause, noun, target);
  }
  return false;
}

/** "an open book", "wolf instead". */
function readBare(clause: Clause): boolean {
  if (clause.atoms.some(({ kind }) => !["container", "prep", "verb", "sign"].includes(kind)))
    return false;
  if (/^(?:make|mach|rends|haz)$/.test(clause.tokens[0]?.norm ?? "")) return false;
  const noun = nounBetween(clause, 0, clause.tokens.length);
  if (!noun || isShown(clause.talk.spec, noun.query)) return false;
  if (clause.atoms.some(({ kind }) => kind === "container") && inside(clause)) return false;
  return hitsFor(clause, noun.query) ? ask(clause, noun) : false;
}

const inside = (clause: Clause): boolean =>
  clause.atoms.some(({ kind }) => kind === "around") ||
  clause.tokens.some(({ norm }) => norm === "around");

/** "no icon", "remove the bird", "without the leaf". */
function readRemoval(clause: Clause): void {
  const [target] = open(clause, "target", "mark");
  if (clause.operations.some(({ kind }) => kind === "container")) return;
  if (target) {
    const about = nounBetween(clause, 0, target.at);
    if (about && !isShown(clause.talk.spec, about.query) && !isValue(clause, about)) return;
    if (about) useTokens(clause, about);
    return say(clause, { kind: "mark_remove" }, target);
  }
  const noun = nounBetween(clause, 0, clause.tokens.length);
  if (!noun || isValue(clause, noun)) return;
  if (isShown(clause.talk.spec, noun.query)) {
    useTokens(clause, noun);
    return say(clause, { kind: "mark_remove" });
  }
  const negated = clause.atoms.some(({ kind, value }) => kind === "sign" && value === "not");
  if (negated && !isValue(clause, noun) && findMark(noun.query)?.exact) {
    useTokens(clause, noun);
    say(clause, { kind: "avoid", query: noun.query });
  }
}

/** Whether a token is a word of the person's own, of no other meaning. */
function isFree(clause: Clause, at: number): boolean {
  const token = clause.tokens[at];
  if (token?.kind === "quote") return !clause.used.has(at);
  if (token?.kind !== "word" || clause.used.has(at)) return false;
  if (FUNCTION_WORDS.has(token.norm)) return false;
  return !clause.atoms.some((atom) => atom.at <= at && at < atom.end);
}

/** The thing named between two places: its article left off, up to the next word of another meaning. */
function nounBetween(clause: Clause, from: number, to: number): Noun | null {
  let start = from;
  while (start < to && isSkipped(clause, start)) start++;
  let end = start;
  while (end < to && end - start < LONGEST_NOUN && isNounToken(clause, end, start)) end++;
  while (end > start && isSmall(clause, end - 1)) end--;
  if (end === start) return null;
  const query = clause.tokens
    .slice(start, end)
    .map(({ norm }) => norm)
    .join(" ")
    .slice(0, 80);
  return query.trim() === "" ? null : { from: start, to: end, query };
}

function isSmall(clause: Clause, at: number): boolean {
  return FUNCTION_WORDS.has(clause.tokens[at]?.norm ?? "");
}

function isSkipped(clause: Clause, at: number): boolean {
  const token = clause.tokens[at];
  if (!token || token.kind === "stop") return true;
  if (token.kind !== "word") return false;
  if (clause.used.has(at)) return true;
  if (isThing(clause, at)) return ARTICLES.has(token.norm);
  if (isFree(clause, at)) return ARTICLES.has(token.norm);
  return true;
}

function isNounToken(clause: Clause, at: number, start: number): boolean {
  if (isFree(clause, at) || isThing(clause, at)) return true;
  const own = clause.atoms.find((atom) => atom.at === at);
  // A slice of pizza is a thing, a slice through letters is not.
  if (at > start && own?.kind === "device" && own.end === at + 1 && isFree(clause, at - 1))
    return true;
  // Within a phrase such as "cup of tea" or "light bulb" a small word may stand.
  return (
    at > start && /^(?:of|and|on|in)$/.test(clause.tokens[at]?.norm ?? "") && isFree(clause, at + 1)
  );
}

/** Words that mean something else too but can name a thing: a shield, a rose, a diamond. */
function isThing(clause: Clause, at: number): boolean {
  if (clause.used.has(at)) return false;
  const atom = clause.atoms.find((own) => own.at <= at && at < own.end);
  return atom !== undefined && ["container", "color", "device"].includes(atom.kind)
    ? findMark(clause.tokens[at]?.norm ?? "")?.exact === true
    : false;
}

/** Whether all of a noun's words have another meaning here: a colour, a shape to stand in. */
function isValue(clause: Clause, { from, to, query }: Noun): boolean {
  const tokens = Array.from({ length: to - from }, (_, i) => from + i);
  if (tokens.some((at) => isFree(clause, at))) return false;
  const atom = clause.atoms.find((own) => own.at <= from && from < own.end);
  if (atom?.kind === "container") return inside(clause);
  if (atom?.kind === "color") {
    const marked = aboutOf(clause).includes("mark");
    return (
      !marked &&
      !/^(?:rose|plum|berry|walnut|cherry|lemon|olive|fern|pine|shell|grape)s?$/.test(query)
    );
  }
  return true;
}

/** The library's own symbols of a thing, else those of what the words stand for. */
function hitsFor(clause: Clause, query: string): MarkHits | null {
  const own = findMark(query);
  if (own) return own;
  const ids = clause.talk.marksFor(query);
  return ids.length > 0 ? { ids, exact: false } : null;
}

function useTokens(clause: Clause, { from, to }: Noun): void {
  for (let at = from; at < to; at++) clause.used.add(at);
}

function ask(clause: Clause, noun: Noun, ...said: readonly (Atom | undefined)[]): boolean {
  const hits = hitsFor(clause, noun.query);
  take(clause, ...said);
  if (!hits) return true;
  useTokens(clause, noun);
  const [id] = hits.ids;
  const operation: RefineOperation = { kind: "mark", query: noun.query };
  const named = hits.exact || !findMark(noun.query);
  clause.operations.push(named && id !== undefined ? { ...operation, id } : operation);
  return true;
}
