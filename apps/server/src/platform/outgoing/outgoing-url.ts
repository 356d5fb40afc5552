import { isIP } from "node:net";
import { isPublicAddress } from "./is-public-address.ts";
import { OutgoingError } from "./outgoing-error.ts";

export interface AddressRules {
  /** Whether plain http is refused. */
  readonly httpsOnly?: boolean;
  /**
   * Origins such as "http://127.0.0.1:8188" that the owner of the server has named: they may be
   * asked wherever they are, by any port.
   */
  readonly allowLocal?: readonly string[];
  /** Names of this server itself, which it does not ask. */
  readonly ownHosts?: readonly string[];
}

const MOST_CHARACTERS = 8_192;
const PORTS: readonly string[] = ["", "80", "443"];
/** Browsers read these as something else than what is written: `\` as `/`, a tab as nothing. */
const MISREAD = /[\s\\\p{Cc}]/u;
/** A scheme and a host with no user before it, as nothing but such an address begins. */
const ABSOLUTE = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i;
const WITHOUT_SCHEME = /^\/\/[^/?#@]+(?:[/?#]|$)/;
const ON_SAME_HOST = /^(?!\/\/)(?![a-z][a-z\d+.-]*:)/i;
/** Names that are nobody's on the Internet (RFC 6761, RFC 6762, RFC 8375, RFC 9476, ICANN). */
const LOCAL_ENDINGS = /(?:^|\.)(?:localhost|local|internal|onion|test|invalid|alt|home\.arpa)$/;

/**
 * Reads an address that is to be asked, and refuses what can be told to be wrong from its text alone:
 * another scheme than http and https, a user's name, a port of its own, a host that is no public
 * address and no name of the Internet's. What a name leads to is seen when it is connected to.
 * @throws OutgoingError `refused`
 */
export function parseOutgoingUrl(text: string, rules: AddressRules = {}): URL {
  if (!isPlain(text) || !ABSOLUTE.test(text)) throw refused();
  return checkUrl(text, rules);
}

/**
 * The address that a redirect leads to, by the same rules.
 * @param location the header, which may be relative
 * @throws OutgoingError `refused`
 */
export function parseLocation(location: string, base: URL, rules: AddressRules): URL {
  const isWellBegun = [ABSOLUTE, WITHOUT_SCHEME, ON_SAME_HOST].some((one) => one.test(location));
  if (!isPlain(location) || !isWellBegun) throw refused();
  const to = checkUrl(location, rules, base);
  if (base.protocol === "https:" && to.protocol !== "https:") throw refused();
  return to;
}

/** Whether a URL's origin is one that the owner of the server has named. */
export function isAllowedLocal({ origin }: URL, { allowLocal = [] }: AddressRules): boolean {
  return allowLocal.includes(origin);
}

/** The host as names and addresses are written where no URL is around them. */
export function hostOf({ hostname }: URL): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

/** Whether a URL says who asks, or with what password: such a one is never asked. */
export function hasUser(url: URL | null): boolean {
  return url !== null && url.username + url.password !== "";
}

function isPlain(text: string): boolean {
  return text !== "" && text.length <= MOST_CHARACTERS && !MISREAD.test(text);
}

function checkUrl(text: string, rules: AddressRules, base?: URL): URL {
  const url = URL.parse(text, base);
  if (url === null || hasUser(url)) throw refused();
  if (url.protocol !== "https:" && url.protocol !== "http:") throw refused();
  if (isAllowedLocal(url, rules)) return url;
  if (rules.httpsOnly === true && url.protocol !== "https:") throw refused();
  if (rules.ownHosts?.includes(url.hostname) === true) throw refused();
  if (!PORTS.includes(url.port) || !isPublicHost(hostOf(url))) throw refused();
  return url;
}

function isPublicHost(host: string): boolean {
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes(".") && !host.endsWith(".") && !LOCAL_ENDINGS.test(host);
}

function refused(): OutgoingError {
  return new OutgoingError("refused", "this address may not be asked");
}
