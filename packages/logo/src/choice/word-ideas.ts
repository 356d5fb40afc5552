import type { LayoutSpec, WordSpec } from "@emblazon/contract";

/** One thing that can be done to a name, with how much it lifts it. */
export interface Idea {
  /** About 0..1. */
  readonly merit: number;
  readonly word: WordSpec;
  /** Centred, where absent. */
  readonly layout?: LayoutSpec;
}

/** Styles that like letters as if cut from a plate. */
export const TECHNICAL_STYLES: ReadonlySet<string> = new Set(["tech", "bold", "modern"]);

/** The idea whose turn it is; null when there is none. */
export function ideaAt(ideas: readonly Idea[], turn: number): Idea | null {
  return ideas[turn % Math.max(1, ideas.length)] ?? null;
}
