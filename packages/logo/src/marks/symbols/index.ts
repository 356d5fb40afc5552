import type { SymbolSource } from "../symbol-source.ts";
import { ANIMALS } from "./animals.ts";
import { BUILDINGS } from "./buildings.ts";
import { CARE } from "./care.ts";
import { CULTURE } from "./culture.ts";
import { DRINKS } from "./drinks.ts";
import { ENERGY } from "./energy.ts";
import { FOOD } from "./food.ts";
import { GROCER } from "./grocer.ts";
import { JOURNEYS } from "./journeys.ts";
import { KITCHENS } from "./kitchens.ts";
import { LEISURE } from "./leisure.ts";
import { OFFICE } from "./office.ts";
import { PLANTS } from "./plants.ts";
import { PLAY } from "./play.ts";
import { SALON } from "./salon.ts";
import { SEA } from "./sea.ts";
import { SKY } from "./sky.ts";
import { TECHNOLOGY } from "./technology.ts";
import { TRADES } from "./trades.ts";
import { WILD } from "./wild.ts";
import { WORK } from "./work.ts";
import { WORKSHOP } from "./workshop.ts";

/** Every symbol's source, in the order of the catalogue. */
export const SYMBOL_SOURCES: readonly SymbolSource[] = [
  ...SEA,
  ...SKY,
  ...PLANTS,
  ...ENERGY,
  ...FOOD,
  ...KITCHENS,
  ...DRINKS,
  ...GROCER,
  ...ANIMALS,
  ...WILD,
  ...BUILDINGS,
  ...TECHNOLOGY,
  ...OFFICE,
  ...CARE,
  ...SALON,
  ...WORK,
  ...WORKSHOP,
  ...JOURNEYS,
  ...PLAY,
  ...CULTURE,
  ...LEISURE,
  ...TRADES,
];
