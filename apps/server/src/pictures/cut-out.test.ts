import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cutOut } from "./cut-out.ts";
import type { RgbaPixels } from "./cut-out.ts";

const SIDE = 300;
const DARK = "#101828";
const FIGURES = {
  "a ring of ink": `<circle cx="150" cy="150" r="90" fill="none" stroke="#111" stroke-width="26"/>`,
  "a fine line": `<path d="M40 260 L260 50" stroke="#7a1230" stroke-width="3"/>`,
  "two colours": `<path d="M150 40 L260 240 H40Z" fill="#d33"/><circle cx="150" cy="240" r="45" fill="#2457c5"/>`,
  "an outline": `<circle cx="150" cy="150" r="100" fill="#fc3" stroke="#111" stroke-width="4"/>`,
  "a pale shape": `<rect x="60" y="60" width="180" height="180" rx="60" fill="#efc977"/>`,
};

async function draw(figure: string, ground: string): Promise<Buffer> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" width="${SIDE}" height="${SIDE}">` +
    `<rect width="300" height="300" fill="${ground}"/>${figure}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function toPixels(picture: Buffer): Promise<RgbaPixels> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What stood on another ground, cut out of a JPEG of it and laid on dark. */
async function moveToDark(figure: string, ground: string): Promise<RgbaPixels> {
  const jpeg = sharp(await draw(figure, ground)).jpeg({ quality: 92 });
  const cut = cutOut(await toPixels(await jpeg.toBuffer()));
  if (cut === null) throw new Error("no ground was found");
  const raw = { width: SIDE, height: SIDE, channels: 4 } as const;
  return toPixels(await sharp(cut.data, { raw }).flatten({ background: DARK }).png().toBuffer());
}

function distances(one: RgbaPixels, other: RgbaPixels): number[] {
  return Array.from({ length: SIDE * SIDE }, (_, at) =>
    Math.hypot(
      ...[0, 1, 2].map((c) => (one.data[at * 4 + c] ?? 0) - (other.data[at * 4 + c] ?? 0)),
    ),
  );
}

describe.each(Object.entries(FIGURES))("%s", (name, figure) => {
  test.each(["#FFFFFF", "#EAF1F7"])(
    "that stood on %s has no fringe of it on dark",
    async (ground) => {
      const [moved, drawn] = [
        await moveToDark(figure, ground),
        await toPixels(await draw(figure, DARK)),
      ];
      const away = distances(moved, drawn);
      // A ring keeps what it encloses.
      const outside = name === "a ring of ink" ? away.filter((_, at) => !isEnclosed(at)) : away;
      // A white pixel beside the figure would be 380 away, one of its share of the ground half of that.
      expect(Math.max(...outside)).toBeLessThan(120);
    },
  );
});

const isEnclosed = (at: number): boolean =>
  Math.hypot((at % SIDE) - 150, Math.floor(at / SIDE) - 150) < 80;

test("a soft shadow stays soft", async () => {
  const shadow =
    `<defs><filter id="f"><feGaussianBlur stdDeviation="10"/></filter></defs>` +
    `<rect x="70" y="90" width="170" height="150" fill="#999" filter="url(#f)"/>` +
    `<rect x="65" y="60" width="170" height="150" fill="#2457c5"/>`;
  const cut = cutOut(await toPixels(await draw(shadow, "#FFFFFF")));
  const column = Array.from(
    { length: 75 },
    (_, step) => cut?.data[((215 + step) * SIDE + 150) * 4 + 3],
  );
  const steps = column.slice(1).map((alpha, at) => Math.abs((alpha ?? 0) - (column[at] ?? 0)));
  expect(column[0]).toBeGreaterThan(200);
  expect(column.at(-1)).toBe(0);
  expect(Math.max(...steps)).toBeLessThan(60);
});

test("what the figure encloses keeps its colour, and a busy rim is no ground", async () => {
  const cut = cutOut(await toPixels(await draw(FIGURES["a ring of ink"], "#FFFFFF")));
  const at = (150 * SIDE + 150) * 4;
  expect([...(cut?.data.slice(at, at + 4) ?? [])]).toEqual([255, 255, 255, 255]);
  const busy = `<rect width="300" height="120" fill="#246"/>`;
  expect(cutOut(await toPixels(await draw(busy, "#FFFFFF")))).toBeNull();
});
