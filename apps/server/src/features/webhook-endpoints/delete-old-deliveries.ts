import { lt, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { endpointDeliveries } from "../../schema/webhook-endpoints.ts";

const KEPT_DAYS = 30;

/** Forgets what was sent long ago; no delivery waits so long. @param tx one of the system's */
export async function deleteOldEndpointDeliveries(tx: Tx): Promise<void> {
  await tx
    .delete(endpointDeliveries)
    .where(
      lt(endpointDeliveries.created_at, sql`now() - make_interval(days => ${KEPT_DAYS}::int)`),
    );
}
