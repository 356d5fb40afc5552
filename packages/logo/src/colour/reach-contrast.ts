import { wcagContrast } from "./contrast.ts";
import { hexToOklch, oklchToHex } from "./oklch.ts";

const STEP = 0.02;
const STEPS = 50;

/**
 * The nearest colour of the same hue that has at least `ratio` (WCAG) against a background:
 * darker on a light one, lighter on a dark one. When lightness runs out, black or white.
 */
export function reachContrast(hex: string, background: string, ratio: number): string {
  if (wcagContrast(hex, background) >= ratio) return hex;
  const start = hexToOklch(hex);
  const darken = wcagContrast("#000000", background) >= wcagContrast("#FFFFFF", background);
  for (let step = 1; step <= STEPS; step++) {
    const l = start.l + (darken ? -STEP : STEP) * step;
    if (l <= 0 || l >= 1) break;
    const moved = oklchToHex({ ...start, l });
    if (wcagContrast(moved, background) >= ratio) return moved;
  }
  return darken ? "#000000" : "#FFFFFF";
}
