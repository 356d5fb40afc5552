/**
 * Draws the contact sheets in `docs/sheets/`: for each brief six logos, each also as a mark 32
 * pixels wide, as a browser's bookmark shows it. `npm run sheets`; another folder and seed can be
 * named: `npm run sheets -- /tmp/sheets 7`.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brief, type Brief } from "@emblazon/contract";
import sharp from "sharp";
import { z } from "zod";
import { createLogoEngine } from "../../src/engine.ts";
import { readAssets } from "../../src/node/read-assets.ts";
import { escapeXml } from "../../src/svg/escape-xml.ts";
import type { LogoDesign } from "../../src/types.ts";

const COUNT = 6;
const TILE = { width: 400, height: 300 } as const;
const GAP = 8;
const FOOT = 40;
const HEAD = 30;
const SMALL = 32;
const FONT = 'font-family="DejaVu Sans, sans-serif"';

const here = import.meta.dirname;
const [folder = join(here, "../../../../docs/sheets"), seed = "1"] = process.argv.slice(2);

const sheetBrief = z
  .looseObject({ group: z.string() })
  .transform(({ group, ...asked }) => ({ group, asked: brief.parse(asked) }));
const entries = sheetBrief
  .array()
  .parse(JSON.parse(readFileSync(join(here, "briefs.json"), "utf8")));
const engine = await createLogoEngine(readAssets());

/** An SVG document as a nested picture. */
function place(svg: string, x: number, y: number, width: number, height: number): string {
  const box = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? `0 0 ${width} ${height}`;
  const body = svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${box}">${body}</svg>`;
}

async function tile(design: LogoDesign, y: number): Promise<string> {
  const { spec, svg, position } = design;
  const x = position * (TILE.width + GAP);
  const small = await engine.draw(spec, { variant: "mark", width: SMALL, height: SMALL });
  const below = y + TILE.height;
  const kind = spec.mark ? spec.mark.source.kind : (spec.word.device?.kind ?? "type");
  const caption = `${spec.archetype} · ${kind} · ${spec.word.font} · ${spec.palette.id ?? "own"} on ${spec.surface}`;
  return (
    place(svg, x, y, TILE.width, TILE.height) +
    place(small, x + 4, below + 4, SMALL, SMALL) +
    `<text x="${x + SMALL + 12}" y="${below + 24}" font-size="11" fill="#444" ${FONT}>${escapeXml(caption)}</text>`
  );
}

async function row(asked: Brief, y: number): Promise<string> {
  // The sheet's own face has no letters of the world: such a name shows in its logos.
  const name = /^[\p{Script=Latin}\p{Script=Cyrillic}\P{L}]*$/u.test(asked.name) ? asked.name : "";
  const words = [name, asked.industry, asked.description].filter(Boolean).join(" · ");
  let body = `<text x="4" y="${y + 20}" font-size="14" fill="#222" ${FONT}>${escapeXml(words)}</text>`;
  for await (const design of engine.design({ brief: asked, count: COUNT, seed: Number(seed) }))
    body += await tile(design, y + HEAD);
  return body;
}

mkdirSync(folder, { recursive: true });
const width = COUNT * (TILE.width + GAP) - GAP;
const rowHeight = HEAD + TILE.height + FOOT;
for (const [group, list] of Map.groupBy(entries, ({ group }) => group)) {
  let body = "";
  for (const [index, { asked }] of list.entries()) body += await row(asked, index * rowHeight);
  const height = list.length * rowHeight;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#dcdcdc"/>${body}</svg>`;
  const out = join(folder, `${group.replaceAll(/[^a-z]+/g, "-")}.png`);
  await sharp(Buffer.from(svg), { unlimited: true })
    .png({ palette: true, dither: 0, effort: 9 })
    .toFile(out);
  console.log(out);
}
