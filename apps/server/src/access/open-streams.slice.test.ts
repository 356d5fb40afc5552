import { createProjectResult } from "@emblazon/contract";
import { openStream } from "@emblazon/testkit/sse-reader";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { testDatabases } from "../features/testing/databases.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { openTestServer } from "../features/testing/open-test-server.ts";
import type { TestServer } from "../features/testing/open-test-server.ts";
import { disabling, loggingOut, sessionExpires } from "./testing/caller-makers.ts";
import type { Bench } from "./testing/caller-makers.ts";
import { makeKey, makeSession } from "./testing/credentials.ts";
import type { Headers } from "./testing/credentials.ts";
import { People } from "./testing/owner.ts";
import type { Account } from "./testing/owner.ts";

const databases = await testDatabases();
const HOUR_MS = 3_600_000;
/** What is written has to come through the line. */
const PATIENCE = { timeout: 20_000 };

interface Loss {
  readonly name: string;
  /** What the stream is opened with. */
  readonly by: "cookie" | "token" | "key";
  readonly lose: (bench: Bench, account: Account, keyId: string) => Promise<unknown>;
}

const LOSSES: readonly Loss[] = [
  { name: "is signed out", by: "cookie", lose: loggingOut },
  { name: "is signed out, with a token", by: "token", lose: loggingOut },
  { name: "is disabled", by: "cookie", lose: disabling },
  { name: "is disabled, with a token", by: "token", lose: disabling },
  { name: "is disabled, with a key", by: "key", lose: disabling },
  { name: "has a session that ends", by: "cookie", lose: sessionExpires },
  { name: "has a key that is deleted", by: "key", lose: deleteKey },
];

describe.each(databases)("a stream that is open, on $name", ({ url, drop }) => {
  let server: TestServer;
  let bench: Bench;
  let clockAheadMs = 0;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    server = await openTestServer(url, {}, () => Date.now() + clockAheadMs);
    bench = { server, people: new People(server) };
  });
  beforeEach(() => {
    server.engine.hooks.beforeDesign = () => Promise.withResolvers<void>().promise;
  });
  afterEach(() => {
    clockAheadMs = 0;
  });
  afterAll(async () => {
    vi.useRealTimers();
    await server.close();
    await drop();
  });

  /** Work that never ends, and the address of its stream. */
  async function startWork({ session }: Account): Promise<URL> {
    const brief = { name: "Harbor & Pine", num_variations: 1 };
    const ask = { headers: session.cookie };
    const answer = await server.visitor().post("/api/v1/projects", brief, ask);
    return new URL(createProjectResult.parse(answer.json()).stream_url, server.url);
  }

  /** Reads a stream that stays open while its reader may read it, and ends after `lose`. */
  async function expectEnd(
    address: URL,
    headers: Headers,
    lose: () => Promise<unknown>,
  ): Promise<void> {
    const stream = await openStream(address, { headers });
    expect(stream.status).toBe(200);
    const reading = stream.all();
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(stream.comments).toContain("still here"), PATIENCE);
    expect(stream.comments).not.toContain("goodbye");
    await lose();
    // What is known of a caller is remembered for half a second.
    clockAheadMs += 1_000;
    // A round of questions that is under way is not begun a second time.
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(30_000);
      expect(stream.comments).toContain("goodbye");
    }, PATIENCE);
    await reading;
    const back = await openStream(address, { headers });
    expect([401, 404]).toContain(back.status);
    back.close();
  }

  test.each(LOSSES)("ends when its reader $name", async ({ by, lose }) => {
    const account = await bench.people.account();
    const { id, key } = await makeKey(server.parts, account.userId, ["read"]);
    const headers = by === "key" ? key : account.session[by];
    await expectEnd(await startWork(account), headers, () => lose(bench, account, id));
  });

  test("ends when its reader's token ends before their session", async () => {
    const account = await bench.people.account();
    const { token, cookie } = await makeSession(server.parts, account.userId, 5 * HOUR_MS);
    const address = await startWork(account);
    await expectEnd(address, token, async () => {
      clockAheadMs += HOUR_MS;
    });
    const again = await openStream(address, { headers: cookie });
    expect(again.status).toBe(200);
    again.close();
  });
});

async function deleteKey({ server }: Bench, _: Account, keyId: string): Promise<void> {
  await server.parts.database.asSystem((tx) => tx.delete(apiKeys).where(eq(apiKeys.id, keyId)));
}
