import sharp from "sharp";
import type { MarkSpec } from "@emblazon/contract";
import { createGeometry } from "../../src/geometry/geometry.ts";
import { CONTAINER_IDS } from "../../src/marks/containers.ts";
import { MONOGRAM_IDS } from "../../src/marks/monograms.ts";
import { resolveMark } from "../../src/marks/resolve-mark.ts";
import { MARKS, MERGE_OUTERS } from "../../src/marks/symbol-library.ts";
import { readAssets } from "../../src/node/read-assets.ts";
import { readPathKit } from "../../src/node/read-pathkit.ts";
import { createFontBook } from "../../src/type/font-book.ts";

/**
 * A contact sheet of what is made when a logo is drawn: merges, treatments, monograms.
 * `node bake/marks/combined-sheet.ts out.png`
 */
const [, , out = "combined.png"] = process.argv;
const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets(), geometry);
const fonts = [
  ["outfit", 800],
  ["playfair-display", 700],
] as const;
for (const [font, weight] of fonts) await book.load(font, weight, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const context = {
  geometry,
  shape: (font: string, text: string, options: { weight: number; size: number }) =>
    book.shape(font, text, options),
};

const plain = { treatment: { kind: "plain" }, mirrored: false } as const;
const inlays = [...MARKS.values()].filter(
  ({ traits }) => traits.has("inlay") && traits.has("containable"),
);
const merges = [...MERGE_OUTERS.keys()].flatMap((outer, i) =>
  [0, 1].map((k): MarkSpec => ({
    source: {
      kind: "merge",
      outer,
      inner: inlays[(i * 37 + k * 101 + 11) % inlays.length]?.id ?? "",
    },
    ...plain,
  })),
);
const monograms = fonts.flatMap(([font, weight], i) =>
  MONOGRAM_IDS.map((id): MarkSpec => ({
    source: {
      kind: "monogram",
      id,
      letters: id === "counter" ? "O" : (["RK", "MA"][i] ?? "R"),
      font,
      weight,
      symbol: "leaf",
    },
    ...plain,
  })),
);
const treatments = (["lotus", "cup", "bird", "peak", "fox", "rocket"] as const).flatMap(
  (id, i): MarkSpec[] => {
    const source = { kind: "symbol", id } as const;
    const container = CONTAINER_IDS[i * 2] ?? "circle";
    return [
      { source, treatment: { kind: "knockout", container }, mirrored: false },
      {
        source,
        treatment: { kind: "tile", container: CONTAINER_IDS[i * 2 + 1] ?? "circle" },
        mirrored: false,
      },
      { source, treatment: { kind: "ringed" }, mirrored: false },
      { source, treatment: { kind: "outline", width: 2.6 }, mirrored: false },
      { source, treatment: { kind: "stripes" }, mirrored: false },
      { source, treatment: { kind: "split" }, mirrored: true },
    ];
  },
);

const COLOURS: Readonly<Record<string, string>> = {
  a: "#16325C",
  b: "#5C7EAE",
  k: "#E8A33D",
  on: "#FFFFFF",
  onB: "#A9C0E4",
  onK: "#F2C06B",
};
const COLUMNS = 12;
const cells = [...merges, ...monograms, ...treatments].map((spec, i) => {
  const started = performance.now();
  const mark = resolveMark(spec, context);
  const spent = performance.now() - started;
  const shapes = (mark?.layers ?? []).map(
    ({ d, role }) => `<path fill-rule="evenodd" fill="${COLOURS[role] ?? "#000"}" d="${d}"/>`,
  );
  const name = Object.values(spec.source).slice(1, 3).join(" ");
  const label = `${name} ${mark ? `${Math.round(spent)}ms` : "null"}`;
  const at = `translate(${(i % COLUMNS) * 124 + 62} ${Math.floor(i / COLUMNS) * 136 + 58})`;
  return `<g transform="${at}">${shapes.join("")}<text y="66" text-anchor="middle" font-family="sans-serif" font-size="9">${label}</text></g>`;
});
const [width, height] = [COLUMNS * 124, Math.ceil(cells.length / COLUMNS) * 136];
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${cells.join("")}</svg>`;
await sharp(Buffer.from(svg)).png().toFile(out);
