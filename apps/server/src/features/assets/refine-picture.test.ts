import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asset, lineage, startedGeneration } from "@emblazon/contract";
import type { Asset, StartedGeneration } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { startPictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import type { PictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { engineStates } from "../../schema/engine-states.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";

const databases = await testDatabases();
const WAIT = { headers: { prefer: "wait=30" } };

describe.each(databases)("refining a model's picture on $name", ({ url, drop }) => {
  let vendor: PictureVendor;
  let folder: string;
  let server: TestServer;
  let owner: HttpSession;
  let parent: Asset;

  beforeAll(async () => {
    vendor = await startPictureVendor();
    folder = await mkdtemp(join(tmpdir(), "emblazon-refine-"));
    const file = join(folder, "engines.yaml");
    await writeFile(file, engines(vendor));
    server = await openTestServer(url, { ENGINES_FILE: file });
    owner = server.visitor();
  });
  beforeEach(async () => {
    parent = await makePicture();
    vendor.changes.length = 0;
  });
  afterEach(() => server.parts.database.asSystem((tx) => tx.delete(engineStates)));
  afterAll(async () => {
    await server.close();
    await vendor.close();
    await rm(folder, { recursive: true });
    await drop();
  });

  async function makePicture(brief: object = {}): Promise<Asset> {
    const body = { name: "Saltmarsh", num_variations: 1, ...brief };
    const answer = await owner.post("/api/v1/projects", body, WAIT);
    const [made] = (answer.json() as { assets: unknown[] }).assets;
    return asset.parse(made);
  }

  const refine = (id: string, body: object, caller = owner): Promise<Answer> =>
    caller.post(`/api/v1/assets/${id}/refine`, body, WAIT);

  async function started(body: object, id = parent.id): Promise<StartedGeneration> {
    const answer = await refine(id, body);
    expect(answer.status, answer.text).toBe(201);
    return startedGeneration.parse(answer.json());
  }

  function switchOff(target: string): Promise<unknown> {
    const change = { switched_off: true };
    return server.parts.database.asSystem((tx) =>
      tx
        .insert(engineStates)
        .values({ target, ...change })
        .onConflictDoUpdate({ target: engineStates.target, set: change }),
    );
  }

  test("words make five pictures of it, by the one model that works from pictures", async () => {
    const made = await started({ instruction: "thicker lines" });
    expect([made.status, made.instruction, made.refinement]).toEqual([
      ...["completed", "thicker lines", null],
    ]);
    expect(made.assets.length).toBe(5);
    for (const child of made.assets) {
      expect(child).toMatchObject({
        ...{ kind: "image", parent_asset_id: parent.id, project_id: parent.project_id },
        ...{ model_used: "home/pen", spec: null, title: parent.title },
      });
      expect(child.prompt).toMatch(/Saltmarsh.*thicker lines$/);
      expect(child.enhanced_prompt).toMatch(/^Change this logo: thicker lines/);
    }
    expect(vendor.changes.map(({ model }) => model)).toEqual(made.assets.map(() => "pen"));
    const original = parent.files.find(({ variant }) => variant === "original");
    for (const { pictures } of vendor.changes) {
      const [sent] = pictures;
      expect(pictures.length).toBe(1);
      const { format, width, height } = await sharp(sent).metadata();
      expect([format, width, height]).toEqual(["png", original?.width, original?.height]);
    }
  });

  test("lineage leads from the parent to what came of it, and on", async () => {
    const [child] = (await started({ instruction: "bolder", num_variations: 1 })).assets;
    const next = await started({ num_variations: 2 }, child?.id);
    const answer = await owner.get(`/api/v1/assets/${child?.id}/lineage`);
    const { root, ancestor_ids } = lineage.parse(answer.json());
    expect(ancestor_ids).toEqual([parent.id]);
    const [shown] = root.children;
    expect([root.asset.id, shown?.step.instruction]).toEqual([parent.id, "bolder"]);
    expect(shown?.children.map((node) => node.asset.id).toSorted()).toEqual(
      next.assets.map(({ id }) => id).toSorted(),
    );
  });

  test("a model is asked by name, and the size stays that of the parent", async () => {
    await started({ num_variations: 1, engine: "home/pen" });
    expect(vendor.changes.map(({ model }) => model)).toEqual(["pen"]);
  });

  test.each([
    ["a patch", { spec_patch: { surface: "deep" } }, "spec_patch", /no recipe/],
    ["our own engine", { engine: "built-in" }, "engine", /makes no picture from another/],
    ["a model that works from words", { engine: "home/brush" }, "engine", /from another/],
    ["a model that there is not", { engine: "home/ink" }, "engine", /no such model/],
  ])("%s is refused by name", async (_what, body, field, detail) => {
    const answer = await refine(parent.id, body);
    expect(answer.status, answer.text).toBe(422);
    expect(answer.json()).toMatchObject({
      detail: expect.stringMatching(detail),
      errors: [{ field }],
    });
    expect(vendor.changes).toEqual([]);
  });

  test("where no model can, it says what to set up and what to do instead", async () => {
    await switchOff("home/pen");
    const answer = await refine(parent.id, { instruction: "navy" });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("GEMINI_API_KEY");
    expect(answer.text).toContain("ENGINES_FILE");
    expect(answer.text).toContain("Start more variants");
  });

  test("of a recipe, no vendor's model is asked", async () => {
    const path = `/api/v1/projects/${parent.project_id}/generations`;
    const own = await owner.post(path, { num_variations: 1, engine: "built-in" }, WAIT);
    const [drawn] = startedGeneration.parse(own.json()).assets;
    if (drawn === undefined) throw new Error("nothing was drawn");
    expect((await refine(drawn.id, { engine: "home/pen" })).status).toBe(422);
    expect((await started({ num_variations: 1 }, drawn.id)).assets[0]?.kind).toBe("logo");
    expect(vendor.changes).toEqual([]);
  });

  test("a photo says by which call it is painted in another way", async () => {
    const body = { style: "SKETCH", asset_id: parent.id };
    const painted = await owner.post("/api/v1/images/transform", body, WAIT);
    expect(painted.status, painted.text).toBe(201);
    const { uuid } = painted.json() as { uuid: string };
    const answer = await refine(uuid, { instruction: "darker" });
    expect(answer.status, answer.text).toBe(409);
    expect(answer.text).toContain("POST /images/transform");
  });

  test("what lies in the trash is not changed", async () => {
    await owner.delete(`/api/v1/assets/${parent.id}`);
    expect((await refine(parent.id, {})).status).toBe(409);
  });

  test("someone else's picture is as little there as none, for visitors too", async () => {
    const stranger = server.visitor();
    expect((await refine(parent.id, {}, stranger)).status).toBe(404);
    await stranger.post("/api/v1/projects", { name: "Mine", num_variations: 1 }, WAIT);
    expect((await refine(parent.id, {}, stranger)).status).toBe(404);
    expect(vendor.changes).toEqual([]);
  });
});

/** The first one works from words alone. */
function engines({ baseUrl }: PictureVendor): string {
  return `vendors:
  - id: home
    kind: openai-compatible
    base_url: ${baseUrl}
    models:
      - { id: brush, price: 0.01 }
      - { id: pen, price: 0.04, capabilities: [text_to_image, image_to_image] }
chain: [home/brush, home/pen]
`;
}
