// Breaks import/no-cycle
import type { Leaf } from "./leaf.ts";

export interface Tree {
  readonly leaves: readonly Leaf[];
}
