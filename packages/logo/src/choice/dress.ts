import type { LogoSpec, PaletteSpec, Surface } from "@emblazon/contract";
import { hexToOklch } from "../colour/oklch.ts";
import { resolveColors } from "../colour/resolve-colors.ts";
import type { Candidate } from "../types.ts";
import { STYLE_IDS } from "../understanding/industry.ts";
import { createRandom, mixSeed } from "./random.ts";
import { STYLE_GUIDE } from "./style-guide.ts";

type Dressed = Pick<LogoSpec, "palette" | "surface">;

const ALL: readonly Surface[] = ["white", "tint", "deep", "brand"];
/** A shape filled with the brand's colour would vanish on that colour. */
const NOT_BRAND: readonly Surface[] = ["white", "tint", "deep"];
const SURFACE_CROWDING = 1.4;
const PALETTE_CROWDING = 1.5;
const LUCK = 0.5;
/** Two grounds of strong colours this far apart in hue shout at each other. */
const CLASH = 70;
const CLASHING = 0.55;
const SAME_GROUND = 0.35;
const STRONG = 0.09;

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

const groundOf = (spec: Dressed): string => resolveColors({ ...spec, tone: "full" }).background;

/**
 * The palette and the surface for a candidate: those that the brief and the style like and the set
 * has least of, so that six logos side by side look like one choice of colours and not like one logo.
 */
export function dress(
  { spec, surfaces, palettes }: Candidate,
  chosen: readonly Dressed[],
): Dressed {
  const style = STYLE_IDS.find((id) => id === spec.style) ?? "modern";
  const filled = "solid" in spec.layout && spec.layout.solid;
  const open = surfaces ?? (filled ? NOT_BRAND : ALL);
  const choices = palettes ?? [{ palette: spec.palette, weight: 1 }];
  const grounds = chosen.map(groundOf);
  let best: Dressed = { palette: spec.palette, surface: open[0] ?? "white" };
  let bestWorth = -1;
  for (const { palette, weight } of choices)
    for (const surface of open) {
      const samePalette = chosen.filter((other) => idOf(other.palette) === idOf(palette)).length;
      const sameSurface = chosen.filter((other) => other.surface === surface).length;
      const seed = mixSeed(spec.seed, spec.archetype, spec.word.font, idOf(palette), surface);
      const worth =
        (weight / (1 + samePalette * PALETTE_CROWDING)) *
        (STYLE_GUIDE[style].surfaces[surface] / (1 + sameSurface * SURFACE_CROWDING)) *
        besideOthers(groundOf({ palette, surface }), grounds) *
        (1 - LUCK / 2 + createRandom(seed).next() * LUCK);
      if (worth > bestWorth) [best, bestWorth] = [{ palette, surface }, worth];
    }
  return best;
}
