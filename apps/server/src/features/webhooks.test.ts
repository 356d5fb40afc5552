import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../platform/errors/app-error.ts";
import type { ServerParts } from "../platform/lifecycle/server-parts.ts";
import { hmacHexScheme } from "../platform/webhooks/hmac-hex-scheme.ts";
import { stripeScheme } from "../platform/webhooks/stripe-scheme.ts";
import { deleteOldDeliveries } from "../platform/webhooks/take-event.ts";
import type { WebhookEvent } from "../platform/webhooks/webhook-provider.ts";
import { testDatabases } from "./testing/databases.ts";
import { openWebhookServer } from "./testing/open-webhook-server.ts";
import {
  createTestSender,
  deliver,
  newEvent,
  plainSignatureOf,
  SENDER_SECRET,
  signatureOf,
  THING_DONE,
  whatFollowed,
  writeEffect,
} from "./testing/test-sender.ts";
import type { Delivered } from "./testing/test-sender.ts";

const databases = await testDatabases();
const NEW_SECRET = "whsec_that_comes_after_the_first";
const DAY_S = 86_400;

describe.each(databases)("call-backs on $name", ({ url: databaseUrl, drop }) => {
  let folder: string;
  let server: Awaited<ReturnType<typeof openWebhookServer>>;
  let parts: ServerParts;
  let log = "";
  let looks = 0;
  const handled: WebhookEvent[] = [];
  let trouble: Error | null = null;

  const sender = createTestSender({
    secrets: [SENDER_SECRET, NEW_SECRET],
    scheme: {
      ...stripeScheme,
      readClaim: (headers) => {
        looks += 1;
        return stripeScheme.readClaim(headers);
      },
    },
    handle: async (tx, event) => {
      await writeEffect(tx, event);
      handled.push(event);
      if (trouble !== null) throw trouble;
    },
  });
  const plainSender = createTestSender({
    id: "plain-sender",
    scheme: hmacHexScheme("X-Plain-Signature"),
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "emblazon-webhooks-"));
    server = await openWebhookServer({
      dataDir: folder,
      databaseUrl,
      webhooks: [sender, plainSender],
      onLog: (line) => {
        log += line;
      },
    });
    ({ parts } = server);
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
    await drop();
  });

  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
    fetch(`${server.url}/api/v1/webhooks/test-sender`, { method: "POST", body, headers });
  const postPlain = (body: string): Promise<Response> =>
    fetch(`${server.url}/api/v1/webhooks/plain-sender`, {
      method: "POST",
      body,
      headers: { "x-plain-signature": plainSignatureOf(body) },
    });
  const followed = (eventId: string) => whatFollowed(parts.database, eventId);
  const TAKEN = { effects: 1, isNoted: true };
  const NOTHING = { effects: 0, isNoted: false };

  /** What of a refusal is not by chance. */
  const wordsOf = async (answer: Response): Promise<unknown> => {
    const { request_id: _, ...words } = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, ...words };
  };
  const REFUSED = {
    status: 400,
    type: expect.any(String) as string,
    title: "The request could not be read",
    code: "bad_request",
    detail: "This call-back was refused: see that it is signed.",
  };

  test("a signed event has its effect, of which the handler is told ids alone", async () => {
    const event = newEvent();
    const answer = await deliver(server.url, JSON.stringify(event));
    expect([answer.status, await answer.json()]).toEqual([200, { received: true }]);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await followed(event.id)).toEqual(TAKEN);
    expect(handled.at(-1)).toEqual({
      id: event.id,
      type: THING_DONE,
      subjectId: "thing_1",
      isForUs: true,
      createdAtMs: event.created * 1000,
    });
  });

  test("whatever is wrong with a delivery, it is refused in the same words", async () => {
    const body = JSON.stringify(newEvent());
    const now = Math.floor(Date.now() / 1000);
    const old = newEvent({ created: now - 61 * DAY_S });
    const nonsense = ["} I am not valid JSON; 123][", '{"id":"evt_1"}', "null", ""];
    const wrong: [string, string | undefined][] = [
      [body, undefined],
      [body, ""],
      [body, "I'm not even a real signature header"],
      [body, signatureOf(body).replace("v1=", "v0=")],
      [body, signatureOf(body, { secret: "whsec_of_somebody_else" })],
      [body, signatureOf(body, { at: now - 330 })],
      [body, signatureOf(body, { at: now + 330 })],
      [body, signatureOf(JSON.stringify(newEvent()))],
      [JSON.stringify(JSON.parse(body), null, 1), signatureOf(body)],
      [JSON.stringify(old), signatureOf(JSON.stringify(old))],
      ...nonsense.map((text): [string, string] => [text, signatureOf(text)]),
      [JSON.stringify(newEvent({ id: "" })), undefined],
      ...["", "a b", "a\u0000b", "é", "x".repeat(256)].map((id): [string, string] => {
        const text = JSON.stringify(newEvent({ id }));
        return [text, signatureOf(text)];
      }),
    ];
    for (const [text, signature] of wrong) {
      const headers = signature === undefined ? {} : { "stripe-signature": signature };
      const words = await wordsOf(await post(text, headers));
      expect(words, `${text} signed ${signature}`).toEqual(REFUSED);
    }
    const { id } = JSON.parse(body) as Delivered;
    expect([await followed(id), await followed(old.id)]).toEqual([NOTHING, NOTHING]);
  });

  test("one good signature of several, and each of two secrets, is enough", async () => {
    for (const secret of [SENDER_SECRET, NEW_SECRET]) {
      const event = newEvent();
      const body = JSON.stringify(event);
      const signature = `${signatureOf(body, { secret })},v1=potato,v0=${"0".repeat(64)}`;
      expect((await post(body, { "stripe-signature": signature })).status).toBe(200);
      expect(await followed(event.id)).toEqual(TAKEN);
    }
  });

  test("the bytes are what is signed, whatever they are said to be", async () => {
    const spaced = (event: Delivered): string =>
      `{ "twice": 1,\r\n  ${JSON.stringify(event).slice(1)} \n`;
    const types = ["application/json", "text/plain", "application/x-www-form-urlencoded", "a/b"];
    for (const type of types) {
      const event = newEvent();
      const body = spaced(event);
      const headers = { "content-type": type, "stripe-signature": signatureOf(body) };
      expect((await post(body, headers)).status).toBe(200);
      expect(await followed(event.id)).toEqual(TAKEN);
    }
    const event = newEvent();
    const body = new TextEncoder().encode(JSON.stringify(event));
    const headers = { "stripe-signature": signatureOf(JSON.stringify(event)) };
    expect((await post(body, headers)).status).toBe(200);
    expect(await followed(event.id)).toEqual(TAKEN);
  });

  test("fifty deliveries of one event at once have one effect, and all are thanked for", async () => {
    const event = newEvent();
    const body = JSON.stringify(event);
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(server.url, body)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    expect(await followed(event.id)).toEqual(TAKEN);
    expect(handled.filter(({ id }) => id === event.id)).toHaveLength(1);
  });

  test("the same event delivered later, signed anew, changes nothing", async () => {
    const event = newEvent();
    const body = JSON.stringify(event);
    const now = Date.now() / 1000;
    for (const at of [now - 200, now, now + 200]) {
      expect((await deliver(server.url, body, { at })).status).toBe(200);
    }
    expect(await followed(event.id)).toEqual(TAKEN);
  });

  test.each([
    ["for another account", { account: "acct_theirs" }, "left: for somebody else"],
    ["of a test, where we are live", { livemode: false }, "left: for somebody else"],
    ["of an unknown type", { type: "thing.invented-later" }, "left: of an unknown type"],
  ])("an event %s is thanked for, logged and left alone", async (_, change, fate) => {
    const event = newEvent(change);
    expect((await deliver(server.url, JSON.stringify(event))).status).toBe(200);
    expect(await followed(event.id)).toEqual(NOTHING);
    const lines = log.split("\n").filter((line) => line.includes(event.id));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ provider: "test-sender", event_type: event.type, fate }),
    ]);
  });

  test.each([
    ["breaks", () => new Error("broken"), 500],
    ["finds nothing", () => new AppError("not_found", "There is no such thing."), 500],
    ["has no database", () => new AppError("unavailable", "Not now."), 503],
  ])(
    "a handler that %s leaves nothing, and the sender's next try works",
    async (_, err, status) => {
      const event = newEvent();
      trouble = err();
      const failed = await deliver(server.url, JSON.stringify(event));
      trouble = null;
      expect(failed.status).toBe(status);
      expect(await followed(event.id)).toEqual(NOTHING);
      expect((await deliver(server.url, JSON.stringify(event))).status).toBe(200);
      expect(await followed(event.id)).toEqual(TAKEN);
    },
  );

  test("a body that is too large is refused before anyone looks at its signature", async () => {
    const before = looks;
    const large = "x".repeat(10 * 1024 * 1024);
    const over = "x".repeat(256 * 1024 + 1);
    for (const body of [large, over]) {
      const answer = await post(body, { "stripe-signature": signatureOf(body) });
      expect(await wordsOf(answer)).toMatchObject({
        status: 413,
        code: "payload_too_large",
        detail: "Send a smaller body: at most 256 KiB.",
      });
    }
    const pieces = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let sent = 0; sent < 300; sent += 1) controller.enqueue(new Uint8Array(1024));
        controller.close();
      },
    });
    const unmeasured = await fetch(`${server.url}/api/v1/webhooks/test-sender`, {
      method: "POST",
      body: pieces,
      duplex: "half",
      headers: { "stripe-signature": "t=1,v1=x" },
    });
    expect(unmeasured.status).toBe(413);
    expect(looks).toBe(before);
  });

  test("a body of the very limit is taken", async () => {
    const event = newEvent();
    const body = JSON.stringify(event).padEnd(256 * 1024, " ");
    expect((await deliver(server.url, body)).status).toBe(200);
    expect(await followed(event.id)).toEqual(TAKEN);
  });

  test("a sender that signs neither time nor id is held to what its body says", async () => {
    const event = newEvent();
    for (let round = 0; round < 2; round += 1) {
      expect((await postPlain(JSON.stringify(event))).status).toBe(200);
    }
    expect(await followed(event.id)).toEqual(TAKEN);
    const old = newEvent({ created: event.created - 61 * DAY_S });
    expect(await wordsOf(await postPlain(JSON.stringify(old)))).toEqual(REFUSED);
    expect(await followed(old.id)).toEqual(NOTHING);
  });

  test("two senders may call their events alike", async () => {
    const event = newEvent();
    const body = JSON.stringify(event);
    expect((await deliver(server.url, body)).status).toBe(200);
    expect((await postPlain(body)).status).toBe(200);
    expect((await followed(event.id)).effects).toBe(2);
  });

  test("a page of another site cannot deliver, with a good signature either", async () => {
    const event = newEvent();
    const body = JSON.stringify(event);
    const signed = { "stripe-signature": signatureOf(body) };
    for (const from of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
      expect((await post(body, { ...signed, ...from })).status).toBe(403);
    }
    expect(await followed(event.id)).toEqual(NOTHING);
  });

  test("nobody is made a guest, and no other method or sender is there", async () => {
    const people = () => parts.database.asSystem((tx) => tx.execute(sql`SELECT id FROM users`));
    const before = await people();
    await deliver(server.url, JSON.stringify(newEvent()));
    await post("{}", {});
    expect(await people()).toEqual(before);
    const address = `${server.url}/api/v1/webhooks/test-sender`;
    expect((await fetch(address)).status).toBe(405);
    const unknown = `${server.url}/api/v1/webhooks/nobody`;
    expect((await fetch(unknown, { method: "POST", body: "{}" })).status).toBe(404);
  });

  test("neither secrets nor signatures nor bodies are in the log", async () => {
    const event = newEvent({ data: { id: "thing_not_for_the_log" } });
    const body = JSON.stringify(event);
    await deliver(server.url, body);
    await deliver(server.url, body, { at: 1 });
    expect(log).toContain(event.id);
    expect(log).not.toMatch(/whsec_|v1=|thing_not_for_the_log/);
  });

  test("notes are kept for ninety days, longer than any event is taken", async () => {
    const [gone, kept] = [newEvent(), newEvent()];
    for (const event of [gone, kept]) await deliver(server.url, JSON.stringify(event));
    const age = (id: string, days: number) =>
      parts.database.asSystem((tx) =>
        tx.execute(sql`UPDATE webhook_deliveries
          SET received_at = now() - make_interval(days => ${days}::int) WHERE event_id = ${id}`),
      );
    await age(gone.id, 91);
    await age(kept.id, 89);
    await parts.database.asSystem(deleteOldDeliveries);
    expect([await followed(gone.id), await followed(kept.id)]).toMatchObject([
      { isNoted: false },
      { isNoted: true },
    ]);
  });
});
