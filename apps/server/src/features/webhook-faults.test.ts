import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLine } from "@emblazon/testkit/line";
import type { Line } from "@emblazon/testkit/line";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../platform/database/create-database.ts";
import { openDatabase } from "../platform/database/open-database.ts";
import { runChild } from "../platform/testing/run-child.ts";
import type { Child } from "../platform/testing/run-child.ts";
import { testDatabases } from "./testing/databases.ts";
import { openWebhookServer } from "./testing/open-webhook-server.ts";
import type { StuckAt } from "./testing/serve-webhooks.ts";
import { createTestSender, deliver, newEvent, whatFollowed } from "./testing/test-sender.ts";

const databases = await testDatabases();

const SERVE = `
  import { serveWebhooks } from "${new URL("./testing/serve-webhooks.ts", import.meta.url).href}";
  const [, dataDir, stuckAt, databaseUrl] = process.argv;
  await serveWebhooks(dataDir, databaseUrl, stuckAt);
`;

describe.each(databases)("call-backs amid faults, on $name", (database) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "emblazon-webhooks-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  });

  async function serve(stuckAt: StuckAt): Promise<{ child: Child; url: string }> {
    const args = [folder, stuckAt, ...(database.url === undefined ? [] : [database.url])];
    const child = runChild(SERVE, args);
    await child.untilLines(1);
    return { child, url: child.lines[0] ?? "" };
  }

  async function followed(eventId: string): ReturnType<typeof whatFollowed> {
    const databaseUrl = database.url ?? null;
    const opened = createDatabase(
      await openDatabase({ dataDir: folder, databaseUrl, poolSize: 1 }),
    );
    const result = await whatFollowed(opened, eventId);
    await opened.close();
    return result;
  }

  test.each<[StuckAt, number]>([
    ["its check", 0],
    ["its effect", 0],
    ["its answer", 1],
  ])(
    "a process killed at %s has had %i effects; delivered again, the event has had one",
    async (stuckAt, before) => {
      const event = newEvent();
      const body = JSON.stringify(event);
      const first = await serve(stuckAt);
      const cut = deliver(first.url, body).catch((error: unknown) => error);
      await first.child.untilLines(2);
      expect(first.child.lines[1]).toBe(`stuck at ${stuckAt}`);
      await first.child.kill9();
      expect(await cut).toBeInstanceOf(TypeError);
      expect(await followed(event.id)).toEqual({ effects: before, isNoted: before === 1 });

      const second = await serve("nothing");
      for (let round = 0; round < 2; round += 1) {
        expect((await deliver(second.url, body)).status).toBe(200);
      }
      await second.child.kill9();
      expect(await followed(event.id)).toEqual({ effects: 1, isNoted: true });
    },
  );

  test("without a database the sender is to come again; with it back, the event is taken", async () => {
    const line = database.url === undefined ? null : await createLine(database.url);
    const open = (): ReturnType<typeof openWebhookServer> =>
      openWebhookServer({
        dataDir: folder,
        databaseUrl: line === null ? undefined : through(line, database.url),
        webhooks: [createTestSender()],
      });
    const event = newEvent();
    const body = JSON.stringify(event);
    let server = await open();
    if (line === null) await server.parts.database.close();
    else line.cut();
    expect((await deliver(server.url, body)).status).toBeGreaterThanOrEqual(500);
    if (line === null) {
      await server.close();
      server = await open();
    } else {
      line.mend();
    }
    expect((await deliver(server.url, body)).status).toBe(200);
    await server.close();
    await line?.close();
    expect(await followed(event.id)).toEqual({ effects: 1, isNoted: true });
  });
});

/** The address of a database at the other end of a line. */
function through(line: Line, databaseUrl = ""): string {
  const url = new URL(databaseUrl);
  url.port = new URL(line.url).port;
  return url.href;
}
