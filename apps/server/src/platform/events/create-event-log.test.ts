import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../database/create-database.ts";
import type { Database } from "../database/database.ts";
import { createLog } from "../log/create-log.ts";
import { testEngines } from "../testing/test-engines.ts";
import { createEventLog } from "./create-event-log.ts";
import type { EventLog, LoggedEvent } from "./event-log.ts";

const owner = randomUUID();

/** Reads a stream until it is closed. */
function readToEnd(log: EventLog, streamId: string, afterId = 0): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  return new Promise((resolve) => {
    log.subscribe({
      streamId,
      afterId,
      reader: { onEvents: (news) => events.push(...news), onEnd: () => resolve(events) },
    });
  });
}

for (const kind of await testEngines()) {
  describe(`event log, ${kind.kind}`, () => {
    let database: Database;
    let events: EventLog;

    beforeAll(async () => {
      database = createDatabase(await (await kind.place()).open());
      events = await createEventLog({ database, log: createLog("silent") });
      return () => events.stop();
    });

    const append = (streamId: string, items: object[], close = false): Promise<number> =>
      database.asUser(owner, (tx) =>
        events.append(tx, { streamId, ownerId: owner, events: items, close }),
      );

    test("a reader gets what was there and what comes, then the end", async () => {
      const streamId = randomUUID();
      await append(streamId, [{ n: 1 }, { n: 2 }]);
      const reading = readToEnd(events, streamId);
      await append(streamId, [{ n: 3 }], true);
      expect(await reading).toEqual([
        { id: 1, json: '{"n":1}' },
        { id: 2, json: '{"n":2}' },
        { id: 3, json: '{"n":3}' },
      ]);
    });

    test("a reader that resumes gets what it missed, and at the end nothing but the end", async () => {
      const streamId = randomUUID();
      await append(streamId, [{ n: 1 }, { n: 2 }, { n: 3 }], true);
      expect((await readToEnd(events, streamId, 2)).map(({ id }) => id)).toEqual([3]);
      expect(await readToEnd(events, streamId, 3)).toEqual([]);
      expect(await readToEnd(events, streamId, 99)).toEqual([]);
    });

    test("appends side by side, some undone, number a stream without gap or repeat", async () => {
      const streamId = randomUUID();
      const reading = readToEnd(events, streamId);
      const appends = Array.from({ length: 30 }, async (_, index) => {
        const adding = database.asUser(owner, async (tx) => {
          await events.append(tx, { streamId, ownerId: owner, events: [{ index }, { index }] });
          if (index % 3 === 0) throw new Error("undone");
        });
        await adding.catch(() => undefined);
      });
      await Promise.all(appends);
      await append(streamId, [{ last: true }], true);
      const ids = (await reading).map(({ id }) => id);
      expect(ids).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
    });

    test("a stream longer than one read arrives whole and in order", async () => {
      const streamId = randomUUID();
      const many = Array.from({ length: 1_201 }, (_, n) => ({ n }));
      await append(streamId, many, true);
      const ids = (await readToEnd(events, streamId)).map(({ id }) => id);
      expect(ids).toEqual(many.map(({ n }) => n + 1));
    });

    test("a closed stream takes nothing more", async () => {
      const streamId = randomUUID();
      await append(streamId, [{ n: 1 }], true);
      await expect(append(streamId, [{ n: 2 }])).rejects.toMatchObject({ code: "conflict" });
    });

    test("another user's stream cannot be added to", async () => {
      const streamId = randomUUID();
      await append(streamId, [{ n: 1 }]);
      const stranger = randomUUID();
      const forging = database.asUser(stranger, (tx) =>
        events.append(tx, { streamId, ownerId: stranger, events: [{ forged: true }] }),
      );
      await expect(forging).rejects.toThrow();
      await append(streamId, [{ n: 2 }], true);
      expect((await readToEnd(events, streamId)).map(({ json }) => json)).toEqual([
        '{"n":1}',
        '{"n":2}',
      ]);
    });

    test("text of any script comes back as it was", async () => {
      const streamId = randomUUID();
      const words = 'Łódź 東京 👩‍👩‍👧 \u202e \u2028 </script> "\\';
      await append(streamId, [{ words }], true);
      const [event] = await readToEnd(events, streamId);
      expect(JSON.parse(event?.json ?? "")).toEqual({ words });
    });
  });
}
