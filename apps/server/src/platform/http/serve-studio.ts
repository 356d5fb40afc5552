import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { securityHeaders } from "./security-headers.ts";
import type { SecurityOptions } from "./security-headers.ts";
import { sendStaticFile, toStaticFile } from "./static-file.ts";
import type { StaticFile } from "./static-file.ts";
import { studioMissingPage } from "./studio-missing-page.ts";

export interface StudioOptions {
  readonly config: Config;
  readonly studioDir: string;
  readonly security: SecurityOptions;
}

/** The build names these after their content: such a name never means anything else. */
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

/** Programs of workers: the only ones that may compile WebAssembly. */
const WORKERS = "/assets/workers/";

/**
 * The studio's pages. Addresses that no file has get the app's page, so that a deep link opens it;
 * answers false for what is neither a file nor a page's address.
 */
export async function serveStudio(
  options: StudioOptions,
): Promise<(request: FastifyRequest, reply: FastifyReply) => Promise<boolean>> {
  const files = await readStudio(options);
  const page = securityHeaders("page", options.security);
  const worker = securityHeaders("worker", options.security);
  return async (request, reply) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const path = request.url.split("?", 1)[0] ?? "/";
    if (path === "/api" || path.startsWith("/api/")) return false;
    const file = files.get(path) ?? (isPage(request, path) ? shell(files, path) : undefined);
    if (file === undefined) return false;
    reply.headers(path.startsWith(WORKERS) ? worker : page);
    await sendStaticFile(file, request, reply);
    return true;
  };
}

/** A page's address has no extension and no hidden part, and whoever asks for one takes HTML. */
function isPage(request: FastifyRequest, path: string): boolean {
  const accepts = request.headers.accept ?? "*/*";
  return extname(path) === "" && !path.includes("/.") && /text\/html|\*\/\*/.test(accepts);
}

function shell(files: ReadonlyMap<string, StaticFile>, path: string): StaticFile | undefined {
  return path === "/"
    ? files.get("/index.html")
    : (files.get("/app.html") ?? files.get("/index.html"));
}

async function readStudio({ studioDir, config }: StudioOptions): Promise<Map<string, StaticFile>> {
  const files = new Map<string, StaticFile>();
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

function toFile(path: string, bytes: Buffer): StaticFile {
  return toStaticFile(path, bytes, HASHED.test(path));
}
