import { expect, test } from "vitest";
import { makePerson, withToken } from "../support/account.ts";
import type { Person } from "../support/account.ts";
import { aText, listAt, matching, textAt } from "../support/json.ts";
import {
  API,
  expectFieldProblem,
  expectJson,
  expectProblem,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";

const KEYS = `${API}/users/me/api-keys`;

async function makeKey({ session }: Person, body: Record<string, unknown> = {}) {
  const made = expectJson(await session.post(KEYS, { name: "CI", ...body }), 201);
  return { id: textAt(made, "id"), key: textAt(made, "key") };
}

suite("API keys", () => {
  test("a program with a key, makes and fetches a logo in its owner's name", async () => {
    const owner = await makePerson();
    const { key } = await makeKey(owner);
    const answer = await newVisitor().post(
      `${API}/projects`,
      { name: "Keyed", num_variations: 1 },
      { headers: { ...withToken(key).headers, prefer: "wait=60" } },
    );
    const [asset] = listAt(expectJson(answer, 201), "assets");
    expect(answer.headers.getSetCookie()).toEqual([]);
    const file = await newVisitor().get(
      `${API}/assets/${textAt(asset, "id")}/file`,
      withToken(key),
    );
    expect([file.status, file.text]).toEqual([200, matching(/^<svg/)]);
    const mine = expectJson(await owner.session.get(`${API}/projects`), 200);
    expect(listAt(mine, "data")).toMatchObject([{ name: "Keyed" }]);
  });

  test("a key, is told once and listed without itself", async () => {
    const owner = await makePerson();
    const { id, key } = await makeKey(owner, { scopes: ["read"] });
    const list = await owner.session.get(KEYS);
    expect(listAt(expectJson(list, 200), "data")).toEqual([
      {
        id,
        name: "CI",
        prefix: key.slice(0, 10),
        scopes: ["read"],
        created_at: aText,
        last_used_at: null,
        expires_at: null,
      },
    ]);
    expect(list.text).not.toContain(key);
  });

  test("what a key may not do, it does not do", async () => {
    const owner = await makePerson();
    const made = await makeProject(owner.session, { num_variations: 1 });
    const project = `${API}/projects/${made.projectId}`;
    const [read, generate, write] = await Promise.all(
      ["read", "generate", "write"].map((scope) => makeKey(owner, { scopes: [scope] })),
    );
    const ask = (key: string | undefined, method: string, path: string, json?: unknown) =>
      newVisitor().send(method, path, {
        ...withToken(key ?? ""),
        ...(json === undefined ? {} : { json }),
      });
    const refused = async (key: string | undefined, method: string, path: string, json?: unknown) =>
      expectProblem(await ask(key, method, path, json), 403, "insufficient_scope");
    await refused(read?.key, "POST", `${API}/projects`, { name: "No" });
    await refused(read?.key, "PATCH", project, { favorite: true });
    await refused(read?.key, "DELETE", project);
    await refused(generate?.key, "DELETE", project);
    await refused(write?.key, "POST", `${project}/generations`, { num_variations: 1 });
    for (const { key } of [read, generate, write].filter((made_) => made_ !== undefined)) {
      expectJson(await ask(key, "GET", project), 200);
      await refused(key, "POST", KEYS, { name: "More", scopes: ["write"] });
      await refused(key, "GET", KEYS);
      await refused(key, "DELETE", `${API}/users/me`, { password: owner.password });
      await refused(key, "GET", `${API}/users/me/export`);
      await refused(key, "GET", `${API}/admin/users`);
    }
    expectJson(await ask(write?.key, "PATCH", project, { favorite: true }), 200);
    expect(
      (await ask(generate?.key, "POST", `${project}/generations`, { num_variations: 1 })).status,
    ).toBeLessThan(300);
  });

  test("a deleted key, is nobody's from then on", async () => {
    const owner = await makePerson();
    const { id, key } = await makeKey(owner);
    expectJson(await newVisitor().get(`${API}/users/me`, withToken(key)), 200);
    expectProblem(await (await makePerson()).session.delete(`${KEYS}/${id}`), 404, "not_found");
    expect((await owner.session.delete(`${KEYS}/${id}`)).status).toBe(204);
    expectProblem(
      await newVisitor().get(`${API}/users/me`, withToken(key)),
      401,
      "unauthenticated",
    );
  });

  test("a key with an end that has passed, or by a guest, is not made", async () => {
    const owner = await makePerson();
    const past = { name: "CI", expires_at: "2020-01-01T00:00:00Z" };
    expectFieldProblem(await owner.session.post(KEYS, past), "expires_at");
    const guest = newVisitor();
    await makeProject(guest, { num_variations: 1 });
    expectProblem(await guest.post(KEYS, { name: "CI" }), 401, "unauthenticated");
  });

  test.each(["e", `emb_${"A".repeat(43)}`, `emb_${"A".repeat(5000)}`, "sk_live_1", "emb_"])(
    "%.20s, is no key",
    async (text) => {
      expectProblem(
        await newVisitor().get(`${API}/session`, withToken(text)),
        401,
        "unauthenticated",
      );
    },
  );
});
