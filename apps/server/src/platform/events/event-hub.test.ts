import fc from "fast-check";
import { expect, test } from "vitest";
import { EventHub } from "./event-hub.ts";
import type { LoggedEvent } from "./event-log.ts";
import type { StreamNews, StreamPosition } from "./read-events.ts";

/** A table of events in memory, which counts how often it is read. */
class Table {
  readonly streams = new Map<string, { events: LoggedEvent[]; closed: boolean }>();
  reads = 0;
  fails = false;

  append(streamId: string, close = false): void {
    const stream = this.streams.get(streamId) ?? { events: [], closed: false };
    const id = stream.events.length + 1;
    stream.events.push({ id, json: String(id) });
    stream.closed = close;
    this.streams.set(streamId, stream);
  }

  read = async (positions: readonly StreamPosition[]): Promise<StreamNews[]> => {
    this.reads += 1;
    await Promise.resolve();
    if (this.fails) throw new Error("the database is away");
    return positions.flatMap(({ streamId, afterId }) => {
      const stream = this.streams.get(streamId);
      if (stream === undefined) return [];
      const events = stream.events.filter(({ id }) => id > afterId).slice(0, 3);
      return [{ streamId, events, lastId: stream.events.length, closed: stream.closed }];
    });
  };
}

function open(table: Table): { hub: EventHub; errors: unknown[] } {
  const errors: unknown[] = [];
  const hub = new EventHub({ read: table.read, onError: (error) => errors.push(error) });
  return { hub, errors };
}

function collector(): { ids: number[]; ended: () => boolean; reader: Reader } {
  const ids: number[] = [];
  let ended = false;
  const reader: Reader = {
    onEvents: (events) => ids.push(...events.map(({ id }) => id)),
    onEnd: () => {
      ended = true;
    },
  };
  return { ids, ended: () => ended, reader };
}

interface Reader {
  onEvents(events: readonly LoggedEvent[]): void;
  onEnd(): void;
}

async function quiet(hub: EventHub): Promise<void> {
  for (let round = 0; round < 50; round += 1) await hub.settled();
}

test("EventHub with many readers of one stream reads the table once for all", async () => {
  const table = new Table();
  const { hub } = open(table);
  table.append("a");
  const readers = Array.from({ length: 100 }, () => collector());
  for (const { reader } of readers) hub.subscribe({ streamId: "a", afterId: 1, reader });
  await quiet(hub);
  table.reads = 0;
  table.append("a");
  hub.nudge("a");
  await quiet(hub);
  expect(table.reads).toBe(1);
  for (const { ids } of readers) expect(ids).toEqual([2]);
});

test("EventHub with news in many streams reads them together", async () => {
  const table = new Table();
  const { hub } = open(table);
  const readers = ["a", "b", "c"].map((streamId) => {
    const found = collector();
    hub.subscribe({ streamId, afterId: 0, reader: found.reader });
    return found;
  });
  await quiet(hub);
  table.reads = 0;
  for (const streamId of ["a", "b", "c"]) table.append(streamId);
  hub.nudgeAll();
  await quiet(hub);
  // The first nudge starts a read; the other two are in the next one.
  expect(table.reads).toBeLessThanOrEqual(2);
  for (const { ids } of readers) expect(ids).toEqual([1]);
});

test("EventHub whose read fails says so and delivers after the next nudge", async () => {
  const table = new Table();
  const { hub, errors } = open(table);
  const { ids, reader } = collector();
  table.fails = true;
  table.append("a");
  hub.subscribe({ streamId: "a", afterId: 0, reader });
  await quiet(hub);
  expect(errors).toHaveLength(1);
  table.fails = false;
  hub.nudgeAll();
  await quiet(hub);
  expect(ids).toEqual([1]);
});

test("EventHub after unsubscribe tells the reader nothing more", async () => {
  const table = new Table();
  const { hub } = open(table);
  const { ids, reader } = collector();
  const leave = hub.subscribe({ streamId: "a", afterId: 0, reader });
  await quiet(hub);
  leave();
  table.append("a");
  hub.nudge("a");
  await quiet(hub);
  expect(ids).toEqual([]);
});

test("EventHub with any order of appends, joins and nudges gives each reader all, once, in order", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.constant("append" as const),
          fc.constant("nudge" as const),
          fc.constant("wait" as const),
          fc.nat(6).map((afterId) => ({ afterId })),
        ),
        { maxLength: 40 },
      ),
      async (steps) => {
        const table = new Table();
        const { hub } = open(table);
        const joined: { afterId: number; found: ReturnType<typeof collector> }[] = [];
        let count = 0;
        for (const step of steps) {
          if (step === "append") {
            table.append("s");
            count += 1;
          } else if (step === "nudge") hub.nudge("s");
          else if (step === "wait") await Promise.resolve();
          else {
            const found = collector();
            joined.push({ afterId: step.afterId, found });
            hub.subscribe({ streamId: "s", afterId: step.afterId, reader: found.reader });
          }
        }
        table.append("s", true);
        count += 1;
        hub.nudge("s");
        await quiet(hub);
        for (const { afterId, found } of joined) {
          const expected = Array.from({ length: count }, (_, i) => i + 1).filter(
            (i) => i > afterId,
          );
          expect(found.ids).toEqual(expected);
          expect(found.ended()).toBe(true);
        }
      },
    ),
    { numRuns: 200, seed: 7 },
  ));
