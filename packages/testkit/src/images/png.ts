import { crc32, deflateSync } from "node:zlib";
import type { Rgb } from "./rgb.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A picture of one colour per pixel. */
export interface Pixels {
  width: number;
  height: number;
  colorAt: (x: number, y: number) => Rgb;
}

/** @returns an 8-bit RGB PNG */
export function makePng(
  pixels: Pixels,
  options: { extra?: Uint8Array[] } = {},
): Uint8Array<ArrayBuffer> {
  const { width, height, colorAt } = pixels;
  const raw = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) raw.set(colorAt(x, y), y * (1 + width * 3) + 1 + x * 3);
  }
  return assemble(
    header(width, height, { depth: 8, type: 2 }),
    options.extra ?? [],
    deflateSync(raw),
  );
}

/**
 * @returns a valid black PNG of one bit a pixel that is about a thousand times smaller than its
 *   pixels: 16,000 × 16,000 are some 31 kB
 */
export function makePngBomb(side: number): Uint8Array<ArrayBuffer> {
  const raw = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  return assemble(header(side, side, { depth: 1, type: 0 }), [], deflateSync(raw, { level: 9 }));
}

/** @returns one chunk of a PNG */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), 4 + body.length);
  return out;
}

function header(width: number, height: number, kind: { depth: number; type: number }): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = kind.depth;
  data[9] = kind.type;
  return pngChunk("IHDR", data);
}

function assemble(
  head: Uint8Array,
  extra: Uint8Array[],
  idat: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const tail = [pngChunk("IDAT", idat), pngChunk("IEND", new Uint8Array())];
  return new Uint8Array(Buffer.concat([SIGNATURE, head, ...extra, ...tail]));
}
