import { asset, generationWithAssets, startedGeneration } from "@emblazon/contract";
import type { Asset, StartedGeneration } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EngineError } from "../../engines/engine-error.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { UNDRAWABLE } from "../testing/test-engine.ts";

const databases = await testDatabases();
const WAIT = { headers: { prefer: "wait=20" } };

describe.each(databases)("refining on $name", ({ url, drop }) => {
  let server: TestServer;
  let owner: HttpSession;
  let parent: Asset;
  beforeAll(async () => {
    server = await openTestServer(url);
    owner = server.visitor();
    parent = await makeLogo();
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  async function makeLogo(): Promise<Asset> {
    const body = { name: "Saltmarsh", num_variations: 1, seed: 9 };
    const answer = await owner.post("/api/v1/projects", body, WAIT);
    const [made] = (answer.json() as { assets: unknown[] }).assets;
    return asset.parse(made);
  }

  const refine = (id: string, body: object, options: object = WAIT): Promise<Answer> =>
    owner.post(`/api/v1/assets/${id}/refine`, body, options);

  async function started(body: object): Promise<StartedGeneration> {
    const answer = await refine(parent.id, body);
    expect(answer.status, answer.text).toBe(201);
    return startedGeneration.parse(answer.json());
  }

  test("an instruction makes five children and tells what was understood and what was not", async () => {
    const made = await started({ instruction: "rounder, gloopier" });
    expect(made.refinement).toEqual({
      operations: [{ kind: "round", target: "all", amount: "clear" }],
      described: ["rounder shapes"],
      unknown: ["gloopier"],
    });
    expect([made.parent_asset_id, made.instruction]).toEqual([parent.id, "rounder, gloopier"]);
    expect(made.assets.map((child) => [child.parent_asset_id, child.status])).toEqual(
      Array.from({ length: 5 }, () => [parent.id, "completed"]),
    );
    expect(made.project_id).toBe(parent.project_id);
    const request = server.engine.requests.at(-1);
    expect(request?.refine).toEqual({
      spec: parent.spec,
      operations: made.refinement?.operations,
      base_first: false,
    });
    const again = await owner.get(`/api/v1/generations/${made.id}`);
    expect(generationWithAssets.parse(again.json()).refinement).toEqual(made.refinement);
  });

  test("without an instruction it is varied by itself, and differs from what came before", async () => {
    const made = await started({ num_variations: 2 });
    expect([made.refinement, made.counts.total]).toEqual([null, 2]);
    const request = server.engine.requests.at(-1);
    expect(request?.refine?.operations).toEqual([]);
    expect(request?.avoid.length).toBeGreaterThan(0);
  });

  test("without a body it is varied by itself, five times", async () => {
    const answer = await owner.post(`/api/v1/assets/${parent.id}/refine`);
    expect(startedGeneration.parse(answer.json())).toMatchObject({
      ...{ instruction: null, parent_asset_id: parent.id },
      counts: { total: 5 },
    });
  });

  test("a form, which is not read here, does not pass for no body", async () => {
    const form = new FormData();
    form.append("instruction", "rounder");
    const answer = await owner.post(`/api/v1/assets/${parent.id}/refine`, undefined, { form });
    expect([answer.status, (answer.json() as { code: string }).code]).toEqual([
      415,
      "unsupported_media_type",
    ]);
  });

  test("an instruction of which nothing is understood is refused, with its words", async () => {
    const answer = await refine(parent.id, { instruction: "flibber gloop" });
    expect([answer.status, (answer.json() as { code: string }).code]).toEqual([
      422,
      "instruction_not_understood",
    ]);
    expect(answer.text).toContain("“flibber”");
  });

  test("a patch comes first as it is; null takes a part away", async () => {
    const spec_patch = { surface: "deep", palette: { a: "#00AA00" }, gradient: true };
    const made = await started({ spec_patch, num_variations: 2 });
    const [first, second] = made.assets;
    expect(first?.spec).toEqual({
      ...parent.spec,
      surface: "deep",
      gradient: true,
      palette: { ...parent.spec?.palette, a: "#00AA00" },
    });
    expect(second?.spec).not.toEqual(first?.spec);
  });

  test.each([
    [{ surface: "sideways" }, "spec_patch.surface"],
    [{ word: { weight: 12 } }, "spec_patch.word.weight"],
    [{ word: null }, "spec_patch.word"],
    [{ evil: true }, "spec_patch.evil"],
    [{ version: 999 }, "spec_patch.version"],
    [{ word: { text: UNDRAWABLE } }, "spec_patch"],
  ])("the patch %j is refused by name", async (spec_patch, field) => {
    const answer = await refine(parent.id, { spec_patch });
    expect(answer.status, answer.text).toBe(422);
    expect(answer.text).toContain(`"field":"${field}"`);
  });

  test("a patch that reaches for a prototype is refused", async () => {
    const answer = await owner.send("POST", `/api/v1/assets/${parent.id}/refine`, {
      body: '{"spec_patch":{"__proto__":{"surface":"deep"}}}',
      headers: { "content-type": "application/json" },
    });
    expect([400, 422]).toContain(answer.status);
  });

  test("what the engine cannot do to a logo ends at once, with the engine's own reason", async () => {
    server.engine.hooks.beforeDesign = (position) => {
      if (position === 2) throw new EngineError("refused", "this cannot be done: icon: owl");
    };
    const made = await started({ instruction: "rounder", num_variations: 4 });
    server.engine.hooks.beforeDesign = () => undefined;
    expect(made.status).toBe("partial");
    const reason = "This cannot be done: icon: owl.";
    expect(made.assets.map(({ error }) => error?.message ?? null)).toEqual([
      null,
      null,
      reason,
      reason,
    ]);
  });

  test("the same key starts the work once", async () => {
    const headers = { "idempotency-key": "refine-once" };
    const body = { instruction: "rounder", num_variations: 1 };
    const [one, other] = [
      await refine(parent.id, body, { headers }),
      await refine(parent.id, body, { headers }),
    ];
    expect(one.status).toBe(202);
    expect(other.text).toBe(one.text);
    expect(other.headers.get("content-type")).toBe(one.headers.get("content-type"));
    expect(other.headers.get("idempotent-replayed")).toBe("true");
  });

  test("a key that was answered is answered alike, though the parent is in the trash since", async () => {
    const logo = await makeLogo();
    const headers = { "idempotency-key": "refine-and-trash" };
    const one = await refine(logo.id, { num_variations: 1 }, { headers });
    await owner.delete(`/api/v1/assets/${logo.id}`);
    const again = await refine(logo.id, { num_variations: 1 }, { headers });
    expect([again.status, again.text]).toEqual([202, one.text]);
    expect((await refine(logo.id, { num_variations: 2 }, { headers })).status).toBe(422);
    expect((await refine(logo.id, {})).status).toBe(409);
  });

  test("what is in the trash or not finished is not refined", async () => {
    const logo = await makeLogo();
    await owner.delete(`/api/v1/assets/${logo.id}`);
    expect((await refine(logo.id, {})).status).toBe(409);
    await owner.post(`/api/v1/assets/${logo.id}/restore`, {});
    await owner.delete(`/api/v1/projects/${logo.project_id}`);
    expect((await refine(logo.id, {})).status).toBe(409);
  });

  test("someone else's logo is as little there as none", async () => {
    const stranger = server.visitor();
    await stranger.post("/api/v1/projects", { name: "Mine", num_variations: 1 }, WAIT);
    const answer = await stranger.post(`/api/v1/assets/${parent.id}/refine`, {});
    expect(answer.status).toBe(404);
  });

  test("an instruction for a new round holds its designs to what was understood", async () => {
    const path = `/api/v1/projects/${parent.project_id}/generations`;
    const body = { num_variations: 1, instruction: "rounder and wobbly" };
    const made = startedGeneration.parse((await owner.post(path, body, WAIT)).json());
    expect(made.refinement?.unknown).toEqual(["and", "wobbly"]);
    expect(server.engine.requests.at(-1)).toMatchObject({
      operations: made.refinement?.operations,
      brief: { description: "rounder and wobbly" },
    });
  });
});
