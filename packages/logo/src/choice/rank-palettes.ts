import type { Brief } from "@emblazon/contract";
import { palettesFromUser } from "../colour/palette-from-user.ts";
import { PALETTES } from "../colour/palettes.ts";
import type { RankedPalette, Understanding } from "../types.ts";
import type { Industry } from "../understanding/industry.ts";
import { QUIET_TRADES } from "./trade-taste.ts";
import { createRandom, mixSeed } from "./random.ts";

const KEPT = 6;
const LEADING_TAG = 1.2;
const SECOND_TAG = 0.6;
const MOOD_TAG = 0.3;
const STYLE_TAG = 2;
// A palette that fits this much less than the best is given half as often.
const HALVING = 1.5;
// None of those kept is so far behind that a set would rather repeat the best one.
const LEAST = 0.2;

/** Words of the brief's moods that palettes are tagged with under another name. */
const STYLE_TAGS: Readonly<Record<string, readonly string[]>> = {
  elegant: ["luxury", "premium"],
  vintage: ["heritage", "craft"],
  playful: ["happy"],
  organic: ["natural"],
  bold: ["sport"],
  tech: ["futuristic"],
};

/** Palettes whose grounds shout, in trades that speak low. */
const LOUD_GROUNDS: ReadonlySet<string> = new Set(
  "ink lime volt electric cyber vermilion safety candy coral berry".split(" "),
);
const SHOUTING = 3.5;
/** Water is not red, and nor is what heals and cleans. */
const WARM_GROUNDS: ReadonlySet<string> = new Set(
  "ember paprika rosewood terracotta vermilion rust safety volt bordeaux".split(" "),
);
const COOL_TRADES: ReadonlySet<string> = new Set(
  "plumbing cleaning carwash marine climate dental health physio therapy pharmacy optician".split(
    " ",
  ),
);
const TOO_WARM = 3;
/** Palettes that nothing of the trade speaks for. */
const OFF_TRADE = 1;

/** Of a trade that nobody knows, the thing pictured still tells the colours. */
const UNKNOWN_TRADE = 2.2;
const PICTURED_TAGS: Readonly<Record<string, readonly string[]>> = {
  olive: ["olive", "mediterranean", "organic"],
  leaf: ["natural", "organic", "garden"],
  sprout: ["garden", "plants", "organic"],
  tree: ["nature", "outdoor"],
  forest: ["nature", "outdoor"],
  mountain: ["mountain", "outdoor"],
  sea: ["sea", "marine"],
  boat: ["marine", "sea"],
  fish: ["fish", "sea"],
  water: ["water", "clean"],
  sun: ["sun", "energy"],
  flower: ["florist", "floral"],
  fire: ["fire", "bold"],
  coffee: ["coffee"],
  bee: ["honey", "bee"],
  grape: ["wine"],
  heart: ["family", "care"],
  bread: ["bakery"],
  dog: ["playful", "family"],
  cat: ["playful", "creative"],
  moon: ["night", "spiritual"],
};

/**
 * The palettes to colour a brief's logos with, weighted. A person's own colours are the only
 * palette, in several arrangements; else those whose tags fit the trade, the leading concepts and the styles, with some luck.
 */
export function rankPalettes(
  brief: Brief,
  understood: Understanding,
  industry: Industry | null,
  seed: number,
): readonly RankedPalette[] {
  if (brief.colors.length > 0)
    return palettesFromUser(brief.colors).map((palette, rank) => ({
      palette,
      weight: 1 / (1 + rank),
    }));
  const styleOf = new Map(
    understood.styles.flatMap(({ style, weight }) =>
      [style, ...(STYLE_TAGS[style] ?? [])].map((tag) => [tag, weight * STYLE_TAG] as const),
    ),
  );
  const trade = new Set([
    ...(industry?.palette ?? []),
    ...understood.concepts.slice(0, 3).map(({ concept }) => concept),
  ]);
  const lead = understood.concepts[0]?.concept ?? "";
  const pictured = new Set([lead, ...(PICTURED_TAGS[lead] ?? [])]);
  const mood = new Set(understood.moods);
  const [first, second] = industry?.palette ?? [];
  const cool = COOL_TRADES.has(industry?.id ?? "");
  const quiet = QUIET_TRADES.has(industry?.id ?? "");
  const ranked = PALETTES.map(({ tags, ...palette }) => {
    const shared = tags.reduce((sum, tag) => {
      const worth = trade.has(tag) ? 1 : mood.has(tag) ? MOOD_TAG : 0;
      const seen = industry === null && pictured.has(tag) ? UNKNOWN_TRADE : 0;
      return sum + worth + seen + (styleOf.get(tag) ?? 0);
    }, 0);
    const leading =
      (first && tags.includes(first) ? LEADING_TAG : 0) +
      (second && tags.includes(second) ? SECOND_TAG : 0);
    const luck = createRandom(mixSeed(seed, "palette", palette.id)).next() * 0.6;
    const loud = quiet && LOUD_GROUNDS.has(palette.id) ? SHOUTING : 0;
    const warm = cool && WARM_GROUNDS.has(palette.id) ? TOO_WARM : 0;
    const off = industry !== null && !tags.some((tag) => trade.has(tag)) ? OFF_TRADE : 0;
    return { palette, fit: shared + leading + luck - loud - off - warm };
  })
    .toSorted((x, y) => y.fit - x.fit)
    .slice(0, KEPT);
  const best = ranked[0]?.fit ?? 0;
  return ranked.map(({ palette, fit }) => ({
    palette,
    weight: Math.max(LEAST, 2 ** ((fit - best) / HALVING)),
  }));
}
