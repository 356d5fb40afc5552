import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { mailsTo, tokenIn } from "../testing/read-mails.ts";
import { registerUser } from "../testing/register-user.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NEW_PASSWORD = "ten green lanterns";
/** The mail is written by a job. */
const PATIENCE = { timeout: 20_000 };
const databases = await testDatabases();

describe.each(databases)("links in mails, on $name", ({ url, drop }) => {
  let server: TestServer;
  let at = Date.now();
  beforeAll(async () => {
    server = await openTestServer(url, {}, () => at);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  const tokenTo = async (email: string): Promise<string> =>
    tokenIn((await mailsTo(server.parts.database, email))[0]);
  const verify = (token: string) => server.visitor().post("/api/v1/auth/verify-email", { token });
  const reset = (token: string) =>
    server.visitor().post("/api/v1/auth/reset-password", { token, new_password: NEW_PASSWORD });

  async function askForReset(email: string): Promise<string> {
    const before = (await mailsTo(server.parts.database, email)).length;
    await server.visitor().post("/api/v1/auth/forgot-password", { email });
    await vi.waitFor(
      async () => expect(await mailsTo(server.parts.database, email)).toHaveLength(before + 1),
      PATIENCE,
    );
    return tokenTo(email);
  }

  test("one that sets a password works for half an hour", async () => {
    const { email } = await registerUser(server);
    const late = await askForReset(email);
    at += 30 * MINUTE_MS;
    expect((await reset(late)).json()).toMatchObject({ code: "invalid_token" });
    const inTime = await askForReset(email);
    at += 29 * MINUTE_MS;
    expect((await reset(inTime)).status).toBe(204);
  });

  test("one that verifies an address works for a day", async () => {
    const [late, inTime] = [await registerUser(server), await registerUser(server)];
    const tokens = [await tokenTo(late.email), await tokenTo(inTime.email)] as const;
    at += DAY_MS - MINUTE_MS;
    expect((await verify(tokens[1])).status).toBe(204);
    at += MINUTE_MS;
    expect((await verify(tokens[0])).json()).toMatchObject({ code: "invalid_token" });
  });

  test("a new one ends the earlier one", async () => {
    const { email } = await registerUser(server);
    const [first, second] = [await askForReset(email), await askForReset(email)];
    expect((await reset(first)).status).toBe(422);
    expect((await reset(second)).status).toBe(204);
  });

  test("one for one purpose is none for another", async () => {
    const { email } = await registerUser(server);
    const forVerifying = await tokenTo(email);
    const forReset = await askForReset(email);
    expect((await reset(forVerifying)).status).toBe(422);
    expect((await verify(forReset)).status).toBe(422);
    expect((await verify(forVerifying)).status).toBe(204);
    expect((await reset(forReset)).status).toBe(204);
  });

  test("of twenty uses of one at once, one works", async () => {
    const { email } = await registerUser(server);
    const token = await tokenTo(email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => verify(token)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  test("the database holds its digest, and the token in the mail alone", async () => {
    const { email } = await registerUser(server);
    const token = await tokenTo(email);
    expect(token).toMatch(/^[\w-]{43}$/);
    const [row] = await server.parts.database.asSystem((tx) =>
      tx.execute<{ rows: string }>(
        sql`SELECT json_agg(t)::text AS rows FROM email_tokens t WHERE email = ${email}`,
      ),
    );
    expect(row?.rows).toMatch(/"token_hash":"[0-9a-f]{64}"/);
    expect(row?.rows).not.toContain(token);
  });
});
