/**
 * Draws a list of specs as one picture, to look at them side by side.
 * `node sheet.ts specs.json sheet.png [columns] [tile width]`: the file holds a list of specs,
 * or of {label, spec, variant} entries.
 */
import { readFile } from "node:fs/promises";
import { logoSpec, logoVariant } from "@emblazon/contract";
import type { LogoSpec, LogoVariant } from "@emblazon/contract";
import sharp from "sharp";
import { createGeometry } from "../src/geometry/geometry.ts";
import { loadType } from "../src/layout/load-type.ts";
import { readAssets } from "../src/node/read-assets.ts";
import { readPathKit } from "../src/node/read-pathkit.ts";
import { composeVariant } from "../src/svg/compose-variant.ts";
import { escapeXml } from "../src/svg/escape-xml.ts";
import { sceneToSvg } from "../src/svg/scene-to-svg.ts";
import { createFontBook } from "../src/type/font-book.ts";

interface Entry {
  readonly label: string;
  readonly spec: LogoSpec;
  readonly variant: LogoVariant;
}

function readEntry(item: unknown): Entry {
  const fields = typeof item === "object" && item !== null ? item : {};
  if (!("spec" in fields)) return { label: "", spec: logoSpec.parse(item), variant: "full" };
  return {
    label: "label" in fields ? String(fields.label) : "",
    spec: logoSpec.parse(fields.spec),
    variant: logoVariant.parse("variant" in fields ? fields.variant : "full"),
  };
}

const [input, output, columnsText = "6", tileText = "400"] = process.argv.slice(2);
if (!input || !output)
  throw new Error("usage: node sheet.ts specs.json sheet.png [columns] [tile width]");
const columns = Number(columnsText);
const width = Number(tileText);
const height = width * 0.75;
const caption = 18;

const parsed: unknown = JSON.parse(await readFile(input, "utf8"));
if (!Array.isArray(parsed)) throw new TypeError("a list of specs is needed");
const list = parsed.map(readEntry);
const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets(), geometry);
const tiles: string[] = [];
for (const [i, { label, spec, variant }] of list.entries()) {
  const started = performance.now();
  await loadType(spec, book);
  const loaded = performance.now();
  const scene = composeVariant(spec, variant, { geometry, book });
  const svg = scene ? sceneToSvg(scene, { title: spec.word.text }) : null;
  const drawn = performance.now();
  const x = (i % columns) * (width + 8);
  const y = Math.floor(i / columns) * (height + caption);
  const body = svg?.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "") ?? "";
  const times = `load ${(loaded - started).toFixed(0)} draw ${(drawn - loaded).toFixed(0)} ms`;
  const text = escapeXml(
    `${label || spec.layout.kind} · ${spec.word.font} · ${times} · ${svg?.length ?? "none"}`,
  );
  tiles.push(
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 800 600">${body}</svg>` +
      `<text x="${x + 4}" y="${y + height + 12}" font-size="10" fill="#333" font-family="DejaVu Sans, sans-serif">${text}</text>`,
  );
}
const rows = Math.ceil(list.length / columns);
const sheet =
  `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * (width + 8)}" height="${rows * (height + caption)}">` +
  `<rect width="100%" height="100%" fill="#d9d9d9"/>${tiles.join("")}</svg>`;
await sharp(Buffer.from(sheet), { limitInputPixels: false, unlimited: true }).png().toFile(output);
