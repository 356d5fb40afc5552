import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sessions } from "../../schema/sessions.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { hashSecretToken } from "./secret-token.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const BRIEF = { name: "Harbor & Pine", num_variations: 1 };
/** What is known of a caller is remembered for half a second. */
const PATIENCE = { timeout: 20_000 };

function tokenIn(cookie: string): string {
  return cookie.replace("emblazon_session=", "");
}

test("a visitor is nobody, and reading makes no account", async () => {
  const visitor = server.visitor();
  const answer = await visitor.get("/api/v1/session");
  expect(answer.json()).toEqual({ kind: "visitor", user_id: null, user: null });
  await visitor.get("/api/v1/projects");
  await visitor.post("/api/v1/assets/bulk", {
    ids: ["0190b2c0-0000-7000-8000-000000000000"],
    action: "trash",
  });
  expect(visitor.cookieHeader()).toBe("");
});

test("the first thing that is made makes a guest, with a cookie that scripts cannot read", async () => {
  const visitor = server.visitor();
  const answer = await visitor.post("/api/v1/projects", BRIEF);
  expect(answer.status).toBe(201);
  const [cookie = ""] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^emblazon_session=[A-Za-z0-9_-]{43};/);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Max-Age=31536000/);
  const who = (await visitor.get("/api/v1/session")).json();
  expect(who).toMatchObject({ kind: "guest" });
});

test("the database keeps the token's digest and not the token", async () => {
  const visitor = server.visitor();
  await visitor.post("/api/v1/projects", BRIEF);
  const token = tokenIn(visitor.cookieHeader());
  const rows = await server.parts.database.asSystem((tx) => tx.select().from(sessions));
  expect(rows.some(({ token_hash }) => token_hash === hashSecretToken(token))).toBe(true);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("a refused brief makes no account", async () => {
  const visitor = server.visitor();
  expect((await visitor.post("/api/v1/projects", { name: "" })).status).toBe(422);
  expect(visitor.cookieHeader()).toBe("");
});

test("a session that has run out is nobody's; one in use is prolonged once a day", async () => {
  const visitor = server.visitor();
  await visitor.post("/api/v1/projects", BRIEF);
  const hash = hashSecretToken(tokenIn(visitor.cookieHeader())) ?? "";
  const set = (change: Partial<typeof sessions.$inferInsert>) =>
    server.parts.database.asSystem((tx) =>
      tx.update(sessions).set(change).where(eq(sessions.token_hash, hash)),
    );
  const cookies = async () => (await visitor.get("/api/v1/session")).headers.getSetCookie();
  expect(await cookies()).toEqual([]);
  const twoDaysAgo = new Date(server.parts.now() - 2 * 86_400_000);
  await set({ renewed_at: twoDaysAgo });
  await vi.waitFor(async () => expect((await cookies()).length).toBe(1), PATIENCE);
  expect(await cookies()).toEqual([]);
  await set({ expires_at: twoDaysAgo });
  await vi.waitFor(
    async () =>
      expect((await visitor.get("/api/v1/session")).json()).toMatchObject({ kind: "visitor" }),
    PATIENCE,
  );
});

test.each([
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "same-site" }, 403],
  [{ origin: "https://evil.example" }, 403],
  [{ origin: "null" }, 403],
  [{ "sec-fetch-site": "cross-site", origin: "OWN" }, 403],
  [{ "sec-fetch-site": "same-origin" }, 201],
  [{ origin: "OWN" }, 201],
  [{}, 201],
])("a write with %j answers %i", async (headers, status) => {
  const own = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value === "OWN" ? server.url : value]),
  );
  const visitor = server.visitor();
  expect((await visitor.post("/api/v1/projects", BRIEF, { headers: own })).status).toBe(status);
  if (status === 403) expect(visitor.cookieHeader()).toBe("");
});

test("a bearer token that nobody gave is refused, not ignored", async () => {
  const answer = await server.visitor().get("/api/v1/session", {
    headers: { authorization: "Bearer abc" },
  });
  expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([
    401,
    'Bearer error="invalid_token"',
  ]);
});
