import type { Direction } from "../prompts/direction.ts";

/** An idea for each motif, as a language model has it. */
export function testDirections(...motifs: readonly string[]): Direction[] {
  return motifs.map((motif) => ({
    title: `The ${motif}`,
    motif,
    composition: "two shapes that touch",
    palette: "dark green, orange",
    prompt: `A ${motif} made of two circles`,
    negative: "leaves",
  }));
}
