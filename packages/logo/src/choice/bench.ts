import type {
  LayoutSpec,
  LogoSpec,
  MarkSpec,
  PaletteSpec,
  TaglineSpec,
  WordSpec,
} from "@emblazon/contract";
import { MARKS } from "../marks/symbol-library.ts";
import type { StyleId } from "../understanding/industry.ts";
import type { DesignPlan, PooledMark, PooledMerge } from "./design-plan.ts";
import type { Random } from "./random.ts";
import type { FontStock } from "./rank-fonts.ts";

/** What has been given out while candidates were sampled, so that they differ. */
export interface Stock extends FontStock {
  readonly marks: Map<string, number>;
}

/** Where one candidate is made: the plan, its own stream of choices, and the shared stock. */
export interface Bench {
  readonly plan: DesignPlan;
  readonly random: Random;
  readonly stock: Stock;
  readonly style: StyleId;
  /** The how-many-eth candidate of its archetype this is, from 0. */
  readonly turn: number;
}

/** A candidate before colour: what to draw, and how much its mark says of the business. */
export interface Sketch {
  readonly layout: LayoutSpec;
  readonly word: WordSpec;
  readonly mark?: MarkSpec;
  readonly tagline?: TaglineSpec;
  readonly tone?: LogoSpec["tone"];
  readonly gradient?: boolean;
  /** Added to the style's weight, about 0..2. */
  readonly merit: number;
  /** The palette it needs; one of the brief's, where absent. */
  readonly palette?: PaletteSpec;
  /** Surfaces it may stand on; any, where absent. */
  readonly surfaces?: readonly LogoSpec["surface"][];
}

const PER_USE = 0.45;

/** The best mark not given out too often that meets a condition; null when there is none. */
export function takeMark(
  { plan, stock }: Bench,
  allowed: (id: string) => boolean = () => true,
): PooledMark | null {
  let best: PooledMark | null = null;
  let bestFit = 0;
  for (const mark of plan.marks) {
    const fit = mark.fit / (1 + (stock.marks.get(mark.id) ?? 0) * PER_USE);
    if (fit > bestFit && allowed(mark.id)) [best, bestFit] = [mark, fit];
  }
  if (best) stock.marks.set(best.id, (stock.marks.get(best.id) ?? 0) + 1);
  return best;
}

/** The next merge in turn; null when the brief has no pair of ideas. */
export function takeMerge({ plan, stock }: Bench): PooledMerge | null {
  const idOf = ({ outer, inner }: PooledMerge): string => `${outer}+${inner}`;
  const [merge] = plan.merges.toSorted(
    (x, y) =>
      y.fit / (1 + (stock.marks.get(idOf(y)) ?? 0)) - x.fit / (1 + (stock.marks.get(idOf(x)) ?? 0)),
  );
  if (!merge) return null;
  stock.marks.set(idOf(merge), (stock.marks.get(idOf(merge)) ?? 0) + 1);
  return merge;
}

/** Whether a symbol has a trait. */
export function hasTrait(
  id: string,
  trait: "round" | "containable" | "inlay" | "dot" | "line",
): boolean {
  return MARKS.get(id)?.traits.has(trait) ?? false;
}

/** A symbol as a spec, plain unless treated. */
export function symbolSpec(
  id: string,
  treatment: MarkSpec["treatment"] = { kind: "plain" },
): MarkSpec {
  return { source: { kind: "symbol", id }, treatment, mirrored: false };
}
