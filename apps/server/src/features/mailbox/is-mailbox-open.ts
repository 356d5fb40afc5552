import type { Config } from "../../config.ts";
import { isLoopback } from "../../platform/is-loopback.ts";

/** What ENVIRONMENT is where people work on the program itself. */
export const DEVELOPMENT = "development";

/**
 * Whether anybody may read the mails: under development, so that the links in them can be followed
 * before there is an administrator; and only where nobody comes from another machine.
 */
export function isMailboxOpen(
  config: Pick<Config, "environment" | "host" | "trustProxyHops">,
): boolean {
  const { environment, host, trustProxyHops } = config;
  return environment === DEVELOPMENT && isLoopback(host) && trustProxyHops === 0;
}
