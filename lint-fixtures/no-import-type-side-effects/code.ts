// Breaks typescript/no-import-type-side-effects
import { type Stats } from "node:fs";

export const sizeOf = (stats: Stats): number => stats.size;
