import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { securityHeaders } from "./security-headers.ts";
import type { SecurityOptions } from "./security-headers.ts";
import { studioMissingPage } from "./studio-missing-page.ts";

export interface StudioOptions {
  readonly config: Config;
  readonly studioDir: string;
  readonly security: SecurityOptions;
}

type Encoding = "br" | "gzip" | "identity";

/** A file of the studio in memory; compressed forms are made when first asked for, once. */
interface StudioFile {
  readonly type: string;
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
};

const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json|wasm)|image\/svg)/;
const SMALLEST_COMPRESSED_BYTES = 1_024;
/** The build names these after their content: such a name never means anything else. */
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * The studio's pages. Addresses that no file has get the app's page, so that a deep link opens it;
 * answers false for what is neither a file nor a page's address.
 */
export async function serveStudio(
  options: StudioOptions,
): Promise<(request: FastifyRequest, reply: FastifyReply) => Promise<boolean>> {
  const files = await readStudio(options);
  const headers = securityHeaders("page", options.security);
  return async (request, reply) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const path = request.url.split("?", 1)[0] ?? "/";
    if (path === "/api" || path.startsWith("/api/")) return false;
    const file = files.get(path) ?? (isPage(request, path) ? shell(files, path) : undefined);
    if (file === undefined) return false;
    reply.headers(headers);
    await sendFile(file, request, reply);
    return true;
  };
}

/** A page's address has no extension and no hidden part, and whoever asks for one takes HTML. */
function isPage(request: FastifyRequest, path: string): boolean {
  const accepts = request.headers.accept ?? "*/*";
  return extname(path) === "" && !path.includes("/.") && /text\/html|\*\/\*/.test(accepts);
}

function shell(files: ReadonlyMap<string, StudioFile>, path: string): StudioFile | undefined {
  return path === "/"
    ? files.get("/index.html")
    : (files.get("/app.html") ?? files.get("/index.html"));
}

async function readStudio({ studioDir, config }: StudioOptions): Promise<Map<string, StudioFile>> {
  const files = new Map<string, StudioFile>();
  const entries = await readdir(studioDir, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    const place = join(entry.parentPath, entry.name);
    const path = `/${relative(studioDir, place).split(sep).join("/")}`;
    const bytes = await readFile(place);
    files.set(
      path,
      toFile(path, extname(path) === ".html" ? rebase(bytes, config.basePath) : bytes),
    );
  }
  if (!files.has("/index.html")) {
    files.set("/index.html", toFile("/index.html", Buffer.from(studioMissingPage())));
  }
  return files;
}

/** Every address in the pages is relative to this one element. */
function rebase(page: Buffer, basePath: string): Buffer {
  return Buffer.from(page.toString("utf8").replace('<base href="/"', `<base href="${basePath}/"`));
}

function toFile(path: string, bytes: Buffer): StudioFile {
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  return {
    type: TYPES[extname(path)] ?? "application/octet-stream",
    isImmutable: HASHED.test(path),
    etag: `W/"${digest}"`,
    bytes,
    encoded: new Map(),
  };
}

async function sendFile(
  file: StudioFile,
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

function chooseEncoding(file: StudioFile, accepted: string | string[] | undefined): Encoding {
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

function encode(file: StudioFile, encoding: Encoding): Promise<Buffer> {
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
