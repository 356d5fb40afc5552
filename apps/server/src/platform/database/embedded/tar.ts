/** A file or folder of an archive; folders have no content. */
export interface TarEntry {
  /** Relative, with `/`; at most 100 bytes. */
  readonly path: string;
  readonly content: Uint8Array | null;
}

/** What an archive holds, piece by piece: a folder, a new file, or more of the file before. */
export type TarPiece =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

const BLOCK_BYTES = 512;
const FOLDER_TYPE = "5";
const FILE_TYPE = "0";

/** Packs entries into an archive that any tar reads (POSIX ustar), with the same bytes each time. */
export function packTar(entries: Iterable<TarEntry>): Buffer {
  const blocks: Uint8Array[] = [];
  for (const entry of entries) {
    blocks.push(tarHeader(entry));
    if (entry.content === null) continue;
    blocks.push(entry.content, Buffer.alloc(paddingOf(entry.content.byteLength)));
  }
  blocks.push(Buffer.alloc(2 * BLOCK_BYTES));
  return Buffer.concat(blocks);
}

/** Reads what `packTar` wrote as it arrives, however it is cut; holds no more than a piece of it. */
export async function* unpackTar(archive: AsyncIterable<Buffer>): AsyncGenerator<TarPiece> {
  let header = Buffer.alloc(0);
  let contentLeft = 0;
  let paddingLeft = 0;
  for await (const chunk of archive) {
    for (let rest = chunk; rest.byteLength > 0;) {
      if (contentLeft > 0) {
        const bytes = rest.subarray(0, contentLeft);
        yield { kind: "bytes", bytes };
        contentLeft -= bytes.byteLength;
        rest = rest.subarray(bytes.byteLength);
      } else if (paddingLeft > 0) {
        const skipped = Math.min(paddingLeft, rest.byteLength);
        paddingLeft -= skipped;
        rest = rest.subarray(skipped);
      } else {
        const needed = BLOCK_BYTES - header.byteLength;
        header = Buffer.concat([header, rest.subarray(0, needed)]);
        rest = rest.subarray(needed);
        if (header.byteLength < BLOCK_BYTES) continue;
        if (header[0] === 0) return;
        const { piece, sizeBytes } = readHeader(header);
        yield piece;
        contentLeft = sizeBytes;
        paddingLeft = paddingOf(sizeBytes);
        header = Buffer.alloc(0);
      }
    }
  }
  throw new Error("the archive is cut off");
}

function paddingOf(sizeBytes: number): number {
  return -sizeBytes & (BLOCK_BYTES - 1);
}

function readHeader(header: Buffer): { piece: TarPiece; sizeBytes: number } {
  const path = header.toString("utf8", 0, 100).replace(/\0.*$/s, "");
  const sizeBytes = Number.parseInt(header.toString("latin1", 124, 135), 8);
  if (!Number.isInteger(sizeBytes)) throw new Error("the archive is damaged");
  const isFolder = header.toString("latin1", 156, 157) === FOLDER_TYPE;
  return { piece: { kind: isFolder ? "folder" : "file", path }, sizeBytes };
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
  header.write("ustar\0\x300", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}
