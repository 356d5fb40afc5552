/**
 * A logo in the words of somebody who directs and does not draw: ids of the library, and settings by
 * name. Nothing of it is trusted; `followDirection` says what of it cannot be done.
 */
export interface RecipeDirection {
  /** One of `LAYOUTS`. */
  readonly layout: string;
  /** One of `MARK_KINDS`. */
  readonly mark: string;
  /** The id of a symbol or of an abstract mark, or `silhouette+symbol` for a merge; else ignored. */
  readonly symbol: string;
  /** One of `TREATMENTS`; another word is none. */
  readonly treatment: string;
  /** What is done to the letters: one of `DEVICES`. */
  readonly device: string;
  /** The id of a family. */
  readonly font: string;
  /** One of `WEIGHTS`; another word is the style's own, as with the three that follow. */
  readonly weight: string;
  readonly letter_case: string;
  /** One of `TRACKINGS`. */
  readonly tracking: string;
  /** The id of a palette, or five colours as #RRGGBB: ink, main, second, spark, soft. */
  readonly palette: string;
  readonly surface: string;
  readonly tone: string;
}

export const MARK_KINDS = ["symbol", "abstract", "monogram", "merge", "none"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const TREATMENTS = [
  "plain",
  "knockout",
  "tile",
  "ringed",
  "outline",
  "stripes",
  "split",
] as const;

/** In the units of a variable font's weight axis. */
export const WEIGHTS = {
  light: 300,
  regular: 400,
  medium: 500,
  bold: 700,
  black: 900,
} as const satisfies Readonly<Record<string, number>>;

/** In em. */
export const TRACKINGS = {
  tight: -0.02,
  normal: 0,
  open: 0.06,
  wide: 0.14,
} as const satisfies Readonly<Record<string, number>>;

export const LETTER_CASES = ["as-is", "upper", "lower", "title"] as const;
export const TONES = ["full", "duo", "mono", "ink"] as const;

/** The word of a list that was meant, whatever its capitals and blanks; null for another. */
export function wordIn<const Word extends string>(
  words: readonly Word[],
  said: string,
): Word | null {
  const meant = said
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  return words.find((word) => word === meant) ?? null;
}

/** A value, or what is wrong. */
export type OrFault<T> = { readonly value: T } | { readonly fault: string };

const MOST_QUOTED = 40;

/** What somebody wrote, on one line and short. */
export function quote(said: string): string {
  const line = said.replaceAll(/[^\p{L}\p{N}#+ ._-]/gu, " ").trim();
  return `“${line.slice(0, MOST_QUOTED)}”`;
}
