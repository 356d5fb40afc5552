import type { LogoSpec, PaletteSpec } from "@emblazon/contract";
import type { ResolvedColors, Role } from "../types.ts";
import { wcagContrast } from "./contrast.ts";
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
const TEXT = 4.5;
// Above this lightness a main colour is too pale to draw with on white: ink draws, it accents.
const BRIGHT = 0.76;
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

function onBrand(palette: PaletteSpec): Ground {
  const { ink, a, b, k, soft } = palette;
  const cream = mixColors(soft, "#FFFFFF", 0.5);
  const exact = isExact(palette);
  const inkReads = wcagContrast(ink, a);
  const creamReads = wcagContrast(cream, a);
  const darkText = exact ? creamReads < 3.2 && inkReads > creamReads : hexToOklch(a).l > 0.7;
  if (darkText) {
    const text = reachContrast(ink, a, TEXT);
    return {
      bg: a,
      ink: text,
      sub: subtle(text, a, 0.15),
      a: text,
      b: reachContrast(mixColors(text, a, 0.35), a, ACCENT_ON_COLOR),
      k: text,
    };
  }
  const bg = exact ? a : reachContrast(a, cream, TEXT);
  const text = exact && creamReads < TEXT ? "#FFFFFF" : cream;
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

function bestOn(shape: string, candidates: readonly string[]): string {
  const reads = candidates.find((hex) => wcagContrast(hex, shape) >= TEXT);
  if (reads) return reads;
  const [first = "#FFFFFF", ...rest] = candidates;
  return rest.reduce(
    (best, hex) => (wcagContrast(hex, shape) > wcagContrast(best, shape) ? hex : best),
    first,
  );
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
  const onB = flat ? on : reachContrast(mixColors(b, on, 0.35), a, 1.8);
  const onK = flat || spec.tone === "duo" ? on : reachContrast(k === a ? on : k, a, 1.8);
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
    onSub: reachContrast(mixColors(on, a, 0.12), a, Math.min(TEXT, wcagContrast(on, a))),
  };
  return { background: bg, roles };
}
