import sharp from "sharp";
import { expect, test } from "vitest";
import { decodeResult } from "./decode-result.ts";
import { isSamePicture } from "./is-same-picture.ts";

const SIDE = 640;

/** A disc and a wedge on white. */
const draw = (color = "#1B4A34", more = ""): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">` +
        `<rect width="100%" height="100%" fill="#FFFFFF"/><g fill="${color}">` +
        `<circle cx="260" cy="310" r="130"/><path d="M320 120 510 470 375 500Z"/>${more}</g></svg>`,
    ),
  )
    .png()
    .toBuffer();

async function look(bytes: Uint8Array, type: "png" | "jpeg" = "png") {
  const seen = await decodeResult(bytes, type, { cutOut: false });
  if (seen.kind !== "result") throw new Error(seen.detail);
  return seen;
}

const isSame = async (one: Uint8Array, other: Uint8Array, type: "png" | "jpeg" = "png") =>
  isSamePicture(await look(one), await look(other, type));

test("a picture that is encoded anew, at another size or not, is the same one", async () => {
  const picture = await draw();
  expect(await isSame(picture, await sharp(picture).jpeg({ quality: 60 }).toBuffer(), "jpeg")).toBe(
    true,
  );
  expect(await isSame(picture, await sharp(picture).resize(1024).png().toBuffer())).toBe(true);
});

test.each([
  ["another colour", draw("#172C54")],
  ["a darker one", draw("#153B2A")],
  ["one more dot", draw("#1B4A34", '<circle cx="470" cy="140" r="10"/>')],
])("%s is a change", async (_what, changed) => {
  expect(await isSame(await draw(), await changed)).toBe(false);
});
