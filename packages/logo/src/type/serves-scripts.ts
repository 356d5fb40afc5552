import type { Script } from "../types.ts";
import type { FontInfo } from "./font-info.ts";

/**
 * Whether a family is meant for names in these scripts. Beside letters of another script Latin is
 * an addition, which every family can set; a family for Arabic is not offered for Latin alone.
 */
export function servesScripts({ scripts: own }: FontInfo, scripts: readonly Script[]): boolean {
  const known = scripts.filter((script) => script !== "other");
  const others = known.filter((script) => script !== "latin");
  const asked = others.length > 0 ? others : known;
  return asked.every((script) => own.includes(script));
}
