import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer } from "./testing/open-test-server.ts";
import type { TestServer } from "./testing/open-test-server.ts";

const FILE = { type: "string", format: "binary" };

let server: TestServer;
let paths: unknown;
beforeAll(async () => {
  server = await openTestServer();
  const document = (await server.visitor().get("/openapi.json")).json();
  ({ paths } = document as { paths: unknown });
});
afterAll(() => server.close());

test.each([
  ["/api/v1/images/transform", "file", FILE],
  ["/api/v1/projects", "inspiration", { type: "array", items: FILE, maxItems: 5 }],
])("the form of POST %s is described with its files, its JSON without", (path, field, files) => {
  const call = [path, "post"];
  const content = [...call, "requestBody", "content"];
  const form = [...content, "multipart/form-data", "schema", "properties"];
  const json = [...content, "application/json", "schema", "properties"];
  expect(paths).toHaveProperty([...form, field], files);
  for (const properties of [form, json]) expect(paths).toHaveProperty([...properties, "style"]);
  expect(paths).not.toHaveProperty([...json, field]);
  expect(paths).not.toHaveProperty([...call, "x-files"]);
});

test("a body that may be left out is described so", () => {
  expect(paths).toMatchObject({
    "/api/v1/assets/{id}/refine": { post: { requestBody: { required: false } } },
    "/api/v1/projects/{id}/generations": { post: { requestBody: { required: false } } },
    "/api/v1/users/me": { delete: { requestBody: { required: false } } },
    "/api/v1/generate": { post: { requestBody: { required: true } } },
  });
});
