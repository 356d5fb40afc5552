import { clampChroma, converter, formatHex } from "culori";

const toOklch = converter("oklch");
const toOklab = converter("oklab");

/** A colour in OKLCH: lightness 0..1, chroma 0..~0.37, hue in degrees (0 when achromatic). */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** Reads `#RRGGBB` into OKLCH. */
export function hexToOklch(hex: string): Oklch {
  const color = toOklch(hex);
  return { l: color?.l ?? 0, c: color?.c ?? 0, h: color?.h ?? 0 };
}

/** Writes OKLCH as `#RRGGBB` in capitals; chroma is lowered until the colour lies within sRGB. */
export function oklchToHex({ l, c, h }: Oklch): string {
  const inside = clampChroma({ mode: "oklch", l: Math.min(1, Math.max(0, l)), c, h }, "oklch");
  return formatHex(inside).toUpperCase();
}

/** The colour that lies `share` (0..1) of the way from one colour to another, in OKLab. */
export function mixColors(from: string, to: string, share: number): string {
  const start = toOklab(from);
  const end = toOklab(to);
  if (!start || !end) return from;
  const between = (a: number, b: number): number => a + (b - a) * share;
  const mixed = {
    l: between(start.l, end.l),
    a: between(start.a, end.a),
    b: between(start.b, end.b),
  };
  return formatHex({ mode: "oklab", ...mixed }).toUpperCase();
}
