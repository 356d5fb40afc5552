import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createClientErrorHandler } from "./client-error.ts";

test("a client that ran out of time and goes on sending is told so, and then cut off", async () => {
  const server = createServer({ requestTimeout: 200, connectionsCheckingInterval: 50 });
  server.on("clientError", createClientErrorHandler({ isHttps: false }));
  server.on("request", (request) => request.resume());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let answer = "";
  client.on("data", (piece) => (answer += piece.toString()));
  client.on("error", () => undefined);
  client.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
  const sending = setInterval(() => client.write("a"), 50);
  await new Promise((resolve) => client.once("close", resolve));
  clearInterval(sending);
  expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*"request_timeout"/);
  server.close();
});
