import { createServer } from "node:http";
import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLine } from "./line.ts";

let server: Server;
let target = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/stream") response.write("one secret two");
    else response.end("hello");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  target = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const ask = async (url: string, path = "/") => (await fetch(new URL(path, url))).text();

test("a line, carries; cut, breaks; mended, carries again", async () => {
  const line = await createLine(target);
  expect(await ask(line.url)).toBe("hello");
  line.cut();
  await expect(ask(line.url)).rejects.toThrow();
  line.mend();
  expect(await ask(line.url)).toBe("hello");
  await line.close();
});

test("a line, told to be cut at a word, lets the word through and breaks", async () => {
  const line = await createLine(target);
  line.cutWhenServerSays("secret");
  const response = await fetch(new URL("/stream", line.url));
  const heard: string[] = [];
  const read = async () => {
    const pieces: AsyncIterable<Uint8Array> = response.body ?? expect.fail("no body");
    for await (const piece of pieces) heard.push(new TextDecoder().decode(piece));
  };
  await expect(read()).rejects.toThrow();
  expect(heard.join("")).toContain("secret");
  await expect(ask(line.url)).rejects.toThrow();
  await line.close();
});
