import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { makePerson, withToken } from "../support/account.ts";
import type { Person } from "../support/account.ts";
import { at, listAt, numberAt, textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { API, expectJson, expectProblem, makeProject, newVisitor } from "../support/suite.ts";

const database = inject("database");

// A server of its own: whoever claims it is its only administrator.
describe.skipIf(database === null)("administration", () => {
  let server: OwnServer;
  let root: Person;
  beforeAll(async () => {
    server = await startOwnServer(database ?? "embedded");
    root = await newAccount();
  });
  afterAll(() => server.dispose());
  const visitor = () => newVisitor(server.process.url);
  const newAccount = () => makePerson(visitor());

  function claimLinks(): string[] {
    return server.process
      .output()
      .split("\n")
      .filter((line) => line.includes('"first administrator"'))
      .map((line) => textAt(JSON.parse(line), "url"));
  }

  test("the start, writes out a link that makes one person the administrator, once", async () => {
    const [link = ""] = claimLinks();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/admin\/claim\?token=[\w-]{43}$/);
    const token = new URL(link).searchParams.get("token");
    const claim = ({ session }: Person, given: unknown) =>
      session.post(`${API}/admin/claim`, { token: given });
    expectProblem(await claim(root, "a guess"), 422, "invalid_token");
    expectProblem(await root.session.get(`${API}/admin/users`), 403, "forbidden");
    expect(expectJson(await claim(root, token), 200)).toMatchObject({ id: root.id, role: "admin" });
    expectJson(await root.session.get(`${API}/admin/users`), 200);
    expectProblem(await claim(await newAccount(), token), 422, "invalid_token");
    await server.process.stop();
    await server.process.start();
    root.session.moveTo(server.process.url);
    expect(claimLinks()).toEqual([]);
    expectProblem(await claim(await newAccount(), token), 422, "invalid_token");
  });

  test("the list, tells who has an account and what they have, and finds them", async () => {
    const ada = await newAccount();
    await makeProject(ada.session, { num_variations: 2 });
    const found = expectJson(
      await root.session.get(`${API}/admin/users?q=${encodeURIComponent(ada.email)}`),
      200,
    );
    expect(listAt(found, "data")).toMatchObject([
      { id: ada.id, email: ada.email, role: "user", project_count: 1, asset_count: 2 },
    ]);
    expect(numberAt(found, "data", 0, "storage_bytes")).toBeGreaterThan(500);
    for (const session of [ada.session, visitor()]) {
      expectProblem(await session.get(`${API}/admin/users`), [401, 403]);
      expectProblem(await session.get(`${API}/admin/audit`), [401, 403]);
      expectProblem(
        await session.patch(`${API}/admin/users/${ada.id}`, { role: "admin" }),
        [401, 403],
      );
    }
  });

  test("disabling someone, ends all they have at once; the log says who did it", async () => {
    const ada = await newAccount();
    const key = textAt(
      expectJson(await ada.session.post(`${API}/users/me/api-keys`, { name: "CI" }), 201),
      "key",
    );
    const change = (json: unknown) => root.session.patch(`${API}/admin/users/${ada.id}`, json);
    expectJson(await change({ disabled: true }), 200);
    const { email, password } = ada;
    expectProblem(await ada.session.get(`${API}/users/me`), 401);
    expectProblem(await visitor().get(`${API}/users/me`, withToken(ada.accessToken)), 401);
    expectProblem(await visitor().get(`${API}/users/me`, withToken(key)), 401);
    const refused = await visitor().post(`${API}/auth/login`, { email, password });
    expectProblem(refused, 401, "invalid_credentials");
    expectJson(await change({ disabled: false }), 200);
    expectJson(await visitor().post(`${API}/auth/login`, { email, password }), 200);
    const log = expectJson(
      await root.session.get(`${API}/admin/audit?user_id=${ada.id}&event=account.disabled`),
      200,
    );
    expect(listAt(log, "data")).toMatchObject([
      { event: "account.disabled", user_id: ada.id, actor_id: root.id },
    ]);
  });

  test("the administrator, neither changes themself nor leaves the others without one", async () => {
    for (const json of [{ role: "user" }, { disabled: true }]) {
      const answer = await root.session.patch(`${API}/admin/users/${root.id}`, json);
      expectProblem(answer, 409, "conflict");
    }
    const { password } = root;
    expectProblem(await root.session.delete(`${API}/users/me`, { json: { password } }), 409);
    const ada = await newAccount();
    expectJson(await root.session.patch(`${API}/admin/users/${ada.id}`, { role: "admin" }), 200);
    expect((await root.session.delete(`${API}/users/me`, { json: { password } })).status).toBe(204);
    const { email } = ada;
    const again = visitor();
    await again.post(`${API}/auth/login`, { email, password: ada.password });
    const log = expectJson(await again.get(`${API}/admin/audit?user_id=${root.id}`), 200);
    expect(at(log, "data", 0, "event")).toBe("account.deleted");
  });
});
