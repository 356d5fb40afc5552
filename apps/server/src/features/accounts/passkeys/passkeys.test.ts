import { generateKeyPairSync } from "node:crypto";
import { passkey as passkeyBody, passkeyOptions, passkeys as list } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { createSoftwareAuthenticator } from "@emblazon/testkit/software-authenticator";
import type { Deviations, SoftwareAuthenticator } from "@emblazon/testkit/software-authenticator";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "../../../records/ids.ts";
import { auditLog } from "../../../schema/audit-log.ts";
import { passkeys } from "../../../schema/passkeys.ts";
import { secondFactors } from "../../../schema/second-factors.ts";
import { users } from "../../../schema/users.ts";
import { testDatabases } from "../../testing/databases.ts";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { mailsTo } from "../../testing/read-mails.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

const ORIGIN = "https://studio.example.com";
const MINE = "/api/v1/users/me/passkeys";
const LOGIN = "/api/v1/auth/passkey";
const databases = await testDatabases();

const creation = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
});
const ask = z.object({ challenge: z.string(), rpId: z.string() });
const LATE = [422, "invalid_token"];
const REFUSED = [401, "invalid_credentials"];

function says(answer: Answer): unknown[] {
  const body = answer.text === "" ? null : answer.json();
  return [answer.status, body !== null && typeof body === "object" && "code" in body && body.code];
}

describe.each(databases)("passkeys on $name", ({ url, drop }) => {
  let server: TestServer;
  let at = Date.UTC(2026, 0, 1);
  /** Of the tests in which nothing comes of it. */
  let refused: Awaited<ReturnType<typeof withKey>>;
  beforeAll(async () => {
    server = await openTestServer(url, { PUBLIC_URL: ORIGIN }, () => at);
    refused = await withKey();
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  const begin = async ({ session, password }: Pick<TestUser, "session" | "password">) => {
    const answer = await session.post(`${MINE}/options`, { password });
    const { ceremony_id, options } = passkeyOptions.parse(answer.json());
    return { ceremony_id, options: creation.parse(options) };
  };
  const finish = (session: HttpSession, ceremony_id: string, response: unknown, name = "Key") =>
    session.post(MINE, { ceremony_id, name, response });
  const add = async (user: TestUser, key: SoftwareAuthenticator, deviations?: Deviations) => {
    const { ceremony_id, options } = await begin(user);
    return finish(user.session, ceremony_id, key.create(options, deviations));
  };
  const challenge = async (browser: HttpSession) => {
    const { ceremony_id, options } = passkeyOptions.parse(
      (await browser.post(`${LOGIN}/options`)).json(),
    );
    return { ceremony_id, options: ask.parse(options) };
  };
  const login = (browser: HttpSession, ceremony_id: string, response: unknown) =>
    browser.post(`${LOGIN}/login`, { ceremony_id, response });
  const enter = async (
    key: SoftwareAuthenticator,
    deviations?: Deviations,
    browser: HttpSession = server.visitor(),
  ) => {
    const { ceremony_id, options } = await challenge(browser);
    return login(browser, ceremony_id, key.get(options, deviations));
  };
  const withKey = async (options?: { counts: boolean }) => {
    const user = await registerUser(server);
    const key = createSoftwareAuthenticator(ORIGIN, options);
    const added = passkeyBody.parse((await add(user, key)).json());
    return { user, key, id: added.id };
  };
  const system: TestServer["parts"]["database"]["asSystem"] = (work) =>
    server.parts.database.asSystem(work);
  const countOf = (userId: string) =>
    system((tx) => tx.$count(passkeys, eq(passkeys.owner_id, userId)));
  const lastFailure = async (userId: string) => {
    const rows = await system((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.owner_id, userId)).orderBy(desc(auditLog.id)),
    );
    return rows.find(({ event }) => event === "sign_in.failed")?.detail;
  };

  test("a passkey is added, told of by mail, and signs in from another browser", async () => {
    const user = await registerUser(server);
    const key = createSoftwareAuthenticator(ORIGIN);
    const made = await add(user, key);
    expect(made.status).toBe(201);
    const [mail] = await mailsTo(server.parts.database, user.email);
    expect(mail?.subject).toBe("A passkey was added");
    const browser = server.visitor();
    const answer = await enter(key, {}, browser);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ user: { id: user.id }, token_type: "Bearer" });
    expect((await browser.get("/api/v1/users/me")).json()).toMatchObject({ id: user.id });
    expect((await browser.get("/api/v1/users/me/sessions")).json()).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ method: "passkey", current: true })]),
    });
    const { data } = list.parse((await user.session.get(MINE)).json());
    expect(data).toEqual([
      { ...passkeyBody.parse(made.json()), last_used_at: data[0]?.created_at },
    ]);
  });

  test("what is asked of the browser: a discoverable key, its person verified, none twice", async () => {
    const { user } = await withKey();
    const answer = await user.session.post(`${MINE}/options`, { password: user.password });
    expect(passkeyOptions.parse(answer.json()).options).toMatchObject({
      rp: { id: "studio.example.com", name: "Emblazon" },
      user: { name: user.email, displayName: "Ada" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [{ type: "public-key" }],
      timeout: 300_000,
    });
    const asked = await server.visitor().post(`${LOGIN}/options`);
    expect(passkeyOptions.parse(asked.json()).options).toMatchObject({
      rpId: "studio.example.com",
      userVerification: "required",
      allowCredentials: [],
    });
    expect(asked.headers.getSetCookie().join()).toMatch(
      /^__Host-emblazon_ceremony=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test("it counts as two factors: no code is asked for", async () => {
    const { user, key } = await withKey();
    await system((tx) =>
      tx.insert(secondFactors).values({
        owner_id: user.id,
        sealed_secret: "",
        confirmed_at: new Date(at),
      }),
    );
    expect((await enter(key)).status).toBe(200);
  });

  test("adding one needs the password where the account has one", async () => {
    const { session, id } = await registerUser(server);
    expect(says(await session.post(`${MINE}/options`))).toEqual(REFUSED);
    expect(says(await session.post(`${MINE}/options`, { password: "another" }))).toEqual(REFUSED);
    await system((tx) => tx.update(users).set({ password_hash: null }).where(eq(users.id, id)));
    expect((await session.post(`${MINE}/options`)).status).toBe(200);
  });

  test.each<[string, Deviations]>([
    ["another origin", { origin: "https://evil.example" }],
    ["the same host on another port", { origin: `${ORIGIN}:8443` }],
    ["another host's name", { rpId: "evil.example" }],
    ["another challenge", { challenge: "AAAA" }],
    ["the wrong ceremony", { type: "webauthn.get" }],
    ["an unverified person", { userVerified: false }],
    ["an attestation that was not asked for", { attestation: "fido-u2f" }],
    ["an attestation without its statement", { attestation: "packed" }],
  ])("a passkey made for %s is not added", async (_what, deviations) => {
    const { user } = refused;
    const answer = await add(user, createSoftwareAuthenticator(ORIGIN), deviations);
    expect(says(answer)).toEqual([422, "validation_failed"]);
    expect(await countOf(user.id)).toBe(1);
  });

  test.each<[string, Deviations, string]>([
    ["another origin", { origin: "https://evil.example" }, "not verified"],
    ["another host's name", { rpId: "evil.example" }, "not verified"],
    ["another challenge", { challenge: "AAAA" }, "not verified"],
    ["the wrong ceremony", { type: "webauthn.create" }, "not verified"],
    ["an unverified person", { userVerified: false }, "not verified"],
    ["another person", { userHandle: "AAAAAAAAAAAAAAAAAAAAAA" }, "of another person"],
    [
      "another key",
      { signer: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey },
      "not verified",
    ],
  ])("an assertion of %s does not sign in", async (_what, deviations, reason) => {
    const { user, key } = refused;
    const browser = server.visitor();
    expect(says(await enter(key, deviations, browser))).toEqual(REFUSED);
    expect(browser.cookieHeader()).not.toContain("session");
    expect(await lastFailure(user.id)).toEqual({ proof: "passkey", reason });
  });

  test("a passkey that nobody has added does not sign in", async () => {
    const stranger = createSoftwareAuthenticator(ORIGIN);
    stranger.create({ challenge: "", rp: { id: "" }, user: { id: "AAAAAAAAAAAAAAAAAAAAAA" } });
    expect(says(await enter(stranger))).toEqual(REFUSED);
  });

  test("a ceremony is taken once, by the browser that began it, within five minutes", async () => {
    const { key } = await withKey();
    const browser = server.visitor();
    const other = server.visitor();
    await challenge(other);
    const { ceremony_id, options } = await challenge(browser);
    const assertion = key.get(options);
    expect(says(await login(server.visitor(), ceremony_id, assertion))).toEqual(LATE);
    expect(says(await login(other, ceremony_id, assertion))).toEqual(LATE);
    expect((await login(browser, ceremony_id, assertion)).status).toBe(200);
    expect(says(await login(browser, ceremony_id, assertion))).toEqual(LATE);
    const next = await challenge(browser);
    expect(says(await login(browser, next.ceremony_id, assertion))).toEqual(REFUSED);
    const late = await challenge(browser);
    at += 5 * 60_000;
    expect(says(await login(browser, late.ceremony_id, key.get(late.options)))).toEqual(LATE);
    expect(says(await login(browser, newId(), assertion))).toEqual(LATE);
  });

  test("of 20 uses of one ceremony at once, one works", async () => {
    const { key } = await withKey();
    const browser = server.visitor();
    const { ceremony_id, options } = await challenge(browser);
    const assertion = key.get(options);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => login(browser, ceremony_id, assertion)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(19);
  });

  test("a new passkey is for the session that asked for it, once, within five minutes", async () => {
    const mine = await registerUser(server);
    const theirs = await registerUser(server);
    const elsewhere = server.visitor();
    await elsewhere.post("/api/v1/auth/login", { email: mine.email, password: mine.password });
    const { ceremony_id, options } = await begin(mine);
    const created = createSoftwareAuthenticator(ORIGIN).create(options);
    expect(says(await finish(theirs.session, ceremony_id, created))).toEqual(LATE);
    expect(says(await finish(elsewhere, ceremony_id, created))).toEqual(LATE);
    expect((await finish(mine.session, ceremony_id, created)).status).toBe(201);
    expect(says(await finish(mine.session, ceremony_id, created))).toEqual(LATE);
    const late = await begin(mine);
    at += 5 * 60_000;
    const another = createSoftwareAuthenticator(ORIGIN).create(late.options);
    expect(says(await finish(mine.session, late.ceremony_id, another))).toEqual(LATE);
    expect(await countOf(mine.id)).toBe(1);
    expect(await countOf(theirs.id)).toBe(0);
  });

  test("a ceremony of one kind is none of the other", async () => {
    const { user, key } = await withKey();
    const signingIn = await challenge(user.session);
    const adding = await begin(user);
    const created = createSoftwareAuthenticator(ORIGIN).create(adding.options);
    expect(says(await finish(user.session, signingIn.ceremony_id, created))).toEqual(LATE);
    const assertion = key.get(signingIn.options);
    expect(says(await login(user.session, adding.ceremony_id, assertion))).toEqual(LATE);
  });

  test("a use counter only goes up, and one that went back is written down", async () => {
    const { user, key } = await withKey({ counts: true });
    expect((await enter(key)).status).toBe(200);
    expect((await enter(key)).status).toBe(200);
    for (const counter of [3, 2, 0]) {
      expect(says(await enter(key, { counter }))).toEqual(REFUSED);
      expect(await lastFailure(user.id)).toEqual({
        proof: "passkey",
        reason: "the counter went back",
      });
    }
    expect((await enter(key, { counter: 4_000_000_000 })).status).toBe(200);
  });

  test("a passkey that never counts signs in again and again", async () => {
    const { key } = await withKey();
    expect((await enter(key)).status).toBe(200);
    expect((await enter(key)).status).toBe(200);
  });

  test("a passkey belongs to one account", async () => {
    const { key } = await withKey();
    const other = await registerUser(server);
    expect(says(await add(other, key))).toEqual([409, "conflict"]);
  });

  test("an account has at most 20, also when two are added at once", async () => {
    const user = await registerUser(server);
    const row = (index: number) => ({
      id: newId(),
      owner_id: user.id,
      credential_id: `${user.id}-${index}`,
      public_key: "",
      counter: 0,
      transports: [],
      name: "Key",
    });
    await system((tx) => tx.insert(passkeys).values(Array.from({ length: 19 }, (_, i) => row(i))));
    const asked = [await begin(user), await begin(user)];
    const statuses = await Promise.all(
      asked.map(async ({ ceremony_id, options }) => {
        const created = createSoftwareAuthenticator(ORIGIN).create(options);
        return (await finish(user.session, ceremony_id, created)).status;
      }),
    );
    expect(statuses.toSorted()).toEqual([201, 429]);
    const full = await user.session.post(`${MINE}/options`, { password: user.password });
    expect(says(full)).toEqual([429, "quota_exceeded"]);
  });

  test("its owner renames and deletes it; for anyone else it is not there", async () => {
    const { user, key, id } = await withKey();
    const other = await registerUser(server);
    const path = `${MINE}/${id}`;
    for (const answer of [
      await other.session.patch(path, { name: "Mine" }),
      await other.session.delete(path),
      await user.session.patch(`${MINE}/${newId()}`, { name: "Mine" }),
      await user.session.delete(`${MINE}/no-id`),
    ]) {
      expect(says(answer)).toEqual([404, "not_found"]);
    }
    expect((await user.session.patch(path, { name: "Phone" })).json()).toMatchObject({
      id,
      name: "Phone",
    });
    expect(says(await user.session.patch(path, { name: "" }))).toEqual([422, "validation_failed"]);
    expect((await user.session.delete(path)).status).toBe(204);
    expect(says(await user.session.delete(path))).toEqual([404, "not_found"]);
    expect(says(await enter(key))).toEqual(REFUSED);
  });

  test("the last way into an account stays", async () => {
    const { user, id } = await withKey();
    await system((tx) =>
      tx.update(users).set({ password_hash: null }).where(eq(users.id, user.id)),
    );
    expect(says(await user.session.delete(`${MINE}/${id}`))).toEqual([409, "conflict"]);
    expect(await countOf(user.id)).toBe(1);
  });

  test("a disabled account is not entered", async () => {
    const { user, key } = await withKey();
    await system((tx) =>
      tx
        .update(users)
        .set({ disabled_at: new Date(at) })
        .where(eq(users.id, user.id)),
    );
    expect(says(await enter(key))).toEqual(REFUSED);
  });

  test.each([
    ["nothing", {}],
    ["text for bytes", { response: { clientDataJSON: "?", attestationObject: "?" } }],
    [
      "bytes that are no CBOR",
      { response: { clientDataJSON: "e30", attestationObject: "_____w" } },
    ],
    ["an id that is not its own", { rawId: "AAAA" }],
  ])("a response with %s is refused as such", async (_what, change) => {
    const { user } = refused;
    const { ceremony_id, options } = await begin(user);
    const created = createSoftwareAuthenticator(ORIGIN).create(options);
    const response =
      Object.keys(change).length === 0
        ? { id: created.id, type: created.type }
        : { ...created, ...change };
    const answer = await finish(user.session, ceremony_id, response);
    expect(says(answer)).toEqual([422, "validation_failed"]);
  });

  test("visitors have none", async () => {
    const visitor = server.visitor();
    for (const answer of [
      await visitor.get(MINE),
      await visitor.post(`${MINE}/options`),
      await finish(visitor, newId(), { id: "AAAA", type: "public-key" }),
      await visitor.patch(`${MINE}/${newId()}`, { name: "Mine" }),
      await visitor.delete(`${MINE}/${newId()}`),
    ]) {
      expect(says(answer)).toEqual([401, "unauthenticated"]);
    }
  });

  test("without PUBLIC_URL, at an address of digits or under a foreign Host, there are none", async () => {
    const plain = await openTestServer(url);
    try {
      const answers = [
        await plain.visitor().post(`${LOGIN}/options`),
        await plain.visitor().post(`${LOGIN}/options`, undefined, {
          headers: { "x-forwarded-host": "evil.example" },
        }),
      ];
      for (const answer of answers) {
        expect(says(answer)).toEqual([409, "conflict"]);
        expect(answer.text).toContain("PUBLIC_URL");
      }
    } finally {
      await plain.close();
    }
  });
});
