import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { assemble } from "./piece.ts";
import { setBeside } from "./set-beside.ts";
import { setWord } from "./set-word.ts";
import { underWord } from "./under-word.ts";
import { isRightToLeft } from "../type/writing.ts";

/** The name alone, with its tagline: under it, or beside it where the name is only a letter or two. */
export function layWordmark(
  spec: LogoSpec,
  align: "start" | "center",
  context: DrawContext,
): Lockup | null {
  const start = isRightToLeft(spec.word.text) ? "right" : "left";
  const side = align === "start" ? start : "center";
  const word = setWord(spec.word, context, { align: side, breakAt: 1600 });
  if (!word) return null;
  const beside = word.letters <= 2 && spec.tagline ? setBeside(spec.tagline, word, context) : null;
  if (beside) return assemble([...word.pieces, ...beside]);
  const under = underWord(spec.tagline, word, context, { align: side });
  return assemble([...word.pieces, ...under.pieces]);
}
