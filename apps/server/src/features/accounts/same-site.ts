import type { FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { isSafe } from "../../platform/http/route-access.ts";
import { isForOwnHost } from "./own-host.ts";
import type { HostConfig } from "./own-host.ts";

export type Origins = HostConfig & Pick<Config, "corsOrigins">;

/**
 * Refuses what another site makes a browser do. Browsers say where a request comes from, programs
 * outside browsers say nothing: no header is taken as a program, which has no one else's cookie.
 * A request with a token is no such thing: no site has somebody else's.
 */
export function refuseCrossSite(request: FastifyRequest, origins: Origins): void {
  if (isSafe(request) || request.headers.authorization !== undefined) return;
  const { origin } = request.headers;
  if (origin !== undefined && origins.corsOrigins.includes(origin) && isAskedFor(request)) return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw crossSite();
  if (origin === undefined || site !== undefined) return;
  if (!ownOrigins(request, origins).includes(origin)) throw crossSite();
}

/** What a person goes to, or a page fetches, and not what a page shows or runs. */
const LED_TO = new Set(["document", "empty"]);

/**
 * Refuses a GET with an effect where no person goes there, as for a picture on another site's page:
 * thirty of them would use up how often its visitor may sign in.
 */
export function refuseUnled(request: FastifyRequest): void {
  const { ledBy } = request.routeOptions.config.access ?? {};
  const { "sec-fetch-site": site, "sec-fetch-dest": destination = "document" } = request.headers;
  if (ledBy === undefined) return;
  const isForeign = site === "cross-site" || site === "same-site";
  const isLed = destination === "document" && ledBy === "any-page";
  if ((isForeign && !isLed) || !LED_TO.has(destination)) throw crossSite();
}

/**
 * Whether a browser has asked for leave before it sent this across origins: it does so for JSON, and
 * then brings no cookie and keeps none, since no answer allows that. What it sends unasked, such as a
 * form or a body of nothing, might come with both.
 */
function isAskedFor(request: FastifyRequest): boolean {
  return /^application\/json(?:$|[ \t]*;)/i.test(request.headers["content-type"] ?? "");
}

/** Whether a browser says that a page of another origin asks. */
export function isFromElsewhere(request: FastifyRequest, origins: Origins): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (origin === undefined || site === "same-origin") return false;
  return !ownOrigins(request, origins).includes(origin);
}

function ownOrigins(request: FastifyRequest, config: Origins): string[] {
  const { publicUrl } = config;
  const own = isForOwnHost(request, config) ? [`${request.protocol}://${request.host}`] : [];
  return publicUrl === null ? own : [...own, new URL(publicUrl).origin];
}

function crossSite(): AppError {
  return new AppError("forbidden", "This call came from another site. Make it from the studio.");
}
