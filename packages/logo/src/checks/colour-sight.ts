import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Color,
} from "culori";

const toLab = converter("lab65");
const toRgb = converter("rgb");
const deltaE = differenceCiede2000();
/** What people without one kind of cone see (Machado, Oliveira and Fernandes 2009). */
const SIGHTS = [filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)];

/** The difference of two colours' lightness L* (CIE), 0..100. */
export function lightnessDifference(one: string, other: string): number {
  return Math.abs((toLab(one)?.l ?? 0) - (toLab(other)?.l ?? 0));
}

/**
 * How far apart two `#RRGGBB` colours are to the eye that sees them least apart, as ΔE 2000; a
 * difference of lightness counts half by itself, as it is what is left when no hue is seen.
 */
export function colourBlindDifference(one: string, other: string): number {
  const [first, second] = [toRgb(one), toRgb(other)];
  if (!first || !second) return 0;
  const seen = SIGHTS.map((sight) => difference(sight(first), sight(second)));
  return Math.max(Math.min(...seen), lightnessDifference(one, other) / 2);
}

function difference(one: Color | undefined, other: Color | undefined): number {
  return one && other ? deltaE(one, other) : 0;
}

/** The difference of two colours as ΔE 2000. */
export function colourDifference(one: string, other: string): number {
  return deltaE(one, other);
}
