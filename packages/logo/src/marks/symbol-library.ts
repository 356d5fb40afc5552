import baked from "../../assets/marks/symbols.json" with { type: "json" };
import type { Layer, Mark, PathData } from "../types.ts";

/**
 * What a symbol can be used for. `round`: can stand for an O; `containable`: can be cut out of a
 * container; `inlay`: compact enough to be cut out of a letter or a silhouette; `dot`: can be the
 * dot of an i; `line`: looks well as an outline.
 */
export type SymbolTrait = "round" | "containable" | "inlay" | "dot" | "line";

/** A symbol of our own, drawn and measured. */
export interface LibrarySymbol {
  readonly id: string;
  /** A plain name for people, e.g. "cup with steam". */
  readonly label: string;
  /** Single lower-case words it stands for, the strongest first. */
  readonly concepts: readonly string[];
  readonly traits: ReadonlySet<SymbolTrait>;
  readonly mark: Mark;
}

/** A solid silhouette that another symbol can be cut out of. */
export interface MergeOuter {
  readonly id: string;
  readonly label: string;
  readonly concepts: readonly string[];
  readonly d: PathData;
  /** The middle and radius of the largest circle inside it. */
  readonly room: { readonly x: number; readonly y: number; readonly radius: number };
}

interface BakedShape {
  readonly id: string;
  readonly label: string;
  readonly concepts: readonly string[];
}
interface BakedSymbol extends BakedShape {
  readonly traits: readonly string[];
  readonly layers: readonly { readonly role: string; readonly d: string }[];
}
interface BakedOuter extends BakedShape {
  readonly d: string;
  readonly room: MergeOuter["room"];
}

/** All symbols by id, in the order of the sources. */
export const MARKS: ReadonlyMap<string, LibrarySymbol> = readSymbols(baked.symbols);

/** The abstract marks by id; their concepts are moods and qualities. */
export const ABSTRACTS: ReadonlyMap<string, LibrarySymbol> = readSymbols(baked.abstracts);

/** The silhouettes for merges by id. */
export const MERGE_OUTERS: ReadonlyMap<string, MergeOuter> = new Map(
  baked.outers.map((outer: BakedOuter) => [outer.id, { ...outer, d: outer.d as PathData }]),
);

function readSymbols(symbols: readonly BakedSymbol[]): Map<string, LibrarySymbol> {
  return new Map(
    symbols.map(({ id, label, concepts, traits, layers }) => {
      const mark = {
        layers: layers.map(({ role, d }) => ({ role: roleOf(role), d: d as PathData })),
      };
      return [id, { id, label, concepts, traits: new Set(traits.filter(isTrait)), mark }];
    }),
  );
}

function roleOf(role: string): Layer["role"] {
  return role === "b" || role === "k" ? role : "a";
}

function isTrait(word: string): word is SymbolTrait {
  return ["round", "containable", "inlay", "dot", "line"].includes(word);
}
