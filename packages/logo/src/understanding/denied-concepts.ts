import type { NounBook } from "./noun-book.ts";
import { conceptHits } from "./find-hits.ts";
import { words } from "./words.ts";

const list = (text: string): readonly string[] => text.split(" ");

/** Kinds of things that people rule out, by the concepts that they are pictured by. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  animal: list(
    "fish whale bird hawk dove owl fox bear cat dog pet bee butterfly horse bull cow wolf lion deer rabbit elephant duck swan rooster pig sheep turtle squirrel crab octopus starfish dragonfly ladybird snail hedgehog dinosaur unicorn goat alpaca dragon phoenix tiger raven peacock otter frog shell",
  ),
  plant: list(
    "leaf sprout flower daisy lotus wheat olive palm cactus forest oak houseplant bonsai clover ginkgo mushroom",
  ),
  nature: list("leaf sprout flower daisy forest oak mountain sun sea palm water"),
  people: list("people family kids hand baby running dance smile"),
  building: list(
    "house building architecture castle church factory barn column bridge tower roofing",
  ),
  food: list(
    "bread pastry sweets icecream bowl burger pizza dining cheese taco egg lemon apple carrot cherry salad sandwich dumpling",
  ),
  drink: list("coffee tea beer cocktail grape whisky milk"),
  weather: list("sun rain snow cloud wind rainbow moon"),
  tool: list("tools hammer wood axe gear saw wrench"),
  vehicle: list("car truck plane boat bike train van bus taxi motorcycle scooter tractor"),
  sport: list("running ball football tennis basketball golf boxing fitness"),
  celestial: list("sun moon star orbit rocket planet"),
  heart: list("heart"),
};

const KIND_OF: ReadonlyMap<string, keyof typeof KINDS> = new Map(
  Object.entries({
    animal:
      "animal animals creature creatures wildlife mascot mascots beast beasts critters insects birds",
    plant: "plant plants vegetation greenery botanicals botanical leaves foliage flora flowers",
    nature: "nature landscape landscapes scenery",
    people:
      "person people human humans face faces figure figures silhouette silhouettes hand hands character characters",
    building: "building buildings house houses architecture skyline skylines roof roofs home homes",
    food: "food foods fruit fruits vegetables ingredients meal meals",
    drink: "drink drinks beverages cups glasses bottles",
    weather: "weather",
    tool: "tool tools hammers wrenches",
    vehicle: "vehicle vehicles cars",
    sport: "sport sports ball balls",
    celestial: "planets stars",
  }).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind] as const)),
);

const WORN =
  /\bclich[ée]|\bstereotyp|\bobvious|\bclip ?art|\bstock\b|\bgeneric\b|\boverused\b|\btypical\b/;

/** What must not be pictured. */
export interface Denied {
  /** Ids of concepts. */
  readonly concepts: readonly string[];
  /** Symbols that have been seen too often are ruled out too. */
  readonly worn: boolean;
}

/** Finds what the denied parts of a brief rule out: the things named, and whole kinds of them. */
export function deniedConcepts(denied: readonly string[], nouns: NounBook): Denied {
  const found = new Set<string>();
  for (const part of denied) {
    const parts = words(part);
    for (const { id } of conceptHits(parts, nouns)) found.add(id);
    for (const word of parts) for (const id of KINDS[KIND_OF.get(word) ?? ""] ?? []) found.add(id);
  }
  return { concepts: [...found], worn: denied.some((part) => WORN.test(part)) };
}
