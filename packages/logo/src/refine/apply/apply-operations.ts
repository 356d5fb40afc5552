import type { LogoSpec, RefineOperation } from "@emblazon/contract";
import { applyOperation } from "./apply-operation.ts";
import { obeys } from "./obeys.ts";
import { repairSpec } from "./repair-spec.ts";
import { canonical } from "./same.ts";
import type { RefineTools } from "./tools.ts";

/** In which order edits are made, whatever order they were said in: first what the rest builds on. */
const ORDER: readonly RefineOperation["kind"][] = [
  "name",
  "tagline",
  "other",
  "style",
  "simplify",
  "enrich",
  "avoid",
  "unframe",
  "layout",
  "mark_remove",
  "mark",
  "container",
  "treatment",
  "device",
  "word_tone",
  "mark_position",
  "mark_scale",
  "mirror",
  "font",
  "case",
  "lines",
  "tracking",
  "weight",
  "round",
  "sharpen",
  "color",
  "palette",
  "swap_colors",
  "hue",
  "chroma",
  "tone",
  "contrast",
  "background",
  "surface",
  "gradient",
  "keep",
];
const COLOR_ORDER = ["main", "all", "second", "spark", "type"];

/** So many unfinished specs are carried from edit to edit. */
const WIDTH = 28;
const WAYS = 10;
/** What does not do all that was asked comes after all that does. */
const MISSED = 1000;

interface Draft {
  readonly spec: LogoSpec;
  /** How far from the first choice of every edit. */
  readonly cost: number;
}

function rankOf(operation: RefineOperation): number {
  const at = ORDER.indexOf(operation.kind);
  return operation.kind === "color" ? at + COLOR_ORDER.indexOf(operation.target) / 10 : at;
}

/** What came of edits. */
export interface Applied {
  /** Ways to do them, best first, none drawn yet. */
  readonly specs: readonly LogoSpec[];
  /** The edits that could be made to this logo. */
  readonly done: readonly RefineOperation[];
}

/**
 * A spec with edits made to it, in many ways. An edit that cannot be made to this logo, such as a
 * typeface without the name's letters, is passed over.
 */
export function applyOperations(
  spec: LogoSpec,
  operations: readonly RefineOperation[],
  tools: RefineTools,
): Applied {
  let drafts: readonly Draft[] = [{ spec, cost: 0 }];
  const done: RefineOperation[] = [];
  for (const operation of operations.toSorted((x, y) => rankOf(x) - rankOf(y))) {
    const next = drafts.flatMap(({ spec: before, cost }) =>
      applyOperation(before, operation, tools)
        .slice(0, WAYS)
        .map((way, rank): Draft => ({ spec: repairSpec(way, tools.book), cost: cost + rank }))
        .filter((draft) => obeys(draft.spec, spec, operation)),
    );
    if (next.length === 0) continue;
    drafts = narrowed(next);
    done.push(operation);
  }
  const judged = drafts.map(({ spec: draft, cost }): Draft => {
    const missed = done.filter((operation) => !obeys(draft, spec, operation)).length;
    return { spec: draft, cost: cost + missed * MISSED };
  });
  return { specs: judged.toSorted((x, y) => x.cost - y.cost).map((draft) => draft.spec), done };
}

function narrowed(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts
    .toSorted((x, y) => x.cost - y.cost)
    .filter(({ spec }) => {
      const key = canonical(spec);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, WIDTH);
}
