import type { App } from "../../../platform/http/app.ts";
import type { FeatureParts } from "../../feature-parts.ts";
import { isWithApiKey } from "../api-key-text.ts";

/**
 * Refuses an API key that may not do what the route does, or that is none, before anything of the
 * request is read: also where the route itself does not ask who calls.
 */
export function guardKeyedCalls(app: App, { identity }: Pick<FeatureParts, "identity">): void {
  app.addHook("onRequest", async (request, reply) => {
    if (isWithApiKey(request)) await identity.identify(request, reply);
  });
}
