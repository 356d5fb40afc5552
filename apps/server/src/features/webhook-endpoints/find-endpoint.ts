import { eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { notFound } from "../../records/ids.ts";
import { webhookEndpoints } from "../../schema/webhook-endpoints.ts";
import type { WebhookEndpointRow } from "../../schema/webhook-endpoints.ts";

/** An endpoint of the transaction's user. @throws AppError `not_found` */
export async function findEndpoint(tx: Tx, id: string): Promise<WebhookEndpointRow> {
  const [row] = await tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
  if (!row) throw notFound();
  return row;
}

/** The same, if it is on. @throws AppError `not_found`, `conflict` */
export async function findWorkingEndpoint(tx: Tx, id: string): Promise<WebhookEndpointRow> {
  const row = await findEndpoint(tx, id);
  if (row.disabled_at === null) return row;
  throw new AppError("conflict", "This webhook is turned off: turn it on first.");
}
