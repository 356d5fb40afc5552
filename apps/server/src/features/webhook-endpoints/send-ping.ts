import type { Tx } from "../../platform/database/database.ts";
import { postMessage } from "../../records/tell-endpoints.ts";
import type { EndpointDeliveryRow } from "../../schema/webhook-endpoints.ts";
import type { EndpointParts } from "./endpoint-parts.ts";
import { findWorkingEndpoint } from "./find-endpoint.ts";

/**
 * Writes a ping down, which is tried once.
 * @param tx one of the owner's
 * @throws AppError `not_found`, `conflict` for an endpoint that is turned off
 */
export async function sendPing(
  parts: Pick<EndpointParts, "queue" | "now">,
  tx: Tx,
  endpointId: string,
): Promise<EndpointDeliveryRow> {
  const endpoint = await findWorkingEndpoint(tx, endpointId);
  const timestamp = new Date(parts.now()).toISOString();
  const data = { endpoint_id: endpoint.id };
  return postMessage(parts, tx, endpoint, { type: "ping", timestamp, data });
}
