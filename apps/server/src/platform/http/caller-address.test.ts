import { expect, test } from "vitest";
import { testApp } from "../testing/test-app.ts";
import { callerAddress } from "./caller-address.ts";

const PROXY = "10.0.0.9";

const at = (ip: string, remoteAddress: string = PROXY): string =>
  callerAddress({ ip, socket: { remoteAddress } });

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["192.0.2.7:49152", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::ffff:c000:207", "192.0.2.7"],
  ["127.0.0.1", "127.0.0.1"],
])("the IPv4 address %s counts whole, as %s", (ip, counted) => {
  expect(at(ip)).toBe(counted);
});

test.each([
  "2001:db8:1:2::1",
  "2001:db8:1:2:ffff:ffff:ffff:ffff",
  "2001:DB8:1:2:0:0:0:1",
  "[2001:db8:1:2::1]:49152",
])("the IPv6 address %s counts by its /64", (ip) => {
  expect(at(ip)).toBe("2001:db8:1:2::/64");
});

test("a neighbouring /64 is another caller", () => {
  expect(at("2001:db8:1:3::1")).toBe("2001:db8:1:3::/64");
  expect(at("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(at("::1")).toBe("0:0:0:0::/64");
});

test.each([
  "",
  "unknown",
  "_hidden",
  "evil<script>",
  "1.2.3.4.5",
  "1.2.3.4, 5.6.7.8",
  "x".repeat(7_000),
])("what is no address counts as the proxy that passed it on", (ip) => {
  expect(at(ip)).toBe(PROXY);
});

test("a connection that is gone has no address of its own any more", () => {
  expect(callerAddress({ ip: "", socket: {} })).toBe("unknown");
});

const GARBAGE = "'; DROP TABLE users";

test.each([
  // No proxy: the connection's own address, whatever is said.
  [0, "198.51.100.1", PROXY],
  [0, "198.51.100.1, 198.51.100.2", PROXY],
  [0, "2001:db8::1", PROXY],
  [0, GARBAGE, PROXY],
  // One: what it has written, which is the last.
  [1, undefined, PROXY],
  [1, "", PROXY],
  [1, "198.51.100.1", "198.51.100.1"],
  [1, "198.51.100.1, 198.51.100.2", "198.51.100.2"],
  [1, `${GARBAGE}, 127.0.0.1, 198.51.100.2`, "198.51.100.2"],
  [1, `198.51.100.1, ${GARBAGE}`, PROXY],
  [1, ",,,", PROXY],
  // Two: the last but one.
  [2, "198.51.100.1, 198.51.100.2, 198.51.100.3", "198.51.100.2"],
  [2, `${GARBAGE}, ::ffff:198.51.100.2, 198.51.100.3`, "198.51.100.2"],
  [2, "198.51.100.3", "198.51.100.3"],
])("with %i proxies and %j behind them, %s counts", async (hops, forwarded, counted) => {
  const app = await testApp({ env: { TRUST_PROXY: String(hops) } });
  app.get("/who", async (request) => ({ address: callerAddress(request) }));
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const answer = await app.inject({ url: "/who", remoteAddress: PROXY, headers });
  await app.close();
  expect(answer.json()).toEqual({ address: counted });
});
