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
  /**
   * Which layers give way where two come closer than a gap, in both cuts: those `under` the others
   * or those `over` them. Left out where the drawing keeps its own air.
   */
  readonly spaced?: "under" | "over";
  /** Layers in the order of painting; they must not overlap. */
  draw(kit: Kit): readonly DrawnLayer[];
  /**
   * The cut for 16 to 32 pixels, where `draw` with the heavier pen of the small kit does not do.
   * Only drawn for symbols that lose something at 16 pixels.
   */
  small?(kit: Kit): readonly DrawnLayer[];
  /** How far the eye's middle lies from the measured one, where the two disagree. */
  readonly nudge?: readonly [x: number, y: number];
}
