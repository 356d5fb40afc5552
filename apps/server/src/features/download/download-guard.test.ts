import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { registerUser } from "../testing/register-user.ts";

const ASK = "/api/v1/download?url=http://127.0.0.1/";

let server: TestServer;
beforeAll(async () => {
  // Everything but the work itself at its least.
  server = await openTestServer(undefined, { RATE_LIMIT_REQUESTS: "1" });
});
afterAll(() => server.close());

test("a page of another site makes nobody's browser fetch anything, nor does a picture on our own", async () => {
  const { session } = await registerUser(server);
  for (const headers of [
    { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document", "sec-fetch-mode": "navigate" },
    { "sec-fetch-site": "same-site", "sec-fetch-dest": "empty" },
    { "sec-fetch-site": "same-origin", "sec-fetch-dest": "image" },
  ]) {
    expect((await session.get(ASK, { headers })).status).toBe(403);
  }
  const own = { "sec-fetch-site": "same-origin", "sec-fetch-dest": "empty" };
  expect((await session.get(ASK, { headers: own })).status).toBe(422);
});

test("so many a minute and no more, whether anything was fetched or not", async () => {
  const { session } = await registerUser(server);
  const answers = [];
  for (let index = 0; index < 6; index += 1) answers.push(await session.get(ASK));
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429]);
  expect(answers[0]?.headers.get("ratelimit-policy")).toBe('"download";q=5;w=60');
  expect(answers[5]?.json()).toMatchObject({ code: "rate_limited" });
});
