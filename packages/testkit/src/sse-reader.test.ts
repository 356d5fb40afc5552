import { createServer } from "node:http";
import { expect, test } from "vitest";
import { createSseParser, openStream } from "./sse-reader.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const TEXT =
  ': hello\n\nid: 1\ndata: {"a":\ndata: "ä😀"}\n\r\nid: 2\r\nevent: x\r\ndata: two\r\n\r\nid\ndata\n\ndata: cut';

test("createSseParser, fed in one piece, gives every complete message", () => {
  const comments: string[] = [];
  expect(createSseParser((comment) => comments.push(comment))(bytes(TEXT))).toEqual([
    { id: "1", event: "message", data: '{"a":\n"ä😀"}' },
    { id: "2", event: "x", data: "two" },
    { id: "", event: "message", data: "" },
  ]);
  expect(comments).toEqual(["hello"]);
});

test("createSseParser, fed byte by byte, gives the same messages", () => {
  const parse = createSseParser();
  const whole = createSseParser()(bytes(TEXT));
  expect([...bytes(TEXT)].flatMap((byte) => parse(Uint8Array.of(byte)))).toEqual(whole);
});

test("openStream, with a last event id, sends it and reads to the end", async () => {
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(`id: 4\ndata: after ${String(request.headers["last-event-id"])}\n\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const stream = await openStream(`http://127.0.0.1:${port}/`, { lastEventId: "3" });
  expect(await stream.all()).toEqual([{ id: "4", event: "message", data: "after 3" }]);
  await new Promise((resolve) => server.close(resolve));
});
