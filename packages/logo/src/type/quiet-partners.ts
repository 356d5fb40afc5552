import type { Script } from "../types.ts";
import type { FontClass } from "./font-info.ts";
import { FONTS } from "./fonts.ts";

const QUIET: Readonly<Partial<Record<Script, readonly string[]>>> = {
  arabic: ["tajawal", "almarai"],
  hebrew: ["heebo"],
  devanagari: ["mukta"],
  bengali: ["hind-siliguri"],
  tamil: ["mukta-malar"],
  thai: ["sarabun"],
  georgian: ["google-sans"],
  armenian: ["google-sans"],
  japanese: ["zen-kaku-gothic-new"],
  korean: ["noto-sans-kr"],
  chinese: ["noto-sans-sc", "noto-sans-tc"],
};

const LOUD: ReadonlySet<FontClass> = new Set([
  "script",
  "display",
  "condensed",
  "didone",
  "inscriptional",
  "slab",
]);

/**
 * Families for small text in these scripts beside a name that is set in a loud one, best first;
 * none beside a quiet family, which sets both, and none for Latin, Cyrillic and Greek.
 */
export function quietPartners(fontId: string, scripts: readonly Script[]): readonly string[] {
  const info = FONTS[fontId];
  if (!info || !LOUD.has(info.class)) return [];
  return scripts.flatMap((script) => QUIET[script] ?? []);
}
