import { z } from "zod";
import type { Database } from "../database/database.ts";
import { AppError } from "../errors/app-error.ts";
import type { App } from "../http/app.ts";
import type { ServerParts } from "../lifecycle/server-parts.ts";
import { cutText } from "../log/create-log.ts";
import { readEvent } from "./read-event.ts";
import { readKeys } from "./read-keys.ts";
import { takeEvent } from "./take-event.ts";
import type { WebhookEvent, WebhookProvider } from "./webhook-provider.ts";

/** Senders keep their events small (Standard Webhooks advises 20 kB); more is not even read. */
const BODY_LIMIT_BYTES = 256 * 1024;
/** The same whatever became of it: a sender needs no more. */
const RECEIVED = { received: true } as const;

/**
 * Takes in one sender's call-backs at `POST /webhooks/<id>`. The body is kept byte for byte, in a
 * scope of its own, since that is what is signed. It asks for no sign-in and makes nobody a guest.
 * @throws TypeError when the provider is set up so that it could not tell who sends
 */
export function registerWebhook(
  app: App,
  parts: Pick<ServerParts, "database" | "now">,
  provider: WebhookProvider,
): void {
  const keys = readKeys(provider);
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser<Buffer>("*", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    scope.post(
      `/webhooks/${provider.id}`,
      {
        bodyLimit: BODY_LIMIT_BYTES,
        schema: {
          summary: `Take in a signed call-back of ${provider.id}`,
          tags: ["webhooks"],
          response: { 200: z.object({ received: z.literal(true) }) },
        },
      },
      async (request) => {
        const event = readEvent(request, { provider, keys, now: parts.now() });
        const fate = whyLeft(provider, event) ?? (await take(parts.database, provider, event));
        const about = {
          provider: provider.id,
          event_id: event.id,
          event_type: cutText(event.type),
        };
        request.log.info({ ...about, fate }, "a call-back came in");
        return RECEIVED;
      },
    );
  });
}

/** Why nothing follows from an event; null when something does. */
function whyLeft(provider: WebhookProvider, event: WebhookEvent): string | null {
  if (!event.isForUs) return "left: for somebody else";
  return provider.types.has(event.type) ? null : "left: of an unknown type";
}

/** @throws AppError of 500 or above, so that the sender tries again; nothing is noted then */
async function take(
  database: Database,
  provider: WebhookProvider,
  event: WebhookEvent,
): Promise<string> {
  try {
    return (await takeEvent(database, provider, event)) ? "taken" : "taken before";
  } catch (error) {
    if (error instanceof AppError && error.status >= 500) throw error;
    throw new AppError("internal_error", "This call-back was not taken: send it again.", {
      cause: error,
    });
  }
}
