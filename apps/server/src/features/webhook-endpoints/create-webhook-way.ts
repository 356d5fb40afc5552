import type { Config } from "../../config.ts";
import { createGuardedFetch } from "../../platform/outgoing/guarded-fetch.ts";
import type { GuardedFetchOptions, OutgoingBounds } from "../../platform/outgoing/guarded-fetch.ts";
import { parseOutgoingUrl } from "../../platform/outgoing/outgoing-url.ts";
import type { WebhookWay } from "./endpoint-parts.ts";

/** A receiver says yes at once, and works afterwards. */
const BOUNDS: OutgoingBounds = {
  connectMs: 5_000,
  headMs: 10_000,
  totalMs: 11_000,
  // What follows the status is left unread, however long it says that it is: see `send-message.ts`.
  mostBytes: Number.MAX_SAFE_INTEGER,
  idleMs: 500,
  bodyMs: 500,
  mostRedirects: 0,
};

/** What only tests set. */
export interface WebhookWayOptions extends Pick<GuardedFetchOptions, "network" | "allowLocal"> {
  readonly bounds?: Partial<OutgoingBounds>;
}

/**
 * By https to public addresses only, beside those of this network that the owner has named, and not to
 * this server itself; redirects are answers like others.
 */
export function createWebhookWay(
  { publicUrl, webhookOrigins }: Pick<Config, "publicUrl" | "webhookOrigins">,
  { bounds, ...options }: WebhookWayOptions = {},
): WebhookWay {
  const rules = {
    allowLocal: webhookOrigins,
    ...options,
    httpsOnly: true,
    ownHosts: publicUrl === null ? [] : [new URL(publicUrl).hostname],
  };
  const client = createGuardedFetch({ ...rules, bounds: { ...BOUNDS, ...bounds } });
  return {
    parse: (url) => parseOutgoingUrl(url, rules),
    post: (url, ask) => client.fetch(url, { ...ask, method: "POST", redirect: "manual" }),
    close: () => client.close(),
  };
}
