import { makeJpeg } from "@emblazon/testkit/images/jpeg";
import { makePng } from "@emblazon/testkit/images/png";
import { makeWebp } from "@emblazon/testkit/images/webp";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import {
  API,
  UUID,
  expectFieldProblem,
  expectJson,
  expectProblem,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";
import { readAs } from "../support/stream.ts";

const BRIEF = {
  name: "Kestrel & Söhne",
  tagline: "Maps for walkers",
  industry: "Cartography",
  description: "We draw hiking maps of the Alps.",
  style: "elegant",
  personality: ["calm", "trustworthy"],
  colors: ["#0a5", "#123456"],
  include_text_in_ai: false,
  num_variations: 1,
};

suite("projects", () => {
  let visitor: HttpSession;
  beforeAll(() => {
    visitor = newVisitor();
  });

  test("POST, with JSON, answers 201 with ids, a stream and the project as it was told", async () => {
    const answer = await visitor.post(`${API}/projects`, BRIEF);
    const made = expectJson(answer, 201);
    expect(textAt(made, "project_id")).toMatch(UUID);
    expect(textAt(made, "generation_id")).toMatch(UUID);
    expect(at(made, "project")).toMatchObject({
      id: textAt(made, "project_id"),
      name: BRIEF.name,
      tagline: BRIEF.tagline,
      industry: BRIEF.industry,
      description: BRIEF.description,
      style: "elegant",
      personality: ["calm", "trustworthy"],
      colors: ["#00AA55", "#123456"],
      favorite: false,
      trashed_at: null,
    });
    const created = textAt(made, "project", "created_at");
    expect(created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
    expect(Math.abs(Date.now() - Date.parse(created))).toBeLessThan(60_000);
    await readAs(visitor, textAt(made, "stream_url"));
  });

  test("POST, with a name alone, makes six", async () => {
    const made = await makeProject(visitor, { num_variations: undefined });
    expect(made.assets.map((asset) => at(asset, "position"))).toEqual(
      made.assets.map((_, index) => index + Number(at(made.assets[0], "position"))),
    );
    expect(made.assetIds.length).toBe(6);
    expect(new Set(made.assetIds).size).toBe(6);
  });

  test.each([1, 12])("POST, for %i variations, makes that many", async (count) => {
    expect((await makeProject(visitor, { num_variations: count })).assetIds.length).toBe(count);
  });

  test("POST, as a form with pictures, makes the project and shows the pictures", async () => {
    const form = new FormData();
    for (const [key, value] of Object.entries({
      name: "Form & Co",
      num_variations: "1",
      industry: "Bakery",
      style: "modern",
    }))
      form.set(key, value);
    form.append("personality[]", "fun");
    form.append("personality[]", "bold");
    form.append("colors[]", "#AA3300");
    form.append(
      "inspiration[]",
      new File([makePng({ width: 40, height: 30, colorAt: () => [200, 30, 40] })], "a.png", {
        type: "image/png",
      }),
    );
    form.append(
      "inspiration[]",
      new File([makeJpeg({ width: 64, height: 48 }, () => [20, 60, 200])], "b.jpg", {
        type: "image/jpeg",
      }),
    );
    form.append(
      "inspiration[]",
      new File([makeWebp(32, 32, [9, 120, 80])], "c.webp", { type: "image/webp" }),
    );
    const answer = await visitor.post(`${API}/projects`, undefined, {
      form,
      headers: { prefer: "wait=60" },
    });
    const made = expectJson(answer, 201);
    expect(at(made, "project")).toMatchObject({
      name: "Form & Co",
      industry: "Bakery",
      personality: ["fun", "bold"],
      colors: ["#AA3300"],
    });
    const pictures = listAt(made, "project", "inspiration");
    expect(pictures.map((picture) => [at(picture, "width"), at(picture, "height")])).toEqual([
      [40, 30],
      [64, 48],
      [32, 32],
    ]);
    for (const picture of pictures) {
      const file = await visitor.get(textAt(picture, "url"));
      expect(file.status).toBe(200);
      expect(file.headers.get("content-type")).toMatch(/^image\/(?:png|jpeg|webp)$/);
      expect(file.headers.get("x-content-type-options")).toBe("nosniff");
      expect(file.headers.get("content-security-policy")).toMatch(/sandbox/);
      expectProblem(await newVisitor().get(textAt(picture, "url")), [401, 404]);
    }
    expect(listAt(made, "assets").map((asset) => at(asset, "status"))).toEqual(["completed"]);
  });

  test("POST, with more than five pictures, is refused by name", async () => {
    const form = new FormData();
    form.set("name", "Six pictures");
    for (let index = 0; index < 6; index += 1)
      form.append("inspiration[]", new File([makeWebp(8, 8, [1, 2, index])], `${index}.webp`));
    const answer = await visitor.post(`${API}/projects`, undefined, { form });
    expectProblem(answer, [413, 422]);
  });

  test("GET, of a project, gives what POST gave, with its latest generation", async () => {
    const made = await makeProject(visitor, BRIEF);
    const project = expectJson(await visitor.get(`${API}/projects/${made.projectId}`), 200);
    expect(project).toMatchObject({ id: made.projectId, name: BRIEF.name, asset_count: 1 });
    expect(at(project, "latest_generation")).toMatchObject({
      id: made.generationId,
      status: "completed",
    });
    expect(listAt(project, "thumbnails").map((one) => at(one, "asset_id"))).toEqual(made.assetIds);
    for (const thumbnail of listAt(project, "thumbnails")) {
      expect((await visitor.get(textAt(thumbnail, "url"))).headers.get("content-type")).toMatch(
        /^image\//,
      );
    }
  });

  test("PATCH, changes what it names, keeps the rest, and moves updated_at", async () => {
    const { projectId, project: before } = await makeProject(visitor, BRIEF);
    const patch = { name: "Kestrel Two", favorite: true, colors: ["#fff"], style: null };
    const after = expectJson(await visitor.patch(`${API}/projects/${projectId}`, patch), 200);
    expect(after).toMatchObject({
      name: "Kestrel Two",
      favorite: true,
      colors: ["#FFFFFF"],
      style: null,
      tagline: BRIEF.tagline,
    });
    expect(Date.parse(textAt(after, "updated_at"))).toBeGreaterThan(
      Date.parse(textAt(before, "created_at")),
    );
    expect(expectJson(await visitor.get(`${API}/projects/${projectId}`), 200)).toEqual(after);
  });

  test.each([
    [{}, /.*/],
    [{ id: "x" }, /id|^$|body/],
    [{ owner_id: "x", name: "A" }, /owner_id|^$|body/],
    [{ name: "" }, "name"],
    [{ favorite: "yes" }, "favorite"],
    [{ colors: ["red"] }, /^colors/],
  ])("PATCH, with %j, is refused and changes nothing", async (patch, field) => {
    const { projectId } = await makeProject(visitor, { num_variations: 1 });
    const before = (await visitor.get(`${API}/projects/${projectId}`)).json();
    expectFieldProblem(await visitor.patch(`${API}/projects/${projectId}`, patch), field);
    expect((await visitor.get(`${API}/projects/${projectId}`)).json()).toEqual(before);
  });

  test("DELETE and restore, go to the trash and back with all that it holds", async () => {
    const owner = newVisitor();
    const { projectId, assetIds } = await makeProject(owner);
    const deleted = await owner.delete(`${API}/projects/${projectId}`);
    expect([200, 204]).toContain(deleted.status);
    expect(await idsIn(owner, `${API}/projects`)).toEqual([]);
    expect(await idsIn(owner, `${API}/projects?trashed=true`)).toEqual([projectId]);
    expect(await idsIn(owner, `${API}/assets`)).toEqual([]);
    expectJson(await owner.post(`${API}/projects/${projectId}/restore`), 200);
    expect(await idsIn(owner, `${API}/projects`)).toEqual([projectId]);
    expect((await idsIn(owner, `${API}/assets`)).toSorted()).toEqual(assetIds.toSorted());
    expect((await owner.get(`${API}/projects/${projectId}`)).json()).toMatchObject({
      trashed_at: null,
    });
  });

  test("restore, of a project that is not in the trash, changes nothing and breaks nothing", async () => {
    const { projectId } = await makeProject(visitor, { num_variations: 1 });
    const answer = await visitor.post(`${API}/projects/${projectId}/restore`);
    expect([200, 409]).toContain(answer.status);
    expect(at((await visitor.get(`${API}/projects/${projectId}`)).json(), "trashed_at")).toBeNull();
  });

  test("GET list, filters by words in any field, by favourite, and gives the newest first", async () => {
    const owner = newVisitor();
    const fox = await makeProject(owner, { name: "Red Fox", num_variations: 1 });
    const owl = await makeProject(owner, {
      name: "Owl",
      tagline: "The fox's friend",
      num_variations: 1,
    });
    const elk = await makeProject(owner, {
      name: "ÉLK 100%",
      industry: "Timber_yard",
      num_variations: 1,
    });
    await owner.patch(`${API}/projects/${owl.projectId}`, { favorite: true });
    expect(await idsIn(owner, `${API}/projects`)).toEqual([
      elk.projectId,
      owl.projectId,
      fox.projectId,
    ]);
    expect(await idsIn(owner, `${API}/projects?q=FOX`)).toEqual([owl.projectId, fox.projectId]);
    expect(await idsIn(owner, `${API}/projects?q=élk`)).toEqual([elk.projectId]);
    expect(await idsIn(owner, `${API}/projects?q=${encodeURIComponent("100%")}`)).toEqual([
      elk.projectId,
    ]);
    expect(await idsIn(owner, `${API}/projects?q=timber_y`)).toEqual([elk.projectId]);
    expect(await idsIn(owner, `${API}/projects?q=r_d`), "an underscore is no wildcard").toEqual([]);
    expect(await idsIn(owner, `${API}/projects?q=nothing-like-it`)).toEqual([]);
    expect(await idsIn(owner, `${API}/projects?favorite=true`)).toEqual([owl.projectId]);
    expect(await idsIn(owner, `${API}/projects?favorite=false`)).toEqual([
      elk.projectId,
      fox.projectId,
    ]);
  });

  test("GET assets, of a project, gives all of its own and no others", async () => {
    const one = await makeProject(visitor, { num_variations: 3 });
    await makeProject(visitor, { num_variations: 1 });
    expect((await idsIn(visitor, `${API}/projects/${one.projectId}/assets`)).toSorted()).toEqual(
      one.assetIds.toSorted(),
    );
  });

  test("GET stream, of a project, is its latest generation's", async () => {
    const made = await makeProject(visitor, { num_variations: 1 });
    const events = await readAs(visitor, `${API}/projects/${made.projectId}/stream`);
    expect(events).toEqual(await readAs(visitor, `${API}/generations/${made.generationId}/stream`));
    const more = await visitor.post(
      `${API}/projects/${made.projectId}/generations`,
      { num_variations: 1 },
      { headers: { prefer: "wait=60" } },
    );
    expect(more.status).toBe(201);
    const latest = await readAs(visitor, `${API}/projects/${made.projectId}/stream`);
    expect(at(latest[0]?.data, "generation", "id")).not.toBe(made.generationId);
  });

  test("Prefer: wait, with a wait too short, answers 202 with the work as it stands", async () => {
    const answer = await visitor.post(
      `${API}/projects`,
      { name: "Hurry", num_variations: 12 },
      { headers: { prefer: "wait=0" } },
    );
    expect([201, 202]).toContain(answer.status);
    const events = await readAs(visitor, textAt(answer.json(), "stream_url"));
    expect(events.at(-1)?.event).toBe("generation_complete");
  });

  test.each(["wait=-1", "wait=abc", "wait=61", "wait=1e9", "wait=", "respond-async"])(
    "Prefer: %s, breaks nothing",
    async (prefer) => {
      const answer = await visitor.post(
        `${API}/projects`,
        { name: "Prefer", num_variations: 1 },
        { headers: { prefer } },
      );
      expect([201, 202, 400, 422]).toContain(answer.status);
    },
  );
});

async function idsIn(session: HttpSession, path: string): Promise<string[]> {
  const page = expectJson(await session.get(path), 200);
  return listAt(page, "data").map((item) => textAt(item, "id"));
}
