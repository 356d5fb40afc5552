import { BlockList, isIP, isIPv4 } from "node:net";

type Range = readonly [network: string, prefix: number];

/**
 * IPv4 addresses that are no server's on the Internet: IANA's registry of special-purpose addresses
 * (RFC 6890) with those that it calls reachable but that are services of a network's own, multicast
 * (RFC 5771), what is reserved (RFC 1112), and the address of Azure's machine agent.
 */
const SPECIAL_IPV4: readonly Range[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/**
 * Of IPv6 only this is handed out to servers (RFC 4291, IANA's "global unicast"). Loopback, mapped and
 * translated IPv4, NAT64, local and multicast addresses all lie outside of it.
 */
const GLOBAL_IPV6: Range = ["2000::", 3];

/** And within it these are not: protocol assignments with Teredo, documentation, 6to4, AS112. */
const SPECIAL_IPV6: readonly Range[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const specialIpv4 = blockList("ipv4", SPECIAL_IPV4);
const globalIpv6 = blockList("ipv6", [GLOBAL_IPV6]);
const specialIpv6 = blockList("ipv6", SPECIAL_IPV6);

/**
 * Whether an address is one that any server on the Internet may have.
 * @param address in its usual spelling, without brackets; a zone makes it one of this machine's
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes("%")) return false;
  if (isIPv4(address)) return !specialIpv4.check(address, "ipv4");
  return globalIpv6.check(address, "ipv6") && !specialIpv6.check(address, "ipv6");
}

/** Whether an address is among others, however these are written; none of them may have a zone. */
export function isAmong(address: string, others: readonly string[]): boolean {
  const list = new BlockList();
  for (const other of others) list.addAddress(other, isIPv4(other) ? "ipv4" : "ipv6");
  return list.check(address, isIPv4(address) ? "ipv4" : "ipv6");
}

function blockList(family: "ipv4" | "ipv6", ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}
