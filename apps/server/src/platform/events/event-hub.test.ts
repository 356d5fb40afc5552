import { expect, test } from "vitest";
import { EventHub } from "./event-hub.ts";
import type { EventReader } from "./event-log.ts";
import type { StreamNews, StreamPosition } from "./read-events.ts";

/** A log of one stream whose reads are answered when the test says so. */
function createSlowLog(lastId: number) {
  const waiting: (() => void)[] = [];
  const hub = new EventHub({
    read: async (positions) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return positions.map((position) => newsAfter(position, lastId));
    },
    onError: (error) => expect.fail(String(error)),
  });
  const answer = async () => {
    waiting.shift()?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { hub, answer };
}

function newsAfter({ streamId, afterId }: StreamPosition, lastId: number): StreamNews {
  const ids = Array.from({ length: lastId - afterId }, (_, index) => afterId + index + 1);
  return { streamId, events: ids.map((id) => ({ id, json: "{}" })), lastId, closed: true };
}

function createReader(): EventReader & { heard: (number | "end")[] } {
  const heard: (number | "end")[] = [];
  return {
    heard,
    onEvents: (events) => heard.push(...events.map((event) => event.id)),
    onEnd: () => heard.push("end"),
  };
}

test("a reader that joins while another one's news are read, still hears everything", async () => {
  const { hub, answer } = createSlowLog(5);
  const [early, late] = [createReader(), createReader()];
  hub.subscribe({ streamId: "s", afterId: 3, reader: early });
  hub.subscribe({ streamId: "s", afterId: 0, reader: late });
  await answer();
  expect(early.heard).toEqual([4, 5, "end"]);
  await answer();
  expect(late.heard).toEqual([1, 2, 3, 4, 5, "end"]);
});

test("a reader that joins late when the others have all, hears everything too", async () => {
  const { hub, answer } = createSlowLog(2);
  const [early, late] = [createReader(), createReader()];
  hub.subscribe({ streamId: "s", afterId: 2, reader: early });
  hub.subscribe({ streamId: "s", afterId: 0, reader: late });
  await answer();
  expect(early.heard).toEqual(["end"]);
  await answer();
  expect(late.heard).toEqual([1, 2, "end"]);
});
