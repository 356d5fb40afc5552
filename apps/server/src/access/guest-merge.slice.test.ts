import { createProjectResult, generationWithAssets, page, project } from "@emblazon/contract";
import type { CreateProjectResult } from "@emblazon/contract";
import type { Answer } from "@emblazon/testkit/http-session";
import { openStream } from "@emblazon/testkit/sse-reader";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { testDatabases } from "../features/testing/databases.ts";
import { openTestServer } from "../features/testing/open-test-server.ts";
import type { TestServer } from "../features/testing/open-test-server.ts";
import { insertPerson } from "../schema/testing/insert-row.ts";
import { newPerson } from "../schema/testing/row-factories.ts";
import { TABLE_ACCESS } from "../schema/testing/table-access.ts";
import { ALL_KINDS } from "./testing/access-bench.ts";
import { asGuest } from "./testing/caller-makers.ts";
import { makeSession } from "./testing/credentials.ts";
import type { Headers } from "./testing/credentials.ts";
import { newEmail } from "./testing/new-email.ts";
import { People } from "./testing/owner.ts";
import type { Account, Owner } from "./testing/owner.ts";
import { ROUTES } from "./testing/route-table.ts";
import { sendCall } from "./testing/send-call.ts";
import { stateOf } from "./testing/state-of.ts";

const databases = await testDatabases();
const OWNED = Object.entries(TABLE_ACCESS).filter(([, { merging }]) => merging !== "of nobody");
const GOING_OVER = OWNED.filter(([, { merging }]) => merging === "go over").map(([name]) => name);

describe.each(databases)("a guest who signs in, on $name", ({ url, drop }) => {
  let server: TestServer;
  let people: People;
  beforeAll(async () => {
    server = await openTestServer(url);
    people = new People(server);
  });
  afterEach(() => {
    delete server.engine.hooks.beforeDesign;
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  /** Signs in to an account from a guest's browser. */
  async function signIn(guest: Headers, { email, password }: Account): Promise<Headers> {
    const answer = await server
      .visitor()
      .post("/api/v1/auth/login", { email, password }, { headers: guest });
    expect(answer.status, answer.text).toBe(200);
    return cookieOf(answer);
  }

  const makeGuest = async (): Promise<{ headers: Headers; owner: Owner }> => {
    const { headers, owner } = await asGuest({ server, people }, ALL_KINDS);
    if (owner === null) throw new Error("a guest is someone");
    return { headers, owner };
  };

  const tablesWith = async (ownerId: string): Promise<string[]> =>
    (await stateOf(server.parts.database, [ownerId])).map(({ table }) => table);

  test("hands over a row of every table that holds what people make, and leaves none behind", async () => {
    const guest = newPerson();
    await server.parts.database.asSystem((tx) => insertPerson(tx, guest));
    const { cookie } = await makeSession(server.parts, guest.ownerId);
    const account = await people.account();
    const { database } = server.parts;
    const before = await stateOf(database, [guest.ownerId]);
    expect(before.map(({ table }) => table)).toEqual(OWNED.map(([name]) => name).toSorted());
    await signIn(cookie, account);
    expect(await tablesWith(guest.ownerId)).toEqual(["audit_log"]);
    const after = await stateOf(database, [account.userId]);
    for (const table of GOING_OVER) {
      const was = before.find((state) => state.table === table)?.rows;
      const is = after.find((state) => state.table === table)?.rows;
      expect([table, is]).toEqual([table, was?.replaceAll(guest.ownerId, account.userId)]);
    }
  });

  test("keeps the account's answer where both used the same Idempotency-Key", async () => {
    const account = await people.account();
    const { headers } = await makeGuest();
    const body = { name: "Harbor & Pine", num_variations: 1 };
    const make = (who: Headers) =>
      server
        .visitor()
        .post("/api/v1/projects", body, { headers: { ...who, "idempotency-key": "the-same" } });
    const theirs = createProjectResult.parse((await make(account.session.cookie)).json());
    const guests = createProjectResult.parse((await make(headers)).json());
    expect(guests.project_id).not.toBe(theirs.project_id);
    const again = await make(await signIn(headers, account));
    expect(createProjectResult.parse(again.json()).project_id).toBe(theirs.project_id);
  });

  test.each(["signing in to", "registering"])("by %s an account reaches all of it", async (way) => {
    const { headers, owner } = await makeGuest();
    const account = await people.account();
    const register = { email: newEmail(), password: account.password };
    const user =
      way === "registering"
        ? cookieOf(await server.visitor().post("/api/v1/auth/register", register, { headers }))
        : await signIn(headers, account);
    for (const [call, line] of Object.entries(ROUTES)) {
      const [method = "", path = ""] = call.split(" ");
      if (method !== "GET" || line.is !== "look" || line.of === undefined) continue;
      const ids = owner.ids[line.of];
      const now = await sendCall(server, { method, path, ids, headers: user });
      const before = await sendCall(server, { method, path, ids, headers });
      expect([call, now.status, before.status]).toEqual([call, 200, 404]);
    }
  });

  test("has work under way that goes on, and ends once, in the account's name", async () => {
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const { headers } = await makeGuest();
    server.engine.hooks.beforeDesign = (position) => {
      if (position === 0) return;
      reached.resolve();
      return gate.promise;
    };
    const made = await startWork(headers, 2);
    await reached.promise;
    const account = await people.account();
    const user = await signIn(headers, account);
    gate.resolve();
    const stream = await openStream(new URL(made.stream_url, server.url), { headers: user });
    const events = await stream.all();
    expect(events.map(({ id }) => Number(id))).toEqual(events.map((_, index) => index + 1));
    const kinds = events.map(({ data }) => String(Reflect.get(Object(JSON.parse(data)), "event")));
    expect(kinds.filter((kind) => kind === "asset_completed")).toHaveLength(2);
    expect(kinds.at(-1)).toBe("generation_complete");
    const ended = await sendCall(server, {
      method: "GET",
      path: "/api/v1/generations/{id}",
      ids: { id: made.generation_id },
      headers: user,
    });
    const { status, assets } = generationWithAssets.parse(ended.json());
    expect([status, assets.map((asset) => asset.status)]).toEqual([
      "completed",
      ["completed", "completed"],
    ]);
    const tries = await server.parts.database.asSystem((tx) =>
      tx.execute(sql`SELECT owner_id, outcome FROM attempts
        WHERE generation_id = ${made.generation_id}::uuid`),
    );
    expect(tries.filter(({ outcome }) => outcome === "completed")).toHaveLength(2);
    expect(tries.filter(({ owner_id }) => owner_id !== account.userId)).toEqual([]);
  });

  test("while projects are being made loses none, whether they are taken or refused", async () => {
    const { headers, owner } = await makeGuest();
    const account = await people.account();
    const makings = Array.from({ length: 8 }, () =>
      server
        .visitor()
        .post("/api/v1/projects", { name: "In time", num_variations: 1 }, { headers }),
    );
    const [user, ...answers] = await Promise.all([signIn(headers, account), ...makings]);
    for (const answer of answers) expect([201, 401, 409], answer.text).toContain(answer.status);
    const list = await sendCall(server, {
      method: "GET",
      path: "/api/v1/projects?limit=100",
      headers: user,
    });
    // A call that came after the guest had gone made a guest of its own.
    const taken = answers.filter(
      ({ status, headers }) => status === 201 && headers.getSetCookie().length === 0,
    );
    const ids = taken.map((answer) => createProjectResult.parse(answer.json()).project_id);
    const owned = page(project)
      .parse(list.json())
      .data.map(({ id }) => id);
    expect(owned).toEqual(expect.arrayContaining(ids));
    expect(await tablesWith(owner.userId)).toEqual([]);
  });

  test("twice at once goes over once", async () => {
    const { headers, owner } = await makeGuest();
    const account = await people.account();
    await Promise.all([signIn(headers, account), signIn(headers, account)]);
    expect(await tablesWith(owner.userId)).toEqual([]);
    const merges = await server.parts.database.asSystem((tx) =>
      tx.execute(sql`SELECT 1 FROM audit_log
        WHERE event = 'account.merged' AND owner_id = ${account.userId}::uuid`),
    );
    expect(merges).toHaveLength(1);
  });

  async function startWork(headers: Headers, count: number): Promise<CreateProjectResult> {
    const brief = { name: "Harbor & Pine", num_variations: count };
    const answer = await server.visitor().post("/api/v1/projects", brief, { headers });
    return createProjectResult.parse(answer.json());
  }
});

function cookieOf(answer: Answer): Headers {
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "");
  return { cookie: cookies.join("; ") };
}
