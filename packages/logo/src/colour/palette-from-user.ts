import type { PaletteSpec } from "@emblazon/contract";
import { wcagContrast } from "./contrast.ts";
import { hexToOklch, oklchToHex } from "./oklch.ts";
import { USER_PALETTE } from "./resolve-colors.ts";

interface Measured {
  readonly hex: string;
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const DARK = 0.38;
const PALE = 0.93;
const ACHROMATIC = 0.02;

/** A colour that can carry a brand: neither grey nor near black nor near white. */
function carries({ l, c }: Measured): boolean {
  return c >= 0.04 && l > 0.22 && l < PALE;
}

const MAINS = 3;
/** Of more colours than this, type takes fewer: there are enough places for them. */
const FEW = 3;
const TEXT = 4.5;

/**
 * Several ways to give the same colours their places, the plainest first: which of them leads, and
 * whether one of them is the type's colour. Each of a person's colours stays to the letter in all.
 * @throws RangeError without any colour
 */
export function palettesFromUser(colors: readonly string[]): readonly PaletteSpec[] {
  const base = paletteFromUser(colors);
  const given = [...new Set(colors.map((hex) => hex.toUpperCase()))];
  const leads = given.filter((hex) => carries({ hex, ...hexToOklch(hex) })).slice(0, MAINS);
  const inks = [base.ink, ...given.filter((hex) => wcagContrast(hex, "#FFFFFF") >= TEXT)];
  const soft = given.find((hex) => hexToOklch(hex).l > PALE) ?? base.soft;
  const few = given.length > FEW ? inks.slice(0, 2) : inks;
  const all = [base];
  for (const ink of new Set(few))
    for (const a of new Set([base.a, ...leads])) {
      const others = given.filter((hex) => hex !== a && hex !== soft && hex !== ink);
      const turns = Math.max(1, others.length > 2 ? others.length : 1);
      for (let turn = 0; turn < turns; turn++) {
        const [b = given.find((hex) => hex !== a && hex !== soft) ?? base.b, k = b] = [
          ...others.slice(turn),
          ...others.slice(0, turn),
        ];
        all.push({ id: USER_PALETTE, ink, a, b, k: given.length === 1 ? base.k : k, soft });
      }
    }
  const seen = new Map(all.map((palette) => [JSON.stringify(palette), palette]));
  return [...seen.values()];
}

/**
 * A palette from 1 to 5 colours that a person chose, each kept to the letter. The first one that
 * can carry a brand is the main one; what is missing is derived from it: a dark ink, a lighter second
 * and a spark of nearly its hue: a foreign colour would not be theirs.
 * @throws RangeError without any colour
 */
export function paletteFromUser(colors: readonly string[]): PaletteSpec {
  const measured = [...new Set(colors.map((hex) => hex.toUpperCase()))].map((hex) => ({
    hex,
    ...hexToOklch(hex),
  }));
  const main = measured.find(carries) ?? measured.toSorted((x, y) => y.c - x.c)[0];
  if (!main) throw new RangeError("at least one colour is needed");
  const rest = measured.filter((color) => color !== main);
  const dark =
    main.l < DARK && rest.every((color) => color.l >= main.l)
      ? main
      : rest.find((color) => color.l < DARK);
  const pale = rest.findLast((color) => color.l > PALE && color !== dark);
  const free = rest.filter((color) => color !== dark && color !== pale);
  const chroma = main.c < ACHROMATIC ? 0 : main.c;
  const lighter = main.l > 0.7 ? main.l - 0.22 : main.l + 0.2;
  const second = oklchToHex({ l: lighter, c: chroma * 0.7, h: main.h });
  const spark =
    chroma === 0 ? second : oklchToHex({ l: 0.8, c: Math.min(0.12, chroma), h: main.h + 25 });
  // Whoever gave two colours wants no third: the dark one accents too.
  const beside = dark && dark !== main ? dark.hex : undefined;
  return {
    id: USER_PALETTE,
    ink: dark?.hex ?? oklchToHex({ l: 0.23, c: Math.min(0.06, chroma * 0.5), h: main.h }),
    a: main.hex,
    b: free[0]?.hex ?? beside ?? second,
    k: free[1]?.hex ?? free[0]?.hex ?? beside ?? spark,
    soft: pale?.hex ?? oklchToHex({ l: 0.97, c: chroma === 0 ? 0 : 0.012, h: main.h }),
  };
}
