import { isIP } from "node:net";
import type { FastifyRequest } from "fastify";
import type { Config } from "../../../config.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { ownOrigin } from "../own-address.ts";

/** Whom passkeys are made for, and where they may be used (WebAuthn Level 3, section 5.1.2). */
export interface RelyingParty {
  /** A host name; passkeys are bound to it. */
  readonly id: string;
  readonly origin: string;
}

/**
 * The studio as browsers see it. They take no passkeys for an address of digits, nor without https
 * but on the machine itself.
 * @throws AppError `conflict` where there is no name to go by
 */
export function relyingParty(
  request: Pick<FastifyRequest, "protocol" | "host">,
  config: Pick<Config, "publicUrl">,
): RelyingParty {
  const own = ownOrigin(request, config);
  if (own === null || !canHavePasskeys(own)) {
    throw new AppError(
      "conflict",
      "Passkeys need a host name with https, or localhost: set PUBLIC_URL to where people reach the studio.",
    );
  }
  return { id: own.hostname, origin: own.origin };
}

function canHavePasskeys({ protocol, hostname }: URL): boolean {
  if (hostname.startsWith("[") || isIP(hostname) !== 0) return false;
  return protocol === "https:" || hostname === "localhost" || hostname.endsWith(".localhost");
}
