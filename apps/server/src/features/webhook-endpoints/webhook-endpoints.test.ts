import {
  createdWebhookEndpoint,
  createProjectResult,
  generationWithAssets,
  webhookDeliveries,
  webhookDelivery,
  webhookEndpoint,
  webhookEndpoints as endpointList,
} from "@emblazon/contract";
import type { CreatedWebhookEndpoint, WebhookDelivery } from "@emblazon/contract";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { HOSTILE_URLS } from "../../platform/outgoing/testing/hostile-urls.ts";
import { newId } from "../../records/ids.ts";
import { auditLog } from "../../schema/audit-log.ts";
import {
  endpointDeliveries,
  webhookEndpoints as endpoints,
} from "../../schema/webhook-endpoints.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { UNDRAWABLE } from "../testing/test-engine.ts";
import { registerUser } from "../testing/register-user.ts";
import type { TestUser } from "../testing/register-user.ts";
import { deleteOldEndpointDeliveries } from "./delete-old-deliveries.ts";
import { openOutside, readSigned, saying } from "./testing/open-receiver.ts";
import type { Outside, Receiver } from "./testing/open-receiver.ts";

const API = "/api/v1";
const HOOKS = `${API}/users/me/webhooks`;
const ORIGIN = "https://studio.example.com";
const FRESH_MS = 15 * 60_000;
/** A notification that gets lost is made up for within seconds. */
const PATIENT = { timeout: 20_000 };
const databases = await testDatabases();

describe.each(databases)("webhooks on $name", ({ url: databaseUrl, drop }) => {
  let outside: Outside;
  let server: TestServer;
  let ada: TestUser;
  let receiver: Receiver;
  let aheadMs = 0;
  beforeAll(async () => {
    outside = await openOutside();
    receiver = await outside.open("hooks.example.com");
    const now = () => Date.now() + aheadMs;
    server = await openTestServer(databaseUrl, { PUBLIC_URL: ORIGIN }, now, {
      webhookWay: { network: outside.net.network },
    });
    ada = await registerUser(server);
  });
  afterAll(async () => {
    await server.close();
    await outside.close();
    await drop();
  });

  const make = async (input: object = {}, owner = ada): Promise<CreatedWebhookEndpoint> => {
    const answer = await owner.session.post(HOOKS, { url: receiver.url, ...input });
    expect(answer.status, answer.text).toBe(201);
    return createdWebhookEndpoint.parse(answer.json());
  };
  const remove = async ({ id }: { id: string }, owner = ada): Promise<void> => {
    expect((await owner.session.delete(`${HOOKS}/${id}`)).status).toBe(204);
  };
  const logOf = async ({ id }: { id: string }): Promise<WebhookDelivery[]> =>
    webhookDeliveries.parse((await ada.session.get(`${HOOKS}/${id}/deliveries`)).json()).data;
  const receivedOf = (id: string | undefined) =>
    receiver.received.filter(({ headers }) => headers["webhook-id"] === id);
  const settled = async (hook: { id: string }): Promise<WebhookDelivery[]> =>
    vi.waitFor(async () => {
      const log = await logOf(hook);
      expect(log.filter(({ attempts }) => attempts === 0)).toEqual([]);
      return log;
    }, PATIENT);
  const codeOf = (answer: { json(): unknown }): unknown =>
    Reflect.get(Object(answer.json()), "code");

  test("the secret is told once, and lies in the database sealed", async () => {
    const answer = await ada.session.post(HOOKS, { url: receiver.url });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([201, "no-store"]);
    const made = createdWebhookEndpoint.parse(answer.json());
    expect(made).toMatchObject({ url: receiver.url, disabled: false, failing_since: null });
    expect(made.events).toHaveLength(4);
    expect(made.secret).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/);
    const list = await ada.session.get(HOOKS);
    expect(endpointList.parse(list.json()).data.map(({ id }) => id)).toEqual([made.id]);
    expect(list.text).not.toContain(made.secret.slice(6));
    const rows = await server.parts.database.asSystem((tx) =>
      tx.execute<{ all: string }>(sql`SELECT
        (SELECT json_agg(e)::text FROM webhook_endpoints e) ||
        (SELECT json_agg(a)::text FROM audit_log a) AS all`),
    );
    expect(rows[0]?.all).toContain(made.id);
    expect(rows[0]?.all).not.toContain(made.secret.slice(6, 30));
    await remove(made);
    expect((await ada.session.get(HOOKS)).json()).toEqual({ data: [] });
  });

  test("no address that leads inward is kept, however it is written, nor one without https", async () => {
    // Spaces around an address are passed over, as in every text.
    const urls = HOSTILE_URLS.map(({ url }) => url.replace(/^http:/i, "https:")).filter(
      (url) => url === url.trim(),
    );
    expect(urls.length).toBeGreaterThan(100);
    const more = [
      "http://hooks.example.com/",
      `${ORIGIN}/api/v1/projects`,
      "https://a:b@example.com/",
    ];
    const hook = await make();
    for (const url of [...urls, ...more]) {
      const answer = await ada.session.post(HOOKS, { url });
      expect([url, answer.status]).toEqual([url, 422]);
      expect(["address_refused", "validation_failed"]).toContain(codeOf(answer));
    }
    const moved = await ada.session.patch(`${HOOKS}/${hook.id}`, { url: "https://10.0.0.1/" });
    expect(codeOf(moved)).toBe("address_refused");
    expect(endpointList.parse((await ada.session.get(HOOKS)).json()).data).toHaveLength(1);
    await remove(hook);
  });

  test.each([
    { url: 5 },
    { url: "" },
    { url: "https://" },
    { events: [] },
    { events: ["generation.begun"] },
    { events: "generation.failed" },
    { secret: "whsec_mine" },
    { owner_id: newId() },
  ])("a body like %j is refused", async (body) => {
    const answer = await ada.session.post(HOOKS, { url: receiver.url, ...body });
    expect(answer.status).toBe(422);
    expect((await ada.session.get(HOOKS)).json()).toEqual({ data: [] });
  });

  test("an account has ten at most, also by many calls at once", async () => {
    const eve = await registerUser(server);
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => eve.session.post(HOOKS, { url: receiver.url })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array.from({ length: 10 }, () => 201),
      ...Array.from({ length: 4 }, () => 429),
    ]);
  });

  test("a borrowed session neither makes one nor leads one elsewhere", async () => {
    const hook = await make();
    aheadMs = FRESH_MS;
    const proof = { password: ada.password };
    const calls: [string, object][] = [
      ["POST", { url: receiver.url }],
      ["PATCH", { url: receiver.url }],
    ];
    for (const [method, json] of calls) {
      const path = method === "POST" ? HOOKS : `${HOOKS}/${hook.id}`;
      const without = await ada.session.send(method, path, { json });
      expect([method, without.status, codeOf(without)]).toEqual([method, 403, "proof_needed"]);
      const by = await ada.session.send(method, path, { json: { ...json, ...proof } });
      expect([200, 201]).toContain(by.status);
    }
    const off = await ada.session.patch(`${HOOKS}/${hook.id}`, { disabled: true });
    expect(off.status).toBe(200);
    aheadMs = 0;
    for (const each of endpointList.parse((await ada.session.get(HOOKS)).json()).data) {
      await remove(each);
    }
  });

  test("what changes is what is given, and each change is written down", async () => {
    const hook = await make({ events: ["generation.failed", "generation.failed"] });
    expect(hook.events).toEqual(["generation.failed"]);
    const path = `${HOOKS}/${hook.id}`;
    const off = webhookEndpoint.parse((await ada.session.patch(path, { disabled: true })).json());
    expect(off).toMatchObject({ disabled: true, disabled_reason: "owner", url: hook.url });
    const same = webhookEndpoint.parse((await ada.session.patch(path, { disabled: true })).json());
    expect(same.disabled_at).toBe(off.disabled_at);
    for (const call of [`${path}/test`, `${path}/deliveries/${newId()}/retry`]) {
      expect((await ada.session.post(call)).status).toBe(409);
    }
    await server.parts.database.asSystem((tx) =>
      tx.update(endpoints).set({ failing_since: new Date() }).where(eq(endpoints.id, hook.id)),
    );
    const failing = webhookEndpoint.parse((await ada.session.patch(path, {})).json());
    expect(failing.failing_since).not.toBeNull();
    const elsewhere = await ada.session.patch(path, { url: `${hook.url}/2` });
    expect(elsewhere.json()).toMatchObject({ url: `${hook.url}/2`, failing_since: null });
    const events = ["generation.completed"];
    const on = await ada.session.patch(path, { disabled: false, events });
    expect(on.json()).toMatchObject({ disabled: false, disabled_reason: null, events });
    await remove(hook);
    const notes = await server.parts.database.asSystem((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.owner_id, ada.id)).orderBy(auditLog.id),
    );
    const of = notes.filter(({ detail }) => detail["webhook_id"] === hook.id);
    expect(of.map(({ event }) => event)).toEqual([
      "webhook.created",
      ...Array.from({ length: 5 }, () => "webhook.changed"),
      "webhook.deleted",
    ]);
  });

  test("a ping arrives, signed, and can be sent again under its id", async () => {
    const hook = await make();
    const answer = await ada.session.post(`${HOOKS}/${hook.id}/test`);
    expect(answer.status).toBe(202);
    const { id, event, status } = webhookDelivery.parse(answer.json());
    expect([event, status]).toEqual(["ping", "waiting"]);
    const [logged] = await settled(hook);
    expect(logged).toMatchObject({ id, status: "delivered", response_status: 204, error: null });
    expect(logged?.ms).toBeGreaterThanOrEqual(0);
    const [received] = receivedOf(id);
    if (received === undefined) throw new Error("nothing came");
    expect(readSigned(hook.secret, received)).toMatchObject({
      type: "ping",
      data: { endpoint_id: hook.id },
    });
    expect((await ada.session.post(`${HOOKS}/${hook.id}/deliveries/${id}/retry`)).status).toBe(202);
    await vi.waitFor(
      async () => expect(await logOf(hook)).toMatchObject([{ attempts: 2 }]),
      PATIENT,
    );
    expect(receivedOf(id).map(({ body }) => body)).toEqual([received.body, received.body]);
    await remove(hook);
  });

  const start = async (name: string, owner = ada, num_variations = 2) => {
    const brief = { name, num_variations };
    const headers = { prefer: "wait=60" };
    const answer = await owner.session.post(`${API}/projects`, brief, { headers });
    return createProjectResult.parse(answer.json());
  };

  test("the end of a generation is told with what it came to, and to whom it concerns", async () => {
    const hook = await make({ events: ["generation.completed"] });
    const other = await make({ events: ["generation.failed", "generation.cancelled"] });
    const eve = await registerUser(server);
    const foreign = await make({}, eve);
    const { generation_id } = await start("Harbor");
    const [logged] = await settled(hook);
    expect(logged).toMatchObject({ event: "generation.completed", status: "delivered" });
    const [received] = receivedOf(logged?.id);
    if (received === undefined) throw new Error("nothing came");
    const message = readSigned(hook.secret, received);
    const told = await ada.session.get(`${API}/generations/${generation_id}`);
    const { assets, ...generation } = generationWithAssets.parse(told.json());
    const { id, kind, project_id, status, counts, completed_at } = generation;
    expect(message).toMatchObject({
      type: "generation.completed",
      timestamp: completed_at,
      data: { id, kind, project_id, status, counts, completed_at },
    });
    expect(message.data).toMatchObject({
      stream_url: `${ORIGIN}${generation.stream_url}`,
      assets: assets.map((asset) => ({
        id: asset.id,
        status: "completed",
        image_url: `${ORIGIN}${String(asset.image_url)}`,
      })),
    });
    expect([await logOf(other), (await logOf(hook)).length]).toEqual([[], 1]);
    const theirs = await eve.session.get(`${HOOKS}/${foreign.id}/deliveries`);
    expect(theirs.json()).toEqual({ data: [], next_cursor: null });
    await remove(hook);
    await remove(other);
  });

  test("each way to end has its own name", async () => {
    const hook = await make();
    const begin = async (num_variations: number) => {
      const answer = await ada.session.post(`${API}/projects`, { name: "Never", num_variations });
      return createProjectResult.parse(answer.json());
    };
    const gate = Promise.withResolvers<void>();
    server.engine.hooks.beforeDesign = (position) => (position > 0 ? gate.promise : undefined);
    const partial = await begin(2);
    const { assets } = generationWithAssets.parse(
      (await ada.session.get(`${API}/generations/${partial.generation_id}`)).json(),
    );
    const stopped = await ada.session.delete(`${API}/assets/${assets[1]?.id ?? ""}/run`);
    expect(stopped.status).toBe(200);
    await vi.waitFor(async () => expect(await logOf(hook)).toHaveLength(1), PATIENT);
    server.engine.hooks.beforeDesign = () => gate.promise;
    const cancelled = await begin(1);
    await ada.session.delete(`${API}/generations/${cancelled.generation_id}`);
    gate.resolve();
    delete server.engine.hooks.beforeDesign;
    await start(UNDRAWABLE);
    const log = await settled(hook);
    expect(log.map(({ event }) => event).toReversed()).toEqual([
      "generation.partial",
      "generation.cancelled",
      "generation.failed",
    ]);
    await remove(hook);
  });

  test("a guest's work, and work of whoever has no webhook, leaves nothing to send", async () => {
    const count = () => server.parts.database.asSystem((tx) => tx.$count(endpointDeliveries));
    const before = await count();
    const guest = server.visitor();
    const headers = { prefer: "wait=60" };
    const brief = { name: "Harbor", num_variations: 1 };
    expect((await guest.post(`${API}/projects`, brief, { headers })).status).toBe(201);
    await start("Harbor", await registerUser(server), 1);
    expect(await count()).toBe(before);
    expect((await guest.get(HOOKS)).status).toBe(401);
  });

  test("another's webhooks and deliveries are not there, alone or beside one's own", async () => {
    const hook = await make();
    const { id: deliveryId } = webhookDelivery.parse(
      (await ada.session.post(`${HOOKS}/${hook.id}/test`)).json(),
    );
    await settled(hook);
    const eve = await registerUser(server);
    const own = await make({}, eve);
    const calls: [string, string][] = [
      ["PATCH", hook.id],
      ["DELETE", hook.id],
      ["POST", `${hook.id}/test`],
      ["GET", `${hook.id}/deliveries`],
      ["POST", `${hook.id}/deliveries/${deliveryId}/retry`],
      ["POST", `${own.id}/deliveries/${deliveryId}/retry`],
    ];
    for (const [method, path] of calls) {
      const ask = method === "PATCH" ? { json: { disabled: true } } : {};
      const answer = await eve.session.send(method, `${HOOKS}/${path}`, ask);
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    expect(await logOf(hook)).toMatchObject([{ id: deliveryId, attempts: 1 }]);
    await remove(hook);
  });

  test("the log comes in pages, and forgets what is older than thirty days", async () => {
    const hook = await make();
    receiver.answer = saying(202);
    for (let index = 0; index < 5; index += 1) await ada.session.post(`${HOOKS}/${hook.id}/test`);
    const all = await settled(hook);
    const paged: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const answer = await ada.session.get(`${HOOKS}/${hook.id}/deliveries?limit=2${query}`);
      const page = webhookDeliveries.parse(answer.json());
      paged.push(...page.data.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    expect(paged).toHaveLength(5);
    const forged = await ada.session.get(`${HOOKS}/${hook.id}/deliveries?cursor=zzz`);
    expect(forged.status).toBe(422);
    const { database } = server.parts;
    const days = async (id: string | undefined, ago: string): Promise<void> => {
      await database.asSystem((tx) =>
        tx.execute(sql`UPDATE endpoint_deliveries SET created_at = now() - ${ago}::interval
          WHERE id = ${id}::uuid`),
      );
    };
    await days(paged[0], "31 days");
    await days(paged[1], "29 days");
    await database.asSystem(deleteOldEndpointDeliveries);
    expect((await logOf(hook)).map(({ id }) => id)).toEqual(paged.slice(1));
    await remove(hook);
    const left = await database.asSystem((tx) =>
      tx.$count(endpointDeliveries, eq(endpointDeliveries.endpoint_id, hook.id)),
    );
    expect(left).toBe(0);
  });
});
