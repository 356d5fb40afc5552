import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { cutText } from "../../platform/log/create-log.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { isForOwnHost } from "./own-host.ts";
import { refuseCrossSite, refuseUnled } from "./same-site.ts";

/** The log tells of it once in so long: whoever forgot PUBLIC_URL would fill it. */
const QUIET_MS = 60_000;

/**
 * Looks at every call under the API, with or without a cookie: it may be the one that sets it. A name
 * that might be another site's is refused for reading too, since that site would be of one origin with
 * us. Where PUBLIC_URL says what the server is called, proxies may send any Host: then origins alone
 * are compared.
 */
export function guardAgainstCrossSite(
  app: App,
  { config, now }: Pick<FeatureParts, "config" | "now">,
): void {
  let quietUntil = 0;
  app.addHook("onRequest", async (request) => {
    if (config.publicUrl === null && !isForOwnHost(request, config)) {
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

function foreignHost(): AppError {
  return new AppError(
    "forbidden",
    "This server is not known by this name: set PUBLIC_URL to where people reach it, or come by its address or the machine's own name.",
  );
}
