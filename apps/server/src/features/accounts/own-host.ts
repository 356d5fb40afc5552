import { isIPv4 } from "node:net";
import type { FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { isThisMachine } from "./own-address.ts";

export type HostConfig = Pick<Config, "publicUrl" | "host" | "machineName">;
type Asked = Pick<FastifyRequest, "host" | "headers">;

/** Endings that nobody can register: names of homes, offices and containers. */
const LOCAL_ENDINGS = [".local", ".lan", ".internal", ".home.arpa", ".localdomain"];
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i;

/**
 * Whether a request was sent to a name that nobody outside can give to this server: PUBLIC_URL's, an
 * address of digits, a name without a dot or with a local ending, or what the machine itself is
 * called. Any other may be a page's that has its own
 * name lead here after it was loaded (DNS rebinding), and is then of one origin with us.
 */
export function isForOwnHost(request: Asked, config: HostConfig): boolean {
  // With a proxy in front `host` is what a header says that a page may write as well.
  return [request.host, request.headers.host ?? ""].every((host) => isOwnHost(host, config));
}

function isOwnHost(host: string, config: HostConfig): boolean {
  const name = nameOf(host);
  if (name === null) return false;
  if (config.publicUrl !== null && name === new URL(config.publicUrl).hostname) return true;
  if (name.startsWith("[") || isIPv4(name) || isThisMachine(name)) return true;
  if (!name.includes(".") || LOCAL_ENDINGS.some((ending) => name.endsWith(ending))) return true;
  return [config.host.toLowerCase(), config.machineName].includes(name);
}

/** The host as `URL` writes it, without the port; null for what is none. */
function nameOf(host: string): string | null {
  const text = `http://${host}`;
  return HOST.test(host) && URL.canParse(text) ? new URL(text).hostname : null;
}
