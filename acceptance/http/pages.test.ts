import type { HttpSession } from "@emblazon/testkit/http-session";
import { expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import {
  API,
  expectFieldProblem,
  expectJson,
  expectProblem,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";

interface Page {
  ids: string[];
  next: string | null;
}

suite("pages of a list", () => {
  test("while rows are added, hold every older row once, newest first", async () => {
    const visitor = newVisitor();
    const older: string[] = [];
    for (let index = 0; index < 7; index += 1)
      older.unshift((await makeProject(visitor, { num_variations: 1 })).projectId);
    const seen: string[] = [];
    let page = await read(visitor, `${API}/projects?limit=2`);
    for (;;) {
      seen.push(...page.ids);
      if (page.next === null) break;
      await visitor.post(`${API}/projects`, { name: "In between", num_variations: 1 });
      page = await read(visitor, `${API}/projects?limit=2&cursor=${encodeURIComponent(page.next)}`);
    }
    expect(seen).toEqual(older);
  });

  test("of assets made in one moment, hold each once whatever the page's size", async () => {
    const visitor = newVisitor();
    const made = await makeProject(visitor, { num_variations: 7 });
    for (const limit of [1, 2, 3, 7, 100]) {
      const seen: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const page = await read(visitor, `${API}/assets?limit=${limit}${more}`);
        expect(page.ids.length).toBeLessThanOrEqual(limit);
        seen.push(...page.ids);
        cursor = page.next;
      }
      expect(seen.toSorted(), `limit ${limit}`).toEqual(made.assetIds.toSorted());
    }
  });

  test("a last page that is full, says that nothing follows", async () => {
    const visitor = newVisitor();
    await makeProject(visitor, { num_variations: 4 });
    const first = await read(visitor, `${API}/assets?limit=2`);
    const second = await read(
      visitor,
      `${API}/assets?limit=2&cursor=${encodeURIComponent(first.next ?? "")}`,
    );
    expect([second.ids.length, second.next]).toEqual([2, null]);
  });

  test("a cursor, after its row went to the trash, still goes on", async () => {
    const visitor = newVisitor();
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1)
      ids.unshift((await makeProject(visitor, { num_variations: 1 })).projectId);
    const first = await read(visitor, `${API}/projects?limit=1`);
    await visitor.delete(`${API}/projects/${ids[0]}`);
    const rest = await read(
      visitor,
      `${API}/projects?limit=9&cursor=${encodeURIComponent(first.next ?? "")}`,
    );
    expect(rest.ids).toEqual(ids.slice(1));
  });

  test("someone new, sees empty lists", async () => {
    for (const path of ["projects", "assets"]) {
      const answer = await newVisitor().get(`${API}/${path}`);
      if (answer.status === 401) expectProblem(answer, 401);
      else expect(expectJson(answer, 200)).toEqual({ data: [], next_cursor: null });
    }
  });

  test.each([
    "limit=0",
    "limit=101",
    "limit=-1",
    "limit=1.5",
    "limit=abc",
    "limit=1e1000",
    "limit=",
    "limit=1&limit=1000000",
  ])("with %s, are refused by name", async (query) => {
    expectFieldProblem(
      await newcomer().then((one) => one.get(`${API}/projects?${query}`)),
      "limit",
    );
  });

  test.each([
    "cursor=garbage",
    "cursor=",
    "cursor=%00",
    `cursor=${"A".repeat(600)}`,
    `cursor=${btoa('{"id":"1"}')}`,
    `cursor=${btoa("null")}`,
    "cursor=..%2f..%2f",
    "cursor=%ED%A0%80",
    "favorite=maybe",
    "trashed=1",
    "q=%00",
    `q=${"x".repeat(201)}`,
    "order=id",
    "offset=1e12",
    "__proto__[x]=1",
    "a[constructor]=1",
  ])("with %s, answer a problem, never a fault", async (query) => {
    const one = await newcomer();
    for (const path of ["projects", "assets"]) {
      const answer = await one.get(`${API}/${path}?${query}`);
      expectProblem(answer, [400, 422]);
    }
  });

  test("a cursor of one list or person, given to another, shows nothing foreign", async () => {
    const owner = newVisitor();
    await makeProject(owner, { num_variations: 3 });
    const { next } = await read(owner, `${API}/assets?limit=1`);
    const stranger = newVisitor();
    const own = await makeProject(stranger, { num_variations: 1 });
    for (const path of ["assets", "projects"]) {
      const answer = await stranger.get(`${API}/${path}?cursor=${encodeURIComponent(next ?? "")}`);
      if (answer.status !== 200) expectProblem(answer, [400, 422]);
      else {
        const ids = listAt(answer.json(), "data").map((item) => at(item, "id"));
        expect([...own.assetIds, own.projectId]).toEqual(expect.arrayContaining(ids));
      }
    }
  });
});

async function newcomer(): Promise<HttpSession> {
  const visitor = newVisitor();
  await visitor.post(`${API}/projects`, { name: "Newcomer", num_variations: 1 });
  return visitor;
}

async function read(visitor: HttpSession, path: string): Promise<Page> {
  const body = expectJson(await visitor.get(path), 200);
  const next = at(body, "next_cursor");
  return {
    ids: listAt(body, "data").map((item) => textAt(item, "id")),
    next: next === null ? null : textAt(body, "next_cursor"),
  };
}
