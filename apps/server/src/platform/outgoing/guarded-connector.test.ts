import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { guardedConnector } from "./guarded-connector.ts";
import { openTestInternet } from "./testing/test-internet.ts";
import type { TestInternet } from "./testing/test-internet.ts";

let net: TestInternet;
beforeEach(async () => {
  net = await openTestInternet();
});
afterEach(() => net.close());

/** Opens a connection as undici asks for it, whatever stands before. */
function connect(protocol: string, host: string): Promise<Socket> {
  const connector = guardedConnector({
    connectMs: 20_000,
    network: net.network,
    allowLocal: ["http://127.0.0.1:8188"],
  });
  const options = { protocol, host, hostname: new URL(`${protocol}//${host}`).hostname, port: "" };
  return new Promise((resolve, reject) => {
    connector(options, (error, socket) => (error === null ? resolve(socket) : reject(error)));
  });
}

test("it looks at addresses by itself, also where no name is looked up", async () => {
  for (const host of ["127.0.0.1", "[::1]", "169.254.169.254", "127.0.0.1:8189", "localhost"]) {
    await expect(connect("http:", host)).rejects.toMatchObject({ kind: "refused" });
    await expect(connect("https:", host)).rejects.toMatchObject({ kind: "refused" });
  }
  expect(net.strays).toEqual([]);
});

test("and connects to what it has looked at", async () => {
  await net.serveRaw("pictures.example.com", (socket) => socket.end());
  const socket = await connect("http:", "pictures.example.com");
  expect(net.lookups.get("pictures.example.com")).toBe(1);
  socket.destroy();
});
