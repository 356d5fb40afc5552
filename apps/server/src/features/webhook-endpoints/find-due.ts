import { and, eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import type { DeliverWebhookPayload } from "../../records/tell-endpoints.ts";
import { users } from "../../schema/users.ts";
import { endpointDeliveries, webhookEndpoints } from "../../schema/webhook-endpoints.ts";
import type { EndpointDeliveryRow, WebhookEndpointRow } from "../../schema/webhook-endpoints.ts";

export interface DueDelivery {
  readonly delivery: EndpointDeliveryRow;
  readonly endpoint: WebhookEndpointRow;
  readonly owner: {
    readonly email: string | null;
    readonly name: string;
    readonly disabledAt: Date | null;
  };
}

/** A delivery whose turn it is; null when it is over, gone, or another job's. */
export async function findDue(
  tx: Tx,
  { delivery_id, turn }: DeliverWebhookPayload,
): Promise<DueDelivery | null> {
  const [row] = await tx
    .select({
      delivery: endpointDeliveries,
      endpoint: webhookEndpoints,
      owner: { email: users.email, name: users.full_name, disabledAt: users.disabled_at },
    })
    .from(endpointDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, endpointDeliveries.endpoint_id))
    .innerJoin(users, eq(users.id, endpointDeliveries.owner_id))
    .where(isDue({ delivery_id, turn }));
  return row ?? null;
}

/** Whether a delivery still waits for this turn. */
export function isDue({ delivery_id, turn }: DeliverWebhookPayload) {
  return and(
    eq(endpointDeliveries.id, delivery_id),
    eq(endpointDeliveries.turn, turn),
    eq(endpointDeliveries.status, "waiting"),
  );
}
