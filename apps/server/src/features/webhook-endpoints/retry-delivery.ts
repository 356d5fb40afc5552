import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { notFound } from "../../records/ids.ts";
import { askForDelivery } from "../../records/tell-endpoints.ts";
import { endpointDeliveries } from "../../schema/webhook-endpoints.ts";
import type { EndpointDeliveryRow } from "../../schema/webhook-endpoints.ts";
import type { EndpointParts } from "./endpoint-parts.ts";
import { findWorkingEndpoint } from "./find-endpoint.ts";

export interface RetryTarget {
  readonly endpointId: string;
  readonly deliveryId: string;
}

/**
 * Asks for a delivery anew, whatever came of it; the job that waits for a later time finds that it was
 * overtaken. One that had used up its attempts gets one more.
 * @param tx one of the owner's
 * @throws AppError `not_found`, `conflict` for an endpoint that is turned off
 */
export async function retryDelivery(
  parts: Pick<EndpointParts, "queue" | "now">,
  tx: Tx,
  { endpointId, deliveryId }: RetryTarget,
): Promise<EndpointDeliveryRow> {
  const endpoint = await findWorkingEndpoint(tx, endpointId);
  const [row] = await tx
    .update(endpointDeliveries)
    .set({
      status: "waiting",
      turn: sql`${endpointDeliveries.turn} + 1`,
      next_attempt_at: new Date(parts.now()),
    })
    .where(
      and(eq(endpointDeliveries.id, deliveryId), eq(endpointDeliveries.endpoint_id, endpoint.id)),
    )
    .returning();
  if (!row) throw notFound();
  await askForDelivery(parts, tx, row, { isFailing: endpoint.failing_since !== null });
  return row;
}
