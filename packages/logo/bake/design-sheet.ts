import { readFileSync } from "node:fs";
import { brief, type Brief } from "@emblazon/contract";
import sharp from "sharp";
import { score } from "../src/checks/score.ts";
import { createLogoEngine } from "../src/engine.ts";
import { readAssets } from "../src/node/read-assets.ts";
import type { LogoDesign } from "../src/types.ts";

/**
 * A contact sheet to look at: one row of six for each brief.
 * `node bake/design-sheet.ts out.png [seed] [briefs.json]`
 */
const [, , out = "design-sheet.png", seed = "1", file] = process.argv;

const CELL = { width: 400, height: 300, gap: 8, caption: 20 } as const;
const COUNT = 6;

const REFERENCE = [
  {
    name: "Marea",
    tagline: "Espresso bar",
    industry: "cafe",
    description: "family-run espresso bar by the sea",
    style: "modern",
  },
  {
    name: "Northpeak",
    tagline: "Gear for high places",
    industry: "outdoor",
    description: "rugged outdoor gear for climbers and hikers",
    personality: ["bold"],
  },
  {
    name: "Lumen Health",
    tagline: "Care, closer",
    industry: "health",
    description: "telehealth clinic connecting patients with doctors",
    style: "modern",
    personality: ["calm"],
  },
  {
    name: "Oak & Ember",
    tagline: "Wood-fired steakhouse",
    industry: "restaurant",
    description: "wood-fired steakhouse with a heritage feel",
  },
  {
    name: "Finch",
    tagline: "Budgeting for freelancers",
    industry: "fintech",
    description: "budgeting app for freelancers",
    style: "minimalist",
  },
  {
    name: "Sprout Kids",
    tagline: "Code, play, grow",
    industry: "education",
    description: "coding school for children",
    personality: ["fun"],
  },
  {
    name: "Maison Verre",
    tagline: "Parfumerie",
    industry: "beauty",
    description: "artisan perfume house",
    style: "elegant",
    personality: ["luxurious"],
  },
  {
    name: "Volta",
    tagline: "Fast EV charging",
    industry: "energy",
    description: "fast EV charging network",
    personality: ["techy", "bold"],
  },
];

const briefs: Brief[] = brief
  .array()
  .parse(file ? JSON.parse(readFileSync(file, "utf8")) : REFERENCE);
const engine = await createLogoEngine(readAssets());

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function cell({ svg, spec, checks, tries }: LogoDesign, column: number, row: number): string {
  const x = column * (CELL.width + CELL.gap);
  const y = row * (CELL.height + CELL.caption);
  const { score: points } = score(checks);
  const source = spec.mark?.source;
  const mark = source
    ? source.kind === "merge"
      ? `${source.outer}+${source.inner}`
      : source.id
    : (spec.word.device?.kind ?? "");
  const caption = `${spec.archetype} · ${spec.style} · ${spec.word.font} ${spec.word.weight} · ${mark} · ${spec.palette.id}/${spec.surface} · ${points}${tries > 1 ? ` (${tries})` : ""}`;
  const inner = svg
    .replace("<svg ", `<svg x="${x}" y="${y}" `)
    .replace('width="800" height="600"', `width="${CELL.width}" height="${CELL.height}"`);
  return `${inner}<text x="${x + 4}" y="${y + CELL.height + 14}" font-size="10.5" font-family="sans-serif" fill="#444">${escaped(caption)}</text>`;
}

let body = "";
for (const [row, entry] of briefs.entries()) {
  const start = performance.now();
  let first = 0;
  for await (const design of engine.design({ brief: entry, count: COUNT, seed: Number(seed) })) {
    first ||= performance.now() - start;
    body += cell(design, design.position, row);
  }
  const took = performance.now() - start;
  console.log(
    `${entry.name.slice(0, 30).padEnd(30)} ${took.toFixed(0)} ms, first ${first.toFixed(0)} ms`,
  );
}
const width = COUNT * (CELL.width + CELL.gap);
const height = briefs.length * (CELL.height + CELL.caption);
const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#d9d9d9"/>${body}</svg>`;
await sharp(Buffer.from(sheet), { unlimited: true }).png().toFile(out);
