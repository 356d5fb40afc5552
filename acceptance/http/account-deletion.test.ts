import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test, vi } from "vitest";
import { makePerson, withToken } from "../support/account.ts";
import { textAt } from "../support/json.ts";
import {
  API,
  expectJson,
  expectProblem,
  filePath,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";

const ME = `${API}/users/me`;
const PATIENCE = { timeout: 30_000 };

/** The files that lie in the storage for a logo, drawings and renderings alike. */
async function storedFor(assetId: string): Promise<string[]> {
  const folders = ["assets", "renders"].map((kind) =>
    join(inject("serverDataDir"), "files", kind, assetId),
  );
  const names = folders
    .filter((folder) => existsSync(folder))
    .map((folder) => readdir(folder, { recursive: true }));
  return (await Promise.all(names)).flat();
}

suite("deleting an account", () => {
  test("takes everything that it made, its files on the disk too", async () => {
    const owner = await makePerson();
    const made = await makeProject(owner.session, { num_variations: 2 });
    await owner.session.get(filePath(made.assetIds[0], { format: "png", size: "64" }));
    const stored = async () => (await Promise.all(made.assetIds.map(storedFor))).flat();
    expect((await stored()).length).toBe(3);
    const answer = await owner.session.delete(ME, { json: { password: owner.password } });
    expect([answer.status, answer.headers.get("clear-site-data")]).toEqual([
      204,
      '"cache", "storage"',
    ]);
    expect(owner.session.cookieHeader()).toBe("");
    await vi.waitFor(async () => expect(await stored()).toEqual([]), PATIENCE);
  });

  test("ends every way in at once, and the address is free for somebody new", async () => {
    const owner = await makePerson();
    const made = await makeProject(owner.session, { num_variations: 1 });
    const key = textAt(
      expectJson(await owner.session.post(`${ME}/api-keys`, { name: "CI" }), 201),
      "key",
    );
    const cookie = owner.session.cookieHeader();
    const { email, password } = owner;
    expect((await owner.session.delete(ME, { json: { password } })).status).toBe(204);
    for (const ask of [{ headers: { cookie } }, withToken(owner.accessToken), withToken(key)]) {
      expectProblem(await newVisitor().get(ME, ask), 401);
      expect([401, 404]).toContain(
        (await newVisitor().get(`${API}/projects/${made.projectId}`, ask)).status,
      );
    }
    const visitor = newVisitor();
    const refresh = { refresh_token: owner.refreshToken };
    expectProblem(await visitor.post(`${API}/auth/refresh`, refresh), 401);
    expectProblem(await visitor.post(`${API}/auth/login`, { email, password }), 401);
    expectJson(await visitor.post(`${API}/auth/register`, { email, password }), 201);
    const mine = expectJson(await visitor.get(`${API}/projects`), 200);
    expect(mine).toEqual({ data: [], next_cursor: null });
  });

  test("without its password, or by a stranger, changes nothing", async () => {
    const owner = await makePerson();
    for (const ask of [{}, { json: {} }, { json: { password: "not it" } }]) {
      expectProblem(await owner.session.delete(ME, ask), 401, "invalid_credentials");
    }
    expectProblem(await newVisitor().delete(ME), 401, "unauthenticated");
    const crossSite = { headers: { origin: "https://evil.example" } };
    expectProblem(await owner.session.delete(ME, crossSite), 403);
    expectJson(await owner.session.get(ME), 200);
  });

  test("a guest, may go without one", async () => {
    const guest = newVisitor();
    const made = await makeProject(guest, { num_variations: 1 });
    expect((await guest.delete(ME)).status).toBe(204);
    expectProblem(await guest.get(`${API}/projects/${made.projectId}`), 404);
    const stored = async () => (await Promise.all(made.assetIds.map(storedFor))).flat();
    await vi.waitFor(async () => expect(await stored()).toEqual([]), PATIENCE);
  });

  test("while work is under way, ends it, and the server goes on", async () => {
    const guest = newVisitor();
    const answer = await guest.post(`${API}/projects`, { name: "Half drawn", num_variations: 12 });
    const stream = textAt(expectJson(answer, 201), "stream_url");
    expect((await guest.delete(ME)).status).toBe(204);
    expectProblem(await guest.get(stream), 404);
    await makeProject(newVisitor(), { num_variations: 1 });
  });
});
