import type { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../platform/errors/app-error.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import type { ByteRange } from "../platform/storage/storage.ts";
import { contentDisposition } from "./content-disposition.ts";

export interface FileHead {
  /** Names these bytes; known without making them. */
  readonly etag: string;
  readonly contentType: string;
  readonly fileName: string;
  /** Saved instead of shown. */
  readonly download: boolean;
  /** Whether the address names the same bytes for ever. */
  readonly immutable: boolean;
}

export interface FileBody {
  readonly sizeBytes: number;
  open(range?: ByteRange): Promise<Readable | Uint8Array>;
}

export interface SendFileOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly head: FileHead;
  /** Asked only when the caller does not have the bytes already. */
  readonly load: () => Promise<FileBody>;
  /** Whether people reach the server over https. */
  readonly isHttps: boolean;
}

/** Answers with a file: conditional requests and single ranges as RFC 9110 has them. */
export async function sendFile(options: SendFileOptions): Promise<FastifyReply> {
  const { request, reply, head, load } = options;
  const { etag } = head;
  const cacheControl = head.immutable
    ? "private, max-age=31536000, immutable"
    : "private, no-cache";
  if (isKnown(request.headers["if-none-match"], etag)) {
    return reply.headers({ etag, "cache-control": cacheControl }).code(304).send();
  }
  // Headers are set once the file is there: an error in its place must not be kept like one.
  const body = await load();
  const range = requestedRange(request, etag, body.sizeBytes);
  const content = await body.open(range ?? undefined);
  reply.headers({
    ...securityHeaders("user-file", { isHttps: options.isHttps }),
    etag,
    "cache-control": cacheControl,
    "accept-ranges": "bytes",
    "content-type": head.contentType,
    "content-disposition": contentDisposition(head.fileName, head.download),
    "content-length": range ? range.end - range.start + 1 : body.sizeBytes,
  });
  if (range) {
    reply.code(206).header("content-range", `bytes ${range.start}-${range.end}/${body.sizeBytes}`);
  }
  return reply.send(content);
}

/** Bytes in memory as a file. */
export function bytesBody(bytes: Uint8Array): FileBody {
  return {
    sizeBytes: bytes.byteLength,
    open: async (range) => Buffer.from(range ? bytes.subarray(range.start, range.end + 1) : bytes),
  };
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(",").map((value) => value.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(etag);
}

/** One satisfiable range, or null for the whole file (also when several are asked for). */
function requestedRange(
  request: FastifyRequest,
  etag: string,
  sizeBytes: number,
): ByteRange | null {
  const { range } = request.headers;
  const ifRange = request.headers["if-range"];
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return null;
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim());
  const [, first = "", last = ""] = found ?? [];
  if (!found || (first === "" && last === "")) return null;
  const parsed =
    first === ""
      ? { start: Math.max(0, sizeBytes - Number(last)), end: sizeBytes - 1 }
      : { start: Number(first), end: last === "" ? sizeBytes - 1 : Number(last) };
  if (first !== "" && last !== "" && parsed.start > parsed.end) return null;
  if (parsed.start >= sizeBytes) {
    throw new AppError("range_not_satisfiable", `The file has ${sizeBytes} bytes.`, {
      headers: { "content-range": `bytes */${sizeBytes}` },
    });
  }
  return { start: parsed.start, end: Math.min(parsed.end, sizeBytes - 1) };
}
