import type { LogoSpec, PaletteSpec } from "@emblazon/contract";
import type { ResolvedColors, Role } from "../types.ts";
import { apcaContrast, wcagContrast } from "./contrast.ts";
import { hexToOklch, mixColors } from "./oklch.ts";
import { reachContrast } from "./reach-contrast.ts";

/** The palette id of colours that a person chose: these are used to the letter, never moved. */
export const USER_PALETTE = "user";

type ColorSpec = Pick<LogoSpec, "palette" | "surface" | "tone">;

interface Ground {
  readonly bg: string;
  readonly ink: string;
  readonly sub: string;
  readonly a: string;
  readonly b: string;
  readonly k: string;
}

// WCAG ratios asked of each role; text at logo size counts as large, the tagline does not.
const MAIN = 3;
const MAIN_ON_DARK = 4.2;
const SECOND = 1.6;
const SPARK = 1.5;
const ACCENT_ON_COLOR = 2.2;
const ACCENT_ON_SHAPE = 1.8;
const TEXT = 4.5;
// White type on a person's own colour, at a logo's size.
const LARGE = 3.6;
// Above this lightness a main colour is too pale to draw with on white: ink draws, it accents.
const BRIGHT = 0.76;
// A near black main colour leaves the ground to a spark that glows.
const NEAR_BLACK = 0.3;
const GLOW = { l: 0.6, c: 0.09 } as const;
// Golds and honeys carry dark text; darkened for white text they turn brown.
const GOLDEN = { from: 60, to: 115, l: 0.62 } as const;
// Perceived contrast (APCA) of what is cut out of a shape.
const CUT_OUT = 45;
// A palette without hue shows its light ink on dark, not a grey.
const GREY = 0.02;
// A person's own colour is accepted a little paler than one of ours would be.
const OWN_COLOR_MIN = 1.9;
// Paler than this, even an accent cannot be seen: the colour is then only the ground's.
const UNSEEN = 1.2;

const isExact = (palette: PaletteSpec): boolean => palette.id === USER_PALETTE;

function subtle(ink: string, bg: string, share: number): string {
  return reachContrast(mixColors(ink, bg, share), bg, TEXT);
}

function fitting(palette: PaletteSpec, hex: string, bg: string, ratio: number): string {
  return isExact(palette) ? hex : reachContrast(hex, bg, ratio);
}

function onLight(palette: PaletteSpec, bg: string): Ground {
  const { ink, a, b, k } = palette;
  const base = { bg, ink, sub: subtle(ink, bg, 0.3) };
  const pale = isExact(palette) ? wcagContrast(a, bg) < OWN_COLOR_MIN : hexToOklch(a).l > BRIGHT;
  if (pale) {
    const accent = wcagContrast(a, bg) < UNSEEN ? mixColors(ink, bg, 0.55) : a;
    return { ...base, a: ink, b: accent, k: accent };
  }
  return {
    ...base,
    a: fitting(palette, a, bg, MAIN),
    b: fitting(palette, b, bg, SECOND),
    k: fitting(palette, k, bg, SPARK),
  };
}

function onDeep(palette: PaletteSpec): Ground {
  const { a, b, k, soft } = palette;
  const bg = palette.ink;
  const ink = mixColors(soft, "#FFFFFF", 0.2);
  const base = { bg, ink, sub: subtle(ink, bg, 0.28) };
  if (isExact(palette)) {
    const seen = [a, k, b].filter((hex) => wcagContrast(hex, bg) >= OWN_COLOR_MIN + 0.7);
    const main = seen[0] ?? ink;
    const second = seen.find((hex) => hex !== main) ?? main;
    const spark = seen.find((hex) => hex !== main && hex !== second) ?? second;
    return { ...base, a: main, b: second, k: spark };
  }
  const tooDark = hexToOklch(a).l < 0.5;
  const kShines = wcagContrast(k, bg) > 4;
  const grey = [a, b, k].every((hex) => hexToOklch(hex).c < GREY);
  const main = grey ? ink : tooDark ? (kShines ? k : b) : a;
  return {
    ...base,
    a: reachContrast(main, bg, MAIN_ON_DARK),
    b: reachContrast(b, bg, 3),
    k: reachContrast(k, bg, 3.5),
  };
}

/** The colour that fills the surface when the brand does: the main one, or a glowing spark. */
function brandGround({ a, k, ...palette }: PaletteSpec): string {
  if (isExact({ a, k, ...palette }) || hexToOklch(a).l >= NEAR_BLACK) return a;
  const spark = hexToOklch(k);
  return spark.l > GLOW.l && spark.c > GLOW.c ? k : a;
}

function takesDarkText(hex: string): boolean {
  const { l, h } = hexToOklch(hex);
  return l > 0.7 || (l > GOLDEN.l && h > GOLDEN.from && h < GOLDEN.to);
}

function onBrand(palette: PaletteSpec): Ground {
  const { ink, b, soft } = palette;
  const a = brandGround(palette);
  const k = a === palette.k ? palette.b : palette.k;
  const cream = mixColors(soft, "#FFFFFF", 0.5);
  const exact = isExact(palette);
  const inkReads = wcagContrast(ink, a);
  const creamReads = wcagContrast(cream, a);
  const darkText = exact ? creamReads < LARGE && inkReads > creamReads : takesDarkText(a);
  if (darkText) {
    const text = reachContrast(ink, a, TEXT);
    const own = exact
      ? [palette.k, b].filter((hex) => hex !== a && wcagContrast(hex, a) >= OWN_COLOR_MIN)
      : [];
    return {
      bg: a,
      ink: text,
      sub: subtle(text, a, 0.15),
      a: own.find((hex) => wcagContrast(hex, a) >= MAIN) ?? text,
      b: own[1] ?? own[0] ?? reachContrast(mixColors(text, a, 0.35), a, ACCENT_ON_COLOR),
      k: own[0] ?? text,
    };
  }
  const bg = exact ? a : reachContrast(a, cream, TEXT);
  const text = exact && creamReads < TEXT ? "#FFFFFF" : cream;
  if (exact) {
    const seen = [palette.k, b].filter((hex) => wcagContrast(hex, bg) >= SECOND && hex !== bg);
    return {
      bg,
      ink: text,
      sub: mixColors(text, bg, wcagContrast(text, bg) > 7 ? 0.18 : 0.02),
      a: seen.find((hex) => wcagContrast(hex, bg) >= MAIN) ?? text,
      b: seen[1] ?? seen[0] ?? text,
      k: seen[0] ?? text,
    };
  }
  return {
    bg,
    ink: text,
    sub: mixColors(text, bg, wcagContrast(text, bg) > 7 ? 0.18 : 0.02),
    a: text,
    b: reachContrast(mixColors(b, text, 0.35), bg, ACCENT_ON_COLOR),
    k: reachContrast(k, bg, ACCENT_ON_COLOR),
  };
}

function groundOf({ palette, surface }: ColorSpec): Ground {
  switch (surface) {
    case "white":
      return onLight(palette, "#FFFFFF");
    case "tint":
      return onLight(palette, palette.soft);
    case "deep":
      return onDeep(palette);
    case "brand":
      return onBrand(palette);
  }
}

function toned(ground: Ground, tone: LogoSpec["tone"]): Ground {
  switch (tone) {
    case "full":
      return ground;
    case "duo":
      return { ...ground, k: ground.a };
    case "mono":
      return { ...ground, b: ground.a, k: ground.a };
    case "ink":
      return { ...ground, a: ground.ink, b: ground.ink, k: ground.ink };
  }
}

/**
 * What is cut out of a shape: the ground where it reads, else the lightest or darkest of the
 * palette, as the eye sees it (APCA): white on a middle blue, though black measures higher in WCAG.
 */
function bestOn(shape: string, candidates: readonly string[]): string {
  const seen = (hex: string): number => Math.abs(apcaContrast(hex, shape));
  const reads = (hex: string): boolean => wcagContrast(hex, shape) >= MAIN;
  const ground = candidates.find((hex) => reads(hex) && seen(hex) >= CUT_OUT);
  if (ground) return ground;
  const legible = candidates.filter(reads);
  const [first = "#FFFFFF", ...rest] = legible.length > 0 ? legible : candidates;
  return rest.reduce((best, hex) => (seen(hex) > seen(best) ? hex : best), first);
}

/** The first of two colours that stands out on a shape; the second is what is cut out of it. */
function firstSeen(
  [accent, cutOut]: readonly [string, string],
  shape: string,
  least: number,
): string {
  return wcagContrast(accent, shape) >= least ? accent : cutOut;
}

/**
 * The colour of every role on the spec's surface. Palettes of ours move in lightness until they
 * are seen; a person's own colours (`palette.id` = "user") stay exact and change places instead.
 */
export function resolveColors(spec: ColorSpec): ResolvedColors {
  const ground = toned(groundOf(spec), spec.tone);
  const { bg, ink, sub, a, b, k } = ground;
  const cream = mixColors(spec.palette.soft, "#FFFFFF", 0.5);
  const on = bestOn(a, [bg, cream, spec.palette.ink, "#FFFFFF", "#111111"]);
  const flat = spec.tone === "mono" || spec.tone === "ink";
  const exact = isExact(spec.palette);
  const second = exact ? b : mixColors(b, on, 0.35);
  const onB = flat ? on : firstSeen([second, mixColors(on, a, 0.28)], a, ACCENT_ON_SHAPE);
  const onK = flat || spec.tone === "duo" ? on : firstSeen([k, on], a, ACCENT_ON_SHAPE);
  const roles: Record<Role, string> = {
    bg,
    ink,
    sub,
    a,
    b,
    k,
    on,
    onB,
    onK,
    onSub: firstSeen([mixColors(on, a, 0.12), on], a, TEXT),
  };
  return { background: bg, roles };
}
