import type { LogoSpec, PaletteSpec, Surface } from "@emblazon/contract";
import { wcagContrast } from "../colour/contrast.ts";
import { hexToOklch } from "../colour/oklch.ts";
import { resolveColors } from "../colour/resolve-colors.ts";
import type { Candidate, ResolvedColors as Colors } from "../types.ts";
import { STYLE_IDS } from "../understanding/industry.ts";
import { createRandom, mixSeed } from "./random.ts";
import { STYLE_GUIDE } from "./style-guide.ts";

/** The colours that a spec wears. */
export type Dressed = Pick<LogoSpec, "palette" | "surface">;

const ALL: readonly Surface[] = ["white", "tint", "deep", "brand"];
/** A shape filled with the brand's colour would vanish on that colour. */
const NOT_BRAND: readonly Surface[] = ["white", "tint", "deep"];
const SURFACE_CROWDING = 1.4;
const PALETTE_CROWDING = 3.5;
const LUCK = 0.5;
/** Two grounds of strong colours this far apart in hue shout at each other. */
const CLASH = 70;
const CLASHING = 0.55;
const SAME_GROUND = 0.35;
const STRONG = 0.09;
/** Left for a spec that reads on nothing else. */
const UNREADABLE = 0.001;

const idOf = (palette: PaletteSpec): string => palette.id ?? palette.a;

/** How far two hues lie apart, 0..180 degrees. */
function hueBetween(one: number, other: number): number {
  const apart = Math.abs(one - other) % 360;
  return Math.min(apart, 360 - apart);
}

/** What a ground loses beside the grounds of the set: the same again, or one that clashes. */
function besideOthers(ground: string, others: readonly string[]): number {
  const mine = hexToOklch(ground);
  return others.reduce((worth, other) => {
    if (other === ground && ground !== "#FFFFFF") return worth * SAME_GROUND;
    const theirs = hexToOklch(other);
    const strong = mine.c > STRONG && theirs.c > STRONG;
    return strong && hueBetween(mine.h, theirs.h) > CLASH ? worth * CLASHING : worth;
  }, 1);
}

/** The surfaces that a candidate may stand on. */
export function surfacesOf({ spec, surfaces }: Candidate): readonly Surface[] {
  const filled = "solid" in spec.layout && spec.layout.solid;
  return surfaces ?? (filled ? NOT_BRAND : ALL);
}

/** The grounds of palettes and surfaces, each worked out once. */
export function createGrounds(): (dressed: Dressed) => Colors {
  const known = new WeakMap<PaletteSpec, Map<Surface, Colors>>();
  return ({ palette, surface }) => {
    const ofPalette = known.get(palette) ?? new Map<Surface, Colors>();
    known.set(palette, ofPalette);
    const colors = ofPalette.get(surface) ?? resolveColors({ palette, surface, tone: "full" });
    ofPalette.set(surface, colors);
    return colors;
  };
}

const NAME_MAIN = 4;
const NAME_SPARK = 2.4;
const NAME_MANY = 2.1;

/** Whether the letters that the spec colours can be read on that ground. */
function readsIn({ word }: LogoSpec, { background, roles }: Colors): boolean {
  const has = (hex: string, least: number): boolean => wcagContrast(hex, background) >= least;
  switch (word.tone.kind) {
    case "plain":
      return true;
    case "accent":
    case "from-word":
      return has(roles.a, NAME_MAIN);
    case "letter":
      return has(roles.k, NAME_SPARK);
    case "multi":
      return [roles.a, roles.b, roles.k].every((hex) => has(hex, NAME_MANY));
  }
}

/**
 * The palette and the surface for a candidate: those that the brief and the style like and the set
 * has least of, so that six logos side by side look like one choice of colours and not like one logo.
 */
export function dress(
  candidate: Candidate,
  chosen: readonly Dressed[],
  colorsOf: (dressed: Dressed) => Colors,
): Dressed {
  const { spec, palettes } = candidate;
  const style = STYLE_IDS.find((id) => id === spec.style) ?? "modern";
  const open = surfacesOf(candidate);
  const choices = palettes ?? [{ palette: spec.palette, weight: 1 }];
  const grounds = chosen.map((other) => colorsOf(other).background);
  let best: Dressed = { palette: spec.palette, surface: open[0] ?? "white" };
  let bestWorth = -1;
  for (const { palette, weight } of choices)
    for (const surface of open) {
      const colors = colorsOf({ palette, surface });
      const samePalette = chosen.filter((other) => idOf(other.palette) === idOf(palette)).length;
      const sameSurface = chosen.filter((other) => other.surface === surface).length;
      const seed = mixSeed(spec.seed, spec.archetype, spec.word.font, idOf(palette), surface);
      const worth =
        (weight / (1 + samePalette * PALETTE_CROWDING)) *
        (STYLE_GUIDE[style].surfaces[surface] / (1 + sameSurface * SURFACE_CROWDING)) *
        besideOthers(colors.background, grounds) *
        (readsIn(spec, colors) ? 1 : UNREADABLE) *
        (1 - LUCK / 2 + createRandom(seed).next() * LUCK);
      if (worth > bestWorth) [best, bestWorth] = [{ palette, surface }, worth];
    }
  return best;
}
