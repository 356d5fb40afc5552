import sharp from "sharp";
import { silhouette } from "../../src/marks/silhouette.ts";
import { ABSTRACTS, MARKS } from "../../src/marks/symbol-library.ts";
import type { LibrarySymbol } from "../../src/marks/symbol-library.ts";
import type { Mark } from "../../src/types.ts";

/**
 * A contact sheet to look at: every mark in colour, small in one colour, named.
 * `node bake/marks/sheet.ts out.png [first] [count]`
 */
const [, , out = "sheet.png", first = "0", count = "1000"] = process.argv;

const PALETTES = [
  ["#16325C", "#5C7EAE", "#E8A33D"],
  ["#1F5C42", "#7BA77E", "#E2B340"],
  ["#B5502B", "#E0A172", "#1F5F7A"],
  ["#3D37CC", "#8088FA", "#FF7A4F"],
] as const;
const COLUMNS = 10;
const CELL = { width: 150, height: 172 };

const marks = [...MARKS.values(), ...ABSTRACTS.values()].slice(
  Number(first),
  Number(first) + Number(count),
);
const rows = Math.ceil(marks.length / COLUMNS);
const size = { width: COLUMNS * CELL.width, height: rows * CELL.height };
const cells = marks.map((mark, i) => cell(mark, i)).join("");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#fff"/>${cells}</svg>`;
await sharp(Buffer.from(svg)).png().toFile(out);

function cell({ id, mark }: LibrarySymbol, i: number): string {
  const x = (i % COLUMNS) * CELL.width;
  const y = Math.floor(i / COLUMNS) * CELL.height;
  const palette = PALETTES[Math.floor(i / 3) % PALETTES.length] ?? PALETTES[0];
  return (
    `<g transform="translate(${x + 68} ${y + 70}) scale(1.16)">${coloured(mark, palette)}</g>` +
    `<g transform="translate(${x + 132} ${y + 150}) scale(0.24)"><path fill-rule="evenodd" d="${silhouette(mark)}"/></g>` +
    `<text x="${x + 10}" y="${y + 156}" font-family="sans-serif" font-size="13" fill="#333">${id}</text>`
  );
}

function coloured(mark: Mark, [a, b, k]: readonly [string, string, string]): string {
  return mark.layers
    .map(({ d, role }) => {
      const fill = role === "b" ? b : role === "k" ? k : a;
      return `<path fill-rule="evenodd" fill="${fill}" d="${d}"/>`;
    })
    .join("");
}
