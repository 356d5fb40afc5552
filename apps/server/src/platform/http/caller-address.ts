import type { FastifyRequest } from "fastify";
import ipaddr from "ipaddr.js";

type Asked = Pick<FastifyRequest, "ip"> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/** One household or machine owns so much of an IPv6 address, and may change the rest at will. */
const IPV6_PREFIX_GROUPS = 4;
/** As some proxies write them: 192.0.2.1:49152, [2001:db8::1]:49152. */
const WITH_PORT = /^(?:\[([\da-f:.]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/i;

/**
 * Where a request comes from, as far as limits tell callers apart: an IPv4 address whole, an IPv6
 * one by its /64. What a proxy has passed on that is no address counts as the proxy's own.
 */
export function callerAddress({ ip, socket }: Asked): string {
  return addressPrefix(ip) ?? addressPrefix(socket.remoteAddress ?? "") ?? "unknown";
}

function addressPrefix(given: string): string | null {
  const [, ipv6, ipv4] = WITH_PORT.exec(given) ?? [];
  const text = ipv6 ?? ipv4 ?? given;
  if (!ipaddr.isValid(text)) return null;
  const address = ipaddr.process(text);
  if (!("parts" in address)) return address.toString();
  const groups = address.parts.slice(0, IPV6_PREFIX_GROUPS).map((group) => group.toString(16));
  return `${groups.join(":")}::/64`;
}
