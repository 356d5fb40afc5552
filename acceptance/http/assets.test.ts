import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import {
  aNumber,
  aText,
  at,
  listAt,
  matching,
  numberAt,
  objectAt,
  textAt,
} from "../support/json.ts";
import {
  API,
  expectFieldProblem,
  expectJson,
  filePath,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";
import type { MadeProject } from "../support/suite.ts";

suite("assets", () => {
  let visitor: HttpSession;
  let made: MadeProject;
  beforeAll(async () => {
    visitor = newVisitor();
    made = await makeProject(visitor, { name: "Saltmarsh", num_variations: 4 });
  });

  const get = async (id: string | undefined) =>
    expectJson(await visitor.get(`${API}/assets/${id}`), 200);

  test("GET, of a finished logo, tells all that the API promises", async () => {
    const asset = await get(made.assetIds[0]);
    expect(asset).toMatchObject({
      id: made.assetIds[0],
      kind: "logo",
      project_id: made.projectId,
      generation_id: made.generationId,
      parent_asset_id: null,
      status: "completed",
      title: matching(/\S/),
      favorite: false,
      tags: [],
      prompt: matching(/Saltmarsh/),
      model_used: aText,
      generation_time_ms: aNumber,
      spec: { version: 2 },
      quality: { score: aNumber, verdict: matching(/^(?:pass|warn)$/) },
      error: null,
      trashed_at: null,
    });
    const [attempt] = listAt(asset, "attempts");
    expect(attempt).toMatchObject({
      model: aText,
      outcome: aText,
      ms: aNumber,
    });
    expect(listAt(asset, "files").length).toBeGreaterThan(0);
    for (const file of listAt(asset, "files")) {
      const answer = await visitor.get(textAt(file, "url"));
      expect(answer.status).toBe(200);
      expect(answer.bytes.length).toBe(numberAt(file, "bytes"));
    }
    for (const key of ["image_url", "thumbnail_url"]) {
      const answer = await visitor.get(textAt(asset, key));
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toMatch(/^image\//);
    }
  });

  test("GET checks, gives each check with value, threshold, verdict and reason", async () => {
    const report = expectJson(await visitor.get(`${API}/assets/${made.assetIds[0]}/checks`), 200);
    expect(numberAt(report, "score")).toBeGreaterThanOrEqual(0);
    expect(numberAt(report, "score")).toBeLessThanOrEqual(100);
    const checks = listAt(report, "checks");
    expect(checks.length).toBeGreaterThanOrEqual(5);
    for (const check of checks) {
      expect(check).toMatchObject({
        id: aText,
        label: aText,
        value: aNumber,
        threshold: aText,
        verdict: matching(/^(?:pass|warn|fail|info)$/),
        why: matching(/\S/),
      });
    }
    expect(at(await get(made.assetIds[0]), "quality", "score")).toBe(at(report, "score"));
  });

  test("PATCH, of favourite, title and tags, keeps them and finds them again", async () => {
    const id = made.assetIds[1];
    const patch = { favorite: true, title: "The <best> one", tags: ["autumn", "Shop front"] };
    expect(expectJson(await visitor.patch(`${API}/assets/${id}`, patch), 200)).toMatchObject(patch);
    expect(await get(id)).toMatchObject(patch);
    expect(await idsIn(`${API}/assets?favorite=true`)).toEqual([id]);
    expect(await idsIn(`${API}/assets?q=best`)).toEqual([id]);
    expect(await idsIn(`${API}/assets?q=SHOP%20FRONT`)).toEqual([id]);
    expect((await idsIn(`${API}/assets?q=saltmarsh`)).length).toBe(4);
    expect(await idsIn(`${API}/assets?q=nothing-like-it`)).toEqual([]);
    await visitor.patch(`${API}/assets/${id}`, { favorite: false, tags: [] });
    expect(await idsIn(`${API}/assets?favorite=true`)).toEqual([]);
  });

  test.each([
    [{ title: "" }, "title"],
    [{ title: "x".repeat(201) }, "title"],
    [{ tags: "one" }, "tags"],
    [{ tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }, "tags"],
    [{ tags: [""] }, /^tags/],
    [{ favorite: 1 }, "favorite"],
    [{ status: "failed" }, /status|^$|body/],
    [{ owner_id: "x", favorite: true }, /owner_id|^$|body/],
    [{ spec: { version: 2 } }, /^spec/],
    [{ spec: null }, /^spec/],
    [{}, /.*/],
  ])("PATCH, with %j, is refused by name and changes nothing", async (patch, field) => {
    const before = await get(made.assetIds[2]);
    expectFieldProblem(await visitor.patch(`${API}/assets/${made.assetIds[2]}`, patch), field);
    expect(await get(made.assetIds[2])).toEqual(before);
  });

  test("PATCH, with another spec, saves a new version that is drawn, and keeps the old", async () => {
    const owner = newVisitor();
    const one = await makeProject(owner, { name: "Version", num_variations: 1 });
    const id = one.assetIds[0];
    const before = expectJson(await owner.get(`${API}/assets/${id}`), 200);
    const drawing = (await owner.get(filePath(id))).text;
    const spec: unknown = structuredClone(at(before, "spec"));
    Object.assign(objectAt(spec, "palette"), {
      ink: "#102030",
      a: "#204060",
      b: "#306090",
      k: "#4080C0",
      soft: "#F0F4FF",
    });
    const after = expectJson(await owner.patch(`${API}/assets/${id}`, { spec }), 200);
    expect(at(after, "spec", "palette", "a")).toBe("#204060");
    const newId = textAt(after, "id");
    expect((await owner.get(filePath(newId))).text).not.toBe(drawing);
    const all = listAt((await owner.get(`${API}/assets`)).json(), "data");
    const kept = at(after, "id") === id || all.some((asset) => at(asset, "id") === id);
    expect(kept).toBe(true);
  });

  test("bulk, favourites, trashes and restores what it names, and leaves out what is not the caller's", async () => {
    const owner = newVisitor();
    const own = await makeProject(owner, { num_variations: 3 });
    const ids = [...own.assetIds, made.assetIds[0], "0190b2c0-0000-7000-8000-000000000000"];
    const bulk = async (action: string) => {
      const answer = expectJson(await owner.post(`${API}/assets/bulk`, { ids, action }), 200);
      return listAt(answer, "changed").map(String).toSorted();
    };
    const list = async (query: string) =>
      listAt((await owner.get(`${API}/assets${query}`)).json(), "data").map((asset) =>
        textAt(asset, "id"),
      );
    expect(await bulk("favorite")).toEqual(own.assetIds.toSorted());
    expect((await list("?favorite=true")).length).toBe(3);
    expect(await bulk("unfavorite")).toEqual(own.assetIds.toSorted());
    expect(await bulk("trash")).toEqual(own.assetIds.toSorted());
    expect(await list("")).toEqual([]);
    expect((await list("?trashed=true")).length).toBe(3);
    expect(await bulk("restore")).toEqual(own.assetIds.toSorted());
    expect((await list("")).toSorted()).toEqual(own.assetIds.toSorted());
    expect(at(await get(made.assetIds[0]), "favorite"), "another's is untouched").toBe(false);
  });

  test.each([
    [{ ids: [], action: "trash" }, "ids"],
    [{ ids: ["x"], action: "trash" }, /^ids/],
    [{ ids: "all", action: "trash" }, "ids"],
    [{ ids: ["0190b2c0-0000-7000-8000-000000000000"], action: "destroy" }, "action"],
    [
      {
        ids: Array.from({ length: 101 }, () => "0190b2c0-0000-7000-8000-000000000000"),
        action: "trash",
      },
      "ids",
    ],
  ])("bulk, with %j, is refused by name", async (body, field) => {
    expectFieldProblem(await visitor.post(`${API}/assets/bulk`, body), field);
  });

  test("DELETE and restore, go to the trash and back", async () => {
    const id = made.assetIds[3];
    expect([200, 204]).toContain((await visitor.delete(`${API}/assets/${id}`)).status);
    expect(await idsIn(`${API}/assets`)).not.toContain(id);
    expect(await idsIn(`${API}/assets?trashed=true`)).toEqual([id]);
    expectJson(await visitor.post(`${API}/assets/${id}/restore`), 200);
    expect(await idsIn(`${API}/assets`)).toContain(id);
    expect(at(await get(id), "trashed_at")).toBeNull();
  });

  test("GET list, filtered by project and kind, gives exactly that", async () => {
    const other = await makeProject(visitor, { num_variations: 1 });
    expect(await idsIn(`${API}/assets?project_id=${other.projectId}`)).toEqual(other.assetIds);
    expect((await idsIn(`${API}/assets?kind=logo&project_id=${made.projectId}`)).length).toBe(4);
    expectFieldProblem(await visitor.get(`${API}/assets?kind=hat`), "kind");
    expectFieldProblem(await visitor.get(`${API}/assets?project_id=x`), "project_id");
  });

  async function idsIn(path: string): Promise<string[]> {
    return listAt(expectJson(await visitor.get(path), 200), "data").map((item) =>
      textAt(item, "id"),
    );
  }
});
