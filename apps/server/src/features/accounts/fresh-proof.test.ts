import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../records/ids.ts";
import { auditLog } from "../../schema/audit-log.ts";
import { users } from "../../schema/users.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { registerUser } from "../testing/register-user.ts";
import type { TestUser } from "../testing/register-user.ts";

const ME = "/api/v1/users/me";
const FRESH_MS = 15 * 60_000;
const ENV = {
  PUBLIC_URL: "https://studio.example.com",
  OAUTH_GITHUB_CLIENT_ID: "studio",
  OAUTH_GITHUB_CLIENT_SECRET: "secret",
};

type Call = (caller: HttpSession, proof?: { password: string }) => Promise<Answer>;
const remove =
  (path: string): Call =>
  (caller, proof) =>
    caller.delete(path, proof === undefined ? {} : { json: proof });

/** What a borrowed session is not enough for, and what comes of it with a proof. */
const CALLS: readonly [string, Call, number][] = [
  [
    "making an API key",
    (caller, proof) => caller.post(`${ME}/api-keys`, { name: "k", ...proof }),
    201,
  ],
  ["deleting a passkey", remove(`${ME}/passkeys/${newId()}`), 404],
  ["unlinking a provider", remove(`${ME}/oauth/${newId()}`), 404],
  ["ending another sign-in", remove(`${ME}/sessions/${newId()}`), 404],
  ["ending all other sign-ins", remove(`${ME}/sessions`), 204],
  [
    "administering",
    (caller, proof) => caller.patch(`/api/v1/admin/users/${newId()}`, { role: "admin", ...proof }),
    404,
  ],
];

const PASSWORDLESS: readonly [string, Call][] = [
  ...CALLS.map(([what, call]): [string, Call] => [what, call]),
  ["adding a passkey", (caller) => caller.post(`${ME}/passkeys/options`, {})],
  ["setting up a second factor", (caller) => caller.post(`${ME}/second-factor`, {})],
  ["deleting the account", remove(ME)],
];

const says = (answer: Answer): [number, unknown] => [
  answer.status,
  answer.text === "" ? undefined : Reflect.get(Object(answer.json()), "code"),
];

describe.each(await testDatabases())("a proof beside the session, on $name", ({ url, drop }) => {
  let at = Date.now();
  let server: TestServer;
  let ada: TestUser;
  beforeAll(async () => {
    server = await openTestServer(url, ENV, () => at);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });
  beforeEach(async () => {
    ada = await registerUser(server);
    await change({ role: "admin" });
  });
  const change = (values: { role?: "admin"; password_hash?: null }) =>
    server.parts.database.asSystem((tx) =>
      tx.update(users).set(values).where(eq(users.id, ada.id)),
    );

  test.each(CALLS)("%s needs none just after a sign-in", async (_what, call, status) => {
    at += FRESH_MS - 1_000;
    expect((await call(ada.session)).status).toBe(status);
  });

  test.each(CALLS)("%s needs one later, which the password is", async (_what, call, status) => {
    at += FRESH_MS;
    expect(says(await call(ada.session))).toEqual([403, "proof_needed"]);
    const wrong = await call(ada.session, { password: "not the one at all" });
    expect(says(wrong)).toEqual([401, "invalid_credentials"]);
    expect((await call(ada.session, { password: ada.password })).status).toBe(status);
  });

  test.each(PASSWORDLESS)("without a password %s needs a fresh sign-in", async (_what, call) => {
    await change({ password_hash: null });
    at += FRESH_MS;
    expect(says(await call(ada.session))).toEqual([403, "proof_needed"]);
    const given = await call(ada.session, { password: ada.password });
    expect(given.status).toBeGreaterThanOrEqual(400);
    expect((await ada.session.get(ME)).status).toBe(200);
  });

  test("a wrong password given is refused just after a sign-in too, and written down", async () => {
    const answer = await ada.session.post(`${ME}/api-keys`, { name: "k", password: "not the one" });
    expect(says(answer)).toEqual([401, "invalid_credentials"]);
    const [last] = await server.parts.database.asSystem((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.owner_id, ada.id)).orderBy(desc(auditLog.id)),
    );
    expect(last).toMatchObject({ event: "sign_in.failed", detail: { proof: "password" } });
  });

  test("another sign-in is the proof, and what has been used or refreshed since is none", async () => {
    at += FRESH_MS;
    const refreshed = await server
      .visitor()
      .post("/api/v1/auth/refresh", { refresh_token: ada.refreshToken });
    const token: unknown = Reflect.get(Object(refreshed.json()), "access_token");
    const headers = { authorization: `Bearer ${String(token)}` };
    const key = { name: "k" };
    const program = server.visitor();
    expect((await program.get(ME, { headers })).status).toBe(200);
    expect(says(await program.post(`${ME}/api-keys`, key, { headers }))[1]).toBe("proof_needed");
    const { email, password } = ada;
    await ada.session.post("/api/v1/auth/login", { email, password });
    expect((await ada.session.post(`${ME}/api-keys`, key)).status).toBe(201);
  });

  test("one's own sign-in ends without", async () => {
    const sessions = (await ada.session.get(`${ME}/sessions`)).json() as { data: { id: string }[] };
    at += FRESH_MS;
    expect((await ada.session.delete(`${ME}/sessions/${sessions.data[0]?.id}`)).status).toBe(204);
  });

  test("a provider is linked just after a sign-in, and not later", async () => {
    const link = () =>
      ada.session.get("/api/v1/auth/oauth/github?link=true", {
        headers: { "sec-fetch-site": "same-origin" },
      });
    expect((await link()).headers.get("location")).toMatch(/^https:\/\/github\.com\//);
    at += FRESH_MS;
    expect((await link()).headers.get("location")).toBe(
      "https://studio.example.com/settings/security?error=proof_needed",
    );
  });
});
