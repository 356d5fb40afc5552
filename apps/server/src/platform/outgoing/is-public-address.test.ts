import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, test } from "vitest";
import { isAmong, isPublicAddress } from "./is-public-address.ts";
import { INWARD_ADDRESSES } from "./testing/hostile-urls.ts";

test.each(INWARD_ADDRESSES)("%j is no public address", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  ["0.255.255.255", "1.0.0.0"],
  ["10.0.0.0", "9.255.255.255"],
  ["10.255.255.255", "11.0.0.0"],
  ["100.64.0.0", "100.63.255.255"],
  ["100.127.255.255", "100.128.0.0"],
  ["127.0.0.0", "126.255.255.255"],
  ["127.255.255.255", "128.0.0.0"],
  ["168.63.129.16", "168.63.129.17"],
  ["169.254.0.0", "169.253.255.255"],
  ["169.254.255.255", "169.255.0.0"],
  ["172.16.0.0", "172.15.255.255"],
  ["172.31.255.255", "172.32.0.1"],
  ["192.0.0.255", "192.0.1.0"],
  ["192.0.2.255", "192.0.3.0"],
  ["192.88.99.255", "192.88.100.0"],
  ["192.168.0.0", "192.167.255.255"],
  ["192.168.255.255", "192.169.0.0"],
  ["198.18.0.0", "198.17.255.255"],
  ["198.19.255.255", "198.20.0.0"],
  ["198.51.100.255", "198.51.101.0"],
  ["203.0.113.255", "203.0.114.0"],
  ["224.0.0.0", "223.255.255.255"],
  ["1fff::", "2000::1"],
  ["4000::", "3ffe:ffff::"],
  ["2001:1ff:ffff::", "2001:200::"],
  ["2001:db8:ffff::", "2001:db9::"],
  ["2002:ffff::", "2003::"],
  ["2620:4f:8000:ffff::", "2620:4f:8001::"],
  ["3fff:fff::", "3fff:1000::"],
])("%s lies within a special range, and its neighbour %s outside", (special, neighbour) => {
  expect([isPublicAddress(special), isPublicAddress(neighbour)]).toEqual([false, true]);
});

test("no address counts as public that another table of ranges has as special", () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), nearSpecial()), (address) => {
      fc.pre(isPublicAddress(address));
      expect([address, ipaddr.process(address).range()]).toEqual([address, "unicast"]);
    }),
    { numRuns: 2_000, seed: 7 },
  );
});

/** Addresses of IPv4 in all the clothes that IPv6 has for them. */
function nearSpecial(): fc.Arbitrary<string> {
  const hex = fc.integer({ min: 0, max: 0xffff }).map((group) => group.toString(16));
  const prefix = fc.constantFrom(
    ...["::", "::ffff:", "::ffff:0:", "64:ff9b::", "64:ff9b:1::", "2002:", "2001:0:", "2001:db8::"],
    ...["fe80::5efe:", "2000::", "fc00::", "3fff::", "2001:1::", "2001:20::", "100::"],
  );
  return fc
    .tuple(prefix, hex, hex)
    .map(([start, high, low]) =>
      start.includes("::") ? `${start}${high}:${low}` : `${start}${high}:${low}::`,
    );
}

test("an address is found among others, however it is written", () => {
  const others = ["93.184.215.14", "2606:2800:21f:0::1", "fe80::1"];
  expect(isAmong("93.184.215.14", others)).toBe(true);
  expect(isAmong("2606:2800:021f::0001", others)).toBe(true);
  expect(isAmong("93.184.215.15", others)).toBe(false);
  expect(isAmong("93.184.215.14", [])).toBe(false);
});
