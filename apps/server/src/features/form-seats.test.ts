import { request } from "node:http";
import type { ClientRequest, IncomingMessage } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer } from "./testing/open-test-server.ts";
import type { TestServer } from "./testing/open-test-server.ts";

let server: TestServer;
const held: ClientRequest[] = [];
beforeAll(async () => {
  server = await openTestServer(undefined, { TRUST_PROXY: "1" });
});
afterAll(async () => {
  for (const form of held) form.destroy();
  await server.close();
});

/** Sends the head of a form and the beginning of a picture, and then nothing for long. */
function holdForm(address: string): Promise<IncomingMessage> {
  const form = request(`${server.url}/api/v1/projects`, {
    method: "POST",
    headers: {
      "content-type": "multipart/form-data; boundary=x",
      "content-length": "1000000",
      "x-forwarded-for": address,
    },
  });
  form.on("error", () => undefined);
  form.write('--x\r\nContent-Disposition: form-data; name="inspiration"; filename="a.png"\r\n\r\n');
  held.push(form);
  return new Promise((resolve) => form.once("response", resolve));
}

function sendForm(address: string) {
  const form = new FormData();
  form.set("name", "Harbor");
  form.set("num_variations", "1");
  const headers = { "x-forwarded-for": address };
  return server.visitor().post("/api/v1/projects", undefined, { form, headers });
}

test("of one address so many forms are read and wait; more are refused, others' and later ones are not", async () => {
  const answers = Array.from({ length: 37 }, () => holdForm("192.0.2.1"));
  const refused = await Promise.race(answers);
  expect(refused.statusCode).toBe(503);
  expect(refused.headers["retry-after"]).toBe("10");
  expect((await sendForm("192.0.2.2")).status).toBe(201);
  for (const form of held) form.destroy();
  const status = async (): Promise<number> => (await sendForm("192.0.2.1")).status;
  await expect.poll(status, { timeout: 20_000 }).toBe(201);
});
