import { makePng } from "@emblazon/testkit/images/png";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PlanRequest } from "../../engines/language/language-planner.ts";
import { testDirections } from "../../engines/testing/directions.ts";
import { newId } from "../../records/ids.ts";
import { engineStates } from "../../schema/engine-states.ts";
import { inspirationImages } from "../../schema/inspiration-images.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase } from "../testing/dying-database.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import type { MadeGeneration } from "../testing/make-generation.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { readStream } from "../testing/read-stream.ts";
import { createTestChain } from "../testing/test-chain.ts";
import { createTestPlanner } from "../testing/test-planner.ts";
import { createTestVendor } from "../testing/test-vendor.ts";
import type { TestVendor } from "../testing/test-vendor.ts";
import { resultOf, runUndisturbed } from "../testing/vendor-bench.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { runGeneration } from "./run-generation.ts";

const databases = await testDatabases();

describe.each(databases)("the prompts of vendors' models on $name", ({ url, drop }) => {
  let bench: TestParts;
  let parts: FeatureParts;
  let owner: string;
  let shop: TestVendor;
  let plans: PlanRequest[];

  beforeAll(async () => {
    bench = await openTestParts(url);
  });
  beforeEach(async () => {
    owner = await bench.newGuest();
    shop = createTestVendor("shop/brush");
    plans = [];
    const planner = createTestPlanner(async (request) => {
      plans.push(request);
      return testDirections(`heron ${plans.length}`, `anchor ${plans.length}`);
    });
    parts = { ...bench.parts, planner, pictures: createTestChain([shop.target]) };
    await parts.database.asSystem((tx) => tx.delete(engineStates));
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  const never = new AbortController().signal;
  const run = ({ generationId }: MadeGeneration, with_: FeatureParts = parts): Promise<void> =>
    runUndisturbed(with_, generationId);
  const assetsOf = async (made: MadeGeneration) => (await resultOf(parts, made)).assets;
  /** What the vendor was told, by asset. */
  const askedFor = (assetId: string | undefined): string[] =>
    [...shop.jobs].flatMap(([id, { prompt }]) => (id.startsWith(`${assetId}:`) ? [prompt] : []));

  test("come of one plan and stand beside the person's words, in the answer and the stream", async () => {
    const made = await makeGeneration(parts, owner, 2);
    await run(made);
    expect(plans.map(({ count }) => count)).toEqual([2]);
    const assets = await assetsOf(made);
    const { events } = await readStream(parts, made.generationId);
    for (const [position, motif] of ["heron 1", "anchor 1"].entries()) {
      const asset = assets[position];
      expect(asset?.prompt).toBe("Harbor & Pine · coffee");
      expect(asset?.enhanced_prompt).toContain(motif);
      expect(askedFor(asset?.id)).toEqual([asset?.enhanced_prompt]);
      const told = events.flatMap((event) =>
        event.event === "asset_completed" && event.asset.id === asset?.id ? [event.asset] : [],
      );
      expect(told).toMatchObject([
        { prompt: asset?.prompt, enhanced_prompt: asset?.enhanced_prompt },
      ]);
    }
    const [{ negativePrompt } = { negativePrompt: "" }] = [...shop.jobs.values()];
    expect(negativePrompt).toMatch(/letters.*leaves$/);
  });

  test("are to be read before the vendor has answered", async () => {
    const made = await makeGeneration(parts, owner, 1);
    let seen: string | null | undefined;
    shop.hooks.beforeJob = async () => {
      seen = (await assetsOf(made))[0]?.enhanced_prompt;
    };
    await run(made);
    expect(seen).toContain("heron 1");
  });

  test("come of our own drawings where the plan is too short", async () => {
    const made = await makeGeneration(parts, owner, 3);
    await run(made);
    const third = (await assetsOf(made))[2];
    expect(third?.enhanced_prompt).toContain("Logo mark, one symbol only");
    expect(third?.enhanced_prompt).not.toContain("heron");
    // The drawing's own line for people is none for models.
    expect(third?.enhanced_prompt).not.toContain("Design 2");
  });

  test("come with small copies of the project's pictures", async () => {
    const made = await makeGeneration(parts, owner, 1);
    const key = `inspiration/${made.projectId}/one.webp`;
    const png = makePng({ width: 900, height: 900, colorAt: (x) => [x % 256, 40, 40] });
    await parts.storage.put(key, png);
    await parts.database.asUser(owner, (tx) =>
      tx.insert(inspirationImages).values({
        ...{ id: newId(), owner_id: owner, project_id: made.projectId, position: 0 },
        ...{ storage_key: key, sha256: "0".repeat(64), width: 900, height: 900 },
        ...{ bytes: png.byteLength, colors: ["#282828"] },
      }),
    );
    await run(made);
    const [picture, ...more] = (await plans[0]?.inspiration()) ?? [];
    expect(more).toEqual([]);
    expect(Buffer.from(picture?.subarray(0, 3) ?? []).toString("hex")).toBe("ffd8ff");
    await parts.storage.delete(key);
    expect(await plans[0]?.inspiration()).toEqual([]);
  });

  test("are not planned for a generation that was called off meanwhile", async () => {
    const made = await makeGeneration(parts, owner, 1);
    const cancelled = new AbortController();
    const planner = createTestPlanner(async () => {
      await cancelGeneration(parts, owner, { generationId: made.generationId });
      cancelled.abort();
      return testDirections("heron");
    });
    const payload = { generation_id: made.generationId };
    await runGeneration({ ...parts, planner }, payload, {
      stopping: never,
      cancelled: cancelled.signal,
    });
    expect(shop.jobs.size).toBe(0);
    expect((await assetsOf(made))[0]).toMatchObject({ status: "cancelled", enhanced_prompt: null });
  });

  test.each(["before", "after"] as const)(
    "stay the same when a run is killed %s any of its transactions",
    async (moment) => {
      for (let deathAt = 1; ; deathAt += 1) {
        await parts.database.asSystem((tx) => tx.delete(engineStates));
        const made = await makeGeneration(parts, owner, 2);
        const dying = dyingDatabase(parts.database, deathAt, moment);
        const before = plans.length;
        await run(made, { ...parts, database: dying.database }).catch(() => undefined);
        const wasKilled = dying.isDead();
        if (wasKilled) await run(made);
        const asked = [];
        for (const asset of await assetsOf(made)) {
          const told = askedFor(asset.id);
          expect([deathAt, new Set(told).size]).toEqual([deathAt, 1]);
          if (asset.model_used === "shop/brush") expect(asset.enhanced_prompt).toBe(told[0]);
          asked.push(...told);
        }
        // Whatever was asked came of one plan, though a plan that nobody had heard of was made anew.
        const plan = new Set(asked.map((prompt) => /(?:heron|anchor) (\d+)/.exec(prompt)?.[1]));
        expect([deathAt, plan.size]).toEqual([deathAt, 1]);
        expect(plans.length - before).toBeLessThanOrEqual(2);
        if (!wasKilled) {
          expect(deathAt).toBeGreaterThan(8);
          break;
        }
      }
    },
  );
});
