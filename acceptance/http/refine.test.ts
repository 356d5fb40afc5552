import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { at, listAt, numberAt, textAt } from "../support/json.ts";
import { expectWholeStream, openAs, readAs, toEvent } from "../support/stream.ts";
import {
  API,
  expectFieldProblem,
  expectJson,
  expectProblem,
  filePath,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";
import type { MadeProject } from "../support/suite.ts";

const WAIT = { prefer: "wait=60" };

suite("refining", () => {
  let visitor: HttpSession;
  let made: MadeProject;
  let parentId: string;
  beforeAll(async () => {
    visitor = newVisitor();
    made = await makeProject(visitor, {
      name: "Marlow & Finch",
      description: "independent bookshop",
      num_variations: 2,
      seed: 3,
    });
    parentId = made.assetIds[0] ?? "";
  });

  const refine = (body: object, headers: Record<string, string> = WAIT, id = parentId) =>
    visitor.post(`${API}/assets/${id}/refine`, body, { headers });
  const specOf = (asset: unknown): unknown => at(asset, "spec");

  test("in words, does what it says and reports what it did not understand", async () => {
    const answer = expectJson(
      await refine({ instruction: "deep green, all capitals, gloopier", num_variations: 3 }),
      201,
    );
    expect(at(answer, "status")).toBe("completed");
    expect(at(answer, "parent_asset_id")).toBe(parentId);
    expect(listAt(answer, "refinement", "operations").map((one) => at(one, "kind"))).toEqual([
      "color",
      "case",
    ]);
    expect(listAt(answer, "refinement", "described").length).toBe(2);
    expect(listAt(answer, "refinement", "unknown")).toEqual(["gloopier"]);
    const assets = listAt(answer, "assets");
    expect(assets.length).toBe(3);
    for (const asset of assets) {
      expect(at(asset, "parent_asset_id")).toBe(parentId);
      expect(at(asset, "project_id")).toBe(made.projectId);
      expect(at(asset, "spec", "word", "case")).toBe("upper");
      expect(at(asset, "quality", "verdict")).not.toBe("fail");
    }
    const specs = new Set(assets.map((asset) => JSON.stringify(specOf(asset))));
    expect(specs.size, "variants differ").toBe(3);
  });

  test("gives five by default and answers at once with the work and its stream", async () => {
    const answer = expectJson(await refine({ instruction: "rounder" }, {}), 202);
    expect(at(answer, "counts", "total")).toBe(5);
    expect(textAt(answer, "generation_id")).toBe(textAt(answer, "id"));
    const events = await readAs(visitor, textAt(answer, "stream_url"));
    expectWholeStream(events);
    expect(at(events[0]?.data, "generation", "refinement", "operations", 0, "kind")).toBe("round");
    expect(numberAt(events.at(-1)?.data, "counts", "completed")).toBe(5);
  });

  test("without an instruction, varies by itself, each time otherwise", async () => {
    const [one, other] = [
      expectJson(await refine({ num_variations: 2 }), 201),
      expectJson(await refine({ num_variations: 2 }), 201),
    ];
    expect([at(one, "refinement"), at(one, "instruction")]).toEqual([null, null]);
    const specs = [one, other].flatMap((answer) => listAt(answer, "assets")).map(specOf);
    expect(new Set(specs.map((spec) => JSON.stringify(spec))).size).toBe(4);
    const name = at(made.assets[0], "spec", "word", "text");
    expect(specs.map((spec) => at(spec, "word", "text"))).toEqual([name, name, name, name]);
  });

  test("with the same seed, gives the same designs", async () => {
    const other = await makeProject(visitor, {
      name: "Marlow & Finch",
      description: "independent bookshop",
      num_variations: 2,
      seed: 3,
    });
    const body = { instruction: "in navy", num_variations: 2, seed: 11 };
    const fresh = await makeTwin();
    const answers = [await refine(body, WAIT, other.assetIds[0]), await refine(body, WAIT, fresh)];
    const [one, two] = answers.map((answer) =>
      listAt(expectJson(answer, 201), "assets").map(specOf),
    );
    expect(one).toEqual(two);
  });

  async function makeTwin(): Promise<string> {
    const brief = { name: "Marlow & Finch", description: "independent bookshop", seed: 3 };
    return (await makeProject(visitor, { ...brief, num_variations: 2 })).assetIds[0] ?? "";
  }

  test.each(["flibbertigibbet", "🦄🦄🦄", "؟؟؟", "…", "'; DROP TABLE assets; --"])(
    "%s, of which nothing is understood, is refused with a word on what can be asked",
    async (instruction) => {
      const before = await countOfRounds();
      const body = expectProblem(await refine({ instruction }), 422, "instruction_not_understood");
      expect(textAt(body, "detail")).toContain("deep green");
      expect(await countOfRounds()).toBe(before);
    },
  );

  async function countOfRounds(): Promise<number> {
    const answer = await visitor.get(`${API}/projects/${made.projectId}/generations?limit=100`);
    return listAt(expectJson(answer, 200), "data").length;
  }

  test("by a patch, gives the patched recipe first and keeps the rest of it", async () => {
    const spec_patch = {
      surface: "deep",
      tagline: { text: "Since 1901", font: "jost", weight: 500 },
    };
    const answer = expectJson(await refine({ spec_patch, num_variations: 1 }), 201);
    const [first] = listAt(answer, "assets");
    const parent = specOf(made.assets[0]);
    expect(specOf(first)).toMatchObject({
      surface: "deep",
      tagline: { text: "Since 1901" },
      word: at(parent, "word"),
      palette: at(parent, "palette"),
    });
    const without = await refine(
      { spec_patch: { tagline: null }, num_variations: 1 },
      WAIT,
      textAt(first, "id"),
    );
    expect(at(listAt(expectJson(without, 201), "assets")[0], "spec", "tagline")).toBeUndefined();
  });

  test.each([
    [{ surface: 7 }, "spec_patch.surface"],
    [{ palette: { a: "red" } }, "spec_patch.palette.a"],
    [{ word: { text: "" } }, "spec_patch.word.text"],
    [{ seed: -1 }, "spec_patch.seed"],
    [{ nonsense: 1 }, "spec_patch.nonsense"],
    [{ word: { font: "no-such-font" } }, "spec_patch"],
  ])("by the patch %j, is refused by name", async (spec_patch, field) => {
    expectFieldProblem(await refine({ spec_patch }), field);
  });

  test.each([
    [{ num_variations: 0 }, "num_variations"],
    [{ num_variations: 13 }, "num_variations"],
    [{ instruction: "x".repeat(1001) }, "instruction"],
    [{ instruction: "a\u0000b" }, "instruction"],
    [{ spec_patch: [] }, "spec_patch"],
    [{ operations: [] }, /operations/],
  ])("with %j, is refused by name", async (body, field) => {
    expectFieldProblem(await refine(body), field);
  });

  test.each(["__proto__", "constructor", "prototype"])(
    "a patch of %s, changes no prototype",
    async (name) => {
      const body = `{"spec_patch":{"${name}":{"polluted":true,"prototype":{"polluted":true}}}}`;
      const answer = await visitor.send("POST", `${API}/assets/${parentId}/refine`, {
        body,
        headers: { "content-type": "application/json" },
      });
      expectProblem(answer, [400, 422]);
      const clean = (await visitor.get(`${API}/assets/${parentId}`)).json();
      expect(at(clean, "polluted")).toBeUndefined();
      expect(at({}, "polluted")).toBeUndefined();
    },
  );

  test("the same key, starts the work once; with another body it is refused", async () => {
    const headers = { "idempotency-key": `refine-${parentId}` };
    const body = { instruction: "in navy", num_variations: 1 };
    const [one, other] = [await refine(body, headers), await refine(body, headers)];
    expect(one.status).toBe(202);
    expect(other.text).toBe(one.text);
    expectProblem(
      await refine({ ...body, num_variations: 2 }, headers),
      422,
      "idempotency_key_reused",
    );
  });

  test("of a logo in the trash or of one that never came, is refused", async () => {
    const own = await makeProject(visitor, { num_variations: 1 });
    const id = own.assetIds[0] ?? "";
    await visitor.delete(`${API}/assets/${id}`);
    expectProblem(await refine({}, WAIT, id), 409, "conflict");
    await visitor.post(`${API}/assets/${id}/restore`);
    expect((await refine({ num_variations: 1 }, WAIT, id)).status).toBe(201);
  });

  test("can be stopped like any other work", async () => {
    const answer = expectJson(await refine({ num_variations: 12 }, {}), 202);
    const stream = await openAs(visitor, textAt(answer, "stream_url"));
    const stop = await visitor.delete(`${API}/generations/${textAt(answer, "id")}`);
    expect(stop.status).toBeLessThan(300);
    const events = (await stream.all()).map(toEvent);
    expectWholeStream(events);
    const counts = at(events.at(-1)?.data, "counts");
    expect(numberAt(counts, "completed") + numberAt(counts, "cancelled")).toBe(12);
  });

  test("an instruction for a new round, is read by the same grammar", async () => {
    const answer = await visitor.post(
      `${API}/projects/${made.projectId}/generations`,
      { num_variations: 2, instruction: "all capitals, gloopier" },
      { headers: WAIT },
    );
    const round = expectJson(answer, 201);
    expect(listAt(round, "refinement", "unknown")).toEqual(["gloopier"]);
    expect(at(round, "parent_asset_id")).toBeNull();
    for (const asset of listAt(round, "assets")) {
      expect(at(asset, "spec", "word", "case")).toBe("upper");
    }
  });

  test("lineage, tells where a logo comes from and what came of it", async () => {
    const root = await makeTwin();
    const child = await firstChild(root, { instruction: "rounder", num_variations: 2 });
    const grandchild = await firstChild(child, { num_variations: 1 });
    const tree = expectJson(await visitor.get(`${API}/assets/${child}/lineage`), 200);
    expect(listAt(tree, "ancestor_ids")).toEqual([root]);
    expect(at(tree, "root", "asset", "id")).toBe(root);
    expect(at(tree, "root", "children_total")).toBe(2);
    const [own] = listAt(tree, "root", "children");
    expect(at(own, "asset", "id")).toBe(child);
    expect(at(own, "step")).toMatchObject({ round: 2, instruction: "rounder" });
    expect(at(own, "children", 0, "asset", "id")).toBe(grandchild);
    expectFieldProblem(await visitor.get(`${API}/assets/${child}/lineage?cursor=x`), "cursor");
    expectFieldProblem(await visitor.get(`${API}/assets/${child}/lineage?limit=0`), "limit");
  });

  async function firstChild(id: string, body: object): Promise<string> {
    return textAt(listAt(expectJson(await refine(body, WAIT, id), 201), "assets")[0], "id");
  }

  test("checks, name what a logo looks like most, never one of someone else's", async () => {
    const report = expectJson(await visitor.get(`${API}/assets/${parentId}/checks`), 200);
    expect(["distinct", "near", "same"]).toContain(at(report, "originality", "verdict"));
    const nearest = listAt(report, "originality", "nearest");
    expect(nearest.length).toBeLessThanOrEqual(5);
    const stranger = newVisitor();
    const twin = await makeProject(stranger, {
      name: "Marlow & Finch",
      description: "independent bookshop",
      num_variations: 2,
      seed: 3,
    });
    const theirs = await stranger.get(`${API}/assets/${twin.assetIds[0]}/checks`);
    const kinds = listAt(expectJson(theirs, 200), "originality", "nearest").map((one) =>
      at(one, "kind"),
    );
    expect(kinds).not.toContain("own");
  });

  test.each(["16", "24", "32"])(
    "the favicon at %s px, is a square drawing of its own",
    async (size) => {
      const svg = await visitor.get(filePath(parentId, { variant: "favicon", size }));
      expect(svg.status).toBe(200);
      expect(svg.text).toContain(`width="${size}" height="${size}"`);
      const png = await visitor.get(
        filePath(parentId, { variant: "favicon", size, format: "png" }),
      );
      expect(sizeOfPng(png)).toEqual([Number(size), Number(size)]);
    },
  );
});

/** Width and height out of a PNG's head. */
function sizeOfPng({ bytes }: Answer): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}
