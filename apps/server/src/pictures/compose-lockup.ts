export interface LockupParts {
  /** The mark alone: PNG, trimmed. */
  readonly mark: { readonly bytes: Uint8Array; readonly width: number; readonly height: number };
  /** The name as an SVG document of the lockup's width and `WORD_SHARE` of its height. */
  readonly word: string;
  /** In pixels; the height follows from `LOCKUP_ASPECT`. */
  readonly width: number;
  /** `#RRGGBB` */
  readonly background: string;
}

/** Width to height, as that of all logos. */
export const LOCKUP_ASPECT = 4 / 3;
/** How much of the height the name's drawing takes. */
export const WORD_SHARE = 0.34;
/** The mark's box: its share of the width and of the height, and where it begins. */
const MARK = { width: 0.62, height: 0.46, top: 0.14 } as const;

/** A mark made of pixels above a name made of type, as an SVG document. */
export function composeLockup({ mark, word, width, background }: LockupParts): string {
  const { height, left, top, size, wordTop } = placeLockup(mark, width);
  const data = Buffer.from(mark.bytes).toString("base64");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="${background}"/>` +
    `<image x="${left}" y="${top}" width="${size.width}" height="${size.height}" ` +
    `href="data:image/png;base64,${data}"/>` +
    `<g transform="translate(0 ${wordTop})">${word}</g></svg>`
  );
}

export interface LockupPlaces {
  readonly height: number;
  /** The mark's corner and size. */
  readonly left: number;
  readonly top: number;
  readonly size: { readonly width: number; readonly height: number };
  /** Where the name's drawing begins, which is as wide as the lockup. */
  readonly wordTop: number;
}

/** Where a mark and a name stand in a lockup of this width. */
export function placeLockup(
  mark: { readonly width: number; readonly height: number },
  width: number,
): LockupPlaces {
  const height = Math.round(width / LOCKUP_ASPECT);
  const scale = Math.min((MARK.width * width) / mark.width, (MARK.height * height) / mark.height);
  const size = { width: mark.width * scale, height: mark.height * scale };
  const left = (width - size.width) / 2;
  const top = MARK.top * height + (MARK.height * height - size.height) / 2;
  return { height, left, top, size, wordTop: height * (1 - WORD_SHARE - 0.04) };
}

/** The size at which the name is to be drawn for it. */
export function wordSize(width: number): { readonly width: number; readonly height: number } {
  return { width, height: Math.round((width / LOCKUP_ASPECT) * WORD_SHARE) };
}
