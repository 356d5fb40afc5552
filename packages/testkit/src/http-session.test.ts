import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttpSession } from "./http-session.ts";

let server: Server;
let url = "";

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat(await Array.fromAsync<Buffer>(request)).toString();
  if (request.url === "/in") response.setHeader("set-cookie", ["a=1; Path=/; HttpOnly", "b=x=y"]);
  if (request.url === "/out") response.setHeader("set-cookie", "a=; Max-Age=0");
  const { cookie = null, "content-type": type = null } = request.headers;
  response.end(JSON.stringify({ cookie, body, type }));
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test("a session, given cookies, sends them back until they end", async () => {
  const session = createHttpSession(url);
  expect((await session.get("/in")).json()).toMatchObject({ cookie: null });
  expect((await session.get("/")).json()).toMatchObject({ cookie: "a=1; b=x=y" });
  await session.get("/out");
  expect((await session.get("/")).json()).toMatchObject({ cookie: "b=x=y" });
});

test("two sessions share no cookies", async () => {
  const [one, two] = [createHttpSession(url), createHttpSession(url)];
  await one.get("/in");
  expect((await two.get("/")).json()).toMatchObject({ cookie: null });
});

test("post, with JSON, sends it and its type; without, sends nothing", async () => {
  const session = createHttpSession(url);
  expect((await session.post("/", { a: 1 })).json()).toMatchObject({
    body: '{"a":1}',
    type: "application/json",
  });
  expect((await session.post("/")).json()).toMatchObject({ body: "", type: null });
});
