/** Brands of files with HEVC pictures in them, as Apple's phones make them. */
const HEIC_BRANDS: ReadonlySet<string> = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx"]);
/** Where the list of brands of an ISO base media file ends at the latest (ISO/IEC 14496-12, 4.3). */
const HEAD_BYTES = 64;

/**
 * Whether a file is HEIC by its first bytes; its name and its type are not asked. One that cannot be
 * read any more is none.
 */
export async function sniffHeic(file: Blob): Promise<boolean> {
  const start = file.slice(0, HEAD_BYTES).arrayBuffer();
  const head = new Uint8Array(await start.catch(() => new ArrayBuffer(0)));
  const text = String.fromCodePoint(...head);
  if (text.slice(4, 8) !== "ftyp") return false;
  const end = Math.min(text.length, new DataView(head.buffer).getUint32(0));
  const brands = [text.slice(8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text.slice(at, at + 4));
  return !brands.includes("avif") && brands.some((brand) => HEIC_BRANDS.has(brand));
}
