import type { Brief } from "@emblazon/contract";
import type { FontBook } from "../type/font-book.ts";
import type { ConceptHit, RankedPalette, Understanding } from "../types.ts";
import type { Industry, StyleId } from "../understanding/industry.ts";

/** A symbol that may stand for the business, and how well. */
export interface PooledMark {
  readonly id: string;
  readonly concept: string;
  /** 0..1 */
  readonly fit: number;
}

/** Two ideas in one drawing. */
export interface PooledMerge {
  readonly outer: string;
  readonly inner: string;
  readonly concept: string;
  readonly fit: number;
}

/** A shape for the trade that an initial can be cut out of. */
export interface PooledSilhouette {
  readonly id: string;
  /** 0..1 */
  readonly fit: number;
}

/** Facts about the name that decide what can be built from it. */
export interface NameFacts {
  readonly text: string;
  /** The graphemes that can be drawn. */
  readonly length: number;
  readonly words: readonly string[];
  /** First letters of the telling words, at most two, in capitals. */
  readonly initials: string;
  /** Only Latin letters: case and tracking can be played with. */
  readonly latin: boolean;
  /** Its letters come in capitals and small letters. */
  readonly cased: boolean;
  readonly drawable: boolean;
  /** The grapheme that is an ampersand or plus between two parts; null when there is none. */
  readonly ampersand: number | null;
  /** Where a second half of a compound starts, e.g. 5 in Northpeak; null when it is one word. */
  readonly seam: number | null;
}

/** Everything that candidates are sampled from; read-only and the same for the same request. */
export interface DesignPlan {
  readonly brief: Brief;
  readonly seed: number;
  readonly understanding: Understanding;
  readonly industry: Industry | null;
  readonly styles: readonly { readonly style: StyleId; readonly weight: number }[];
  readonly name: NameFacts;
  readonly tagline: string;
  readonly marks: readonly PooledMark[];
  readonly merges: readonly PooledMerge[];
  readonly abstracts: readonly PooledMark[];
  /** Shapes for the trade that an initial can be cut out of. */
  readonly silhouettes: readonly PooledSilhouette[];
  /** The concept that leads, when one is sure. */
  readonly lead: ConceptHit | null;
  readonly palettes: readonly RankedPalette[];
  readonly fonts: FontBook;
}
