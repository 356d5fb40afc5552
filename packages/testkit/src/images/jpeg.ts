import type { Rgb } from "./rgb.ts";

/** What a JPEG carries beside its pixels. */
export interface JpegExtras {
  /** Raw TIFF bytes of an Exif segment. */
  exif?: Uint8Array;
  comment?: string;
}

// One DC code per category 0..11, all of length 4, and one AC code, the end of the block: a picture
// of flat blocks needs no more (ITU-T T.81, annexes B and F).
const DC_CATEGORIES = 12;
const DC_BITS = 4;

/**
 * Makes a baseline JPEG whose blocks of 8 × 8 pixels have one colour each.
 *
 * @param colorAt the colour of the block in that column and row, counted from 0
 */
export function makeJpeg(
  size: { width: number; height: number },
  colorAt: (column: number, row: number) => Rgb,
  extras: JpegExtras = {},
): Uint8Array<ArrayBuffer> {
  const { width, height } = size;
  const parts: Uint8Array[] = [Uint8Array.of(0xff, 0xd8)];
  if (extras.exif !== undefined) {
    parts.push(segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), extras.exif])));
  }
  if (extras.comment !== undefined) parts.push(segment(0xfe, Buffer.from(extras.comment, "utf8")));
  parts.push(segment(0xdb, Uint8Array.of(0, ...new Array<number>(64).fill(8))));
  const components = [1, 2, 3].flatMap((id) => [id, 0x11, 0]);
  parts.push(
    segment(
      0xc0,
      Uint8Array.of(8, height >> 8, height & 255, width >> 8, width & 255, 3, ...components),
    ),
  );
  const dcCounts = [0, 0, 0, DC_CATEGORIES, ...new Array<number>(12).fill(0)];
  const dcSymbols = Array.from({ length: DC_CATEGORIES }, (_, index) => index);
  parts.push(segment(0xc4, Uint8Array.of(0x00, ...dcCounts, ...dcSymbols)));
  parts.push(segment(0xc4, Uint8Array.of(0x10, 1, ...new Array<number>(15).fill(0), 0)));
  parts.push(segment(0xda, Uint8Array.of(3, 1, 0, 2, 0, 3, 0, 0, 63, 0)));
  parts.push(scan(size, colorAt), Uint8Array.of(0xff, 0xd9));
  return new Uint8Array(Buffer.concat(parts));
}

function scan(
  { width, height }: { width: number; height: number },
  colorAt: (column: number, row: number) => Rgb,
): Uint8Array {
  const bytes: number[] = [];
  let pending = 0;
  let count = 0;
  const put = (value: number, bits: number) => {
    for (let bit = bits - 1; bit >= 0; bit -= 1) {
      pending = (pending << 1) | ((value >> bit) & 1);
      count += 1;
      if (count < 8) continue;
      bytes.push(pending);
      if (pending === 0xff) bytes.push(0);
      pending = 0;
      count = 0;
    }
  };
  const last = [0, 0, 0];
  for (let row = 0; row < Math.ceil(height / 8); row += 1) {
    for (let column = 0; column < Math.ceil(width / 8); column += 1) {
      for (const [index, level] of toYcc(colorAt(column, row)).entries()) {
        // A flat block's DC coefficient is eight times its level, and the quantiser takes that back.
        const value = Math.round(level - 128);
        const difference = value - (last[index] ?? 0);
        last[index] = value;
        const category = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
        put(category, DC_BITS);
        put(difference < 0 ? difference + (1 << category) - 1 : difference, category);
        put(0, 1);
      }
    }
  }
  if (count > 0) put((1 << (8 - count)) - 1, 8 - count);
  return Uint8Array.from(bytes);
}

function toYcc([red, green, blue]: Rgb): [number, number, number] {
  return [
    0.299 * red + 0.587 * green + 0.114 * blue,
    128 - 0.168_736 * red - 0.331_264 * green + 0.5 * blue,
    128 + 0.5 * red - 0.418_688 * green - 0.081_312 * blue,
  ];
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return Buffer.concat([Uint8Array.of(0xff, marker, length >> 8, length & 255), data]);
}

/**
 * @returns the TIFF bytes of an Exif segment with that orientation (1 to 8) and a GPS position
 *   (latitude 52° 31′), for tests that look for what must not get through
 */
export function makeExif(orientation: number): Uint8Array {
  const out = Buffer.alloc(128);
  out.write("II*\0", 0, "latin1");
  out.writeUInt32LE(8, 4);
  const entry = (
    at: number,
    [tag, type, count, value]: readonly [number, number, number, number],
  ) => {
    out.writeUInt16LE(tag, at);
    out.writeUInt16LE(type, at + 2);
    out.writeUInt32LE(count, at + 4);
    out.writeUInt32LE(value, at + 8);
  };
  out.writeUInt16LE(2, 8);
  entry(10, [0x0112, 3, 1, orientation]);
  entry(22, [0x8825, 4, 1, 40]);
  out.writeUInt16LE(2, 40);
  entry(42, [0x0001, 2, 2, 0x4e]);
  entry(54, [0x0002, 5, 3, 72]);
  for (const [index, value] of [52, 1, 31, 1, 0, 1].entries())
    out.writeUInt32LE(value, 72 + index * 4);
  return out;
}
