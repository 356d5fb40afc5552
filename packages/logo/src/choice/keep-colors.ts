import type { LogoSpec } from "@emblazon/contract";
import { apcaContrast, wcagContrast } from "../colour/contrast.ts";
import { resolveColors } from "../colour/resolve-colors.ts";
import type { Candidate, Scene } from "../types.ts";
import { surfacesOf } from "./dress.ts";

/** Of so many designs, each of a person's colours stands in this share and all of them in that. */
const EACH = 4 / 6;
const ALL = 3 / 6;
const TEXT = 3.6;
const LIGHTNESS = 55;
const MARK = 1.9;
const SAME_SURFACE = 0.95;
const FIRST = 0.05;

/** Which of a person's colours a finished drawing shows, to the letter. */
export function colorsIn(scene: Scene, colors: readonly string[]): ReadonlySet<string> {
  const shown = new Set([scene.background, ...scene.shapes.map(({ fill }) => fill)]);
  return new Set(colors.filter((color) => shown.has(color)));
}

/**
 * Whether a set may go on with a design that shows these colours: there stay enough designs to come
 * for each colour and for all of them together.
 */
export function keepsColors(
  shown: readonly ReadonlySet<string>[],
  colors: readonly string[],
  count: number,
): boolean {
  const without = (color: string): number => shown.filter((set) => !set.has(color)).length;
  const incomplete = shown.filter((set) => set.size < colors.length).length;
  const spare = count - Math.ceil(count * EACH);
  return (
    colors.every((color) => without(color) <= spare) && incomplete <= count - Math.ceil(count * ALL)
  );
}

interface Before {
  readonly specs: readonly LogoSpec[];
  readonly shown: readonly ReadonlySet<string>[];
}

/**
 * The same design with a person's colours in the places where most of them are seen, those first
 * that the set has shown least; surfaces differ where that costs no colour.
 */
export function wearColors(
  scene: Scene,
  spec: LogoSpec,
  candidate: Candidate,
  before: Before,
): LogoSpec {
  const colors = candidate.ownColors ?? [];
  const roles = new Set(scene.shapes.map(({ role }) => role));
  let best = spec;
  let bestWorth = -Infinity;
  for (const [rank, { palette }] of (candidate.palettes ?? []).entries())
    for (const surface of surfacesOf(candidate)) {
      const dressed: LogoSpec = { ...spec, palette, surface, tone: "full" };
      const { background, roles: fills } = resolveColors(dressed);
      if (wcagContrast(fills.ink, background) < TEXT) continue;
      if (Math.abs(apcaContrast(fills.ink, background)) < LIGHTNESS) continue;
      if (roles.has("a") && wcagContrast(fills.a, background) < MARK) continue;
      const seen = new Set([background, ...[...roles].map((role) => fills[role])]);
      const worth = colors.reduce((sum, color) => {
        const missed = before.shown.filter((set) => !set.has(color)).length;
        return sum + (seen.has(color) ? 1 + missed * 0.5 : 0);
      }, 0);
      const same = before.specs.filter((other) => other.surface === surface).length;
      const value = worth - same * SAME_SURFACE - rank * FIRST;
      if (value > bestWorth) [best, bestWorth] = [dressed, value];
    }
  return best;
}
