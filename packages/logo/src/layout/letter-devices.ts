import type { WordSpec } from "@emblazon/contract";
import { addFullStop } from "./add-full-stop.ts";
import type { DrawContext } from "./draw-context.ts";
import { inlayLetter } from "./inlay-letter.ts";
import { markPiece } from "./mark-piece.ts";
import type { SetLine } from "./slot.ts";
import { swapDot } from "./swap-dot.ts";
import { swapLetter } from "./swap-letter.ts";

/** The lines with a device that changes single letters; null when it does not suit the name. */
export function changeLetters(
  lines: readonly SetLine[],
  { device, weight }: WordSpec,
  context: DrawContext,
): SetLine[] | null {
  if (device?.kind === "full-stop") return addFullStop(lines, device.shape, weight);
  if (!device || !("mark" in device)) return [...lines];
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
