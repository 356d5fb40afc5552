import type { Geometry } from "../geometry/geometry.ts";
import type { FontBook } from "../type/font-book.ts";

/** What drawing needs from outside. The fonts of a spec must be loaded before; see `loadType`. */
export interface DrawContext {
  readonly geometry: Geometry;
  readonly book: FontBook;
}
