import type { Script } from "../types.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Trades that are trusted for being serious: no toys, no flowers, no shop-window letters. */
export const SOBER_TRADES = setOf(
  "fintech finance accounting insurance law consulting security realestate funeral health physio pharmacy dental optician ai tech science aerospace architecture watches industrial logistics government",
);

/** Trades that handwriting suits. */
export const SCRIPT_TRADES = setOf(
  "cafe tea steakhouse pizzeria burger restaurant bakery patisserie icecream brewery winery bar grocery wellness hotel beauty perfume fashion tailor jewelry barber hair pets music photo wedding florist garden farm bees pottery candles craft art books fishmonger interior",
);

/** Trades whose work cannot be pictured as a thing: letters and plain shapes say as much. */
export const TRADES_IN_IDEAS = setOf(
  "tech ai fintech finance accounting insurance consulting marketing security energy realestate architecture industrial logistics science aerospace art music nonprofit funeral",
);

/** Trades in ideas and services where an abstract mark is at home even beside good pictures. */
export const HARD_TO_PICTURE = setOf(
  "tech ai fintech finance accounting insurance consulting marketing recruitment security energy realestate architecture",
);

/** Concepts that name a quality; every picture of them has been seen too often to mean anything. */
export const VAGUE_CONCEPTS = setOf(
  "growth tech idea people strategy connection success innovation quality service business ai finance",
);

/** Families that shout: fine on a poster, wrong on a practice's door plate. */
export const LOUD_FONTS = setOf(
  "alfa-slab-one abril-fatface shrikhand titan-one lilita-one rubik-mono-one anton righteous lobster pacifico oleo-script kaushan-script yellowtail unbounded fredoka baloo-2 bebas-neue big-shoulders-display syne krona-one",
);

/** Trades where a loud family is out of place. */
export const QUIET_TRADES = setOf(
  "law insurance fintech finance accounting consulting funeral health physio pharmacy dental optician wellness beauty perfume jewelry watches wedding architecture interior tailor books hotel tea",
);

/** Trades that mark crates, hulls and walls: letters of a stencil are at home there. */
export const STENCIL_TRADES = setOf(
  "industrial construction logistics auto cycling outdoor aerospace security fitness running gaming music brewery bar energy art marine craft",
);

/** Abstract marks that are flowers, toys and rays. */
export const SOFT_ABSTRACTS = setOf(
  "rosette-5 rosette-6 rosette-8 turbine-5 petals-four fan pinwheel burst wings trefoil hexagon-petals",
);

/** Trades that flowers and toys suit; in all others an abstract mark is plain. */
export const SOFT_TRADES = setOf(
  "wellness beauty perfume florist garden wedding kids events icecream patisserie candles environment farm juice ferments tea hotel fashion interior education",
);

/** Abstract marks that have been seen too often. */
export const WORN_ABSTRACTS = setOf(
  "ascend link slices chevrons bridge-arcs half-moons trefoil shift",
);

/** Concepts that a trade's own words sound like: a monitoring tool is no spanner, battery storage no box. */
export const FOREIGN_CONCEPTS: Readonly<Record<string, ReadonlySet<string>>> = {
  tech: setOf("tools gear bee bread storage house moon"),
  ai: setOf("tools gear bee storage"),
  fintech: setOf("tools gear storage game trail tent"),
  energy: setOf("storage cube box"),
  solar: setOf("storage cube box"),
  bar: setOf("people sewing"),
  consulting: setOf("boat tools gear law column"),
  recruitment: setOf("growth"),
  law: setOf("trail tent house building people growth book heart family baby"),
  construction: setOf("furniture lamp game"),
};

/** Symbols of a trade's wider kin that are wrong in it: nobody eats noodles with knife and fork. */
export const FOREIGN_MARKS: Readonly<Record<string, ReadonlySet<string>>> = {
  asian: setOf("fork-knife crossed-cutlery cloche chef-hat arc-plate burger pizza"),
  insurance: setOf("cctv lock padlock fingerprint keyhole"),
  funeral: setOf("door keyhole open-door key house-key window"),
  plumbing: setOf("water-bottle wave-lines"),
  consulting: setOf("ship rocket airplane"),
  bakery: setOf("whisk cupcake cake donut oven-mitt"),
  dental: setOf("cross-petals stethoscope heart-plus heart-pulse cross-heart"),
  optician: setOf("cross-petals stethoscope"),
  tech: setOf("candle chandelier lamp pendant"),
  ai: setOf("candle chandelier lamp pendant"),
  wellness: setOf("chair sofa lungs campfire grill"),
  takeout: setOf("chef-hat pot"),
  marine: setOf("note treble-clef"),
  music: setOf("hands-heart heart-hands hand mountain"),
  grocery: setOf("perfume perfume-round flask test-tube"),
  restaurant: setOf("perfume perfume-round flask test-tube"),
  church: setOf("embrace people candle"),
  icecream: setOf("cake cupcake croissant loaf donut whisk"),
  construction: setOf("keyhole key house-key lock padlock door open-door house-leaf"),
  industrial: setOf("pan pot whisk"),
  health: setOf("skull campfire grill ember"),
};

/** Symbols that are too fine or too far beside what leads a brief: no silver cover on a food truck. */
export const FOREIGN_TO_LEAD: Readonly<Record<string, ReadonlySet<string>>> = {
  "street-food": setOf("cloche chef-hat arc-plate"),
  taco: setOf("cloche chef-hat arc-plate"),
  bowl: setOf("cloche chef-hat pizza burger"),
  mediterranean: setOf("cloche chef-hat"),
  italian: setOf("cloche"),
  indian: setOf("cloche chef-hat crossed-cutlery"),
  levantine: setOf("cloche chef-hat"),
  dog: setOf("cat cat-face"),
  cat: setOf("dog dog-side kennel"),
  choir: setOf("headphones vinyl guitar record-arm sound"),
  orchestra: setOf("headphones vinyl guitar record-arm microphone"),
  organ: setOf("headphones microphone vinyl guitar record-arm sound"),
  piano: setOf("headphones vinyl guitar record-arm"),
  violin: setOf("headphones vinyl guitar record-arm"),
};

/** Trades whose own pictures stand for good works in general: where the brief names a subject, that is shown. */
export const OWN_PICTURES_LAST: Readonly<Record<string, ReadonlySet<string>>> = {
  nonprofit: setOf("heart people hand"),
};

const WESTERN_BAKING = "whisk croissant cupcake donut cookie baguette cake pretzel oven-mitt";

/** Symbols that are out of place beside a name in a script: no croissants at a mithai shop. */
const FOREIGN_TO_SCRIPT: Readonly<Partial<Record<Script, ReadonlySet<string>>>> = {
  devanagari: setOf(`${WESTERN_BAKING} pig cow bull steak`),
  bengali: setOf(`${WESTERN_BAKING} pig cow bull steak`),
  tamil: setOf(`${WESTERN_BAKING} pig cow bull steak`),
  arabic: setOf("whisk pretzel pig wine bottle cocktail beer hop bacon"),
  hebrew: setOf("pig shrimp lobster crab"),
};

/** The symbols that are out of place beside any of these scripts. */
export function foreignToScripts(scripts: readonly Script[]): ReadonlySet<string> {
  return new Set(scripts.flatMap((script) => [...(FOREIGN_TO_SCRIPT[script] ?? [])]));
}
