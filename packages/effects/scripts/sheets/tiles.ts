import sharp from "sharp";

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const GROUND = "#f2f2f0";

/** Pictures of one size side by side, in rows of so many, as WebP. */
export async function writeTiles(
  path: string,
  tiles: readonly Buffer[],
  { width, height, columns }: Size & { readonly columns: number },
): Promise<void> {
  const rows = Math.ceil(tiles.length / columns);
  const size = { width: columns * (width + GAP) - GAP, height: rows * (height + GAP) - GAP };
  const { size: bytes } = await sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(
      tiles.map((input, i) => ({
        input,
        left: (i % columns) * (width + GAP),
        top: Math.floor(i / columns) * (height + GAP),
      })),
    )
    .webp({ quality: 80, effort: 6 })
    .toFile(path);
  console.log(`${path}  ${Math.round(bytes / 1000)} kB`);
}

/** A tile that holds words alone. */
export function wordTile(words: string, { width, height }: Size): Promise<Buffer> {
  const text = `<text x="50%" y="54%" text-anchor="middle" font-family="sans-serif" font-size="20" fill="#444">${words}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${GROUND}"/>${text}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
