import { clampRgb, formatHex } from "culori";

/** A colour in OKLab: lightness 0..1, a and b about −0.4..0.4. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** Writes OKLab as `#RRGGBB` in capitals; what lies outside sRGB is cut to it. */
export function oklabToHex({ l, a, b }: Oklab): string {
  return formatHex(clampRgb({ mode: "oklab", l, a, b })).toUpperCase();
}
