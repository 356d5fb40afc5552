import { isIPv4 } from "node:net";
import type { FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";

/**
 * Where this browser reaches the studio, for what must not be led elsewhere: PUBLIC_URL, or without
 * it the request's own host while that is this machine. Any other Host is what a caller wrote; null.
 */
export function ownOrigin(
  request: Pick<FastifyRequest, "protocol" | "host">,
  { publicUrl }: Pick<Config, "publicUrl">,
): URL | null {
  if (publicUrl !== null) return new URL(new URL(publicUrl).origin);
  const text = `${request.protocol}://${request.host}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && url.origin === text.toLowerCase() && isThisMachine(url.hostname)
    ? url
    : null;
}

/** A host as `URL` writes it: of this machine, by its name or a loopback address (RFC 6761, 5735). */
export function isThisMachine(hostname: string): boolean {
  if (hostname === "localhost" || hostname.endsWith(".localhost")) return true;
  return hostname === "[::1]" || (isIPv4(hostname) && hostname.startsWith("127."));
}
