import baked from "../../assets/marks/symbols.json" with { type: "json" };
import type { Layer, Mark, PathData } from "../types.ts";
import { COARSE_STEPS, unpackPath } from "./packed-path.ts";

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
  /** Drawn anew at every reading: read it once. */
  readonly mark: Mark;
  /** The cut for 32 pixels and less, of the same size, where `mark` would lose parts; read it once. */
  readonly small: Mark["layers"] | undefined;
  /** Where the eye sees the middle of `mark`, in its units: its ink's and its box's middle mixed. */
  readonly centre: { readonly x: number; readonly y: number };
  /** The share of its box's longer side squared that is inked, 0..1: what it weighs. */
  readonly ink: number;
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

/** Roles and packed paths by turns. */
type BakedLayers = readonly string[];

interface BakedShape {
  readonly id: string;
  readonly label: string;
  readonly concepts: string;
}
interface BakedSymbol extends BakedShape {
  readonly traits: string;
  readonly centre: readonly number[];
  readonly ink: number;
  readonly layers: BakedLayers;
  readonly small?: BakedLayers;
}

/** All symbols by id, in the order of the sources. */
export const MARKS: ReadonlyMap<string, LibrarySymbol> = readSymbols(baked.symbols);

/** The abstract marks by id; their concepts are moods and qualities. */
export const ABSTRACTS: ReadonlyMap<string, LibrarySymbol> = readSymbols(baked.abstracts);

/** The silhouettes for merges by id. */
export const MERGE_OUTERS: ReadonlyMap<string, MergeOuter> = new Map(
  baked.outers.map(({ id, label, concepts, d, room }) => [
    id,
    { id, label, concepts: concepts.split(" "), d: unpackPath(d), room },
  ]),
);

/** Paths are unpacked when asked for: one run uses a handful of them. */
function readSymbols(symbols: readonly BakedSymbol[]): Map<string, LibrarySymbol> {
  return new Map(
    symbols.map(({ id, label, concepts, traits, centre: [x = 0, y = 0], ink, layers, small }) => [
      id,
      {
        id,
        label,
        concepts: concepts.split(" "),
        traits: new Set(traits.split(" ").filter(isTrait)),
        centre: { x, y },
        ink,
        get mark() {
          return { layers: readLayers(layers) };
        },
        get small() {
          return small && readLayers(small, COARSE_STEPS);
        },
      },
    ]),
  );
}

function readLayers(baked: BakedLayers, stepsPerUnit?: number): Layer[] {
  const layers: Layer[] = [];
  for (let i = 0; i + 1 < baked.length; i += 2)
    layers.push({ role: roleOf(baked[i] ?? ""), d: unpackPath(baked[i + 1] ?? "", stepsPerUnit) });
  return layers;
}

function roleOf(role: string): Layer["role"] {
  return role === "b" || role === "k" ? role : "a";
}

function isTrait(word: string): word is SymbolTrait {
  return ["round", "containable", "inlay", "dot", "line"].includes(word);
}
