import type { MarkSpec } from "@emblazon/contract";
import { roundCorners } from "../geometry/round-corners.ts";
import { flipX } from "../geometry/transform.ts";
import type { Mark } from "../types.ts";
import type { MarkContext } from "./mark-context.ts";
import { mergeMarks } from "./merge-marks.ts";
import { drawMonogram } from "./monograms.ts";
import { ABSTRACTS, MARKS, MERGE_OUTERS } from "./symbol-library.ts";
import type { LibrarySymbol } from "./symbol-library.ts";
import { treatMark } from "./treat-mark.ts";
import type { Treatable } from "./treat-mark.ts";

/** Monograms that are letters and nothing else, so they can be put into something. */
const BARE_LETTERS: ReadonlySet<string> = new Set(["letter", "monoline", "overlap", "sliced"]);

/**
 * The drawing that a spec names, around 0,0 with the longer side at 96; null when an id is
 * unknown or the parts do not suit each other (no room in the letter, a disc in a disc, …).
 */
export function resolveMark(spec: MarkSpec, context: MarkContext): Mark | null {
  const found = findMark(spec.source, context);
  const mark = found && treatMark(found, spec.treatment, context.geometry);
  const soft = mark && rounded(mark, spec);
  return soft && spec.mirrored ? mirrored(soft) : soft;
}

function findMark(source: MarkSpec["source"], context: MarkContext): Treatable | null {
  switch (source.kind) {
    case "symbol":
      return fromLibrary(MARKS.get(source.id));
    case "abstract":
      return fromLibrary(ABSTRACTS.get(source.id));
    case "merge": {
      const outer = MERGE_OUTERS.get(source.outer);
      const inner = MARKS.get(source.inner);
      return outer && inner ? cutOut(mergeMarks(outer, inner, context.geometry)) : null;
    }
    case "monogram": {
      const symbol = source.symbol === undefined ? undefined : MARKS.get(source.symbol);
      const mark = drawMonogram(source.id, { ...source, symbol: symbol?.mark ?? null }, context);
      const bare = BARE_LETTERS.has(source.id);
      return mark && { mark, containable: bare, lineable: source.id === "letter" };
    }
  }
}

function fromLibrary(symbol: LibrarySymbol | undefined): Treatable | null {
  if (!symbol) return null;
  const { mark, traits } = symbol;
  return { mark, containable: traits.has("containable"), lineable: traits.has("line") };
}

/** A cut-out may stand on a tile; drawn as lines it would only be confusing. */
function cutOut(mark: Mark | null): Treatable | null {
  return mark && { mark, containable: true, lineable: false };
}

function mirrored({ layers }: Mark): Mark {
  return { layers: layers.map(({ d, role }) => ({ d: flipX(d), role })) };
}

/** Halves lie edge to edge: rounded, their seam would gape. */
function rounded(mark: Mark, { round = 0, treatment }: MarkSpec): Mark {
  if (round <= 0 || treatment.kind === "split") return mark;
  return { layers: mark.layers.map(({ d, role }) => ({ d: roundCorners(d, round), role })) };
}
