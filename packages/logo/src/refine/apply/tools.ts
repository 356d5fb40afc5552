import type { LogoSpec, RefineOperation } from "@emblazon/contract";
import type { DesignPlan } from "../../choice/design-plan.ts";
import type { Random } from "../../choice/random.ts";
import type { FontBook } from "../../type/font-book.ts";

/** What the steps may ask: the fonts, and what the brief is about. */
export interface RefineTools {
  readonly book: FontBook;
  /** What a fresh design of the brief would be sampled from. */
  readonly plan: DesignPlan;
  readonly random: Random;
}

export type OperationOf<K extends RefineOperation["kind"]> = Extract<RefineOperation, { kind: K }>;

/** Ways to do one edit, best first; empty when it cannot be done to this spec. */
export type Ways = readonly LogoSpec[];

/** The spec without its mark, and a layout that needs none. */
export function withoutMark(spec: LogoSpec): LogoSpec {
  const { mark: _mark, ...rest } = spec;
  return rest;
}

/** The spec with the letters' device taken away. */
export function withoutDevice(spec: LogoSpec): LogoSpec {
  const { device: _device, ...word } = spec.word;
  return { ...spec, word };
}

/** A number kept within bounds, to three decimals. */
export function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)) * 1000) / 1000;
}

/** The items without repeats of the same text. */
export function distinct<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * The spec with its letters on straight lines: on a ring they have capitals, even spacing and no
 * ideas of their own.
 */
export function offRing(spec: LogoSpec): LogoSpec {
  const { layout } = spec;
  if (layout.kind === "stamp") return { ...spec, layout: { kind: "wordmark", align: "center" } };
  if (layout.kind !== "emblem" && layout.kind !== "seal") return spec;
  return {
    ...spec,
    layout: { kind: "badge", shape: "circle", solid: layout.solid, double: false },
  };
}
