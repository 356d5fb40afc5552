import { asset, assetChecks, lineage, startedGeneration } from "@emblazon/contract";
import type { Asset, Lineage, LineageNode } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";

const databases = await testDatabases();
const WAIT = { headers: { prefer: "wait=20" } };

describe.each(databases)("lineage on $name", ({ url, drop }) => {
  let server: TestServer;
  let owner: HttpSession;
  beforeAll(async () => {
    server = await openTestServer(url);
    owner = server.visitor();
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  async function makeLogo(session: HttpSession, name = "Saltmarsh"): Promise<Asset> {
    const answer = await session.post("/api/v1/projects", { name, num_variations: 1 }, WAIT);
    return asset.parse((answer.json() as { assets: unknown[] }).assets[0]);
  }

  async function refine(parent: Asset, count: number, instruction?: string): Promise<Asset[]> {
    const body = { num_variations: count, ...(instruction === undefined ? {} : { instruction }) };
    const answer = await owner.post(`/api/v1/assets/${parent.id}/refine`, body, WAIT);
    expect(answer.status, answer.text).toBe(201);
    return startedGeneration.parse(answer.json()).assets;
  }

  async function lineageOf(id: string | undefined, query = ""): Promise<Lineage> {
    const answer = await owner.get(`/api/v1/assets/${id}/lineage${query}`);
    expect(answer.status, answer.text).toBe(200);
    return lineage.parse(answer.json());
  }

  const line = (node: LineageNode): LineageNode[] => [
    node,
    ...(node.children.length === 1 && node.children[0] ? line(node.children[0]) : []),
  ];

  test("a logo knows where it comes from and what came of it", async () => {
    const first = await makeLogo(owner);
    const [second, sibling] = await refine(first, 2, "rounder");
    if (!second || !sibling) throw new Error("no children");
    const [third] = await refine(second, 1);
    if (!third) throw new Error("no child");
    const grandchildren = await refine(third, 2, "rounder please");
    const found = await lineageOf(third.id);
    expect(found.ancestor_ids).toEqual([first.id, second.id]);
    expect(
      line(found.root).map(({ asset: { id }, step }) => [id, step.round, step.instruction]),
    ).toEqual([
      [first.id, 1, null],
      [second.id, 2, "rounder"],
      [third.id, 3, null],
    ]);
    const self = line(found.root).at(-1);
    expect(self?.children.map((node) => node.asset.id).toSorted()).toEqual(
      grandchildren.map(({ id }) => id).toSorted(),
    );
    expect(self?.children[0]?.step.refinement).toMatchObject({
      described: ["rounder shapes"],
      unknown: ["please"],
    });
    // The sibling is not shown, but counted.
    expect(found.root.children_total).toBe(2);
    const whole = await lineageOf(first.id);
    expect(whole.root.children.map((node) => node.asset.id)).toEqual([sibling.id, second.id]);
    expect(whole.root.children[1]?.children[0]?.children.length).toBe(2);
  });

  test("what is in the trash keeps its place and is marked", async () => {
    const first = await makeLogo(owner);
    const [child] = await refine(first, 1);
    await owner.delete(`/api/v1/assets/${child?.id}`);
    const { root } = await lineageOf(first.id);
    expect(root.children[0]?.asset.id).toBe(child?.id);
    expect(root.children[0]?.asset.trashed_at).not.toBeNull();
  });

  test("children come page by page", async () => {
    const first = await makeLogo(owner);
    const children = await refine(first, 5);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await lineageOf(
        first.id,
        `?limit=2${cursor === null ? "" : `&cursor=${cursor}`}`,
      );
      seen.push(...page.root.children.map((node) => node.asset.id));
      expect(page.root.children_total).toBe(5);
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(seen).toEqual(
      children
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
  });

  test("of someone else's logo nothing is told", async () => {
    const mine = await makeLogo(owner);
    const stranger = server.visitor();
    await makeLogo(stranger);
    expect((await stranger.get(`/api/v1/assets/${mine.id}/lineage`)).status).toBe(404);
  });

  test("a shape is compared with the owner's other logos, never with anyone else's or its family", async () => {
    const session = server.visitor();
    const checksOf = async (id: string) =>
      assetChecks.parse((await session.get(`/api/v1/assets/${id}/checks`)).json()).originality;
    await makeLogo(owner, "Only One");
    const mine = await makeLogo(session, "Only One");
    await session.post(`/api/v1/assets/${mine.id}/refine`, { num_variations: 2 }, WAIT);
    expect(await checksOf(mine.id)).toMatchObject({ verdict: "distinct", nearest: [] });
    const again = await makeLogo(session, "Only One");
    const found = await checksOf(again.id);
    expect(found?.verdict).toBe("same");
    expect(found?.nearest.length).toBe(3);
    expect(found?.nearest).toContainEqual({
      kind: "own",
      name: "Only One",
      similarity: 1,
      asset_id: mine.id,
    });
  });

  test("rounds are listed also when all their logos are in the trash", async () => {
    const first = await makeLogo(owner);
    const [child] = await refine(first, 1, "rounder");
    await owner.delete(`/api/v1/assets/${child?.id}`);
    const answer = await owner.get(`/api/v1/projects/${first.project_id}/generations`);
    const { data } = answer.json() as { data: { id: string; instruction: string | null }[] };
    expect(data.map(({ id, instruction }) => [id, instruction])).toEqual([
      [child?.generation_id, "rounder"],
      [first.generation_id, null],
    ]);
  });
});
