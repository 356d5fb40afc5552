import type { MarkSpec, WordDevice, WordSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import { isJoined } from "../type/writing.ts";
import { addFullStop } from "./add-full-stop.ts";
import { cutLetter, inlineLetters, joinLetters, stencilLetters } from "./cut-letters.ts";
import type { DrawContext } from "./draw-context.ts";
import { openCrossbars, tintDots } from "./letter-accents.ts";
import { inlayLetter } from "./inlay-letter.ts";
import { joinTwoLetters } from "./join-two-letters.ts";
import { markPiece } from "./mark-piece.ts";
import type { SetLine } from "./slot.ts";
import { stemOf } from "./stem.ts";
import { swapDot } from "./swap-dot.ts";
import { swapLetter } from "./swap-letter.ts";

/** Devices that work letter by letter, and so not on letters that hang together. */
const JOINED_LETTERS_RUIN: ReadonlySet<string> = new Set([
  "swap",
  "cut",
  "stencil",
  "inline",
  "join",
  "ligature",
]);

function hangsTogether({ font }: WordSpec, lines: readonly SetLine[]): boolean {
  return FONTS[font]?.class === "script" || lines.some(({ text }) => isJoined(text));
}

/** The lines with a device that changes single letters; null when it does not suit the name. */
export function changeLetters(
  lines: readonly SetLine[],
  word: WordSpec,
  context: DrawContext,
): SetLine[] | null {
  const { device } = word;
  const { geometry, book } = context;
  if (device && JOINED_LETTERS_RUIN.has(device.kind) && hangsTogether(word, lines)) return null;
  switch (device?.kind) {
    case "full-stop":
      return addFullStop(lines, device.shape, stemOf(book, word));
    case "tittle":
      return tintDots(lines);
    case "crossbar":
      return openCrossbars(lines, device.bar, context);
    case "cut":
      return cutLetter(lines, device, geometry);
    case "stencil":
      return stencilLetters(lines, stemOf(book, word), geometry);
    case "inline":
      return inlineLetters(lines, stemOf(book, word), geometry);
    case "ligature":
      return joinTwoLetters(lines, device.at, geometry);
    case "join":
      return joinLetters(lines, geometry);
    default:
      return device && "mark" in device ? changeByMark(lines, device, context) : [...lines];
  }
}

/** A device that puts a symbol into the letters. */
function changeByMark(
  lines: readonly SetLine[],
  device: Extract<WordDevice, { mark: MarkSpec }>,
  context: DrawContext,
): SetLine[] | null {
  const mark = markPiece(device.mark, context);
  if (!mark) return null;
  switch (device.kind) {
    case "swap":
      return swapLetter(lines, device.at, mark);
    case "dot-swap":
      return swapDot(lines, mark);
    case "inlay":
      return inlayLetter(lines, mark, context);
  }
}
