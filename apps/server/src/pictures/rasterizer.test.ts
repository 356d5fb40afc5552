import sharp from "sharp";
import { expect, test } from "vitest";
import { createRasterizer } from "./rasterizer.ts";

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60" width="320" height="240">' +
  '<rect x="20" y="20" width="40" height="20" fill="#FF0000"/></svg>';
const rasterizer = createRasterizer(2);

async function pixel(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const cut = sharp(bytes).extract({ left: x, top: y, width: 1, height: 1 });
  return [...(await cut.ensureAlpha().raw().toBuffer())];
}

test.each(["png", "webp"] as const)("%s keeps size, colour and transparency", async (format) => {
  const bytes = await rasterizer.rasterize(svg, format);
  expect(await sharp(bytes).metadata()).toMatchObject({ format, width: 320, height: 240 });
  expect(await pixel(bytes, 160, 120)).toEqual([255, 0, 0, 255]);
  expect((await pixel(bytes, 2, 2))[3]).toBe(0);
});

test("JPEG stands on white", async () => {
  const bytes = await rasterizer.rasterize(svg, "jpg");
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 320, height: 240 });
  expect(await pixel(bytes, 2, 2)).toEqual([255, 255, 255, 255]);
});

test("the same drawing gives the same bytes, also side by side", async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => rasterizer.rasterize(svg, "png")));
  for (const bytes of all) expect(Buffer.compare(bytes, all[0] ?? Buffer.alloc(0))).toBe(0);
});

test.each(["png", "webp", "jpg"] as const)(
  "what made a picture is told in it, and in its copy as %s, without the prompt",
  async (format) => {
    const png = await rasterizer.rasterize(svg, "png");
    const provenance = { model: 'shop/"brush"', prompt: "a heron over reeds" };
    const signed = await rasterizer.signAsGenerated(png, provenance);
    expect(await pixel(signed, 160, 120)).toEqual([255, 0, 0, 255]);
    const conversion = { format, maxSide: 100, background: null, quality: 80 };
    for (const bytes of [signed, await rasterizer.convert(signed, conversion)]) {
      const told = (await sharp(bytes).metadata()).xmp?.toString() ?? "";
      expect(told).toContain("trainedAlgorithmicMedia");
      expect(told).toContain("shop/&quot;brush&quot;");
      expect(told).not.toContain("heron");
    }
  },
);
