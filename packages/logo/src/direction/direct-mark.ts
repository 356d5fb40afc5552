import type { MarkSpec, MarkTreatment } from "@emblazon/contract";
import { hasTrait, symbolSpec } from "../choice/bench.ts";
import type { Bench } from "../choice/bench.ts";
import { CLUMSY_INSIDE, CLUMSY_MERGES } from "../choice/pool-marks.ts";
import { monogramSpec } from "../choice/sketch-monogram.ts";
import { STYLE_GUIDE } from "../choice/style-guide.ts";
import { ABSTRACTS, MARKS, MERGE_OUTERS } from "../marks/symbol-library.ts";
import { quote, TREATMENTS, wordIn } from "./recipe-direction.ts";
import type { MarkKind, OrFault, RecipeDirection } from "./recipe-direction.ts";
import { isRuledOut } from "./shortlist-marks.ts";

interface Wish {
  readonly kind: Exclude<MarkKind, "none">;
  /** It has to fit a closed shape. */
  readonly compact: boolean;
  /** It stands among the letters. */
  readonly inWord: boolean;
  /** The family of the name, where there is one. */
  readonly font: string | undefined;
}

/** The picture that a direction asks for. */
export function directMark(
  bench: Bench,
  direction: RecipeDirection,
  wish: Wish,
): OrFault<MarkSpec> {
  switch (wish.kind) {
    case "symbol":
      return symbolOf(bench, direction, wish);
    case "abstract":
      return abstractOf(direction);
    case "merge":
      return mergeOf(bench, direction);
    case "monogram": {
      const made = monogramSpec(bench, wish.font);
      return made === null
        ? { fault: "this name has no initials to make a monogram of" }
        : { value: made.mark };
    }
  }
}

function symbolOf(
  bench: Bench,
  { symbol, treatment }: RecipeDirection,
  { compact, inWord }: Wish,
): OrFault<MarkSpec> {
  const id = wordIn([...MARKS.keys()], symbol);
  if (id === null) return { fault: `there is no symbol ${quote(symbol)}` };
  if (isRuledOut(bench.plan, id)) return { fault: `the brief rules the symbol ${id} out` };
  if (compact && !hasTrait(id, "containable"))
    return { fault: `the symbol ${id} is not compact enough for this layout` };
  if (inWord && !hasTrait(id, "inlay") && !hasTrait(id, "dot"))
    return { fault: `the symbol ${id} is not compact enough to stand among letters` };
  return {
    value: symbolSpec(id, inWord || compact ? { kind: "plain" } : treat(bench, id, treatment)),
  };
}

const TILES = ["squircle", "round-square", "circle"] as const;
const HAIRLINE = 2.6;

/** The treatment that was asked for where the symbol takes it, else none. */
function treat(bench: Bench, id: string, said: string): MarkTreatment {
  const { random, style } = bench;
  const kind = wordIn(TREATMENTS, said) ?? "plain";
  const contained = hasTrait(id, "containable");
  switch (kind) {
    case "knockout":
      return contained
        ? { kind, container: random.pick(STYLE_GUIDE[style].containers) }
        : { kind: "plain" };
    case "tile":
      return contained ? { kind, container: random.pick(TILES) } : { kind: "plain" };
    case "ringed":
      return contained ? { kind } : { kind: "plain" };
    case "outline":
      return hasTrait(id, "line") ? { kind, width: HAIRLINE } : { kind: "plain" };
    case "plain":
    case "stripes":
    case "split":
      return { kind };
  }
}

function abstractOf({ symbol }: RecipeDirection): OrFault<MarkSpec> {
  const id = wordIn([...ABSTRACTS.keys()], symbol);
  if (id === null) return { fault: `there is no abstract mark ${quote(symbol)}` };
  return {
    value: { source: { kind: "abstract", id }, treatment: { kind: "plain" }, mirrored: false },
  };
}

function mergeOf({ plan }: Bench, { symbol }: RecipeDirection): OrFault<MarkSpec> {
  const [first = "", second = ""] = symbol.split("+");
  const outer = wordIn([...MERGE_OUTERS.keys()], first);
  const inner = wordIn([...MARKS.keys()], second);
  if (outer === null || inner === null)
    return { fault: `a merge is written silhouette+symbol, not ${quote(symbol)}` };
  if (isRuledOut(plan, inner) || plan.understanding.avoid?.includes(outer) === true)
    return { fault: `the brief rules ${outer}+${inner} out` };
  const clumsy = CLUMSY_MERGES.has(`${outer}+${inner}`) || CLUMSY_INSIDE.has(inner);
  if (clumsy || inner.startsWith(outer) || !hasTrait(inner, "inlay"))
    return { fault: `${inner} is not known any more when it is cut out of ${outer}` };
  return {
    value: {
      source: { kind: "merge", outer, inner },
      treatment: { kind: "plain" },
      mirrored: false,
    },
  };
}
