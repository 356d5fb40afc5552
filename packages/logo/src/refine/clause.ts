import type { LogoSpec, RefineOperation } from "@emblazon/contract";
import type { Token } from "./lex.ts";
import type { Atom } from "./scan.ts";
import type { AtomKind } from "./vocabulary/vocabulary.ts";

/** What the readers of one instruction share from clause to clause. */
export interface Talk {
  readonly spec: LogoSpec;
  /** How many colours were given places so far. */
  colors: number;
  /** The marks of a thing that the library has no name for, best first. */
  readonly marksFor: (query: string) => readonly string[];
}

/** A part of a sentence that is read at once, and what was made of it so far. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly atoms: readonly Atom[];
  readonly talk: Talk;
  readonly operations: RefineOperation[];
  /** Tokens, by their place, that something was made of. */
  readonly used: Set<number>;
  /** What the sentence before was about, for "… and rounder". */
  readonly about: readonly string[];
  /** The verb or sign that still holds, for "no icon and tagline". */
  readonly mode: Mode;
}

/** Whether a clause takes away, keeps, or asks for something else. */
export type Mode = "set" | "remove" | "keep" | "other" | "instead";

/** The atoms of a kind that nothing was made of yet. */
export function open(clause: Clause, kind: AtomKind, value?: string): readonly Atom[] {
  return clause.atoms.filter(
    (atom) =>
      atom.kind === kind &&
      (value === undefined || atom.value === value) &&
      !clause.used.has(atom.at),
  );
}

/** Notes that something was made of an atom's words. */
export function take(clause: Clause, ...atoms: readonly (Atom | undefined)[]): void {
  for (const atom of atoms)
    if (atom) for (let at = atom.at; at < atom.end; at++) clause.used.add(at);
}

/** Adds an operation, said by these atoms. */
export function say(
  clause: Clause,
  operation: RefineOperation,
  ...atoms: readonly (Atom | undefined)[]
): void {
  clause.operations.push(operation);
  take(clause, ...atoms);
}

/** How far the clause goes: "a bit", plainly, "much". */
export function amountOf(clause: Clause): "slight" | "clear" | "strong" {
  const degrees = clause.atoms.filter(({ kind }) => kind === "degree");
  if (degrees.some(({ value }) => value === "slight")) return "slight";
  return degrees.length > 0 ? "strong" : "clear";
}

/** What the clause speaks of; what the one before spoke of, where it says nothing. */
export function aboutOf({ atoms, about }: Clause): readonly string[] {
  const own = atoms.filter(({ kind }) => kind === "target").map(({ value }) => value);
  return own.length > 0 ? own : about;
}

/** One of three values by how far the clause goes. */
export function graded(clause: Clause, [slight, clear, strong]: readonly [number, number, number]) {
  const amount = amountOf(clause);
  return amount === "slight" ? slight : amount === "clear" ? clear : strong;
}
