import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import { layArch } from "./arch.ts";
import { layBadge } from "./badge.ts";
import { layBetween } from "./between.ts";
import { layDivided } from "./divided.ts";
import type { DrawContext } from "./draw-context.ts";
import { layEmblem } from "./emblem.ts";
import { layFrame } from "./frame.ts";
import { layHorizontal } from "./horizontal.ts";
import { initialMark } from "./initial-mark.ts";
import { hasFonts } from "./load-type.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, bottom, centreX, place } from "./piece.ts";
import { layPanel } from "./panel.ts";
import { layRules } from "./rules.ts";
import { laySeal } from "./seal.ts";
import { setTagline } from "./set-tagline.ts";
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
      return layHorizontal(spec, layout, context);
    case "stacked":
      return layStacked(spec, layout, context);
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
    case "mark":
      return layMark(spec, context);
    case "between":
      return layBetween(spec, layout.drop_ampersand, context);
    case "divided":
      return layDivided(spec, layout.mark_scale, context);
    case "rules":
      return layRules(spec, layout.mark_scale, context);
    case "panel":
      return layPanel(spec, layout.side, context);
  }
}

/** The mark with the tagline below it; the name is in the mark, or known. */
function layMark(spec: LogoSpec, context: DrawContext): Lockup | null {
  const mark = markPiece(spec.mark ?? initialMark(spec), context);
  if (!mark) return null;
  const scale = MARK_HEIGHT / Math.max(mark.box.width, mark.box.height);
  const placed = place(mark, { scale, dx: 0, dy: 0 });
  const { box } = placed;
  const tagline = spec.tagline && setTagline(spec.tagline, context, { width: box.width * 1.1 });
  const below = { dx: centreX(box), dy: bottom(box) + 44 };
  return assemble([placed, ...(tagline ? [place(tagline.piece, below)] : [])]);
}

const MARK_HEIGHT = 280;

/** Only the mark, for names that the library's fonts cannot write and for small uses. */
export function layMarkAlone(spec: LogoSpec, context: DrawContext): Lockup | null {
  if (!hasFonts(spec)) return null;
  const mark = markPiece(spec.mark, context);
  return mark && assemble([mark]);
}
