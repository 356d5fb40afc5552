import { createdApiKey } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { newId } from "../../records/ids.ts";
import { users } from "../../schema/users.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { mailsTo, tokenIn } from "../testing/read-mails.ts";
import { registerUser } from "../testing/register-user.ts";
import type { TestUser } from "../testing/register-user.ts";

const NEW_PASSWORD = "ten green lanterns";
const AUTH = "/api/v1/auth";
const ME = "/api/v1/users/me";
/** The mail is written by a job. */
const PATIENCE = { timeout: 20_000 };
const databases = await testDatabases();

describe.each(databases)("an account in wrong hands, on $name", ({ url, drop }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(url);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  const latest = async (email: string) => (await mailsTo(server.parts.database, email))[0];
  const newMail = (): string => `thief-${newId()}@example.com`;
  const verified = async (): Promise<TestUser> => {
    const user = await registerUser(server);
    await server.parts.database.asSystem((tx) =>
      tx.update(users).set({ email_verified_at: new Date() }).where(eq(users.id, user.id)),
    );
    return user;
  };
  const askForReset = async (email: string): Promise<string> => {
    await server.visitor().post(`${AUTH}/forgot-password`, { email });
    await vi.waitFor(
      async () => expect((await latest(email))?.text).toContain("/reset?token="),
      PATIENCE,
    );
    return tokenIn(await latest(email));
  };
  const reset = async (token: string): Promise<number> => {
    const body = { token, new_password: NEW_PASSWORD };
    return (await server.visitor().post(`${AUTH}/reset-password`, body)).status;
  };
  const askForChange = async (session: HttpSession, user: TestUser): Promise<string> => {
    const email = newMail();
    await session.post(`${ME}/change-email`, { email, password: user.password });
    return tokenIn(await latest(email));
  };
  const confirm = async (token: string): Promise<number> =>
    (await server.visitor().post(`${AUTH}/verify-email`, { token })).status;

  test("a change of address that waits ends with a password that is set anew", async () => {
    const user = await verified();
    const thiefs = await askForChange(user.session, user);
    expect(await reset(await askForReset(user.email))).toBe(204);
    expect(await confirm(thiefs)).toBe(422);
    expect((await latest(user.email))?.subject).toMatch(/password was changed/i);
  });

  test("it ends with a password that is changed, too", async () => {
    const user = await verified();
    const thiefs = await askForChange(user.session, user);
    const body = { current_password: user.password, new_password: NEW_PASSWORD };
    expect((await user.session.post(`${ME}/change-password`, body)).status).toBe(204);
    expect(await confirm(thiefs)).toBe(422);
  });

  test("a link to the address before sets no password", async () => {
    const user = await verified();
    const old = await askForReset(user.email);
    expect(await confirm(await askForChange(user.session, user))).toBe(204);
    expect(await reset(old)).toBe(422);
  });

  test("whoever made an account with another's address is out once that other sets a password", async () => {
    const squatter = await registerUser(server);
    const made = await squatter.session.post(`${ME}/api-keys`, { name: "waits" });
    const { key } = createdApiKey.parse(made.json());
    expect(await reset(await askForReset(squatter.email))).toBe(204);
    const answer = await server.visitor().get(ME, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(401);
    expect((await squatter.session.get(ME)).status).toBe(401);
  });

  test("the keys of an account whose address was verified stay when its password is set anew", async () => {
    const user = await verified();
    const made = await user.session.post(`${ME}/api-keys`, { name: "works" });
    const { key } = createdApiKey.parse(made.json());
    expect(await reset(await askForReset(user.email))).toBe(204);
    const answer = await server.visitor().get(ME, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(200);
  });
});
