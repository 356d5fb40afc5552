import type { DrawnLayer, Kit } from "./kit.ts";

/** What a drawn symbol says of itself; `contained` symbols bring their own disc or tile. */
export type SourceTrait = "round" | "contained" | "inlay" | "dot" | "line";

/** A symbol as we write it: what it stands for and how it is drawn. */
export interface SymbolSource {
  readonly id: string;
  readonly label: string;
  /** Words separated by spaces, the strongest first. */
  readonly concepts: string;
  readonly traits: readonly SourceTrait[];
  /** Layers in the order of painting; they must not overlap. */
  draw(kit: Kit): readonly DrawnLayer[];
}
