import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { lookUp } from "./look-up.ts";
import { internet } from "./network.ts";
import { openNameServer } from "./testing/name-server.ts";
import type { NameServer } from "./testing/name-server.ts";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function askNames(name: string, timeoutMs = 5_000): Promise<readonly string[]> {
  const server: NameServer = await openNameServer({
    "both.example.com": { a: ["93.184.215.14", "127.0.0.1"], aaaa: ["2606:2800::1"] },
    "old.example.com": { a: ["93.184.215.14"], aaaa: [] },
    "new.example.com": { a: [], aaaa: ["2606:2800::1"] },
    "silent.example.com": null,
  });
  opened.push(server);
  return lookUp(name, { timeoutMs, servers: [server.address] });
}

test("a name has all addresses that its server of names tells, of both kinds or of one", async () => {
  expect(await askNames("both.example.com")).toEqual([
    "2606:2800::1",
    "93.184.215.14",
    "127.0.0.1",
  ]);
  expect(await askNames("old.example.com")).toEqual(["93.184.215.14"]);
  expect(await askNames("new.example.com")).toEqual(["2606:2800::1"]);
});

test("a name that nobody has, and one about which nothing is said, has none", async () => {
  await expect(askNames("nobody.example.com")).rejects.toThrow("no address");
  await expect(askNames("silent.example.com", 100)).rejects.toThrow("no address");
});

test("the next address is tried where the first takes no connection", async () => {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  opened.push(server);
  const { port } = server.address() as AddressInfo;
  const target = { port, isTls: false, host: "two.example.com", timeoutMs: 20_000 };
  const socket = await internet.connect({ ...target, addresses: ["::1", "127.0.0.1"] });
  expect(socket.remoteAddress).toBe("127.0.0.1");
  socket.destroy();
  await expect(internet.connect({ ...target, addresses: ["::1"] })).rejects.toThrow();
});

test("this machine knows its own addresses", () => {
  expect(internet.ownAddresses()).toContain("127.0.0.1");
});
