import type { WebhookMessage } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { Queue } from "../../../platform/queue/queue.ts";
import { seal } from "../../../platform/secrets/seal.ts";
import { newSigningSecret } from "../../../platform/webhooks/sign-delivery.ts";
import { newId } from "../../../records/ids.ts";
import { deliverWebhookPayload, postMessage } from "../../../records/tell-endpoints.ts";
import type { DeliverWebhookPayload } from "../../../records/tell-endpoints.ts";
import { users } from "../../../schema/users.ts";
import { endpointDeliveries, webhookEndpoints } from "../../../schema/webhook-endpoints.ts";
import type { EndpointDeliveryRow, WebhookEndpointRow } from "../../../schema/webhook-endpoints.ts";
import type { FeatureParts } from "../../feature-parts.ts";
import { openTestParts } from "../../testing/open-test-parts.ts";
import { createWebhookWay } from "../create-webhook-way.ts";
import type { WebhookWayOptions } from "../create-webhook-way.ts";
import { deliverMessage } from "../deliver-message.ts";
import type { DeliveryParts } from "../deliver-message.ts";
import { endpointKey } from "../endpoint-parts.ts";
import { openOutside } from "./open-receiver.ts";
import type { Outside } from "./open-receiver.ts";

export interface Job extends DeliverWebhookPayload {
  readonly delaySeconds: number;
  readonly priority: number;
}

export interface TestEndpoint {
  readonly id: string;
  readonly ownerId: string;
  readonly email: string;
  readonly secret: string;
}

/** Deliveries whose jobs a test runs itself, at times of its own. */
export interface DeliveryBench {
  readonly outside: Outside;
  readonly parts: FeatureParts;
  /** Those that were asked for, the latest last. */
  readonly jobs: readonly Job[];
  readonly clock: { nowMs: number; random: number };
  endpoint(url: string): Promise<TestEndpoint>;
  post(endpoint: TestEndpoint, message?: WebhookMessage): Promise<string>;
  /** Runs the job that was asked for last. */
  runLast(change?: Partial<DeliveryParts>, signal?: AbortSignal): Promise<void>;
  /** Another way out, closed with the bench. */
  way(options: WebhookWayOptions): DeliveryParts["way"];
  delivery(id: string): Promise<EndpointDeliveryRow | undefined>;
  row(endpoint: TestEndpoint): Promise<WebhookEndpointRow | undefined>;
  close(): Promise<void>;
}

export const CANCELLED: WebhookMessage = {
  type: "generation.cancelled",
  timestamp: "2026-03-01T12:00:00.000Z",
  data: {
    id: "0190b2c0-0000-7000-8000-000000000001",
    kind: "logo",
    project_id: null,
    parent_asset_id: null,
    status: "cancelled",
    counts: { total: 0, pending: 0, completed: 0, failed: 0, cancelled: 0 },
    stream_url: "https://studio.example/api/v1/generations/x/stream",
    created_at: "2026-03-01T12:00:00.000Z",
    started_at: null,
    completed_at: null,
    assets: [],
  },
};

export async function openDeliveryBench(databaseUrl: string | undefined): Promise<DeliveryBench> {
  const outside = await openOutside();
  const { parts: real, close } = await openTestParts(databaseUrl);
  const clock = { nowMs: Date.parse("2026-03-01T12:00:00.000Z"), random: 0 };
  const jobs: Job[] = [];
  const parts = { ...real, now: () => clock.nowMs, queue: keeping(real.queue, jobs) };
  const { database } = parts;
  const ways: ReturnType<typeof createWebhookWay>[] = [];
  const openWay = (options: WebhookWayOptions): DeliveryParts["way"] => {
    const way = createWebhookWay(parts.config, { network: outside.net.network, ...options });
    ways.push(way);
    return way;
  };
  const delivering = { ...parts, way: openWay({}), random: () => clock.random };
  return {
    ...{ outside, parts, jobs, clock, way: openWay },
    endpoint: (url) => insertEndpoint(parts, url),
    post: async (endpoint, message = CANCELLED) => {
      const row = { id: endpoint.id, owner_id: endpoint.ownerId, failing_since: null };
      const posted = await database.asUser(endpoint.ownerId, (tx) =>
        postMessage(parts, tx, row, message),
      );
      return posted.id;
    },
    runLast: async (change, signal = new AbortController().signal) => {
      const job = jobs.at(-1);
      if (job === undefined) throw new Error("no job was asked for");
      const { delivery_id, turn } = job;
      await deliverMessage({ ...delivering, ...change }, { delivery_id, turn }, signal);
    },
    delivery: async (id) => {
      const rows = await database.asSystem((tx) =>
        tx.select().from(endpointDeliveries).where(eq(endpointDeliveries.id, id)),
      );
      return rows[0];
    },
    row: async ({ id }) => {
      const rows = await database.asSystem((tx) =>
        tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id)),
      );
      return rows[0];
    },
    close: async () => {
      for (const way of ways) await way.close();
      await close();
      await outside.close();
    },
  };
}

function keeping(queue: Queue, jobs: Job[]): Queue {
  return {
    ...queue,
    enqueue: async (_tx, _name, payload, { delaySeconds = 0, priority = 0 } = {}) => {
      jobs.push({ ...deliverWebhookPayload.parse(payload), delaySeconds, priority });
    },
  };
}

async function insertEndpoint(parts: FeatureParts, url: string): Promise<TestEndpoint> {
  const [id, ownerId, secret] = [newId(), newId(), newSigningSecret()];
  const email = `ada-${ownerId}@example.com`;
  await parts.database.asSystem(async (tx) => {
    await tx
      .insert(users)
      .values({ id: ownerId, owner_id: ownerId, kind: "user", email, email_key: email });
    await tx.insert(webhookEndpoints).values({
      id,
      owner_id: ownerId,
      url,
      events: ["generation.cancelled"],
      sealed_secret: seal(endpointKey(parts), secret, id),
    });
  });
  return { id, ownerId, email, secret };
}
