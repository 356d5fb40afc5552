/**
 * A sheet of logos and what instructions make of them, to look at: one row a logo, the logo first.
 * `node bake/refine-sheet.ts out.png [set]`; sets: `edits` (the first answer to each instruction),
 * `five` (five answers to each), `vary` (siblings without an instruction).
 */
import { brief, type Brief, type LogoSpec } from "@emblazon/contract";
import sharp from "sharp";
import { createLogoEngine } from "../src/engine.ts";
import { readAssets } from "../src/node/read-assets.ts";
import { readInstruction } from "../src/refine/read-instruction.ts";
import { escapeXml } from "../src/svg/escape-xml.ts";

const [, , out = "refine-sheet.png", set = "edits", only] = process.argv;
const CELL = { width: 400, height: 300, gap: 8, caption: 22 } as const;
const COLUMNS = 6;

interface Row {
  readonly brief: Partial<Brief> & { readonly name: string };
  readonly seed: number;
  /** Which of six fresh designs is changed. */
  readonly take: number;
  readonly instructions: readonly string[];
}

const NORTHPEAK = {
  name: "Northpeak",
  tagline: "Gear for high places",
  industry: "outdoor",
  description: "rugged outdoor gear for climbers and hikers",
} as const;
const VOLTA = {
  name: "Volta",
  tagline: "Fast EV charging",
  industry: "energy",
  description: "fast EV charging network",
} as const;
const FERN = {
  name: "Fern & Vale",
  tagline: "Plants for small rooms",
  industry: "plant shop",
  description: "a shop for house plants",
} as const;
const OAK = {
  name: "Oak & Ember",
  tagline: "Wood-fired steakhouse",
  industry: "restaurant",
  description: "wood-fired steakhouse with a heritage feel",
} as const;
const MAISON = {
  name: "Maison Verre",
  tagline: "Parfumerie",
  industry: "beauty",
  description: "artisan perfume house",
} as const;

const EDITS: readonly Row[] = [
  {
    brief: NORTHPEAK,
    seed: 1,
    take: 0,
    instructions: [
      "make it rounder",
      "make it rounder, navy, swap icon to a leaf, more playful font",
      "swap the icon with a compass and dark background",
      "stacked, elegant font, burgundy",
      "use a wolf icon, bigger icon, horizontal",
    ],
  },
  {
    brief: VOLTA,
    seed: 3,
    take: 0,
    instructions: [
      "emblem, emerald",
      "all caps, wider spacing, thinner, no tagline",
      "replace the symbol with a rocket, warmer colours",
      "icon in a circle, much rounder",
      "monochrome, vintage font",
    ],
  },
  {
    brief: FERN,
    seed: 2,
    take: 1,
    instructions: [
      "gold text on black background",
      "icon on the right",
      "handwritten font",
      "simpler",
      "more luxurious",
    ],
  },
  {
    brief: OAK,
    seed: 1,
    take: 2,
    instructions: [
      "navy on white",
      "just the text",
      "in a frame",
      "as a round badge",
      "outline icon, teal",
    ],
  },
  {
    brief: MAISON,
    seed: 4,
    take: 1,
    instructions: [
      "less elegant, more modern",
      "use a rose",
      "black and white",
      "underline the name",
      "darker, more muted",
    ],
  },
  {
    brief: NORTHPEAK,
    seed: 5,
    take: 3,
    instructions: [
      "sage green on cream",
      "rename to “Southvale”",
      "lowercase, bolder",
      "add a shadow",
      "icon below the name, smaller icon",
    ],
  },
];
const FIVE: readonly Row[] = [
  "use a leaf",
  "more playful font",
  "navy",
  "make it rounder",
  "no tagline",
  "badge",
  "different symbol",
  "more vintage",
  "warmer colours",
  "black and white",
].map((text, i) => ({
  brief: [NORTHPEAK, VOLTA, FERN, OAK][i % 4] ?? NORTHPEAK,
  seed: 1 + i,
  take: i % 3,
  instructions: [text],
}));
const VARIED: readonly Row[] = [NORTHPEAK, VOLTA, FERN, OAK, MAISON].flatMap((one, i) =>
  [0, 3].map((take) => ({ brief: one, seed: 1 + i, take, instructions: [""] })),
);

const all = set === "five" ? FIVE : set === "vary" ? VARIED : EDITS;
const rows =
  only === undefined
    ? all
    : all.slice(Number(only.split("-")[0]), Number(only.split("-")[1] ?? only) + 1);
const engine = await createLogoEngine(readAssets());
const tiles: { readonly svg: string; readonly label: string }[] = [];

async function baseOf(row: Row): Promise<LogoSpec> {
  const made: LogoSpec[] = [];
  const wanted = { brief: brief.parse(row.brief), count: 6, seed: row.seed };
  for await (const { spec } of engine.design(wanted)) made.push(spec);
  const base = made[row.take];
  if (!base) throw new Error("nothing to refine");
  return base;
}

for (const row of rows) {
  const base = await baseOf(row);
  tiles.push({ svg: await engine.draw(base), label: "base" });
  const count = set === "edits" ? 1 : 5;
  for (const instruction of row.instructions) {
    const { operations, unknown } = readInstruction(instruction, base);
    const request = { brief: brief.parse(row.brief), spec: base, operations, count, seed: 7 };
    let made = 0;
    if (instruction !== "" && operations.length === 0) {
      tiles.push({ svg: "", label: `not understood: ${instruction}` });
      continue;
    }
    for await (const { svg } of engine.refine(request)) {
      tiles.push({
        svg,
        label:
          unknown.length > 0
            ? `${instruction} (not understood: ${unknown.join(", ")})`
            : instruction || "vary",
      });
      made++;
    }
    for (; made < count; made++) tiles.push({ svg: "", label: "none" });
  }
}

const height = CELL.height + CELL.caption + CELL.gap;
const drawn = tiles.map(({ svg, label }, i) => {
  const x = (i % COLUMNS) * (CELL.width + CELL.gap);
  const y = Math.floor(i / COLUMNS) * height;
  const body = svg
    .replace(/^<svg /, `<svg x="${x}" y="${y}" `)
    .replace(/width="800" height="600"/, `width="${CELL.width}" height="${CELL.height}"`)
    .replaceAll(/(id="|url\(#)/g, `$1t${i}-`);
  return `${body}<text x="${x + 6}" y="${y + CELL.height + 16}" font-family="sans-serif" font-size="14" fill="#222">${escapeXml(label)}</text>`;
});
const size = {
  width: COLUMNS * (CELL.width + CELL.gap),
  height: Math.ceil(tiles.length / COLUMNS) * height,
};
const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#D8D8D8"/>${drawn.join("")}</svg>`;
await sharp(Buffer.from(sheet)).png().toFile(out);
