import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import { layArch } from "./arch.ts";
import { layBadge } from "./badge.ts";
import type { DrawContext } from "./draw-context.ts";
import { layEmblem } from "./emblem.ts";
import { layFrame } from "./frame.ts";
import { layHorizontal } from "./horizontal.ts";
import { hasFonts } from "./load-type.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble } from "./piece.ts";
import { laySeal } from "./seal.ts";
import { layStacked } from "./stacked.ts";
import { layStamp } from "./stamp.ts";
import { layWordmark } from "./wordmark.ts";

/**
 * The spec's mark, name and tagline put together. Null when this spec cannot be laid out well:
 * a font or mark that is not in the library, a device that does not suit the name, a name too long for a ring.
 * When no character of the name can be drawn at all, the mark stands alone, if there is one.
 */
export function layOut(spec: LogoSpec, context: DrawContext): Lockup | null {
  if (!hasFonts(spec)) return null;
  if (context.book.readable(spec.word.text).text === "") return layMarkAlone(spec, context);
  const { layout } = spec;
  switch (layout.kind) {
    case "horizontal":
      return layHorizontal(spec, layout.mark_scale, context);
    case "stacked":
      return layStacked(spec, layout.mark_scale, context);
    case "wordmark":
      return layWordmark(spec, layout.align, context);
    case "frame":
      return layFrame(spec, layout, context);
    case "emblem":
      return layEmblem(spec, layout, context);
    case "seal":
      return laySeal(spec, layout, context);
    case "badge":
      return layBadge(spec, layout, context);
    case "arch":
      return layArch(spec, layout.rise, context);
    case "stamp":
      return layStamp(spec, layout, context);
  }
}

/** Only the mark, for names that the library's fonts cannot write and for small uses. */
export function layMarkAlone(spec: LogoSpec, context: DrawContext): Lockup | null {
  if (!hasFonts(spec)) return null;
  const mark = markPiece(spec.mark, context);
  return mark && assemble([mark]);
}
