// Breaks import/no-cycle
import type { Tree } from "./code.ts";

export interface Leaf {
  readonly tree: Tree;
}
