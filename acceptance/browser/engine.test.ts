import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "@emblazon/testkit/browser";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { runToEnd } from "@emblazon/testkit/server-process";
import { expect, onTestFinished, test } from "vitest";
import { build } from "vite";
import { textAt } from "../support/json.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SEED = 11;
const COUNT = 3;

// The whole of what a page needs to use the engine: its own code, and assets by address.
const PAGE = `
import { createLogoEngine } from "@emblazon/logo";
const read = async (path) => new Uint8Array(await (await fetch("/logo-assets/" + path)).arrayBuffer());
globalThis.drawAll = async (brief) => {
  const engine = await createLogoEngine({ read });
  const drawn = [];
  for await (const design of engine.design({ brief, count: ${COUNT}, seed: ${SEED} })) {
    drawn.push(await engine.draw(design.spec));
  }
  return drawn;
};
document.title = "ready";
`;

test("the logo engine, in Chromium, draws the same bytes as in Node", async () => {
  const browser = await requireOrSkip(() => launchBrowser());
  if (browser === null) return;
  onTestFinished(() => browser.close());
  await mkdir(join(ROOT, "node_modules/.cache"), { recursive: true });
  // Below the repository, where the bundler finds the package.
  const folder = await mkdtemp(join(ROOT, "node_modules/.cache/engine-page-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const document_ = '<!doctype html><script type="module" src="/page.js"></script>';
  await writeFile(join(folder, "page.js"), PAGE);
  await writeFile(join(folder, "index.html"), document_);
  await build({ root: folder, logLevel: "error", configFile: false, build: { target: "esnext" } });
  const { url, server } = await serve(join(folder, "dist"));
  onTestFinished(() => void server.close());
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.title === "ready");

  for (const name of ["Harbour & Light", "Береста", "Θάλασσα", "قهوة البحر", "शांति योग"]) {
    const { brief, drawings } = await drawInNode(name, join(folder, "out"));
    const inBrowser = await page.evaluate(
      (one) => (globalThis as unknown as PageGlobals).drawAll(one),
      brief,
    );
    expect(drawings.length).toBe(COUNT);
    expect(inBrowser).toEqual(drawings);
  }
});

interface PageGlobals {
  drawAll(brief: unknown): Promise<string[]>;
}

async function drawInNode(
  name: string,
  out: string,
): Promise<{ brief: unknown; drawings: string[] }> {
  const brief = {
    ...{ name, tagline: "Since 1901", style: "elegant", industry: "", description: "" },
    ...{ personality: [], colors: [], include_text_in_ai: false },
  };
  const choices = ["--tagline", brief.tagline, "--style", brief.style];
  const amount = ["--count", String(COUNT), "--seed", String(SEED)];
  const args = ["logo", "--name", name, ...choices, ...amount, "--out", out, "--json"];
  const ended = await runToEnd({ dataDir: out, args });
  expect(ended.code, ended.stderr).toBe(0);
  const lines = ended.stdout.trim().split("\n").slice(0, COUNT);
  const files = lines.map((line) => textAt(JSON.parse(line), "file"));
  return { brief, drawings: await Promise.all(files.map((file) => readFile(file, "utf8"))) };
}

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

async function serve(folder: string): Promise<{ url: string; server: Server }> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    try {
      const bytes = await readFile(placeOf(path, folder));
      const type = TYPES[path === "/" ? ".html" : extname(path)];
      response.setHeader("content-type", type ?? "application/octet-stream");
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { url: `http://127.0.0.1:${port}/`, server };
}

function placeOf(path: string, folder: string): string {
  if (path === "/logo-assets/pathkit.wasm") {
    return fileURLToPath(import.meta.resolve("pathkit-wasm/bin/pathkit.wasm"));
  }
  if (path.startsWith("/logo-assets/")) {
    return join(ROOT, "packages/logo/assets", path.slice("/logo-assets/".length));
  }
  return join(folder, path === "/" ? "index.html" : path);
}
