import type { SymbolSource } from "../symbol-source.ts";
import { ANIMALS } from "./animals.ts";
import { BUILDINGS } from "./buildings.ts";
import { CARE } from "./care.ts";
import { ENERGY } from "./energy.ts";
import { FOOD } from "./food.ts";
import { PLANTS } from "./plants.ts";
import { PLAY } from "./play.ts";
import { SEA } from "./sea.ts";
import { SKY } from "./sky.ts";
import { TECHNOLOGY } from "./technology.ts";
import { WORK } from "./work.ts";

/** Every symbol's source, in the order of the catalogue. */
export const SYMBOL_SOURCES: readonly SymbolSource[] = [
  ...SEA,
  ...SKY,
  ...PLANTS,
  ...ENERGY,
  ...FOOD,
  ...ANIMALS,
  ...BUILDINGS,
  ...TECHNOLOGY,
  ...CARE,
  ...WORK,
  ...PLAY,
];
