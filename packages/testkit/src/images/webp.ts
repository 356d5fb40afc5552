import type { Rgb } from "./rgb.ts";

/**
 * @returns a lossless WebP of one colour (RFC 9649: five Huffman codes of one symbol each, so that
 *   no pixel needs a bit)
 */
export function makeWebp(width: number, height: number, color: Rgb): Uint8Array<ArrayBuffer> {
  return riff([chunk("VP8L", losslessImage(width, height, color))]);
}

/** @returns an animated WebP of that many frames of 1 × 1 on a canvas of `side` × `side` */
export function makeAnimatedWebp(frames: number, side: number): Uint8Array<ArrayBuffer> {
  const canvas = new Uint8Array([0x02, 0, 0, 0, ...uint24(side - 1), ...uint24(side - 1)]);
  const image = chunk("VP8L", losslessImage(1, 1, [10, 20, 30]));
  const frame = Buffer.concat([
    Uint8Array.of(...uint24(0), ...uint24(0), ...uint24(0), ...uint24(0), ...uint24(40), 0),
    image,
  ]);
  const parts = [chunk("VP8X", canvas), chunk("ANIM", new Uint8Array(6))];
  for (let index = 0; index < frames; index += 1) parts.push(chunk("ANMF", frame));
  return riff(parts);
}

function losslessImage(width: number, height: number, [red, green, blue]: Rgb): Uint8Array {
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit += 1) bits.push((value >> bit) & 1);
  };
  put(0x2f, 8);
  put(width - 1, 14);
  put(height - 1, 14);
  // No alpha, version 0, no transforms, no colour cache, one group of codes.
  put(0, 1 + 3 + 1 + 1 + 1);
  for (const symbol of [green, red, blue, 255, 0]) {
    // A simple code, one symbol, written in eight bits.
    put(0b101, 3);
    put(symbol, 8);
  }
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [index, bit] of bits.entries())
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (index & 7));
  return bytes;
}

function uint24(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = Buffer.alloc(8 + data.length + (data.length & 1));
  out.write(type, 0, "latin1");
  out.writeUInt32LE(data.length, 4);
  out.set(data, 8);
  return out;
}

function riff(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...chunks]);
  const head = Buffer.alloc(8);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(body.length, 4);
  return new Uint8Array(Buffer.concat([head, body]));
}
