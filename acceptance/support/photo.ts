import { makePng } from "@emblazon/testkit/images/png";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A file as a browser's file field takes it. */
export interface PhotoFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A picture with soft and hard edges: a light ground that darkens, a disc, and stripes. */
export function makePhoto(name: string, width: number, height: number): PhotoFile {
  const side = Math.min(width, height);
  const buffer = Buffer.from(
    makePng({
      width,
      height,
      colorAt: (x, y) => {
        const shade = Math.round((y / height) * 120);
        if ((x - width / 3) ** 2 + (y - height / 2) ** 2 < (side / 4) ** 2) {
          return [230 - shade, 120, 60 + shade];
        }
        if (x > width * 0.7 && y % 24 < 12) return [40, 50, 70];
        return [150, 200 - shade, 230 - shade];
      },
    }),
  );
  return { name, mimeType: "image/png", buffer };
}

/** What calls itself a photo and is none. */
export function brokenPhoto(name: string): PhotoFile {
  return { name, mimeType: "image/jpeg", buffer: Buffer.from("\xff\xd8\xff no picture", "latin1") };
}

/** Lets files fall onto the page, as a hand does that drags them out of a folder. */
export async function dropPhotos(page: Page, photos: readonly PhotoFile[]): Promise<void> {
  const sent = photos.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString("base64"),
  }));
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, mimeType, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    for (const type of ["dragover", "drop"]) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }
  }, sent);
}

/** Waits until the photo on the stage is shown in all six looks. */
export async function expectSixLooks(page: Page): Promise<void> {
  const looks = page.getByRole("group", { name: "Looks" });
  await looks.waitFor();
  await expect.poll(() => looks.getAttribute("aria-busy"), { timeout: 60_000 }).toBe("false");
  expect(await looks.getByRole("button").count()).toBe(6);
  expect(await looks.locator("canvas").count()).toBe(6);
}

/** The size in pixels of a picture's bytes, as a browser decodes them; null for no picture. */
export function sizeOf(page: Page, bytes: Buffer): Promise<[number, number] | null> {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    try {
      const { width, height } = await createImageBitmap(new Blob([data]));
      return [width, height] as [number, number];
    } catch {
      return null;
    }
  }, bytes.toString("base64"));
}
