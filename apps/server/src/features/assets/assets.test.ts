import type { Asset, CreateProjectResult } from "@emblazon/contract";
import { asset, createProjectResult } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { testSpec, UNDRAWABLE } from "../testing/test-engine.ts";
import { renderPrefix } from "../render-cache.ts";

let server: TestServer;
let owner: HttpSession;
let made: CreateProjectResult;
let first: Asset;
beforeAll(async () => {
  server = await openTestServer();
  owner = server.visitor();
  made = await makeProject(owner, 3);
  const [one] = made.assets ?? [];
  if (!one) throw new Error("nothing was made");
  first = one;
});
afterAll(() => server.close());

async function makeProject(session: HttpSession, count: number): Promise<CreateProjectResult> {
  const body = { name: "Saltmarsh", num_variations: count, seed: 9 };
  const answer = await session.post("/api/v1/projects", body, { headers: { prefer: "wait=20" } });
  return createProjectResult.parse(answer.json());
}

async function idsIn(path: string): Promise<string[]> {
  const body = (await owner.get(path)).json() as { data: Asset[] };
  return body.data.map(({ id }) => id);
}

test("pages are whole and without repeats, also when something is made in between", async () => {
  const session = server.visitor();
  const early = await makeProject(session, 5);
  const seen: string[] = [];
  let cursor = "";
  for (let pages = 0; pages < 5 && (pages === 0 || cursor !== ""); pages += 1) {
    const query = cursor === "" ? "" : `&cursor=${cursor}`;
    const page = (await session.get(`/api/v1/assets?limit=2${query}`)).json() as {
      data: Asset[];
      next_cursor: string | null;
    };
    seen.push(...page.data.map(({ id }) => id));
    cursor = page.next_cursor ?? "";
    if (pages === 0) await makeProject(session, 2);
  }
  expect(seen).toEqual(early.assets?.map(({ id }) => id));
});

test.each(["x", "e30", "bnVsbA", "a".repeat(513)])("the cursor %j is refused", async (cursor) => {
  const answer = await owner.get(`/api/v1/assets?cursor=${cursor}`);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('"field":"cursor"');
});

test("a new spec is a new version; the one before can still be had", async () => {
  const before = await owner.get(first.image_url ?? "");
  const spec = testSpec("Saltmarsh Two", 77);
  const answer = await owner.patch(`/api/v1/assets/${first.id}`, { spec });
  const changed = asset.parse(answer.json());
  expect(changed.spec).toEqual(spec);
  expect(changed.image_url).toContain("version=2");
  expect((await owner.get(changed.image_url ?? "")).text).toContain("<!-- 77");
  expect((await owner.get(first.image_url ?? "")).text).toBe(before.text);
  expect((await owner.get(`/api/v1/assets/${first.id}/file`)).text).toContain("<!-- 77");
  expect((await owner.get(`/api/v1/assets/${first.id}/file?version=3`)).status).toBe(404);
  const same = asset.parse((await owner.patch(`/api/v1/assets/${first.id}`, { spec })).json());
  expect(same.image_url).toContain("version=2");
});

test("a spec of an earlier version is taken as one of the newest; wrong fields are named", async () => {
  const { id } = first;
  const { word } = testSpec("Saltmarsh", 78);
  const old = { ...testSpec("Saltmarsh", 78), version: 1 };
  const changed = asset.parse((await owner.patch(`/api/v1/assets/${id}`, { spec: old })).json());
  expect(changed.spec).toMatchObject({ version: 2, seed: 78, word: { kerning: "font" } });
  const broken = { ...old, word: { ...word, weight: "fat" } };
  for (const [spec, field] of [
    [broken, "spec.word.weight"],
    [{ ...old, version: 99 }, "spec.version"],
    ["none", "spec"],
  ] as const) {
    const answer = await owner.patch(`/api/v1/assets/${id}`, { spec });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field }] });
  }
});

test("a spec that cannot be drawn is refused by name and changes nothing", async () => {
  const id = made.assets?.[1]?.id ?? "";
  const before = (await owner.get(`/api/v1/assets/${id}`)).text;
  const answer = await owner.patch(`/api/v1/assets/${id}`, { spec: testSpec(UNDRAWABLE, 1) });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('"field":"spec"');
  expect((await owner.get(`/api/v1/assets/${id}`)).text).toBe(before);
});

test("what is not finished has neither file nor report, and takes no spec", async () => {
  server.engine.hooks.beforeDesign = (_, { brief }) =>
    brief.name === "Slow" ? new Promise(() => undefined) : undefined;
  const answer = await owner.post("/api/v1/projects", { name: "Slow", num_variations: 1 });
  const { generation_id } = createProjectResult.parse(answer.json());
  const path = `/api/v1/generations/${generation_id}`;
  const waiting = (await owner.get(path)).json() as { assets: Asset[] };
  const id = waiting.assets[0]?.id ?? "";
  expect((await owner.get(`/api/v1/assets/${id}/file`)).status).toBe(409);
  expect((await owner.get(`/api/v1/assets/${id}/checks`)).status).toBe(409);
  const patch = { spec: testSpec("Slow", 1) };
  expect((await owner.patch(`/api/v1/assets/${id}`, patch)).status).toBe(409);
  expect((await owner.delete(path)).status).toBe(200);
  server.engine.hooks.beforeDesign = () => undefined;
});

test("search finds words of title, tags and the project, in any case and script", async () => {
  const id = made.assets?.[2]?.id ?? "";
  await owner.patch(`/api/v1/assets/${id}`, { title: "Море 100%", tags: ["Ναυτικό", "Ναυτικό"] });
  for (const q of ["МОРЕ", "100%", "ναυτικό", "saltmarsh море"]) {
    expect(await idsIn(`/api/v1/assets?q=${encodeURIComponent(q)}`), q).toEqual([id]);
  }
  for (const q of ["%", "_______", "\\", "'; DROP TABLE assets; --"]) {
    const found = await idsIn(`/api/v1/assets?q=${encodeURIComponent(q)}`);
    expect(found, q).toEqual(q === "%" ? [id] : []);
  }
  const tags = asset.parse((await owner.get(`/api/v1/assets/${id}`)).json()).tags;
  expect(tags).toEqual(["Ναυτικό"]);
});

test("a rendering is made once, kept, and served from what is kept", async () => {
  const id = made.assets?.[1]?.id ?? "";
  const path = `/api/v1/assets/${id}/file?format=png&size=80`;
  const one = await owner.get(path);
  expect(one.status).toBe(200);
  const kept: string[] = [];
  for await (const { key } of server.parts.storage.list(renderPrefix(id))) kept.push(key);
  expect(kept.length).toBe(1);
  expect(Buffer.compare((await owner.get(path)).bytes, one.bytes)).toBe(0);
  const part = await owner.get(path, { headers: { range: "bytes=1-3" } });
  expect([part.status, Buffer.from(part.bytes).toString()]).toEqual([206, "PNG"]);
});

test("so many renderings of one asset are kept at most", async () => {
  const id = made.assets?.[1]?.id ?? "";
  for (let size = 16; size < 76; size += 1) {
    const answer = await owner.get(`/api/v1/assets/${id}/file?size=${size}`);
    expect(answer.status).toBe(200);
  }
  let kept = 0;
  for await (const { sizeBytes } of server.parts.storage.list(renderPrefix(id))) {
    kept += sizeBytes > 0 ? 1 : 0;
  }
  expect(kept).toBe(48);
});

test.each([
  ["format=jpg&background=transparent", "background"],
  ["size=4097", "size"],
  ["version=0", "version"],
])("the file with %s is refused by name", async (query, field) => {
  const answer = await owner.get(`/api/v1/assets/${first.id}/file?${query}`);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`"field":"${field}"`);
});

test("a file whose bytes are gone is a plain problem without a file's headers", async () => {
  const session = server.visitor();
  const [lost] = (await makeProject(session, 1)).assets ?? [];
  for await (const { key } of server.parts.storage.list(`assets/${lost?.id}/`)) {
    await server.parts.storage.delete(key);
  }
  const answer = await session.get(lost?.image_url ?? "");
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("etag")).toBeNull();
});
