import { scriptsOf } from "../understanding/scripts-of.ts";
import type { FontClass, FontInfo } from "./font-info.ts";
import { FONTS } from "./fonts.ts";

/** Classes that look most alike, the nearest first. */
const KIN: Readonly<Record<FontClass, readonly FontClass[]>> = {
  geometric: ["grotesk", "humanist"],
  grotesk: ["geometric", "humanist"],
  humanist: ["grotesk", "geometric"],
  didone: ["serif", "inscriptional"],
  serif: ["didone", "inscriptional"],
  inscriptional: ["serif", "didone", "humanist"],
  slab: ["serif", "display", "grotesk"],
  condensed: ["grotesk", "geometric"],
  wide: ["geometric", "grotesk"],
  script: ["serif", "inscriptional", "humanist"],
  rounded: ["geometric", "humanist"],
  display: ["rounded", "slab", "grotesk"],
  mono: ["grotesk", "geometric"],
};

/** Asked before the rest: plain, with many characters. */
const PLAIN = ["inter-tight", "montserrat", "jetbrains-mono"];

/**
 * Families asked, in this order, for a character that a family lacks: those made for its script,
 * which the whole text tells for Han, first, of the same class before others.
 */
export function standInsFor(
  fontId: string,
  { grapheme, text }: { readonly grapheme: string; readonly text: string },
  families: readonly string[],
): readonly string[] {
  const own = FONTS[fontId];
  const [script = "other"] = scriptsOf(grapheme, text);
  const cost = (id: string): number => {
    const info = FONTS[id];
    const meant = /\p{L}/u.test(grapheme) && info?.scripts.includes(script) ? 0 : 100;
    const plain = PLAIN.indexOf(id);
    if (meant > 0 && plain >= 0) return meant - 50 + plain;
    return meant + (own && info ? strangeness(own, info) : 20);
  };
  return families
    .map((id) => [id, cost(id)] as const)
    .toSorted((a, b) => a[1] - b[1])
    .map(([id]) => id);
}

function strangeness(own: FontInfo, other: FontInfo): number {
  if (own.class === other.class) return 0;
  const kin = KIN[own.class].indexOf(other.class);
  return kin < 0 ? 10 : 1 + kin;
}
