import type { Geometry } from "../geometry/geometry.ts";
import type { PathData } from "../types.ts";

/** The letter shapes a monogram needs; a font book's `shape` fits as it is. */
export type ShapeLetters = (
  font: string,
  text: string,
  options: { readonly weight: number; readonly size: number },
) => { readonly glyphs: readonly { readonly d: PathData }[] };

/** What drawing a mark needs from outside. The fonts of monograms must be loaded before. */
export interface MarkContext {
  readonly geometry: Geometry;
  readonly shape: ShapeLetters;
}
