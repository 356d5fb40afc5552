import type {
  Generation,
  WebhookEventName,
  WebhookGeneration,
  WebhookMessage,
} from "@emblazon/contract";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../platform/database/database.ts";
import type { ServerParts } from "../platform/lifecycle/server-parts.ts";
import type { AssetRow } from "../schema/assets.ts";
import { endpointDeliveries, webhookEndpoints } from "../schema/webhook-endpoints.ts";
import type { EndpointDeliveryRow, WebhookEndpointRow } from "../schema/webhook-endpoints.ts";
import { newId } from "./ids.ts";
import type { Links } from "./links.ts";
import { presentAsset } from "./present-asset.ts";

export const DELIVER_WEBHOOK = "deliver-webhook";

export const deliverWebhookPayload = z.object({
  delivery_id: z.uuid(),
  /** Only the job that was asked for last may send. */
  turn: z.int().min(0),
});
export type DeliverWebhookPayload = z.infer<typeof deliverWebhookPayload>;

type Queueing = Pick<ServerParts, "queue">;

export interface TellingParts extends Pick<ServerParts, "database" | "queue" | "publicAddress"> {
  readonly links: Links;
}

export interface EndedGeneration {
  readonly ownerId: string;
  /** As the API shows it, at its end. */
  readonly generation: Generation;
  readonly assets: readonly AssetRow[];
}

/**
 * Writes down, within the transaction that ends a generation, what the endpoints of its owner are to be
 * told of it. Who has none costs one look into an index. An endpoint that is deleted at this moment does
 * not keep the generation from ending.
 */
export async function tellEndpoints(
  parts: TellingParts,
  tx: Tx,
  { ownerId, generation, assets }: EndedGeneration,
): Promise<void> {
  const endpoints = await tx
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.owner_id, ownerId), isNull(webhookEndpoints.disabled_at)));
  const event = eventOf(generation);
  const told = endpoints.filter(({ events }) => event !== null && events.includes(event));
  if (event === null || told.length === 0) return;
  const timestamp = generation.completed_at ?? generation.created_at;
  const data = generationForReceivers(parts, generation, assets);
  const message = { type: event, timestamp, data };
  for (const endpoint of told) {
    const posting = parts.database.savepoint(tx, () => postMessage(parts, tx, endpoint, message));
    await posting.catch(unlessDeleted);
  }
}

const FOREIGN_KEY_VIOLATION = "23503";

function unlessDeleted(error: unknown): void {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code !== FOREIGN_KEY_VIOLATION) throw error;
}

/** Writes down one message for one endpoint; it is sent after the commit. */
export async function postMessage(
  parts: Queueing,
  tx: Tx,
  endpoint: Pick<WebhookEndpointRow, "id" | "owner_id" | "failing_since">,
  message: WebhookMessage,
): Promise<EndpointDeliveryRow> {
  const [row] = await tx
    .insert(endpointDeliveries)
    .values({
      id: newId(),
      owner_id: endpoint.owner_id,
      endpoint_id: endpoint.id,
      event: message.type,
      payload: JSON.stringify(message),
      next_attempt_at: new Date(message.timestamp),
    })
    .returning();
  if (!row) throw new Error("the delivery was not kept");
  await askForDelivery(parts, tx, row, { isFailing: endpoint.failing_since !== null });
  return row;
}

export interface AskOptions {
  /** Whether nothing gets through to the endpoint: those that answer go first. */
  readonly isFailing: boolean;
  readonly delayMs?: number;
}

/** Asks for the job of a delivery's turn. */
export async function askForDelivery(
  { queue }: Queueing,
  tx: Tx,
  { id, turn }: Pick<EndpointDeliveryRow, "id" | "turn">,
  { isFailing, delayMs = 0 }: AskOptions,
): Promise<void> {
  const payload: DeliverWebhookPayload = { delivery_id: id, turn };
  await queue.enqueue(tx, DELIVER_WEBHOOK, payload, {
    key: `${id}:${turn}`,
    priority: isFailing ? -1 : 0,
    ...(delayMs > 0 ? { delaySeconds: Math.ceil(delayMs / 1_000) } : {}),
  });
}

/** Null while it goes on. */
function eventOf({ status }: Generation): WebhookEventName | null {
  if (status === "queued" || status === "running") return null;
  return `generation.${status}`;
}

function generationForReceivers(
  { links, publicAddress }: TellingParts,
  generation: Generation,
  assets: readonly AssetRow[],
): WebhookGeneration {
  const base = publicAddress();
  const whole = (path: string): string => new URL(path, base).href;
  const { id, kind, project_id, parent_asset_id, status, counts } = generation;
  const { created_at, started_at, completed_at } = generation;
  return {
    ...{ id, kind, project_id, parent_asset_id, status, counts },
    stream_url: whole(generation.stream_url),
    ...{ created_at, started_at, completed_at },
    assets: assets.map((row) => {
      const { image_url, thumbnail_url, ...asset } = presentAsset(row, [], links);
      return {
        ...{ id: asset.id, kind: asset.kind, status: asset.status, title: asset.title },
        image_url: image_url === null ? null : whole(image_url),
        thumbnail_url: thumbnail_url === null ? null : whole(thumbnail_url),
        error: asset.error,
      };
    }),
  };
}
