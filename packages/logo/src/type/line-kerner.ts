import type { FontInstance, PlacedGlyph } from "./font-face.ts";
import type { KernedLetter } from "./optical-kerning.ts";

/** A glyph of a line, in the order in which they stand. */
export interface LineGlyph {
  readonly font: FontInstance;
  readonly file: string;
  readonly char: string;
  readonly placed: PlacedGlyph;
}

const SMALL = /^[\p{Ll}\p{M}\p{P}\p{Script=Georgian}]/u;
const SPACE = /^\s$/u;

/** Answers for each glyph of a line what to add before it, in em. Marks that take no room pass. */
export function createLineKerner(own: FontInstance): (glyph: LineGlyph) => number {
  let last: (LineGlyph & { readonly letter: KernedLetter }) | null = null;
  let overSpace = false;
  return (glyph) => {
    const { font, placed, char } = glyph;
    const { kerning } = own;
    if (!kerning || placed.advance === 0) return 0;
    const profile = font.profile(placed.id);
    if (!profile) {
      overSpace = SPACE.test(char);
      if (!overSpace) last = null;
      return 0;
    }
    const right = { profile, tall: !SMALL.test(char) };
    const before = last;
    const between = overSpace ? "space" : before?.file === glyph.file ? "nothing" : "seam";
    last = { ...glyph, letter: right };
    overSpace = false;
    if (!before || before.font.unitsPerEm !== font.unitsPerEm) return 0;
    const fontKern =
      (before.placed.advance - before.font.advance(before.placed.id)) / font.unitsPerEm;
    return kerning.correction({ left: before.letter, right, fontKern, between });
  };
}
