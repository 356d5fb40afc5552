import { expect, test } from "vitest";
import { readEvents } from "./read-events.ts";

const bodyOf = (pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  ReadableStream.from(pieces);

/** A text in pieces of so many bytes. */
function cut(text: string, bytes: number): Uint8Array[] {
  const all = Buffer.from(text);
  const count = Math.ceil(all.length / bytes);
  return Array.from({ length: count }, (_, at) => all.subarray(at * bytes, (at + 1) * bytes));
}

const TEXT = 'event: a\ndata: "Łódź 東京"\n\n: still here\n\ndata: 1\r\ndata: 2\r\n\r\ndata: lost';

test.each([1, 2, 3, 5, 1000])("messages in pieces of %i bytes come whole", async (bytes) => {
  const events = await Array.fromAsync(readEvents(bodyOf(cut(TEXT, bytes)), 1000));
  expect(events).toEqual([
    { name: "a", data: '"Łódź 東京"' },
    { name: "", data: "1\n2" },
  ]);
});

test("no more bytes are taken than were meant", async () => {
  const length = Buffer.byteLength(TEXT);
  const within = await Array.fromAsync(readEvents(bodyOf(cut(TEXT, 10)), length));
  expect(within).toHaveLength(2);
  const beyond = Array.fromAsync(readEvents(bodyOf(cut(TEXT, 10)), length - 1));
  await expect(beyond).rejects.toMatchObject({ kind: "too-large" });
});

test("who leaves early leaves the body", async () => {
  let isLeft = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(Buffer.from("data: 1\n\n")),
    cancel: () => {
      isLeft = true;
    },
  });
  for await (const { data } of readEvents(body, 1000)) {
    expect(data).toBe("1");
    break;
  }
  expect(isLeft).toBe(true);
});
