import { backupCodes as backupCodesBody, secondFactorSetup } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seal } from "../../../platform/secrets/seal.ts";
import { auditLog } from "../../../schema/audit-log.ts";
import { backupCodes, secondFactors } from "../../../schema/second-factors.ts";
import { testDatabases } from "../../testing/databases.ts";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { mailsTo } from "../../testing/read-mails.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

const PATH = "/api/v1/users/me/second-factor";
const STEP_MS = 30_000;
const databases = await testDatabases();

interface Guarded {
  readonly user: TestUser;
  readonly secret: string;
  readonly codes: readonly string[];
}

describe.each(databases)("the second factor on $name", ({ url, drop }) => {
  let server: TestServer;
  let at = Date.UTC(2026, 0, 1);
  beforeAll(async () => {
    server = await openTestServer(url, {}, () => at);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  const codeAt = (secret: string, stepsLater = 0): string =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at + stepsLater * STEP_MS });
  const begin = ({ session, password }: TestUser) => session.post(PATH, { password });
  const confirm = ({ session }: TestUser, code: string) =>
    session.post(`${PATH}/confirm`, { code });
  const renew = (session: HttpSession, code: string) =>
    session.post(`${PATH}/backup-codes`, { code });
  const turnOff = (session: HttpSession, code: string) => session.delete(PATH, { json: { code } });
  const login = ({ email, password }: TestUser, code?: string) =>
    server.visitor().post("/api/v1/auth/login", { email, password, ...(code && { code }) });
  const secretOf = (answer: Answer): string => secondFactorSetup.parse(answer.json()).secret;
  const says = (answer: Answer): unknown[] => {
    const body = answer.json();
    return [
      answer.status,
      body !== null && typeof body === "object" && "code" in body && body.code,
    ];
  };
  const WRONG = [401, "invalid_credentials"];
  const auditOf = (userId: string) =>
    server.parts.database.asSystem((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.owner_id, userId)).orderBy(auditLog.id),
    );

  /** Someone whose second factor is on; the clock has gone on, so that the next code is unused. */
  async function guarded(): Promise<Guarded> {
    const user = await registerUser(server);
    const secret = secretOf(await begin(user));
    const answer = await confirm(user, codeAt(secret));
    at += STEP_MS;
    return { user, secret, codes: backupCodesBody.parse(answer.json()).backup_codes };
  }

  test("it needs the password to begin, and asks for nothing before it is confirmed", async () => {
    const user = await registerUser(server);
    expect(says(await user.session.post(PATH, {}))).toEqual(WRONG);
    expect(says(await user.session.post(PATH, { password: "another one" }))).toEqual(WRONG);
    expect((await begin(user)).status).toBe(200);
    expect((await login(user)).status).toBe(200);
    expect((await user.session.get("/api/v1/users/me")).json()).toMatchObject({
      second_factor: false,
    });
  });

  test("beginning anew replaces a secret that was never confirmed", async () => {
    const user = await registerUser(server);
    const first = secretOf(await begin(user));
    const second = secretOf(await begin(user));
    expect(says(await confirm(user, codeAt(first)))).toEqual(WRONG);
    expect((await confirm(user, codeAt(second))).status).toBe(200);
  });

  test("the first right code turns it on, ends the other sessions and tells by mail", async () => {
    const user = await registerUser(server);
    const other = server.visitor();
    await other.post("/api/v1/auth/login", { email: user.email, password: user.password });
    expect((await other.get("/api/v1/users/me")).status).toBe(200);
    const secret = secretOf(await begin(user));
    expect(says(await confirm(user, "000000"))).toEqual(WRONG);
    const answer = await confirm(user, codeAt(secret));
    expect(answer.status).toBe(200);
    expect(backupCodesBody.parse(answer.json()).backup_codes).toHaveLength(10);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect((await other.get("/api/v1/users/me")).status).toBe(401);
    expect((await user.session.get("/api/v1/users/me")).json()).toMatchObject({
      second_factor: true,
    });
    const [mail] = await mailsTo(server.parts.database, user.email);
    expect(mail?.subject).toBe("Your second factor is on");
  });

  test("one that is on is neither set up again nor confirmed again", async () => {
    const { user, secret } = await guarded();
    expect(says(await begin(user))).toEqual([409, "conflict"]);
    expect(says(await confirm(user, codeAt(secret)))).toEqual([409, "conflict"]);
    expect((await login(user, codeAt(secret))).status).toBe(200);
  });

  test("signing in asks for a code, and takes each step's code once", async () => {
    const { user, secret } = await guarded();
    expect(says(await login(user))).toEqual([401, "second_factor_required"]);
    expect(says(await login(user, "000000"))).toEqual(WRONG);
    expect((await login(user, codeAt(secret))).status).toBe(200);
    expect(says(await login(user, codeAt(secret)))).toEqual(WRONG);
    expect((await login(user, codeAt(secret, 1))).status).toBe(200);
    at += STEP_MS;
    expect(says(await login(user, codeAt(secret)))).toEqual(WRONG);
    expect(says(await login(user, codeAt(secret, -1)))).toEqual(WRONG);
  });

  test("a code that is two steps old or ahead is refused", async () => {
    const { user, secret } = await guarded();
    at += 5 * STEP_MS;
    expect(says(await login(user, codeAt(secret, -2)))).toEqual(WRONG);
    expect(says(await login(user, codeAt(secret, 2)))).toEqual(WRONG);
    expect((await login(user, codeAt(secret, -1))).status).toBe(200);
  });

  test("a wrong password with a right code is refused and uses nothing up", async () => {
    const { user, secret, codes } = await guarded();
    const stranger = { ...user, password: "another password" };
    expect(says(await login(stranger, codeAt(secret)))).toEqual(WRONG);
    expect(says(await login(stranger, codes[0]))).toEqual(WRONG);
    expect((await login(user, codeAt(secret))).status).toBe(200);
    expect((await login(user, codes[0])).status).toBe(200);
  });

  test("codes of another account are refused, and stay good for that one", async () => {
    const mine = await guarded();
    const theirs = await guarded();
    expect(says(await login(mine.user, codeAt(theirs.secret)))).toEqual(WRONG);
    expect(says(await login(mine.user, theirs.codes[0]))).toEqual(WRONG);
    expect(says(await turnOff(mine.user.session, theirs.codes[0] ?? ""))).toEqual(WRONG);
    expect((await login(theirs.user, theirs.codes[0])).status).toBe(200);
    expect((await login(theirs.user, codeAt(theirs.secret))).status).toBe(200);
  });

  test("a back-up code works once, however it is typed, and the audit log counts the rest", async () => {
    const { user, codes } = await guarded();
    const [code = ""] = codes;
    expect((await login(user, code.toUpperCase().replaceAll("-", " "))).status).toBe(200);
    expect(says(await login(user, code))).toEqual(WRONG);
    const used = (await auditOf(user.id)).filter(
      ({ event }) => event === "second_factor.backup_code_used",
    );
    expect(used.map(({ detail }) => detail)).toEqual([{ left: 9 }]);
  });

  test("of 50 uses of one back-up code at once, one works", async () => {
    const { user, codes } = await guarded();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => renew(user.session, codes[3] ?? "")),
    );
    const worked = answers.filter(({ status }) => status === 200);
    expect(worked).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49);
    const kept = await server.parts.database.asSystem((tx) =>
      tx.select().from(backupCodes).where(eq(backupCodes.owner_id, user.id)),
    );
    expect(kept).toHaveLength(10);
  });

  test("of 50 uses of one code of the app at once, one works", async () => {
    const { user, secret } = await guarded();
    const code = codeAt(secret);
    const answers = await Promise.all(Array.from({ length: 50 }, () => renew(user.session, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49);
  });

  test("of 20 sign-ins at once with one code, of the app or for back-up, one works", async () => {
    const { user, secret, codes } = await guarded();
    for (const code of [codeAt(secret), codes[7] ?? ""]) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => login(user, code)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(19);
    }
  });

  test("new back-up codes make the earlier ones void", async () => {
    const { user, secret, codes } = await guarded();
    expect(says(await renew(user.session, "000000"))).toEqual(WRONG);
    const fresh = backupCodesBody.parse((await renew(user.session, codeAt(secret))).json());
    expect(says(await login(user, codes[5]))).toEqual(WRONG);
    expect((await login(user, fresh.backup_codes[5])).status).toBe(200);
  });

  test("turning it off needs a code, tells by mail and leaves nothing behind", async () => {
    const { user, secret, codes } = await guarded();
    expect(says(await turnOff(user.session, "000000"))).toEqual(WRONG);
    expect((await turnOff(user.session, codeAt(secret))).status).toBe(204);
    expect((await login(user)).status).toBe(200);
    expect(says(await turnOff(user.session, codes[0] ?? ""))).toEqual([409, "conflict"]);
    expect(says(await renew(user.session, codes[0] ?? ""))).toEqual([409, "conflict"]);
    const [mail] = await mailsTo(server.parts.database, user.email);
    expect(mail?.subject).toBe("Your second factor is off");
    const kept = await server.parts.database.asSystem((tx) =>
      tx.select().from(backupCodes).where(eq(backupCodes.owner_id, user.id)),
    );
    expect(kept).toEqual([]);
  });

  test("a secret that cannot be opened has no codes, and the back-up codes go on working", async () => {
    const { user, secret, codes } = await guarded();
    const other = await guarded();
    const withSecret = (sealed_secret: string) =>
      server.parts.database.asSystem((tx) =>
        tx.update(secondFactors).set({ sealed_secret }).where(eq(secondFactors.owner_id, user.id)),
      );
    const [theirs] = await server.parts.database.asSystem((tx) =>
      tx.select().from(secondFactors).where(eq(secondFactors.owner_id, other.user.id)),
    );
    await withSecret(seal(server.parts.secrets.keyFor("of-another-installation"), secret, user.id));
    expect(says(await login(user, codeAt(secret)))).toEqual(WRONG);
    expect((await login(user, codes[0])).status).toBe(200);
    await withSecret(theirs?.sealed_secret ?? "");
    expect(says(await login(user, codeAt(other.secret)))).toEqual(WRONG);
    expect((await turnOff(user.session, codes[1] ?? "")).status).toBe(204);
  });

  test("wrong codes are limited for the account, right ones are not counted", async () => {
    const env = { RATE_LIMIT_REQUESTS: "100", TRUST_PROXY: "1" };
    const strict = await openTestServer(url, env, () => at);
    try {
      // From an address of their own: that has a limit too, which the other tests have used.
      const headers = { "x-forwarded-for": "203.0.113.7" };
      const session = strict.visitor();
      const post = (path: string, body: object) =>
        session.post(`/api/v1/${path}`, body, { headers });
      const password = "nine green lanterns";
      await post("auth/register", { email: "limited@example.com", password });
      const secret = secretOf(await post("users/me/second-factor", { password }));
      await post("users/me/second-factor/confirm", { code: codeAt(secret) });
      const renewLimited = (code: string) => post("users/me/second-factor/backup-codes", { code });
      for (let right = 0; right < 3; right += 1) {
        expect((await renewLimited(codeAt(secret, 1))).status).toBe(200);
        at += STEP_MS;
      }
      for (let wrong = 0; wrong < 20; wrong += 1) {
        expect(says(await renewLimited("000000"))).toEqual(WRONG);
      }
      expect(says(await renewLimited(codeAt(secret, 1)))).toEqual([429, "rate_limited"]);
    } finally {
      await strict.close();
    }
  });

  test("visitors and guests have none", async () => {
    const guest = server.visitor();
    await guest.post("/api/v1/projects", { name: "Harbor & Pine", num_variations: 1 });
    for (const session of [server.visitor(), guest]) {
      const answers = [
        await session.post(PATH, {}),
        await session.post(`${PATH}/confirm`, { code: "123456" }),
        await renew(session, "123456"),
        await turnOff(session, "123456"),
      ];
      for (const answer of answers) expect(says(answer)).toEqual([401, "unauthenticated"]);
    }
  });

  test("refusals are written down, and no code or secret is", async () => {
    const { user, secret, codes } = await guarded();
    await login(user, "000000");
    await turnOff(user.session, "000000");
    await login(user, codes[0]);
    const audit = await auditOf(user.id);
    const failed = audit.filter(({ event }) => event === "sign_in.failed");
    expect(failed.map(({ actor_id, detail }) => [actor_id, detail])).toEqual([
      [null, { proof: "second_factor" }],
      [user.id, { proof: "second_factor" }],
    ]);
    const kept = await server.parts.database.asSystem(async (tx) => [
      audit,
      await tx.select().from(secondFactors),
      await tx.select().from(backupCodes),
    ]);
    const text = JSON.stringify(kept);
    for (const told of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))]) {
      expect(text).not.toContain(told);
    }
  });
});
