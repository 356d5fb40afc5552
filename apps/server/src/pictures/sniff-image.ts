export type PictureType = "jpeg" | "png" | "webp" | "avif" | "heic";

const AVIF_BRANDS = new Set(["avif", "avis"]);
const HEIC_BRANDS = new Set(["heic", "heix", "heim", "heis"]);

/** What a file is by its first bytes; its name and its declared type are not asked. */
export function sniffImage(bytes: Uint8Array): PictureType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64));
  if (head.length >= 3 && head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "jpeg";
  if (head.subarray(0, 8).equals(PNG_SIGNATURE)) return "png";
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return "webp";
  if (ascii(head, 4, 8) === "ftyp") {
    const found = brands(head);
    if (found.some((brand) => AVIF_BRANDS.has(brand))) return "avif";
    if (found.some((brand) => HEIC_BRANDS.has(brand))) return "heic";
  }
  return null;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function ascii(head: Buffer, from: number, to: number): string {
  return head.subarray(from, to).toString("latin1");
}

/** Major and compatible brands of an ISO base media file (ISO/IEC 14496-12, 4.3). */
function brands(head: Buffer): string[] {
  const size = head.length >= 4 ? head.readUInt32BE(0) : 0;
  const found = [ascii(head, 8, 12)];
  for (let at = 16; at + 4 <= Math.min(size, head.length); at += 4) {
    found.push(ascii(head, at, at + 4));
  }
  return found;
}
