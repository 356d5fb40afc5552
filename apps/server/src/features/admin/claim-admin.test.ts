import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "../../schema/audit-log.ts";
import { users } from "../../schema/users.ts";
import { forgetEnded } from "../accounts/forget-ended.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { registerUser } from "../testing/register-user.ts";
import type { TestUser } from "../testing/register-user.ts";
import { firstAdminNotices } from "./claim-admin.ts";

const CLAIM = "/api/v1/admin/claim";
const databases = await testDatabases();

describe.each(databases)("the first administrator on $name", ({ url, drop }) => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    server = await openTestServer(url);
    token = new URL(server.notices[0]?.url ?? "").searchParams.get("token") ?? "";
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });
  const inDatabase: TestServer["parts"]["database"]["asSystem"] = (work) =>
    server.parts.database.asSystem(work);
  /** As if nobody had ever claimed it. */
  beforeEach(() =>
    inDatabase(async (tx) => {
      await tx.update(users).set({ role: "user" });
      await tx.delete(auditLog).where(eq(auditLog.event, "admin.claimed"));
    }),
  );

  const claim = ({ session }: Pick<TestUser, "session">, given = token) =>
    session.post(CLAIM, { token: given });
  const eventsOf = async ({ id }: TestUser) => {
    const rows = await inDatabase((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.owner_id, id)).orderBy(auditLog.id),
    );
    return rows.filter(({ event }) => event.startsWith("admin."));
  };

  test("is asked for by a link that the start writes out", () => {
    const link = new RegExp(`^${server.url}/admin/claim\\?token=[\\w-]{43}$`);
    expect(server.notices).toEqual([
      { msg: "first administrator", url: expect.stringMatching(link) },
    ]);
  });

  test("is whoever comes with the token of the start, at once and in the session they have", async () => {
    const ada = await registerUser(server);
    expect((await ada.session.get("/api/v1/admin/users")).status).toBe(403);
    const answer = await claim(ada);
    expect([answer.status, answer.json()]).toEqual([
      200,
      expect.objectContaining({ id: ada.id, role: "admin" }),
    ]);
    expect((await ada.session.get("/api/v1/admin/users")).status).toBe(200);
    expect(await eventsOf(ada)).toMatchObject([{ event: "admin.claimed", actor_id: ada.id }]);
  });

  test("is nobody by a wrong token, and the try is written down", async () => {
    const ada = await registerUser(server);
    const flipped = (token.startsWith("A") ? "B" : "A") + token.slice(1);
    for (const wrong of ["x", flipped, token.slice(1), `${token}A`, token.toUpperCase(), "💥"]) {
      const answer = await claim(ada, wrong);
      expect([answer.status, answer.json()]).toEqual([
        422,
        expect.objectContaining({ code: "invalid_token" }),
      ]);
      expect(answer.text).not.toContain(token);
    }
    const tries = await eventsOf(ada);
    expect(tries.length).toBe(6);
    expect(tries[0]).toMatchObject({
      event: "admin.claim_refused",
      detail: { reason: "wrong token" },
    });
    expect(JSON.stringify(tries)).not.toContain(flipped);
    expect((await ada.session.get("/api/v1/admin/users")).status).toBe(403);
  });

  test("needs an account", async () => {
    const guest = server.visitor();
    await guest.post("/api/v1/projects", { name: "Harbor", num_variations: 1 });
    for (const session of [guest, server.visitor()]) {
      expect((await claim({ session })).status).toBe(401);
    }
    const ada = await registerUser(server);
    for (const json of [{}, { token: "" }, { token, role: "admin" }]) {
      expect((await ada.session.post(CLAIM, json)).status).toBe(422);
    }
  });

  test("is made once: not again for them, nor for others, nor when all administrators are gone", async () => {
    const [ada, bob] = [await registerUser(server), await registerUser(server)];
    expect((await claim(ada)).status).toBe(200);
    expect((await claim(ada)).status).toBe(422);
    expect((await claim(bob)).status).toBe(422);
    expect((await eventsOf(bob))[0]?.detail).toEqual({ reason: "claimed before" });
    await inDatabase((tx) => tx.delete(users).where(eq(users.id, ada.id)));
    expect((await claim(bob)).status).toBe(422);
    expect(await firstAdminNotices(server.parts)).toEqual([]);
  });

  test("is remembered longer than anything else in the log", async () => {
    const [ada, bob] = [await registerUser(server), await registerUser(server)];
    await claim(ada);
    await inDatabase((tx) => tx.update(users).set({ role: "user" }));
    await inDatabase((tx) => forgetEnded(tx, -1));
    expect(await eventsOf(ada)).toMatchObject([{ event: "admin.claimed" }]);
    expect((await claim(bob)).status).toBe(422);
  });

  test("is not to be claimed while there is one by other means", async () => {
    const [ada, bob] = [await registerUser(server), await registerUser(server)];
    await inDatabase((tx) => tx.update(users).set({ role: "admin" }).where(eq(users.id, bob.id)));
    expect(await firstAdminNotices(server.parts)).toEqual([]);
    expect((await claim(ada)).status).toBe(422);
  });

  test("is one, however many claim at once", async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => registerUser(server)));
    const statuses = (await Promise.all(people.map((one) => claim(one)))).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted()).toEqual([200, 422, 422, 422]);
    const admins = await inDatabase((tx) => tx.select().from(users).where(eq(users.role, "admin")));
    expect(admins.length).toBe(1);
  });
});
