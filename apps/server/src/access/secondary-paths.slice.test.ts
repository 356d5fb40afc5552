import { assetChecks, createProjectResult, page, project } from "@emblazon/contract";
import type { CreateProjectResult } from "@emblazon/contract";
import type { Answer } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { testDatabases } from "../features/testing/databases.ts";
import { readZip } from "../features/testing/read-zip.ts";
import { ALL_KINDS, openAccessBench, SENTINEL } from "./testing/access-bench.ts";
import type { AccessBench } from "./testing/access-bench.ts";
import { settle } from "./testing/caller-makers.ts";
import type { Headers } from "./testing/credentials.ts";
import type { Account, PathIds } from "./testing/owner.ts";
import { sendCall, toldBy } from "./testing/send-call.ts";
import { tracesOf } from "./testing/traces-of.ts";

const databases = await testDatabases();

/** Ways to the same rows and files that do not go by their address: the ones that get forgotten. */
describe.each(databases)("the ways round, on $name", ({ url, drop }) => {
  let bench: AccessBench;
  let traces: readonly string[];
  let victim: Account;
  let stranger: Account;
  beforeAll(async () => {
    bench = await openAccessBench(url, []);
    const { content, person } = await tracesOf(bench);
    traces = [...content, ...person];
    victim = bench.victim;
    stranger = await settle(bench, "user", ALL_KINDS);
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  interface More {
    readonly method?: string;
    readonly ids?: PathIds | undefined;
    readonly body?: unknown;
    readonly headers?: Headers;
  }

  const as = (who: Account, path: string, { method = "GET", ids, body, headers }: More = {}) =>
    sendCall(bench.server, {
      method,
      path: `/api/v1${path}`,
      ids,
      body,
      headers: { ...who.session.cookie, ...headers },
    });

  const tracesIn = (text: string): string[] => traces.filter((trace) => text.includes(trace));

  const makeProject = async (who: Account, name: string): Promise<CreateProjectResult> => {
    const body = { name, num_variations: 1 };
    const headers = { prefer: "wait=60" };
    return createProjectResult.parse(
      (await as(who, "/projects", { method: "POST", body, headers })).json(),
    );
  };

  test.each(["/projects", "/assets", "/images"])(
    "searching %s finds one's own alone",
    async (path) => {
      const found = async (who: Account, q: string): Promise<Answer> => as(who, `${path}?q=${q}`);
      const anyPage = page(z.looseObject({}));
      expect(anyPage.parse((await found(victim, SENTINEL)).json()).data).not.toEqual([]);
      const theirs = await found(stranger, SENTINEL);
      expect(toldBy(theirs)).toBe(toldBy(await found(stranger, "nothing-is-called-so")));
      expect(tracesIn((await found(stranger, "%25")).text)).toEqual([]);
      expect(tracesIn((await found(stranger, "")).text)).toEqual([]);
    },
  );

  test.each([
    ["/projects", ["trashed=true", "favorite=true", "favorite=false"]],
    ["/assets", ["trashed=true", "favorite=true", "favorite=false", "kind=image"]],
    ["/images", ["style=sketch"]],
  ])("no filter of %s lets another's rows in", async (path, filters) => {
    for (const query of ["", "limit=100", ...filters]) {
      const answer = await as(stranger, `${path}?${query}`);
      expect([answer.status, tracesIn(answer.text)]).toEqual([200, []]);
    }
  });

  test("counts and thumbnails of a project are of its owner's logos", async () => {
    const answer = await as(stranger, "/projects/{id}", { ids: stranger.ids.project });
    const own = project.parse(answer.json());
    expect([own.asset_count, own.thumbnails.length]).toEqual([1, 1]);
  });

  test("originality is judged beside one's own logos, not beside another's of the same shape", async () => {
    const twin = await makeProject(stranger, `${SENTINEL} Spice`);
    const ids = { id: twin.assets?.[0]?.id ?? "" };
    const alone = assetChecks.parse((await as(stranger, "/assets/{id}/checks", { ids })).json());
    expect(alone.originality).toMatchObject({ verdict: "distinct", nearest: [] });
    const second = await makeProject(stranger, `${SENTINEL} Spice`);
    const beside = await as(stranger, "/assets/{id}/checks", {
      ids: { id: second.assets?.[0]?.id ?? "" },
    });
    expect(assetChecks.parse(beside.json()).originality).toMatchObject({
      verdict: "same",
      nearest: [{ asset_id: ids.id }],
    });
  });

  test.each([
    "format=png&size=64",
    "format=webp&size=64&variant=mark",
    "format=svg&variant=mono",
    "format=svg&version=1",
    "format=svg&version=2",
  ])("a rendering (%s) that is kept for its owner is nobody else's", async (query) => {
    const path = `/assets/{id}/file?${query}`;
    const { asset } = victim.ids;
    for (const round of ["drawn", "kept"]) {
      expect([round, (await as(victim, path, { ids: asset })).status]).toEqual([round, 200]);
    }
    const theirs = await as(stranger, path, { ids: asset });
    expect(theirs.status).toBe(404);
    expect(toldBy(theirs)).toBe(toldBy(await as(stranger, path)));
  });

  test.each([
    ["/assets/{id}/file", "asset"],
    ["/projects/{id}/inspiration/{image_id}", "image"],
    ["/images/{uuid}/original", "photo"],
    ["/images/{uuid}/processed", "photo"],
    ["/images/{uuid}/processed?quality=preview", "photo"],
  ] as const)("who knows the ETag of %s is not told that it is right", async (path, kind) => {
    const ids = victim.ids[kind];
    const etag = (await as(victim, path, { ids })).headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{16,}"$/);
    for (const method of ["GET", "HEAD"]) {
      for (const headers of [
        { "if-none-match": etag },
        { "if-none-match": `W/${etag}` },
        { "if-range": etag, range: "bytes=0-9" },
      ] as Headers[]) {
        const own = await as(victim, path, { method, ids, headers });
        expect([206, 304]).toContain(own.status);
        const theirs = await as(stranger, path, { method, ids, headers });
        expect(theirs.status).toBe(404);
        expect(toldBy(theirs)).toBe(toldBy(await as(stranger, path, { method, headers })));
      }
    }
  });

  test("another's idempotency key is not answered with what it made", async () => {
    const headers = { prefer: "wait=60", "idempotency-key": "one-key-for-all" };
    const body = { name: `${SENTINEL} Kept`, num_variations: 1 };
    const make = (who: Account) => as(who, "/projects", { method: "POST", body, headers });
    const theirs = createProjectResult.parse((await make(victim)).json());
    const again = await make(victim);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(createProjectResult.parse(again.json()).project_id).toBe(theirs.project_id);
    const own = await make(stranger);
    expect([own.status, own.headers.get("idempotent-replayed")]).toEqual([201, null]);
    expect(own.text).not.toContain(theirs.project_id);
    expect(own.text).not.toContain(theirs.generation_id);
  });

  test("another's idempotency key on their own address answers as if nothing was there", async () => {
    const body = { num_variations: 1, spec_patch: { surface: "deep" } };
    const headers = { "idempotency-key": SENTINEL };
    const refine = (ids?: PathIds) =>
      as(stranger, "/assets/{id}/refine", { method: "POST", ids, body, headers });
    expect(toldBy(await refine(victim.ids.asset))).toBe(toldBy(await refine()));
    expect((await refine(victim.ids.asset)).status).toBe(404);
  });

  test.each(["0", "1", "2", "999"])(
    "no place in another's stream can be subscribed to (after %s)",
    async (lastId) => {
      const headers = { "last-event-id": lastId, accept: "text/event-stream" };
      const { generation, project } = victim.ids;
      for (const [path, ids] of [
        ["/generations/{id}/stream", generation],
        ["/projects/{id}/stream", project],
      ] as const) {
        const theirs = await as(stranger, path, { ids, headers });
        expect(theirs.status).toBe(404);
        expect(toldBy(theirs)).toBe(toldBy(await as(stranger, path, { headers })));
      }
    },
  );

  test("one's lineage holds nobody else", async () => {
    const own = await as(stranger, "/assets/{id}/lineage", { ids: stranger.ids.asset });
    expect([own.status, tracesIn(own.text)]).toEqual([200, []]);
    const theirs = await as(victim, "/assets/{id}/lineage", { ids: victim.ids.asset });
    expect(tracesIn(theirs.text).length).toBeGreaterThan(1);
  });

  test("the export of one's data holds nobody else's", async () => {
    const everything = async (who: Account): Promise<string> => {
      const files = await readZip((await as(who, "/users/me/export")).bytes);
      return [...files].flat().join("\n");
    };
    expect(tracesIn(await everything(victim)).length).toBeGreaterThan(8);
    const own = await everything(stranger);
    expect(own).toContain(stranger.ids.project?.["id"]);
    // The stranger has used the word for names of their own by now.
    expect(tracesIn(own).filter((trace) => trace !== SENTINEL)).toEqual([]);
  });
});
