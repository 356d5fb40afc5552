import sharp from "sharp";
import { silhouette } from "../../src/marks/silhouette.ts";
import { ABSTRACTS, MARKS } from "../../src/marks/symbol-library.ts";
import type { LibrarySymbol } from "../../src/marks/symbol-library.ts";
import type { Layer } from "../../src/types.ts";

/**
 * A contact sheet to look at: every mark in colour, then in one colour at 32 and 16 px, named.
 * `node bake/marks/sheet.ts out.png [first] [count]`, or names with commas instead of numbers.
 */
const [, , out = "sheet.png", first = "0", count = "90"] = process.argv;

const PALETTES = [
  ["#16325C", "#5C7EAE", "#E8A33D"],
  ["#1F5C42", "#7BA77E", "#E2B340"],
  ["#B5502B", "#E0A172", "#1F5F7A"],
  ["#3D37CC", "#8088FA", "#FF7A4F"],
] as const;
const COLUMNS = 10;
const CELL = { width: 124, height: 108 };

const all = [...MARKS.values(), ...ABSTRACTS.values()];
const names = first.split(",");
const marks = /^\d+$/.test(first)
  ? all.slice(Number(first), Number(first) + Number(count))
  : all.filter(({ id }) => names.includes(id));
const rows = Math.ceil(marks.length / COLUMNS);
const size = { width: COLUMNS * CELL.width, height: rows * CELL.height };
const cells = marks.map((mark, i) => cell(mark, i)).join("");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#fff"/>${cells}</svg>`;
await sharp(Buffer.from(svg)).png().toFile(out);

function cell({ id, mark, small }: LibrarySymbol, i: number): string {
  const x = (i % COLUMNS) * CELL.width;
  const y = Math.floor(i / COLUMNS) * CELL.height;
  const palette = PALETTES[Math.floor(i / 3) % PALETTES.length] ?? PALETTES[0];
  const shape = silhouette({ layers: small ?? mark.layers });
  const solid = (cx: number, cy: number, px: number) =>
    `<g transform="translate(${x + cx} ${y + cy}) scale(${px / 100})"><path fill-rule="evenodd" d="${shape}"/></g>`;
  return (
    `<g transform="translate(${x + 44} ${y + 46}) scale(0.84)">${coloured(mark.layers, palette)}</g>` +
    solid(106, 22, 32) +
    solid(106, 60, 16) +
    (small ? solid(106, 84, 16).replace("<path", '<path fill="#c33"') : "") +
    `<text x="${x + 4}" y="${y + 103}" font-family="sans-serif" font-size="11" fill="#333">${id}</text>`
  );
}

function coloured(layers: readonly Layer[], [a, b, k]: readonly [string, string, string]): string {
  return layers
    .map(({ d, role }) => {
      const fill = role === "b" ? b : role === "k" ? k : a;
      return `<path fill-rule="evenodd" fill="${fill}" d="${d}"/>`;
    })
    .join("");
}
