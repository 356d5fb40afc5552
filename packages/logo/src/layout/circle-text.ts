import { rotate, translate } from "../geometry/transform.ts";
import type { Layer, Role } from "../types.ts";
import type { FontBook } from "../type/font-book.ts";
import type { ShapedText } from "../type/shaped-text.ts";

/** Type for a circle: which letters, how high, how far apart. */
export interface CircleText {
  readonly text: string;
  readonly font: string;
  readonly weight: number;
  readonly axes?: Readonly<Record<string, number>>;
  readonly capHeight: number;
  /** In em. */
  readonly tracking: number;
}

/** A line shaped at a cap height. */
export function shapeAtCap(book: FontBook, type: CircleText): ShapedText {
  const { text, font, weight, capHeight, tracking, axes } = type;
  const options = { weight, tracking, ligatures: false, ...(axes ? { axes } : {}) };
  const size = capHeight * (100 / book.shape(font, "H", { ...options, size: 100 }).capHeight);
  return book.shape(font, text, { ...options, size });
}

/** How many degrees of the circle a line covers, its ink only. */
export function sweepOf(line: ShapedText, radius: number): number {
  return (line.box.width / radius) * (180 / Math.PI);
}

export interface CirclePlace {
  /** Where the letters' inner edge runs: baselines above, cap tops below. */
  readonly radius: number;
  /** Degrees clockwise from the top to the middle of the line. */
  readonly middle: number;
  /** Whether letters stand upright at the foot of the circle, read from left to right. */
  readonly below?: boolean;
  readonly role: Role;
}

/** A shaped line bent around 0,0. */
export function bendAround(
  line: ShapedText,
  { radius, middle, below, role }: CirclePlace,
): Layer[] {
  const centre = line.box.x + line.box.width / 2;
  return line.glyphs.flatMap(({ d, box }): Layer[] => {
    if (!box) return [];
    const x = box.x + box.width / 2;
    const along = ((x - centre) / radius) * (180 / Math.PI);
    const upright = below ? translate(d, -x, radius + line.capHeight) : translate(d, -x, -radius);
    const turn = below ? middle - 180 - along : middle + along;
    return [{ d: rotate(upright, turn), role }];
  });
}
