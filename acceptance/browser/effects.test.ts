import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openStudio } from "../support/studio.ts";
import { serverUrl } from "../support/suite.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const ASSETS = resolve(ROOT, "apps/web/dist/assets");

const WIDTH = 613;
const HEIGHT = 457;
const REQUESTS = [
  { style: "CARTOON", strength: 100, params: {} },
  { style: "SKETCH", strength: 80, params: { paper: "cream", hatch_angle: 100 } },
  { style: "COLOR_PENCIL", strength: 100, params: {} },
  { style: "OIL_PAINTING", strength: 100, params: { impasto: 60 } },
  { style: "WATERCOLOR", strength: 65, params: { wobble: 2 } },
  { style: "POP_ART", strength: 100, params: { inks: "comic" } },
];

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("photo effects in the studio", () => {
  if (studio === null) return;
  const pixels = drawPixels();
  let expected: string[];
  beforeAll(async () => {
    expected = await paintInNode(pixels);
  });
  afterAll(() => studio.close());

  test("paint the same bytes as Node does, under the studio's own policy", async () => {
    expect(new Set(expected).size).toBe(REQUESTS.length);
    const { page, problems } = await studio.open("/");
    const painted = await paintInPage(page, pixels);
    expect(painted.digests).toEqual(expected);
    expect(painted.isIsolated).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("paint the same bytes over several threads, where the page is isolated", async () => {
    const isolated = await isolate(serverUrl());
    const { page, problems } = await studio.open("/", { url: isolated.url });
    const painted = await paintInPage(page, pixels);
    expect(painted.digests).toEqual(expected);
    expect(painted.isIsolated).toBe(true);
    const kernels = isolated.paths.filter((path) => path.endsWith(".wasm"));
    expect(kernels).toEqual([expect.stringContaining("/effects-shared-")]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

/** A picture with soft and hard edges, fine lines, and a part that fades away; by whole numbers. */
function drawPixels(): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isInside = (x - 300) ** 2 + (y - 200) ** 2 < 120 ** 2;
      const isLine = (x + 2 * y) % 37 < 3;
      const at = (y * WIDTH + x) * 4;
      pixels[at] = isInside ? 220 - (y >> 2) : x % 256;
      pixels[at + 1] = isLine ? 30 : ((x * y) % 64) + 90;
      pixels[at + 2] = isInside ? 60 : 255 - (y >> 1);
      pixels[at + 3] = x > 560 ? Math.max(0, 255 - (x - 560) * 5) : 255;
    }
  return pixels;
}

const IN_NODE = `
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { createEffects } from "@emblazon/effects";
import { readKernels } from "@emblazon/effects/node/read-kernels";
const [requests, width, height] = JSON.parse(process.argv[1]);
const data = new Uint8Array(await buffer(process.stdin));
const effects = await createEffects({ wasm: await readKernels({ shared: false }) });
for (const request of requests) {
  const painted = await effects.render({ ...request, pixels: { data, width, height } });
  console.log(createHash("sha256").update(painted.data).digest("hex"));
}
`;

/** The digest of each request's picture, by the package in a Node of its own. */
async function paintInNode(pixels: Uint8Array): Promise<string[]> {
  const what = JSON.stringify([REQUESTS, WIDTH, HEIGHT]);
  const args = ["--input-type=module", "--eval", IN_NODE, what];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(pixels);
  return (await text(child.stdout)).trim().split("\n");
}

interface PaintedInPage {
  readonly digests: string[];
  readonly isIsolated: boolean;
}

interface PainterModule {
  createPhotoPainter(): {
    paint(request: object, signal: AbortSignal): Promise<ImageData>;
    close(): void;
  };
}

/** The same by the painter that the studio's pages use, loaded as they load it. */
async function paintInPage(page: Page, pixels: Uint8Array): Promise<PaintedInPage> {
  const files = await readdir(ASSETS);
  const file = files.find((name) => /^photo-painter-[\w-]+\.js$/.test(name));
  const address = new URL(`assets/${file}`, page.url()).href;
  // As text: what is written here as a function, is not sent as it is written.
  const painter = await page.evaluateHandle<PainterModule>(`import(${JSON.stringify(address)})`);
  return page.evaluate(
    async ({ painter, base64, width, height, requests }) => {
      const bytes = Uint8ClampedArray.from(atob(base64), (letter) => letter.charCodeAt(0));
      const pixels = new ImageData(bytes, width, height);
      const { signal } = new AbortController();
      const photoPainter = painter.createPhotoPainter();
      // All at once: they are painted one after the other.
      const painted = await Promise.all(
        requests.map((request) => photoPainter.paint({ ...request, pixels }, signal)),
      );
      photoPainter.close();
      const digests = painted.map(async ({ data }) => {
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
        return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      });
      return { digests: await Promise.all(digests), isIsolated: crossOriginIsolated };
    },
    {
      painter,
      base64: Buffer.from(pixels).toString("base64"),
      ...{ width: WIDTH, height: HEIGHT, requests: REQUESTS },
    },
  );
}

interface IsolatedServer {
  readonly url: string;
  /** What was asked for. */
  readonly paths: string[];
}

/** The same server with the headers that let a page share memory with its workers. */
async function isolate(target: string): Promise<IsolatedServer> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    paths.push(path);
    void fetch(new URL(path, target), { headers: { accept: request.headers.accept ?? "*/*" } })
      .then(async (answer) => {
        const headers = new Headers(answer.headers);
        headers.delete("content-encoding");
        headers.delete("content-length");
        headers.set("cross-origin-opener-policy", "same-origin");
        headers.set("cross-origin-embedder-policy", "require-corp");
        response.writeHead(answer.status, Object.fromEntries(headers));
        response.end(new Uint8Array(await answer.arrayBuffer()));
      })
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, paths };
}
