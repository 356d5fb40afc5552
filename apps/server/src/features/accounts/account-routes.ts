import { session } from "@emblazon/contract";
import type { App } from "../../platform/http/app.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { refuseCrossSite } from "./same-site.ts";

export function registerAccountRoutes(app: App, parts: FeatureParts): void {
  app.get(
    "/session",
    {
      schema: {
        summary: "Who is asking, as far as the cookie says",
        tags: ["accounts"],
        response: { 200: session },
      },
    },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      return parts.identity.describe(await parts.identity.identify(request, reply));
    },
  );
}

/** Every unsafe call under the API, with or without a cookie: it may be the one that sets it. */
export function guardAgainstCrossSite(app: App, parts: FeatureParts): void {
  app.addHook("onRequest", async (request) => refuseCrossSite(request, parts.config));
}
