import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { assemble } from "./piece.ts";
import { setWord } from "./set-word.ts";
import { underWord } from "./under-word.ts";

/** The name alone, with its tagline. */
export function layWordmark(
  spec: LogoSpec,
  align: "start" | "center",
  context: DrawContext,
): Lockup | null {
  const side = align === "start" ? "left" : "center";
  const word = setWord(spec.word, context, { align: side, breakAt: 1600 });
  if (!word) return null;
  const under = underWord(spec.tagline, word, context, { align: side });
  return assemble([...word.pieces, ...under.pieces]);
}
