/** A file or folder of an archive; folders have no content. */
export interface TarEntry {
  /** Relative, with `/`; at most 100 bytes. */
  readonly path: string;
  readonly content: Uint8Array | null;
}

const BLOCK_BYTES = 512;
const FOLDER_TYPE = "5";
const FILE_TYPE = "0";

/** Packs entries into an archive that any tar reads (POSIX ustar), with the same bytes each time. */
export function packTar(entries: Iterable<TarEntry>): Buffer {
  const blocks: Uint8Array[] = [];
  for (const entry of entries) {
    blocks.push(tarHeader(entry));
    if (entry.content === null) continue;
    const padding = -entry.content.byteLength & (BLOCK_BYTES - 1);
    blocks.push(entry.content, Buffer.alloc(padding));
  }
  blocks.push(Buffer.alloc(2 * BLOCK_BYTES));
  return Buffer.concat(blocks);
}

/** Reads what `packTar` wrote. The contents are views of `archive`. */
export function* unpackTar(archive: Buffer): Generator<TarEntry> {
  for (let offset = 0; archive[offset] !== 0 && offset < archive.byteLength;) {
    const path = archive.toString("utf8", offset, offset + 100).replace(/\0.*$/s, "");
    const sizeBytes = Number.parseInt(archive.toString("latin1", offset + 124, offset + 135), 8);
    const isFolder = archive.toString("latin1", offset + 156, offset + 157) === FOLDER_TYPE;
    const start = offset + BLOCK_BYTES;
    if (!Number.isInteger(sizeBytes) || start + sizeBytes > archive.byteLength) {
      throw new Error("the archive is damaged");
    }
    yield { path, content: isFolder ? null : archive.subarray(start, start + sizeBytes) };
    offset = start + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
}

function tarHeader({ path, content }: TarEntry): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES);
  if (Buffer.byteLength(path) > 100) throw new RangeError(`too long for an archive: ${path}`);
  const octal = (value: number, width: number): string =>
    `${value.toString(8).padStart(width - 1, "0")}\0`;
  header.write(path, 0);
  header.write(octal(content === null ? 0o700 : 0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(content?.byteLength ?? 0, 12), 124);
  header.write(octal(0, 12), 136);
  header.write(" ".repeat(8), 148);
  header.write(content === null ? FOLDER_TYPE : FILE_TYPE, 156);
  header.write("ustar\0" + "00", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}
