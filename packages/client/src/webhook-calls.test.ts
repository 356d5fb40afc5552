import type { CreatedWebhookEndpoint, WebhookDelivery } from "@emblazon/contract";
import { expect, test } from "vitest";
import { createClient } from "./create-client.ts";
import { hangUp, json, nothing, startServer } from "./testing/start-server.ts";

const NOW = "2026-03-01T12:00:00.000Z";
const ID = "019a1b2c-0000-7000-8000-000000000009";
const PATH = "/api/v1/users/me/webhooks";

const made: CreatedWebhookEndpoint = {
  ...{ id: ID, url: "https://hooks.example.com/", events: ["generation.failed"], created_at: NOW },
  ...{ disabled: false, disabled_reason: null, disabled_at: null, failing_since: null },
  secret: "whsec_x",
};
const { secret: _secret, ...endpoint } = made;
const delivery: WebhookDelivery = {
  ...{ id: ID, event: "ping", status: "waiting", attempts: 0, response_status: null, error: null },
  ...{ ms: null, next_attempt_at: NOW, last_attempt_at: null, created_at: NOW },
};

test("calls about webhooks go where the contract says", async () => {
  await using server = await startServer(
    json(201, made),
    json(200, { data: [endpoint] }),
    json(200, endpoint),
    json(202, delivery),
    json(200, { data: [delivery], next_cursor: "next" }),
    json(202, delivery),
    nothing,
  );
  const { webhooks } = createClient({ baseUrl: server.baseUrl });
  const input = { url: made.url, events: [...made.events] };
  expect((await webhooks.create(input)).secret).toBe("whsec_x");
  expect(await webhooks.list()).toEqual([endpoint]);
  expect(await webhooks.update(ID, { disabled: false })).toEqual(endpoint);
  expect(await webhooks.test(ID)).toEqual(delivery);
  expect(await webhooks.deliveries(ID, { limit: 1 })).toEqual({
    data: [delivery],
    next_cursor: "next",
  });
  expect(await webhooks.retry(ID, ID)).toEqual(delivery);
  await webhooks.remove(ID);
  expect(server.seen.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
    `POST ${PATH} ${JSON.stringify(input)}`,
    `GET ${PATH} `,
    `PATCH ${PATH}/${ID} {"disabled":false}`,
    `POST ${PATH}/${ID}/test `,
    `GET ${PATH}/${ID}/deliveries?limit=1 `,
    `POST ${PATH}/${ID}/deliveries/${ID}/retry `,
    `DELETE ${PATH}/${ID} `,
  ]);
  expect(server.seen.every(({ headers }) => headers["idempotency-key"] === undefined)).toBe(true);
});

test("what makes a secret is sent once, also when the line drops", async () => {
  await using server = await startServer(hangUp, json(201, made));
  const { webhooks } = createClient({ baseUrl: server.baseUrl });
  await expect(webhooks.create({ url: made.url })).rejects.toMatchObject({ code: "network" });
  expect(server.seen).toHaveLength(1);
});
