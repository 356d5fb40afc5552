import { converter } from "culori";

const toRgb = converter("rgb");

function channels(hex: string): readonly [number, number, number] {
  const rgb = toRgb(hex);
  return [rgb?.r ?? 0, rgb?.g ?? 0, rgb?.b ?? 0];
}

function relativeLuminance(hex: string): number {
  const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = channels(hex);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio of two `#RRGGBB` colours after WCAG 2.2, 1..21; the order does not matter. */
export function wcagContrast(one: string, other: string): number {
  const a = relativeLuminance(one);
  const b = relativeLuminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * Perceived lightness contrast of text on a background, as Lc −108..106: positive for dark on
 * light, negative for light on dark. After the published APCA formula, version 0.98G-4g.
 */
export function apcaContrast(text: string, background: string): number {
  const screenLuminance = (hex: string): number => {
    const [r, g, b] = channels(hex);
    const y = 0.2126729 * r ** 2.4 + 0.7151522 * g ** 2.4 + 0.072175 * b ** 2.4;
    return y < 0.022 ? y + (0.022 - y) ** 1.414 : y;
  };
  const ink = screenLuminance(text);
  const ground = screenLuminance(background);
  if (Math.abs(ground - ink) < 0.0005) return 0;
  const darkOnLight = ground > ink;
  const power = darkOnLight ? ground ** 0.56 - ink ** 0.57 : ground ** 0.65 - ink ** 0.62;
  const raw = power * 1.14;
  if (Math.abs(raw) < 0.1) return 0;
  return (darkOnLight ? raw - 0.027 : raw + 0.027) * 100;
}
