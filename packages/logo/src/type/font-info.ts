import type { Script } from "../types.ts";

/** The kinds of letters we tell apart when pairing and choosing. */
export type FontClass =
  | "geometric"
  | "grotesk"
  | "humanist"
  | "didone"
  | "serif"
  | "inscriptional"
  | "slab"
  | "condensed"
  | "wide"
  | "script"
  | "rounded"
  | "display"
  | "mono";

/** A family of the library, as a designer sees it. Its files stand in `assets/fonts/index.json`. */
export interface FontInfo {
  /** The family's own name, e.g. `Playfair Display`. */
  readonly family: string;
  readonly class: FontClass;
  /** What it feels like and what it is often used for; matched against a brief's words. */
  readonly moods: readonly string[];
  /** Lightest and heaviest weight that looks right in a logo, 100..900. */
  readonly weights: readonly [number, number];
  /** The weights that exist, where the family is not variable. */
  readonly steps?: readonly number[];
  /** Settings of other variable axes that suit a large size. */
  readonly axes?: Readonly<Record<string, number>>;
  /** Set in capitals only: its small letters are missing, small capitals, or weak. */
  readonly capsOnly?: true;
  readonly scripts: readonly Script[];
  readonly licence: "OFL-1.1" | "Apache-2.0";
  /** Styles it may be offered in; any, where absent. Scripts look wrong out of their place. */
  readonly styles?: readonly string[];
}

type Setting = Partial<Omit<FontInfo, "family" | "class" | "moods">>;

/** A family's entry, from its class and moods as `class: mood mood`; one weight of Latin else. */
export function font(
  family: string,
  looks: `${FontClass}: ${string}`,
  setting: Setting = {},
): FontInfo {
  const colon = looks.indexOf(":");
  return {
    family,
    class: looks.slice(0, colon) as FontClass,
    moods: looks.slice(colon + 2).split(" "),
    weights: [400, 400],
    scripts: ["latin"],
    licence: "OFL-1.1",
    ...setting,
  };
}
