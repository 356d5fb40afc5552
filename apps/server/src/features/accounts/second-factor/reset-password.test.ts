import { backupCodes, secondFactorSetup } from "@emblazon/contract";
import { totpCode } from "@emblazon/testkit/totp";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { users } from "../../../schema/users.ts";
import { testDatabases } from "../../testing/databases.ts";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { mailsTo, tokenIn } from "../../testing/read-mails.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

const FACTOR = "/api/v1/users/me/second-factor";
const NEW_PASSWORD = "ten green lanterns";
/** The mail is written by a job. */
const PATIENCE = { timeout: 20_000 };
const databases = await testDatabases();

describe.each(databases)("a password set anew, on $name", ({ url, drop }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(url);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  /** Someone with a second factor; answers a back-up code of theirs. */
  async function guard({ session, password }: TestUser): Promise<string> {
    const { secret } = secondFactorSetup.parse((await session.post(FACTOR, { password })).json());
    const confirmed = await session.post(`${FACTOR}/confirm`, { code: totpCode(secret) });
    return backupCodes.parse(confirmed.json()).backup_codes[0] ?? "";
  }

  async function resetPassword({ email }: TestUser): Promise<number> {
    await server.visitor().post("/api/v1/auth/forgot-password", { email });
    const latest = async () => (await mailsTo(server.parts.database, email))[0];
    await vi.waitFor(
      async () => expect((await latest())?.text).toContain("/reset?token="),
      PATIENCE,
    );
    const token = tokenIn(await latest());
    const body = { token, new_password: NEW_PASSWORD };
    const answer = await server.visitor().post("/api/v1/auth/reset-password", body);
    expect([answer.text, answer.headers.getSetCookie()]).toEqual(["", []]);
    return answer.status;
  }

  const login = ({ email }: TestUser, code?: string) =>
    server.visitor().post("/api/v1/auth/login", {
      email,
      password: NEW_PASSWORD,
      ...(code === undefined ? {} : { code }),
    });

  const verify = ({ email }: TestUser) =>
    server.parts.database.asSystem((tx) =>
      tx.update(users).set({ email_verified_at: new Date() }).where(eq(users.email_key, email)),
    );

  test("signs nobody in and leads around no second factor", async () => {
    const user = await registerUser(server);
    await verify(user);
    const code = await guard(user);
    expect(await resetPassword(user)).toBe(204);
    const without = await login(user);
    expect([without.status, without.json()]).toMatchObject([
      401,
      { code: "second_factor_required" },
    ]);
    expect((await login(user, "000000")).status).toBe(401);
    expect((await login(user, code)).status).toBe(200);
  });
});
