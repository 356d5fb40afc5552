import { availableParallelism } from "node:os";
import type * as SharpModule from "sharp";
import type { Sharp } from "sharp";
import { createSemaphore } from "../platform/semaphore.ts";
import { provenanceXmp } from "./provenance.ts";
import type { Provenance } from "./provenance.ts";

export type RasterFormat = "png" | "webp" | "jpg";

export interface Conversion {
  readonly format: RasterFormat;
  /** Longer side in pixels, at most. */
  readonly maxSide: number;
  /** `#RRGGBB` behind what is transparent; null leaves it so. */
  readonly background: string | null;
  /** Of JPEG and WebP, 1 to 100. */
  readonly quality: number;
}

export interface Rasterizer {
  /** Draws our own SVG at the size that it states, in pixels. */
  rasterize(svg: string, format: RasterFormat): Promise<Uint8Array>;
  /** A copy of a picture from our own storage, with what is told in it of what made it. */
  convert(picture: Uint8Array, conversion: Conversion): Promise<Uint8Array>;
  /** The same PNG, with what made it told in its metadata. */
  signAsGenerated(png: Uint8Array, provenance: Provenance): Promise<Uint8Array>;
  /** What a picture from our own storage tells of what made it, as XML; null where it tells nothing. */
  provenanceOf(picture: Uint8Array): Promise<string | null>;
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
      slots.run(async () => encode((await openSharp())(Buffer.from(svg)), format)),
    convert: (picture, conversion) =>
      slots.run(async () => {
        const read = (await openSharp())(picture, { limitInputPixels: false });
        return copy(read, conversion);
      }),
    signAsGenerated: (png, provenance) =>
      slots.run(async () =>
        (await openSharp())(png, { limitInputPixels: false })
          .withXmp(provenanceXmp(provenance))
          .png({ compressionLevel: 6 })
          .toBuffer(),
      ),
    provenanceOf: async (picture) => {
      const { xmp } = await (await openSharp())(picture, { limitInputPixels: false }).metadata();
      return xmp === undefined ? null : withoutPacket(xmp.toString("utf8"));
    },
  };
}

/** XMP as an SVG document takes it: without the packet's wrapper, which is for writing over it. */
function withoutPacket(xmp: string): string | null {
  return /<x:xmpmeta[\s>].*<\/x:xmpmeta>/s.exec(xmp)?.[0] ?? null;
}

async function openSharp(): Promise<typeof SharpModule.default> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

async function copy(
  read: Sharp,
  { format, maxSide, background, quality }: Conversion,
): Promise<Uint8Array> {
  const sized = read
    .resize({ width: maxSide, height: maxSide, fit: "inside", withoutEnlargement: true })
    .keepXmp();
  const picture = background === null ? sized : sized.flatten({ background });
  switch (format) {
    case "png":
      return picture.png({ compressionLevel: 6 }).toBuffer();
    case "webp":
      return picture.webp({ quality, effort: 2 }).toBuffer();
    case "jpg":
      return picture.flatten({ background: "#FFFFFF" }).jpeg({ quality }).toBuffer();
  }
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
