import { page } from "@emblazon/contract";
import type { Answer } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { testDatabases } from "../features/testing/databases.ts";
import { newId } from "../records/ids.ts";
import { ceremonies } from "../schema/ceremonies.ts";
import { ALL_KINDS, openAccessBench } from "./testing/access-bench.ts";
import type { AccessBench } from "./testing/access-bench.ts";
import { settle } from "./testing/caller-makers.ts";
import { callsOf } from "./testing/open-api.ts";
import type { Account, ObjectKind, PathIds } from "./testing/owner.ts";
import { NO_ID } from "./testing/route-table.ts";
import { sendCall, toldBy } from "./testing/send-call.ts";
import { tracesOf } from "./testing/traces-of.ts";

const databases = await testDatabases();
const API = "/api/v1";

/** Lists that hand out cursors, where the victim's page has one. */
const LISTS = [
  "/projects",
  "/assets",
  "/images",
  "/projects/{id}/assets",
  "/projects/{id}/generations",
  "/assets/{id}/lineage",
  "/users/me/webhooks/{id}/deliveries",
];
/** Whose id stands in their paths, where it is not a project's. */
const KIND_OF: Readonly<Record<string, ObjectKind>> = {
  "/assets/": "asset",
  "/users/me/webhooks/": "webhook",
};
/** What administrators alone may ask, with what it takes. */
const ADMINS = [
  ["/admin/mail", "cursor"],
  ["/admin/users", "cursor"],
  ["/admin/audit", "cursor"],
  ["/admin/audit", "user_id"],
] as const;
const CEREMONIES = ["/auth/passkey/login", "/auth/oauth/second-factor", "/users/me/passkeys"];

/** Where a call takes an id outside of its path. What is not here fails the first test. */
const TAKES_IDS = [
  ...LISTS.map((path) => `GET ${API}${path} query cursor`),
  ...ADMINS.map(([path, name]) => `GET ${API}${path} query ${name}`),
  `GET ${API}/assets query project_id`,
  `POST ${API}/assets/bulk body ids`,
  // The name of a model, which is no secret.
  `PATCH ${API}/admin/engines body id`,
  `POST ${API}/generate body user_id`,
  // As a form and as JSON.
  ...["asset_id", "image_id"].flatMap((name) => {
    const place = `POST ${API}/images/transform body ${name}`;
    return [place, place];
  }),
  ...CEREMONIES.map((path) => `POST ${API}${path} body ceremony_id`),
  // A passkey's own id, which is no secret: what counts is its signature.
  `POST ${API}/auth/passkey/login body response.id`,
  `POST ${API}/users/me/passkeys body response.id`,
];

const anyPage = page(z.looseObject({ id: z.string() }));
const withCursor = z.looseObject({ next_cursor: z.string().nullable() });

describe.each(databases)("ids of others outside of paths, on $name", ({ url, drop }) => {
  let bench: AccessBench;
  let traces: readonly string[];
  let stranger: Account;
  beforeAll(async () => {
    bench = await openAccessBench(url, []);
    const { content, person } = await tracesOf(bench);
    traces = [...content, ...person];
    stranger = await settle(bench, "user", ALL_KINDS);
    // A second project and logo, so that the victim's lists have a second page.
    await settleMore(bench);
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  const as = (
    who: Account,
    method: string,
    path: string,
    more: { ids?: PathIds | undefined; body?: unknown } = {},
  ): Promise<Answer> =>
    sendCall(bench.server, {
      method,
      path: `${API}${path}`,
      ids: more.ids,
      body: more.body,
      headers: who.session.cookie,
    });

  const expectNoTrace = ({ text }: Answer): void => {
    expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
  };

  test("the test knows of every place where a call takes an id", async () => {
    const { text } = await bench.server.visitor().get("/openapi.json");
    const found = callsOf(text).flatMap(({ call, idsAt }) => idsAt.map((at) => `${call} ${at}`));
    expect(found.toSorted()).toEqual(TAKES_IDS.toSorted());
  });

  test.each(LISTS)("another's cursor in %s opens no page of theirs", async (path) => {
    const kind = KIND_OF[path.split("{id}")[0] ?? ""] ?? "project";
    const theirs = await as(bench.victim, "GET", `${path}?limit=1`, {
      ids: bench.victim.ids[kind],
    });
    const { next_cursor: cursor } = withCursor.parse(theirs.json());
    const answer = await as(stranger, "GET", `${path}?limit=100&cursor=${cursor ?? NO_PLACE}`, {
      ids: stranger.ids[kind],
    });
    expect([200, 422]).toContain(answer.status);
    expectNoTrace(answer);
  });

  test.each(ADMINS)("%s tells nobody else whether its %s is someone's", async (path, name) => {
    const ask = (value: string) => as(stranger, "GET", `${path}?${name}=${value}`);
    const theirs = await ask(bench.victim.userId);
    expect(theirs.status).toBe(403);
    expect(toldBy(theirs)).toBe(toldBy(await ask(NO_ID)));
  });

  test("in another's name nothing is made, and nobody is told whether there is such a person", async () => {
    const before = await bench.state();
    const ask = (user_id: string | undefined) =>
      as(stranger, "POST", "/generate", { body: { prompt: "a logo", user_id } });
    const theirs = await ask(bench.victim.userId);
    expect(theirs.status).toBe(403);
    expect(toldBy(theirs)).toBe(toldBy(await ask(NO_ID)));
    expect(await bench.state()).toEqual(before);
  });

  test("another's project as a filter finds what no project finds", async () => {
    const { project } = bench.victim.ids;
    const theirs = await as(stranger, "GET", `/assets?project_id=${project?.["id"]}`);
    const nothing = await as(stranger, "GET", `/assets?project_id=${NO_ID}`);
    expect(toldBy(theirs)).toBe(toldBy(nothing));
    expect(anyPage.parse(theirs.json()).data).toEqual([]);
  });

  test.each(["favorite", "unfavorite", "trash", "restore"])(
    "to %s many, another's among them, changes one's own alone",
    async (action) => {
      const before = await bench.state();
      const own = stranger.ids.asset?.["id"] ?? "";
      const theirs = bench.victim.ids.asset?.["id"] ?? "";
      const mixed = { ids: [theirs, own, NO_ID, theirs.toUpperCase()], action };
      const answer = await as(stranger, "POST", "/assets/bulk", { body: mixed });
      expect([answer.status, answer.json()]).toEqual([200, { changed: [own] }]);
      const only = await as(stranger, "POST", "/assets/bulk", { body: { ids: [theirs], action } });
      const none = await as(stranger, "POST", "/assets/bulk", { body: { ids: [NO_ID], action } });
      expect(toldBy(only)).toBe(toldBy(none));
      expect(await bench.state()).toEqual(before);
    },
  );

  test.each(["asset_id", "image_id"])("another's %s is nothing to be painted", async (name) => {
    const before = await bench.state();
    const { asset, photo } = bench.victim.ids;
    for (const id of [asset?.["id"], photo?.["uuid"]]) {
      const paint = (value: string | undefined) =>
        as(stranger, "POST", "/images/transform", { body: { style: "SKETCH", [name]: value } });
      const theirs = await paint(id);
      expect(theirs.status).toBe(404);
      expect(toldBy(theirs)).toBe(toldBy(await paint(NO_ID)));
      expectNoTrace(theirs);
    }
    expect(await bench.state()).toEqual(before);
  });

  test.each(CEREMONIES)("another's ceremony in %s is none", async (path) => {
    const { parts } = bench.server;
    const response = {
      id: "AAAA",
      rawId: "AAAA",
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: "AAAA",
        authenticatorData: "AAAA",
        signature: "AAAA",
        attestationObject: "AAAA",
      },
    };
    const told: string[] = [];
    for (const ownerId of [bench.victim.userId, null]) {
      const ids: string[] = [];
      for (const kind of ["passkey-create", "passkey-login", "oauth"] as const) {
        const id = newId();
        ids.push(id);
        const expires_at = new Date(parts.now() + 60_000);
        const row = { id, owner_id: ownerId, kind, secret_hash: id, detail: {}, expires_at };
        await parts.database.asSystem((tx) => tx.insert(ceremonies).values(row));
      }
      for (const ceremony_id of [...ids, NO_ID]) {
        const body = path.includes("oauth")
          ? { ceremony_id, code: "000000" }
          : { ceremony_id, response };
        told.push(toldBy(await as(stranger, "POST", path, { body })));
      }
    }
    expect(new Set(told).size).toBe(1);
    const left = await parts.database.asSystem((tx) => tx.select().from(ceremonies));
    expect(left.length).toBeGreaterThanOrEqual(6);
  });
});

/** A place in a list that nothing stands at. */
const NO_PLACE = Buffer.from(JSON.stringify({ id: NO_ID })).toString("base64url");

async function settleMore({ people, victim }: AccessBench): Promise<void> {
  await people.project(victim.session.cookie, "Zanzibar More");
  await people.photo(victim.session.cookie, "Zanzibar More");
}
