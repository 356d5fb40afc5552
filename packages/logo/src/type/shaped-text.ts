import type { Box, PathData } from "../types.ts";

/** One drawn glyph, in place. A character may be drawn by several. */
export interface ShapedGlyph {
  /** The characters it draws: one grapheme, or several where it is a ligature. */
  readonly char: string;
  /** The grapheme's place in the text, from 0. */
  readonly at: number;
  readonly d: PathData;
  /** Where the pen stood. */
  readonly x: number;
  /** How far the pen moved, tracking left out. */
  readonly advance: number;
  /** Ink bounds; null where nothing is drawn, as for a space. */
  readonly box: Box | null;
}

/** A line of type, drawn from 0,0 to the right on the baseline y = 0, y down. */
export interface ShapedText {
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  /** From the first pen position to the last, without tracking after the last letter. */
  readonly width: number;
  /** Ink bounds of the line; zero size at 0,0 when nothing is drawn. */
  readonly box: Box;
  /** Height of the font's H at this size. */
  readonly capHeight: number;
  /** Height of the font's x at this size. */
  readonly xHeight: number;
}

export interface ShapeOptions {
  /** 100..900, clamped to what the family has. */
  readonly weight: number;
  /** Settings of other variable axes, clamped; unknown ones are ignored. */
  readonly axes?: Readonly<Record<string, number>>;
  /** Units to the em. @default 100 */
  readonly size?: number;
  /** Space added between letters, in em. Left out where letters join. @default 0 */
  readonly tracking?: number;
  /** Whether letters may merge into one glyph. @default only without tracking */
  readonly ligatures?: boolean;
  /**
   * `font`: as the font has it; `optical`: pairs that the font leaves too open or too close are
   * corrected by the shapes of their letters. @default "font"
   */
  readonly kerning?: "optical" | "font";
  /**
   * The text that was loaded, where only a part of it is shaped: families that stand in are chosen
   * by the whole, so that they are the loaded ones. @default the text itself
   */
  readonly whole?: string;
  /** Further OpenType features by tag, e.g. `{ swsh: true }`; unknown ones do nothing. */
  readonly features?: Readonly<Record<string, boolean>>;
}
