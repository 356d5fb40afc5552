import type { Asset } from "@emblazon/contract";
import { createProjectResult } from "@emblazon/contract";
import { makePng } from "@emblazon/testkit/images/png";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeLockup } from "../../pictures/compose-lockup.ts";
import { renderPrefix } from "../render-cache.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { createTestChain } from "../testing/test-chain.ts";
import { createTestVendor } from "../testing/test-vendor.ts";

const SIDE = 320;
const vendor = createTestVendor("shop/brush");

let server: TestServer;
let owner: HttpSession;
let plain: Asset;
beforeAll(async () => {
  server = await openTestServer(undefined, {}, undefined, {
    pictures: createTestChain([vendor.target]),
  });
  owner = server.visitor();
  plain = await makePicture({});
});
afterAll(() => server.close());

async function makePicture(brief: Readonly<Record<string, unknown>>): Promise<Asset> {
  const body = { name: "Saltmarsh", num_variations: 1, seed: 9, ...brief };
  const answer = await owner.post("/api/v1/projects", body, { headers: { prefer: "wait=60" } });
  const [one] = createProjectResult.parse(answer.json()).assets ?? [];
  if (one?.kind !== "image") throw new Error(`no picture was made: ${answer.text}`);
  return one;
}

const fileOf = (asset: Asset, query: string): ReturnType<HttpSession["get"]> =>
  owner.get(`/api/v1/assets/${asset.id}/file?${query}`);

test("the mark is had as one shape on nothing, in its own box, with what made it", async () => {
  const mark = plain.files.find(({ variant }) => variant === "mark");
  const answer = await fileOf(plain, "variant=mark&format=svg");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  const svg = answer.text;
  expect(svg).toContain(`width="${mark?.width}" height="${mark?.height}"`);
  expect(svg.match(/<path /g)).toHaveLength(1);
  expect(svg).toContain('fill="#BE2828"');
  expect(svg).not.toContain("<rect");
  expect(svg).not.toContain("<image");
  expect(svg).toMatch(/<metadata><x:xmpmeta .*AISystemUsed="shop\/brush".*<\/metadata>/);
  expect(svg.length).toBeLessThan(2_500);
});

test("the lockup has the traced mark where the picture has it, on white", async () => {
  const full = plain.files.find(({ variant }) => variant === "full");
  const mark = plain.files.find(({ variant }) => variant === "mark");
  if (full === undefined || mark === undefined) expect.fail("a file is missing");
  const svg = (await fileOf(plain, "format=svg")).text;
  expect(svg).toContain(`viewBox="0 0 ${full.width} ${full.height}"`);
  expect(svg).toContain(`<rect width="${full.width}" height="${full.height}" fill="#FFFFFF"/>`);
  expect(svg).toContain("<title>Saltmarsh</title>");
  const { left, top, size } = placeLockup(mark, full.width);
  const [, x = "", y = ""] =
    /<path d="M(-?[\d.]+)[ ]?(-?[\d.]+)[^"]*" fill="#BE2828"/.exec(svg) ?? [];
  expect(Number(x)).toBeGreaterThanOrEqual(left - 1);
  expect(Number(x)).toBeLessThanOrEqual(left + size.width + 1);
  expect(Number(y)).toBeGreaterThanOrEqual(top - 1);
  expect(Number(y)).toBeLessThanOrEqual(top + size.height + 1);
});

test("what was traced once is kept, and comes out as the same bytes", async () => {
  const first = await fileOf(plain, "variant=mark&format=svg");
  const files: string[] = [];
  for await (const { key } of server.parts.storage.list(renderPrefix(plain.id))) files.push(key);
  expect(files.filter((key) => key.endsWith(".svg")).length).toBeGreaterThan(0);
  for (const key of files) await server.parts.storage.delete(key);
  const again = await fileOf(plain, "variant=mark&format=svg");
  expect(again.text).toBe(first.text);
  const etag = first.headers.get("etag") ?? "";
  const known = await owner.get(`/api/v1/assets/${plain.id}/file?variant=mark&format=svg`, {
    headers: { "if-none-match": etag },
  });
  expect(known.status).toBe(304);
});

test("size, background and PDF are as for other files", async () => {
  const small = await fileOf(plain, "variant=mark&format=svg&size=64&background=%23FFEE00");
  expect(small.text).toMatch(/ width="64" height="6\d"/);
  expect(small.text).toContain('fill="#FFEE00"');
  const pdf = await fileOf(plain, "format=pdf&download=true");
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(pdf.headers.get("content-disposition")).toContain("attachment");
  expect(pdf.text.startsWith("%PDF-")).toBe(true);
});

test("a picture with its own letters is traced with its ground", async () => {
  const asset = await makePicture({ name: "Lettered", include_text_in_ai: true });
  expect(asset.files.map(({ variant }) => variant)).toEqual(["full"]);
  const svg = (await fileOf(asset, "format=svg")).text;
  expect(svg.match(/<path [^>]*fill="#[0-9A-F]{6}"/g)).toHaveLength(2);
  expect((await fileOf(asset, "variant=mark&format=svg")).status).toBe(422);
});

test("what is no drawing is refused in words, and nothing is kept of it", async () => {
  // A blend of all hues, over and over, may be read as a logo, but is none of a few colours.
  vendor.hooks.picture = () =>
    makePng({
      width: SIDE,
      height: SIDE,
      colorAt: (x, y) => {
        const isMark = Math.hypot(x - 160, y - 160) < 120;
        return isMark ? [(x * 5) % 256, (y * 3) % 256, ((x + y) * 2) % 256] : [255, 255, 255];
      },
    });
  const asset = await makePicture({ name: "Rainbow" }).finally(() => delete vendor.hooks.picture);
  const answer = await fileOf(asset, "variant=mark&format=svg");
  expect(answer.status).toBe(422);
  expect(answer.json()).toMatchObject({ code: "not_traceable" });
  expect(answer.text).toMatch(/too many (shades|small parts) to be drawn as shapes/);
  const kept: string[] = [];
  for await (const { key } of server.parts.storage.list(renderPrefix(asset.id))) kept.push(key);
  expect(kept).toEqual([]);
});

test("nobody else has it", async () => {
  const other = server.visitor();
  const address = `/api/v1/assets/${plain.id}/file?variant=mark&format=svg`;
  expect((await other.get(address)).status).toBe(404);
});
