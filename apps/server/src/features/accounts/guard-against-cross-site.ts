import type { FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { isSafe } from "../../platform/http/route-access.ts";
import { cutText } from "../../platform/log/create-log.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { isForOwnHost } from "./own-host.ts";
import { refuseCrossSite, refuseUnled } from "./same-site.ts";

/** The log tells of it once in so long: whoever forgot PUBLIC_URL would fill it. */
const QUIET_MS = 60_000;

/**
 * Looks at every call under the API, with or without a cookie: it may be the one that sets it. A page
 * whose own name leads here would be of one origin with us: it is refused whatever has an effect, and
 * what is open to this machine alone. What else it reads, any visitor may: our cookies are not sent
 * under its name. Programs are told from pages by what browsers always add. Where PUBLIC_URL says what the server is called, proxies may send any Host: then origins alone
 * are compared.
 */
export function guardAgainstCrossSite(
  app: App,
  { config, now }: Pick<FeatureParts, "config" | "now">,
): void {
  let quietUntil = 0;
  app.addHook("onRequest", async (request) => {
    if (config.publicUrl === null && mattersWho(request) && !isForOwnHost(request, config)) {
      if (now() >= quietUntil) {
        quietUntil = now() + QUIET_MS;
        const hosts = { host: cutText(request.host), sent_to: cutText(request.headers.host ?? "") };
        request.log.warn(hosts, "a call by an unknown name was refused: PUBLIC_URL is not set");
      }
      throw foreignHost();
    }
    refuseCrossSite(request, config);
    refuseUnled(request);
  });
}

/** Browsers add where a page is from to everything with an effect, and cookies where they have any. */
function mattersWho(request: FastifyRequest): boolean {
  if (request.routeOptions.config.access?.ownNamesOnly === true) return true;
  const { origin, cookie, "sec-fetch-site": site } = request.headers;
  return !isSafe(request) && (origin ?? cookie ?? site) !== undefined;
}

function foreignHost(): AppError {
  return new AppError(
    "forbidden",
    "This server is not known by this name: set PUBLIC_URL to where people reach it, or come by its address or the machine's own name.",
  );
}
