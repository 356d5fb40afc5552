import { availableParallelism } from "node:os";
import type { Sharp } from "sharp";
import { createSemaphore } from "../platform/semaphore.ts";

export type RasterFormat = "png" | "webp" | "jpg";

export interface Rasterizer {
  /** Draws our own SVG at the size that it states, in pixels. */
  rasterize(svg: string, format: RasterFormat): Promise<Uint8Array>;
}

const JPEG_QUALITY = 92;

/**
 * At most as many drawings at a time as there are cores: libvips works on libuv's threads, and more
 * of it would keep file reads and name look-ups waiting.
 */
export function createRasterizer(concurrency = availableParallelism()): Rasterizer {
  const slots = createSemaphore(concurrency);
  return {
    rasterize: (svg, format) =>
      slots.run(async () => {
        const { default: sharp } = await import("sharp");
        sharp.cache(false);
        sharp.concurrency(1);
        return encode(sharp(Buffer.from(svg)), format);
      }),
  };
}

async function encode(picture: Sharp, format: RasterFormat): Promise<Uint8Array> {
  switch (format) {
    case "png":
      return picture.png({ compressionLevel: 9 }).toBuffer();
    case "webp":
      return picture.webp({ lossless: true, effort: 3 }).toBuffer();
    case "jpg":
      return picture
        .flatten({ background: "#FFFFFF" })
        .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: "4:4:4" })
        .toBuffer();
  }
}
