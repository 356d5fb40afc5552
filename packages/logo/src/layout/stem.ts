import { flatten } from "../geometry/flatten.ts";
import type { FontBook } from "../type/font-book.ts";
import { crossings } from "./crossings.ts";

/** A family at a weight. */
export interface Face {
  readonly font: string;
  readonly weight: number;
  readonly axes?: Readonly<Record<string, number>> | undefined;
}

/** How thick the upright strokes of capitals are where the cap height is 100. */
export function stemOf(book: FontBook, { font, weight, axes }: Face): number {
  const options = { weight, ...(axes ? { axes } : {}) };
  const { glyphs, capHeight } = book.shape(font, "H", { ...options, size: 100 });
  const met = glyphs.flatMap(({ d }) => crossings(flatten(d, 0.5), { y: -capHeight * 0.25 }));
  const [from = 0, to = 0] = met.toSorted((one, other) => one - other);
  const stem = ((to - from) / capHeight) * 100;
  return stem > 1 && stem < 60 ? stem : 14;
}

/** A line that stands for the type's own strokes, such as one under a name. */
export function lineFor(stem: number): number {
  return Math.max(4.4, Math.min(10, stem * 0.46));
}

/** A thin line that goes with type of such a stem: never a hair, never a bar. */
export function ruleFor(stem: number): number {
  return Math.max(2.4, Math.min(5.5, stem * 0.24));
}
