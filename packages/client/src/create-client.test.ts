import { expect, test } from "vitest";
import { ASSET_ID, PROJECT_ID, sampleAsset, sampleProject } from "./testing/samples.ts";
import { hangUp, json, startServer } from "./testing/start-server.ts";
import { ClientError } from "./client-error.ts";
import { createClient } from "./create-client.ts";

const created = {
  project_id: PROJECT_ID,
  generation_id: sampleAsset.generation_id,
  stream_url: "/api/v1/generations/x/stream",
  project: sampleProject,
};

test("projects.create sends JSON with an idempotency key and reads the answer", async () => {
  await using server = await startServer(json(201, created));
  const client = createClient({ baseUrl: server.baseUrl });
  const result = await client.projects.create({ name: "Marlow & Finch" }, { waitSeconds: 5 });
  expect(result.project.name).toBe("Marlow & Finch");
  const [request] = server.seen;
  expect(request?.url).toBe("/api/v1/projects");
  expect(JSON.parse(request?.body ?? "")).toEqual({ name: "Marlow & Finch" });
  expect(request?.headers["content-type"]).toBe("application/json");
  expect(request?.headers["idempotency-key"]).toMatch(/^[0-9a-f]{32}$/);
  expect(request?.headers.prefer).toBe("wait=5");
});

test("projects.create with pictures sends a form with lists as name[]", async () => {
  await using server = await startServer(json(201, created));
  const client = createClient({ baseUrl: server.baseUrl });
  const picture = new File(["x"], "a.png", { type: "image/png" });
  await client.projects.create(
    { name: "Ada", personality: ["bold", "calm"] },
    { pictures: [picture] },
  );
  const [request] = server.seen;
  expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data/);
  expect(request?.body.match(/name="personality\[\]"/g)).toHaveLength(2);
  expect(request?.body).toContain('name="inspiration[]"; filename="a.png"');
});

test("projects.create refuses a sixth picture before anything is sent", async () => {
  await using server = await startServer(json(201, created));
  const client = createClient({ baseUrl: server.baseUrl });
  const pictures = Array.from({ length: 6 }, () => new Blob(["x"]));
  await expect(client.projects.create({ name: "Ada" }, { pictures })).rejects.toThrow(RangeError);
  expect(server.seen).toHaveLength(0);
});

test("a POST whose connection drops is sent again with the same key", async () => {
  await using server = await startServer(hangUp, json(201, created));
  const client = createClient({ baseUrl: server.baseUrl });
  await client.projects.create({ name: "Ada" });
  const keys = server.seen.map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test("a server that is gone becomes a retryable network error", async () => {
  const server = await startServer(hangUp);
  await server[Symbol.asyncDispose]();
  const client = createClient({ baseUrl: server.baseUrl });
  const failure = client.projects.get(PROJECT_ID);
  await expect(failure).rejects.toMatchObject({ code: "network", status: 0, retryable: true });
});

test("a problem document becomes an error with code, fields and request id", async () => {
  const problem = {
    type: "about:blank",
    title: "Some fields need another look",
    status: 422,
    detail: "See errors.",
    code: "validation_failed",
    request_id: "req-1",
    errors: [{ field: "name", message: "a name is needed" }],
  };
  await using server = await startServer(json(422, problem));
  const client = createClient({ baseUrl: server.baseUrl });
  const error: unknown = await client.projects.create({ name: "" }).catch((e: unknown) => e);
  if (!(error instanceof ClientError)) throw new Error("expected a ClientError");
  expect(error).toMatchObject({ code: "validation_failed", status: 422, requestId: "req-1" });
  expect(error.fieldMessage("name")).toBe("a name is needed");
  expect(error.fieldMessage("tagline")).toBeNull();
  expect(error.retryable).toBe(false);
});

test("a proxy's own page becomes an error with its status, request id and waiting time", async () => {
  await using server = await startServer((response) => {
    response.writeHead(503, { "x-request-id": "req-9", "retry-after": "3" });
    response.end("<h1>Bad gateway</h1>");
  });
  const client = createClient({ baseUrl: server.baseUrl });
  await expect(client.session()).rejects.toMatchObject({
    code: "unavailable",
    status: 503,
    requestId: "req-9",
    retryAfterMs: 3000,
  });
});

test("an answer that breaks the contract is refused, not passed on", async () => {
  await using server = await startServer(json(200, { ...sampleAsset, status: "melted" }));
  const client = createClient({ baseUrl: server.baseUrl });
  await expect(client.assets.get(ASSET_ID)).rejects.toMatchObject({ code: "unexpected_answer" });
});

test("an aborted call ends with the signal's reason", async () => {
  await using server = await startServer(() => undefined);
  const client = createClient({ baseUrl: server.baseUrl });
  const abort = new AbortController();
  const call = client.projects.get(PROJECT_ID, abort.signal);
  abort.abort(new Error("left the page"));
  await expect(call).rejects.toThrow("left the page");
});

test("lists leave out what was not asked for, and trash ignores the empty body", async () => {
  await using server = await startServer(json(200, { data: [], next_cursor: null }), (response) => {
    response.writeHead(204).end();
  });
  const client = createClient({ baseUrl: server.baseUrl });
  await client.assets.list({ q: "", favorite: true, cursor: undefined });
  await client.assets.trash(ASSET_ID);
  expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /api/v1/assets?favorite=true",
    `DELETE /api/v1/assets/${ASSET_ID}`,
  ]);
});

test("fileUrl names format, size, background and variant", () => {
  const client = createClient({ baseUrl: "http://h/api/v1" });
  const url = client.assets.fileUrl("1", { format: "png", size: 64, background: "#FFFFFF" });
  expect(url).toBe("http://h/api/v1/assets/1/file?format=png&size=64&background=%23FFFFFF");
});
