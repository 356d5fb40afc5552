import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineList, generateAnswer } from "@emblazon/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../records/ids.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { drawMark } from "../testing/test-vendor.ts";

/** A vendor on this machine, asked as any OpenAI-compatible one is. */
let vendor: Server;
let folder: string;
let server: TestServer;
const prompts: string[] = [];
let status = 200;
/** The vendor answers once it is open. */
let gate = Promise.resolve();

function answerText(): string {
  const b64_json = Buffer.from(drawMark({ seed: prompts.length })).toString("base64");
  const error = { message: "out of order" };
  return JSON.stringify(status === 200 ? { created: 1, data: [{ b64_json }] } : { error });
}

beforeAll(async () => {
  vendor = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      prompts.push(body);
      void gate.then(() => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(answerText());
      });
    });
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const { port } = vendor.address() as AddressInfo;
  folder = await mkdtemp(join(tmpdir(), "emblazon-generate-"));
  const file = join(folder, "engines.yaml");
  await writeFile(
    file,
    `vendors:
  - id: home
    kind: openai-compatible
    base_url: http://127.0.0.1:${port}/v1
    models: [{ id: brush, price: 0.01 }]
`,
  );
  server = await openTestServer(undefined, { ENGINES_FILE: file });
});
afterAll(async () => {
  await server.close();
  vendor.close();
  await rm(folder, { recursive: true });
});

const DOCUMENTED = {
  user_id: "test",
  prompt: "minimalist tech logo",
  design_type: "logo",
  style: "modern",
  num_variations: 1,
};

test("the documented call answers the documented shape, made by the vendor", async () => {
  status = 200;
  const caller = server.visitor();
  const response = await caller.post("/api/v1/generate", DOCUMENTED);
  expect(response.status).toBe(200);
  const answer = generateAnswer.parse(response.json());
  expect(answer).toMatchObject({
    success: true,
    design_type: "logo",
    prompt: "minimalist tech logo",
    num_generated: 1,
  });
  const [variation] = answer.variations;
  expect(variation).toMatchObject({ variation_number: 1, success: true, model_used: "home/brush" });
  expect(variation?.attempts).toMatchObject([{ model: "home/brush", outcome: "completed" }]);
  expect(prompts.at(-1)).toContain("minimalist tech logo");
  const { pathname, search } = new URL(variation?.image_url ?? "");
  const picture = await caller.get(pathname + search);
  expect(picture.headers.get("content-type")).toBe("image/png");
});

test("where the vendor is out of order, our own engine answers, and says so", async () => {
  status = 500;
  const response = await server
    .visitor()
    .post("/api/v1/generate", { ...DOCUMENTED, brand_text: "Øre" });
  const { variations } = generateAnswer.parse(response.json());
  expect(variations[0]?.model_used).toBe("built-in");
  expect(variations[0]?.attempts[0]).toMatchObject({ model: "home/brush", outcome: "failed" });
});

test("who prefers not to wait is told what there is by then", async () => {
  status = 200;
  const opening = Promise.withResolvers<void>();
  gate = opening.promise;
  const caller = server.visitor();
  const headers = { prefer: "wait=0" };
  const response = await caller.post("/api/v1/generate", DOCUMENTED, { headers });
  opening.resolve();
  expect([response.status, response.headers.get("preference-applied")]).toEqual([202, "wait=0"]);
  const { success, num_generated, stream_url } = generateAnswer.parse(response.json());
  expect([success, num_generated]).toEqual([false, 0]);
  expect((await caller.get(stream_url)).text).toContain('"generation_complete"');
});

test("with built-in no vendor is asked", async () => {
  const before = prompts.length;
  const body = { ...DOCUMENTED, engine: "built-in", num_variations: 2 };
  const response = await server.visitor().post("/api/v1/generate", body);
  const answer = generateAnswer.parse(response.json());
  expect(answer.variations.map(({ model_used }) => model_used)).toEqual(["built-in", "built-in"]);
  expect(prompts.length).toBe(before);
});

test("a model that there is not is a mistake", async () => {
  const body = { ...DOCUMENTED, engine: "home/nothing" };
  const response = await server.visitor().post("/api/v1/generate", body);
  expect(response.status).toBe(422);
  expect(response.json()).toMatchObject({ errors: [{ field: "engine" }] });
});

test("another person's id is refused", async () => {
  const response = await server
    .visitor()
    .post("/api/v1/generate", { ...DOCUMENTED, user_id: newId() });
  expect(response.status).toBe(403);
});

test("who wants the stream gets it, and is the guest whose logos they are", async () => {
  const visitor = server.visitor();
  const response = await visitor.post(
    "/api/v1/generate",
    { ...DOCUMENTED, engine: "built-in" },
    { headers: { accept: "text/event-stream" } },
  );
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  expect(response.text).toContain('"generation_complete"');
  const id = /"generation_id":"([^"]+)"/.exec(response.text)?.[1] ?? "";
  expect((await visitor.get(`/api/v1/generations/${id}`)).status).toBe(200);
});

test("the same key has the same stream once more, and is told so", async () => {
  const visitor = server.visitor();
  const headers = { accept: "text/event-stream", "idempotency-key": "one-stream" };
  const body = { ...DOCUMENTED, engine: "built-in" };
  const ask = () => visitor.post("/api/v1/generate", body, { headers });
  const [first, again] = [await ask(), await ask()];
  expect(again.text).toBe(first.text);
  const told = [first, again].map((answer) => answer.headers.get("idempotent-replayed"));
  expect(told).toEqual([null, "true"]);
});

test("the engines stand in the order of asking, ours after the vendors", async () => {
  const response = await server.visitor().get("/api/v1/engines");
  const { engines } = engineList.parse(response.json());
  expect(engines.map(({ id, chain_position }) => [id, chain_position])).toEqual([
    ["home/brush", 1],
    ["built-in", 2],
    ["built-in-effects", null],
  ]);
  expect(engines[0]).toMatchObject({ cost_usd: 0.01, kind: "openai-compatible" });
  expect(engines[0]?.attempts).toBeGreaterThan(0);
  expect([engines[0]?.last_error, typeof engines[0]?.last_error_at]).toEqual(["server", "string"]);
});
