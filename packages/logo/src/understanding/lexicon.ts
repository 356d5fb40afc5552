import type { Concept } from "./concept.ts";
import { NATURE_CONCEPTS } from "./concepts-nature.ts";
import { OBJECT_CONCEPTS } from "./concepts-objects.ts";
import { TRADE_CONCEPTS } from "./concepts-trade.ts";

/** Every concept that a brief is searched for. */
export const CONCEPTS: readonly Concept[] = [
  ...NATURE_CONCEPTS,
  ...TRADE_CONCEPTS,
  ...OBJECT_CONCEPTS,
];

/** Marks that have been seen too often: they come last. */
export const WORN_MARKS: ReadonlySet<string> = new Set(
  (
    "bulb growth bars coin-stack gear gears globe people lock shield-check chat chat-pair gavel " +
    "briefcase puzzle pin code piggy pie rings-linked target target-arrow document laptop phone cursor house-key"
  ).split(" "),
);

/** Surnames and adjectives that are also trades or things: in a name they mean the person. */
export const NAME_NOT_MEANT: ReadonlySet<string> = new Set(
  (
    "baker cook mason carpenter potter fisher barber miller porter hunter gardener shepherd king bishop knight " +
    "brewer weaver archer farmer singer page field hill wood rose violet may price banks cash sterling bright " +
    "light key keys casa haus maison cottage homestead villa park rice bell glass stone house home world global people team studio design lab labs art " +
    "story hall cross young long price butcher taylor tailor day ray art time music data cloud box green natural " +
    "food foods bar local best love happy social clean iris jasmine lily sage mint basil amber ruby harper"
  ).split(" "),
);

/** First halves of compound names that only colour the second: a blackbird is a bird. */
export const COLOURING_HALVES: ReadonlySet<string> = new Set(
  (
    "black blue red green white grey gray gold golden silver copper iron steel wild little big tiny grand great old " +
    "new north south east west high deep bright dark free true good sweet swift lone royal kings bear wolf night day"
  ).split(" "),
);
