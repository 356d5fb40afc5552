import { sql } from "drizzle-orm";
import type { Database, Tx } from "../database/database.ts";
import type { WebhookEvent, WebhookProvider } from "./webhook-provider.ts";

/** How long it is known that an event was taken. */
const KEPT_DAYS = 90;
/** An older event is not taken: its note may be gone. The days between are for clocks and upkeep. */
export const OLDEST_EVENT_DAYS = 60;

/**
 * Notes an event and does what follows from it, in one transaction: a crash leaves both or neither.
 * Of several deliveries at once one does it; the others wait for it, and do it if it fails.
 * @returns false when it was done before
 */
export async function takeEvent(
  database: Database,
  provider: Pick<WebhookProvider, "id" | "handle">,
  event: WebhookEvent,
): Promise<boolean> {
  return database.asSystem(async (tx) => {
    const noted = await tx.execute(sql`
      INSERT INTO webhook_deliveries (provider, event_id) VALUES (${provider.id}, ${event.id})
      ON CONFLICT (provider, event_id) DO NOTHING RETURNING event_id`);
    if (noted.length === 0) return false;
    await provider.handle(tx, event);
    return true;
  });
}

/** Deletes the notes that are no longer kept. */
export async function deleteOldDeliveries(tx: Tx): Promise<void> {
  await tx.execute(sql`
    DELETE FROM webhook_deliveries
    WHERE received_at < now() - make_interval(days => ${KEPT_DAYS}::int)`);
}
