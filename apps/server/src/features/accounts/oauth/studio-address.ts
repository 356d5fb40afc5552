import type { FastifyRequest } from "fastify";
import type { AccountParts } from "../account-parts.ts";
import { ownOrigin } from "../own-address.ts";

type AddressParts = Pick<AccountParts, "config" | "publicAddress">;

/** A page of the studio, for a browser that is here already. */
export function pageAddress({ config, publicAddress }: AddressParts, page: string): string {
  return `${config.publicUrl === null ? config.basePath : publicAddress()}${page}`;
}

/**
 * Where a provider sends the browser back to. It has to be told there beforehand, and a Host that
 * somebody made up must not become part of it; null where PUBLIC_URL is missing.
 */
export function callbackAddress(
  request: Pick<FastifyRequest, "protocol" | "host">,
  { config, publicAddress }: AddressParts,
  provider: string,
): string | null {
  const path = `/api/v1/auth/oauth/${provider}/callback`;
  if (config.publicUrl !== null) return `${publicAddress()}${path}`;
  const own = ownOrigin(request, config);
  return own === null ? null : `${own.origin}${config.basePath}${path}`;
}

/**
 * Whether one of our own pages asks, or the person by themselves. Another site must not begin to
 * link: the browser may be signed in at the provider as somebody of that site's choice. Where no
 * browser says whence it comes, it tells the page, unless that page has kept it from doing so.
 */
export function isFromOwnPage(
  request: Pick<FastifyRequest, "protocol" | "host" | "headers">,
  { publicUrl }: AccountParts["config"],
): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { referer } = request.headers;
  if (referer === undefined || !URL.canParse(referer)) return false;
  const own = publicUrl === null ? `${request.protocol}://${request.host}` : publicUrl;
  return URL.canParse(own) && new URL(referer).origin === new URL(own).origin;
}
