import sharp from "sharp";
import { MARKS } from "../../src/marks/symbol-library.ts";
import type { LibrarySymbol } from "../../src/marks/symbol-library.ts";

/** Writes `docs/marks.png`, the whole library in one picture: `node bake/marks/draw-catalogue.ts` */
const target = new URL("../../../../docs/marks.png", import.meta.url);
const COLUMNS = 34;
const CELL = 46;
const SCALE = 0.36;

const PALETTES = [
  ["#16325C", "#5C7EAE", "#E8A33D"],
  ["#1F5C42", "#7BA77E", "#E2B340"],
  ["#B5502B", "#E0A172", "#1F5F7A"],
  ["#3D37CC", "#8088FA", "#FF7A4F"],
] as const;

const marks = [...MARKS.values()];
const size = { width: COLUMNS * CELL, height: Math.ceil(marks.length / COLUMNS) * CELL };
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#fff"/>${marks.map(cell).join("")}</svg>`;
await sharp(Buffer.from(svg))
  .png({ palette: true, colours: 96, effort: 10 })
  .toFile(target.pathname);

function cell({ mark }: LibrarySymbol, i: number): string {
  const [a, b, k] = PALETTES[Math.floor(i / 2) % PALETTES.length] ?? PALETTES[0];
  const x = (i % COLUMNS) * CELL + CELL / 2;
  const y = Math.floor(i / COLUMNS) * CELL + CELL / 2;
  const paths = mark.layers.map(({ d, role }) => {
    const fill = role === "b" ? b : role === "k" ? k : a;
    return `<path fill-rule="evenodd" fill="${fill}" d="${d}"/>`;
  });
  return `<g transform="translate(${x} ${y}) scale(${SCALE})">${paths.join("")}</g>`;
}
