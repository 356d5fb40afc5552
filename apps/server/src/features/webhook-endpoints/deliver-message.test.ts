import type { WebhookGeneration } from "@emblazon/contract";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { seal } from "../../platform/secrets/seal.ts";
import { newId } from "../../records/ids.ts";
import { tellEndpoints } from "../../records/tell-endpoints.ts";
import { auditLog } from "../../schema/audit-log.ts";
import { users } from "../../schema/users.ts";
import { endpointDeliveries, webhookEndpoints } from "../../schema/webhook-endpoints.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase, Killed } from "../testing/dying-database.ts";
import { mailsTo } from "../testing/read-mails.ts";
import { retryDelivery } from "./retry-delivery.ts";
import { CANCELLED, openDeliveryBench } from "./testing/delivery-bench.ts";
import type { DeliveryBench, TestEndpoint } from "./testing/delivery-bench.ts";
import { readSigned, saying } from "./testing/open-receiver.ts";
import type { Receiver } from "./testing/open-receiver.ts";

const HOUR_MS = 3_600_000;
const PATIENT = { timeout: 20_000 };
const databases = await testDatabases();

describe.each(databases)("delivering on $name", ({ url: databaseUrl, drop }) => {
  let bench: DeliveryBench;
  let receiver: Receiver;
  let endpoint: TestEndpoint;
  let count = 0;
  beforeAll(async () => {
    bench = await openDeliveryBench(databaseUrl);
  });
  beforeEach(async () => {
    receiver = await bench.outside.open(`r${(count += 1)}.example.com`);
    endpoint = await bench.endpoint(receiver.url);
    bench.clock.random = 0;
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  const idsReceived = () => receiver.received.map(({ headers }) => headers["webhook-id"]);

  /** Runs jobs, each at its time, until none follows. */
  async function runAll(): Promise<number[]> {
    const pauses: number[] = [];
    for (let before = -1; before !== bench.jobs.length;) {
      before = bench.jobs.length;
      await bench.runLast();
      const { delaySeconds } = bench.jobs.at(-1) ?? { delaySeconds: 0 };
      if (before === bench.jobs.length) break;
      pauses.push(delaySeconds);
      bench.clock.nowMs += delaySeconds * 1_000;
    }
    return pauses;
  }

  test("a message is signed, of JSON, and told of in the log", async () => {
    const id = await bench.post(endpoint);
    await bench.runLast();
    const [received] = receiver.received;
    if (received === undefined) throw new Error("nothing came");
    expect([received.method, received.path]).toEqual(["POST", "/hook"]);
    expect(received.headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(bench.clock.nowMs / 1_000),
    });
    expect(readSigned(endpoint.secret, received)).toEqual(CANCELLED);
    expect(await bench.delivery(id)).toMatchObject({
      status: "delivered",
      attempts: 1,
      response_status: 204,
      error: null,
      next_attempt_at: null,
    });
    await bench.runLast();
    expect(receiver.received).toHaveLength(1);
  });

  test("what does not get through is sent again under the same id, ever later, and then no more", async () => {
    receiver.answer = saying(500);
    const id = await bench.post(endpoint);
    const startedAt = bench.clock.nowMs;
    expect(await runAll()).toEqual([5, 30, 120, 600, 3_600, 21_600]);
    expect(idsReceived()).toEqual(Array.from({ length: 7 }, () => id));
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    for (const one of receiver.received) readSigned(endpoint.secret, one);
    const times = receiver.received.map(({ headers }) => Number(headers["webhook-timestamp"]));
    expect(times.map((time) => time - startedAt / 1_000)).toEqual([
      0, 5, 35, 155, 755, 4_355, 25_955,
    ]);
    expect(await bench.delivery(id)).toMatchObject({
      status: "failed",
      attempts: 7,
      response_status: 500,
      next_attempt_at: null,
    });
    expect(await bench.row(endpoint)).toMatchObject({
      disabled_at: null,
      failing_since: new Date(startedAt),
    });
  });

  test("deliveries that failed together come back apart, and after those that get through", async () => {
    receiver.answer = saying(503);
    bench.clock.random = 1;
    const id = await bench.post(endpoint);
    expect(bench.jobs.at(-1)?.priority).toBe(0);
    await bench.runLast();
    expect(bench.jobs.at(-1)).toMatchObject({ delaySeconds: 6, priority: -1 });
    const row = await bench.delivery(id);
    expect(row?.next_attempt_at).toEqual(new Date(bench.clock.nowMs + 6_000));
    receiver.answer = saying(200);
    await bench.runLast();
    expect(await bench.row(endpoint)).toMatchObject({ failing_since: null });
  });

  test("nothing is followed, and what is said after a yes does not matter", async () => {
    const other = await bench.outside.open(`elsewhere${count}.example.com`);
    receiver.answer = (_request, response) =>
      response.writeHead(307, { location: other.url }).end();
    const redirected = await bench.post(endpoint);
    await bench.runLast();
    expect(await bench.delivery(redirected)).toMatchObject({
      status: "waiting",
      response_status: 307,
    });
    expect(other.received).toEqual([]);
    const chatter: Receiver["answer"][] = [
      (_request, response) => response.end("x".repeat(100_000)),
      (_request, response) => response.writeHead(200, { "content-length": "1000000" }).write("x"),
      (_request, response) => response.write("x", () => response.destroy()),
    ];
    for (const answer of chatter) {
      receiver.answer = answer;
      const id = await bench.post(endpoint);
      await bench.runLast();
      expect(await bench.delivery(id)).toMatchObject({ status: "delivered", response_status: 200 });
    }
  });

  test("whatever keeps an address from answering is told by one word, without a time", async () => {
    const { net } = bench.outside;
    const names = ["rebound", "mixed", "nobody"].map((name) => `${name}${count}.example.com`);
    const [rebound = "", mixed = "", nobody = ""] = names;
    net.name(rebound, () => ["10.0.0.5"]);
    net.name(mixed, () => ["93.184.215.10", "127.0.0.1"]);
    const told: unknown[] = [];
    for (const name of [rebound, mixed, nobody]) {
      const id = await bench.post(await bench.endpoint(`https://${name}/`));
      await bench.runLast();
      const { status, attempts, error, ms, response_status } = (await bench.delivery(id)) ?? {};
      told.push({ status, attempts, error, ms, response_status });
    }
    const refused = {
      ...{ status: "waiting", attempts: 1, error: "address_refused" },
      ...{ ms: null, response_status: null },
    };
    expect(told).toEqual([refused, refused, refused]);
    expect(net.strays).toEqual([]);
  });

  test("a name that led outward when it was saved, and inward now, is not connected to", async () => {
    const name = new URL(receiver.url).hostname;
    const outward = bench.outside.net.addressOf(name);
    bench.outside.net.name(name, (asked) => [asked === 0 ? outward : "169.254.169.254"]);
    const first = await bench.post(endpoint);
    await bench.runLast({ way: bench.way({}) });
    const second = await bench.post(endpoint);
    await bench.runLast({ way: bench.way({}) });
    expect(await bench.delivery(first)).toMatchObject({ status: "delivered" });
    expect(await bench.delivery(second)).toMatchObject({ error: "address_refused" });
    expect(receiver.received).toHaveLength(1);
  });

  test("a receiver that does not answer in time is left", async () => {
    receiver.answer = () => undefined;
    const id = await bench.post(endpoint);
    await bench.runLast({ way: bench.way({ bounds: { headMs: 50 } }) });
    expect(await bench.delivery(id)).toMatchObject({ status: "waiting", error: "timeout" });
  });

  test("410 turns an endpoint off, and its owner is told once", async () => {
    receiver.answer = saying(410);
    const first = await bench.post(endpoint);
    await bench.runLast();
    const second = await bench.post(endpoint);
    await bench.runLast();
    expect(await bench.row(endpoint)).toMatchObject({ disabled_reason: "gone" });
    expect(await bench.delivery(first)).toMatchObject({ status: "failed", response_status: 410 });
    expect(await bench.delivery(second)).toMatchObject({
      status: "failed",
      error: "endpoint_disabled",
      attempts: 0,
    });
    expect(receiver.received).toHaveLength(1);
    const mails = await mailsTo(bench.parts.database, endpoint.email);
    expect(mails.map(({ subject }) => subject)).toEqual(["A webhook was turned off"]);
    expect(mails[0]?.text).toContain(new URL(receiver.url).host);
    const notes = await bench.parts.database.asSystem((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.owner_id, endpoint.ownerId)),
    );
    expect(notes).toMatchObject([
      { event: "webhook.disabled", detail: { webhook_id: endpoint.id, why: "gone" } },
    ]);
  });

  test("an endpoint that has failed for days is turned off, and not sooner", async () => {
    receiver.answer = saying(500);
    const reasons: unknown[] = [];
    for (const hours of [0, 30, 30]) {
      bench.clock.nowMs += hours * HOUR_MS;
      await bench.post(endpoint);
      await runAll();
      reasons.push((await bench.row(endpoint))?.disabled_reason);
    }
    expect(reasons).toEqual([null, null, "failing"]);
    const mails = await mailsTo(bench.parts.database, endpoint.email);
    expect(mails).toHaveLength(1);
    const young = await bench.endpoint(receiver.url);
    await bench.post(young);
    await runAll();
    bench.clock.nowMs += 71 * HOUR_MS;
    receiver.answer = saying(200);
    await bench.post(young);
    await runAll();
    receiver.answer = saying(500);
    await bench.post(young);
    await runAll();
    expect(await bench.row(young)).toMatchObject({ disabled_at: null });
    expect(await mailsTo(bench.parts.database, young.email)).toEqual([]);
  });

  test("a ping is tried once", async () => {
    receiver.answer = saying(500);
    const { timestamp } = CANCELLED;
    const id = await bench.post(endpoint, {
      type: "ping",
      timestamp,
      data: { endpoint_id: endpoint.id },
    });
    expect(await runAll()).toEqual([]);
    expect(await bench.delivery(id)).toMatchObject({ status: "failed", attempts: 1 });
  });

  test.each([
    ["before it has looked", 1, "before", [1, 1]],
    ["before it has sent", 1, "after", [1, 1]],
    ["before its end is written down", 2, "before", [2, 1]],
    ["after its end is written down", 2, "after", [1, 1]],
  ] as const)(
    "killed %s, the next run ends it under the same id",
    async (_when, at, moment, came) => {
      const id = await bench.post(endpoint);
      const dying = dyingDatabase(bench.parts.database, at, moment);
      await expect(bench.runLast({ database: dying.database })).rejects.toThrow(Killed);
      await bench.runLast();
      await bench.runLast();
      const { status, attempts } = (await bench.delivery(id)) ?? {};
      expect([idsReceived(), status]).toEqual([
        Array.from({ length: came[0] }, () => id),
        "delivered",
      ]);
      expect(attempts).toBe(came[1]);
    },
  );

  test("two runs of one job count once, and the slower one changes nothing", async () => {
    const gate = Promise.withResolvers<void>();
    receiver.answer = (request, response) => {
      void gate.promise.then(() => saying(500)(request, response));
    };
    const id = await bench.post(endpoint);
    const slow = bench.runLast();
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), PATIENT);
    receiver.answer = saying(200);
    await bench.runLast();
    const jobs = bench.jobs.length;
    gate.resolve();
    await slow;
    expect(await bench.delivery(id)).toMatchObject({ status: "delivered", attempts: 1 });
    expect(bench.jobs).toHaveLength(jobs);
  });

  test("a run that is told to stop leaves the delivery to the next one", async () => {
    receiver.answer = () => undefined;
    const id = await bench.post(endpoint);
    const stopping = new AbortController();
    const run = bench.runLast({}, stopping.signal);
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), PATIENT);
    stopping.abort(new Error("the program is stopping"));
    await expect(run).rejects.toThrow("the program is stopping");
    expect(await bench.delivery(id)).toMatchObject({ status: "waiting", attempts: 0 });
    receiver.answer = saying(200);
    await bench.runLast();
    expect(idsReceived()).toEqual([id, id]);
  });

  test("asked for by hand, the attempt that waits for later is no more", async () => {
    receiver.answer = saying(500);
    const id = await bench.post(endpoint);
    await bench.runLast();
    const waiting = bench.jobs.at(-1);
    const target = { endpointId: endpoint.id, deliveryId: id };
    await bench.parts.database.asUser(endpoint.ownerId, (tx) =>
      retryDelivery(bench.parts, tx, target),
    );
    expect(bench.jobs.at(-1)).toMatchObject({ delivery_id: id, delaySeconds: 0 });
    expect(bench.jobs.at(-1)?.turn).toBeGreaterThan(waiting?.turn ?? Infinity);
    receiver.answer = saying(200);
    await bench.runLast();
    expect(await bench.delivery(id)).toMatchObject({ status: "delivered", attempts: 2 });
  });

  // The embedded database does one thing after another.
  if (databaseUrl !== undefined) {
    test("an endpoint that is deleted while it is told keeps nothing from ending", async () => {
      const { database } = bench.parts;
      const { ownerId } = endpoint;
      const row = await bench.row(endpoint);
      if (row === undefined) throw new Error("no endpoint");
      const second = newId();
      await database.asSystem((tx) => tx.insert(webhookEndpoints).values({ ...row, id: second }));
      const remove = (id: string) =>
        database.asSystem((tx) => tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id)));
      const told: string[] = [];
      const { queue } = bench.parts;
      const enqueue: typeof queue.enqueue = async (tx) => {
        const [last] = await tx
          .select()
          .from(endpointDeliveries)
          .orderBy(desc(endpointDeliveries.id));
        told.push(last?.endpoint_id ?? "");
        await remove(last?.endpoint_id === second ? endpoint.id : second);
      };
      const parts = { ...bench.parts, queue: { ...queue, enqueue } };
      const { assets: _none, ...data } = CANCELLED.data as WebhookGeneration;
      const generation = { ...data, instruction: null, refinement: null, seed: 1 };
      await database.asUser(ownerId, (tx) =>
        tellEndpoints(parts, tx, { ownerId, generation, assets: [] }),
      );
      const rows = await database.asSystem((tx) =>
        tx.select().from(endpointDeliveries).where(eq(endpointDeliveries.owner_id, ownerId)),
      );
      expect(told).toHaveLength(1);
      expect(rows.map(({ endpoint_id }) => endpoint_id)).toEqual(told);
    });
  }

  test("nothing is sent for an account that was disabled, nor with a secret that is lost", async () => {
    const { database } = bench.parts;
    const lost = await bench.endpoint(receiver.url);
    const sealed_secret = seal(Buffer.alloc(32), lost.secret, newId());
    await database.asSystem(async (tx) => {
      await tx.update(users).set({ disabled_at: new Date() }).where(eq(users.id, endpoint.ownerId));
      await tx
        .update(webhookEndpoints)
        .set({ sealed_secret })
        .where(eq(webhookEndpoints.id, lost.id));
    });
    const first = await bench.post(endpoint);
    await bench.runLast();
    const second = await bench.post(lost);
    await bench.runLast();
    expect(await bench.delivery(first)).toMatchObject({ error: "endpoint_disabled" });
    expect(await bench.delivery(second)).toMatchObject({ status: "failed", error: "secret_lost" });
    expect(receiver.received).toEqual([]);
  });
});
