import type { pageQuery, WebhookDelivery } from "@emblazon/contract";
import { and, desc, eq, lt } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { decodeCursor, idPlace, toPage } from "../../records/cursor.ts";
import type { Page } from "../../records/cursor.ts";
import { endpointDeliveries } from "../../schema/webhook-endpoints.ts";
import { findEndpoint } from "./find-endpoint.ts";
import { presentDelivery } from "./present-endpoint.ts";

/** One page of what was sent to an endpoint of the transaction's user. @throws AppError `not_found` */
export async function listDeliveries(
  tx: Tx,
  endpointId: string,
  query: z.output<typeof pageQuery>,
): Promise<Page<WebhookDelivery>> {
  const after = decodeCursor(idPlace, query.cursor);
  const { id } = await findEndpoint(tx, endpointId);
  const found = await tx
    .select()
    .from(endpointDeliveries)
    .where(
      and(
        eq(endpointDeliveries.endpoint_id, id),
        after === null ? undefined : lt(endpointDeliveries.id, after.id),
      ),
    )
    .orderBy(desc(endpointDeliveries.id))
    .limit(query.limit + 1);
  const { rows, next_cursor } = toPage(found, query.limit, (row) => ({ id: row.id }));
  return { data: rows.map(presentDelivery), next_cursor };
}
