import type { ImageJob } from "@emblazon/contract";
import { expect, test } from "vitest";
import { createClient } from "./create-client.ts";
import { json, nothing, startServer } from "./testing/start-server.ts";

const ID = "019a1b2c-0000-7000-8000-000000000007";
const NOW = "2026-03-01T12:00:00.000Z";

const job: ImageJob = {
  uuid: ID,
  status: "queued",
  style: "SKETCH",
  strength: 100,
  params: {},
  format: "jpg",
  quality: 85,
  title: "harbour",
  favorite: false,
  original_filename: "harbour.jpg",
  width: 400,
  height: 300,
  original_width: 400,
  original_height: 300,
  scaled_down: false,
  is_hd_unlocked: true,
  error_message: null,
  error: null,
  generation_id: ID,
  parent_asset_id: null,
  stream_url: `/api/v1/generations/${ID}/stream`,
  original_url: `/api/v1/images/${ID}/original`,
  preview_url: null,
  processed_url: null,
  generation_time_ms: null,
  trashed_at: null,
  created_at: NOW,
  processed_at: null,
};

test("a photo is sent as a form, its parameters as JSON, with a key of its own", async () => {
  await using server = await startServer(json(202, job));
  const client = createClient({ baseUrl: server.baseUrl });
  const photo = new File(["the photo"], "harbour.jpg", { type: "image/jpeg" });
  const made = await client.images.transform(
    { style: "SKETCH", strength: 62.5, params: { darkness: 60 } },
    { photo },
  );
  expect(made).toEqual(job);
  const [request] = server.seen;
  expect(`${request?.method} ${request?.url}`).toBe("POST /api/v1/images/transform");
  expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(request?.headers["idempotency-key"]).toMatch(/\S{8,}/);
  expect(request?.headers["prefer"]).toBe("wait=0");
  const fields = [
    ...(request?.body ?? "").matchAll(/name="(\w+)"[^\r]*\r\n(?:.+\r\n)*\r\n(.*)\r\n/g),
  ];
  expect(Object.fromEntries(fields.map(([, name, value]) => [name, value]))).toEqual({
    params: '{"darkness":60}',
    style: "SKETCH",
    strength: "62.5",
    file: "the photo",
  });
  expect(request?.body).toContain('filename="harbour.jpg"');
});

test("a photo that is there already is named in JSON, and may be waited for", async () => {
  await using server = await startServer(json(201, { ...job, status: "done" }));
  const client = createClient({ baseUrl: server.baseUrl });
  const input = { style: "cartoon", image_id: ID };
  expect((await client.images.transform(input, { waitSeconds: 30 })).status).toBe("done");
  const [request] = server.seen;
  expect(JSON.parse(request?.body ?? "")).toEqual(input);
  expect(request?.headers["prefer"]).toBe("wait=30");
});

test("a parameter that does not fit is an error that names it", async () => {
  const problem = {
    type: "about:blank",
    title: "Some fields need another look",
    status: 422,
    detail: "Mend params.fog and try again.",
    code: "validation_failed",
    request_id: "req-1",
    errors: [{ field: "params.fog", message: "there is no such parameter" }],
  };
  await using server = await startServer(json(422, problem));
  const client = createClient({ baseUrl: server.baseUrl });
  const sent = client.images.transform({ style: "SKETCH", params: { fog: 1 }, image_id: ID });
  await expect(sent).rejects.toMatchObject({
    ...{ code: "validation_failed", fields: [{ field: "params.fog" }] },
  });
});

test("images are listed, read and thrown away where the contract says", async () => {
  const list = { data: [job], next_cursor: null };
  await using server = await startServer(json(200, list), json(200, job), nothing);
  const client = createClient({ baseUrl: server.baseUrl });
  expect((await client.images.list({ style: "SKETCH", limit: 5 })).data).toEqual([job]);
  expect(await client.images.get(ID)).toEqual(job);
  await client.images.trash(ID);
  expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /api/v1/images?style=SKETCH&limit=5",
    `GET /api/v1/images/${ID}`,
    `DELETE /api/v1/images/${ID}`,
  ]);
});

test("the addresses of the pictures are the server's own", async () => {
  const client = createClient({ baseUrl: "https://studio.example.com/here/api/v1" });
  const images = `https://studio.example.com/here/api/v1/images/${ID}`;
  expect(client.images.originalUrl(ID)).toBe(`${images}/original`);
  expect(client.images.processedUrl(ID)).toBe(`${images}/processed`);
  expect(client.images.processedUrl(ID, { quality: "preview", download: true })).toBe(
    `${images}/processed?quality=preview&download=true`,
  );
});
