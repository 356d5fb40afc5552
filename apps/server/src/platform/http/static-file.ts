import { createHash } from "node:crypto";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

type Encoding = "br" | "gzip" | "identity";

/** A file in memory; compressed forms are made when first asked for, once. */
export interface StaticFile {
  readonly type: string;
  /** Whether its address never means anything else. */
  readonly isImmutable: boolean;
  readonly etag: string;
  readonly bytes: Buffer;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".sfnt": "font/sfnt",
};

const COMPRESSIBLE =
  /^(text\/|application\/(json|manifest\+json|wasm|octet-stream)|image\/svg|font\/sfnt)/;
const SMALLEST_COMPRESSED_BYTES = 1_024;
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** @param path its extension tells the type */
export function toStaticFile(path: string, bytes: Buffer, isImmutable: boolean): StaticFile {
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  return {
    type: TYPES[extname(path)] ?? "application/octet-stream",
    isImmutable,
    etag: `W/"${digest}"`,
    bytes,
    encoded: new Map(),
  };
}

/** Answers with the file, compressed as the caller takes it, or with 304 where they have it. */
export async function sendStaticFile(
  file: StaticFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const cacheControl = file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache";
  reply.headers({ etag: file.etag, "cache-control": cacheControl, vary: "accept-encoding" });
  if (request.headers["if-none-match"] === file.etag) {
    await reply.status(304).send();
    return;
  }
  const encoding = chooseEncoding(file, request.headers["accept-encoding"]);
  const body = await encode(file, encoding);
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  await reply.status(200).type(file.type).send(body);
}

function chooseEncoding(file: StaticFile, accepted: string | string[] | undefined): Encoding {
  if (!COMPRESSIBLE.test(file.type) || file.bytes.byteLength < SMALLEST_COMPRESSED_BYTES) {
    return "identity";
  }
  const names = String(accepted ?? "")
    .split(",")
    .flatMap(acceptedName);
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : "identity";
}

/** The name of one entry of Accept-Encoding, unless it is refused by `q=0`. */
function acceptedName(entry: string): string[] {
  const [name = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
  return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
}

function encode(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  const known = file.encoded.get(encoding);
  if (known !== undefined) return known;
  const made = compress(file.bytes, encoding);
  file.encoded.set(encoding, made);
  return made;
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case "br":
      return compressBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
        },
      });
    case "gzip":
      return compressGzip(bytes, { level: 8 });
    case "identity":
      return Promise.resolve(bytes);
  }
}
