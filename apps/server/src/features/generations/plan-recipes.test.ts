import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EngineError } from "../../engines/engine-error.ts";
import type { Asked, RecipePlan, RecipeRequest } from "../../engines/language/language-planner.ts";
import { testRecipe } from "../../engines/testing/recipe-directions.ts";
import { attempts } from "../../schema/attempts.ts";
import { engineStates } from "../../schema/engine-states.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase } from "../testing/dying-database.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import type { MadeGeneration } from "../testing/make-generation.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { readStream } from "../testing/read-stream.ts";
import { createTestChain, TEST_LANGUAGE } from "../testing/test-chain.ts";
import { createTestPlanner } from "../testing/test-planner.ts";
import { resultOf, runUndisturbed } from "../testing/vendor-bench.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { runGeneration } from "./run-generation.ts";

const databases = await testDatabases();
const DIRECTED = "built-in-directed";
const ASKED: Asked = {
  ...{ model: "shop/writer", startedMs: 1_000, endedMs: 2_500 },
  ...{ costMicros: 4_001, errorClass: null },
};

describe.each(databases)("directed logos on $name", ({ url, drop }) => {
  let bench: TestParts;
  let parts: FeatureParts;
  let owner: string;
  let requests: RecipeRequest[];
  /** What the model directs, by the plan's number from 1. */
  let says: (round: number) => string[];
  let left: Pick<RecipePlan, "asked" | "shortfall">;

  beforeAll(async () => {
    bench = await openTestParts(url);
  });
  beforeEach(async () => {
    owner = await bench.newGuest();
    bench.engine.requests.length = 0;
    requests = [];
    says = (round) => [`heron ${round}`, `anchor ${round}`];
    left = { asked: ASKED, shortfall: null };
    const planner = createTestPlanner(undefined, async (request) => {
      requests.push(request);
      const directions = says(requests.length).map((symbol) => testRecipe({ symbol }));
      const { logos } = await request.make(directions, []);
      return {
        recipes: logos.map(({ spec, described }) => ({ spec, rationale: `${described} Why not.` })),
        ...left,
      };
    });
    parts = { ...bench.parts, planner, pictures: createTestChain([], TEST_LANGUAGE) };
    await parts.database.asSystem((tx) => tx.delete(engineStates));
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  const never = new AbortController().signal;
  const make = (count: number): Promise<MadeGeneration> =>
    makeGeneration(parts, owner, count, { engine: DIRECTED });
  const run = ({ generationId }: MadeGeneration, with_: FeatureParts = parts): Promise<void> =>
    runUndisturbed(with_, generationId);
  const assetsOf = async (made: MadeGeneration) => (await resultOf(parts, made)).assets;

  test("are drawn as one plan says, and bear who directed them and what that cost", async () => {
    const made = await make(2);
    await run(made);
    expect(requests.map(({ count, user }) => [count, user])).toEqual([[2, owner]]);
    const assets = await assetsOf(made);
    expect(assets.map(({ spec }) => spec?.word.text)).toEqual([
      "Harbor & Pine heron 1",
      "Harbor & Pine anchor 1",
    ]);
    expect(assets.map((asset) => asset.enhanced_prompt)).toEqual([
      "A heron 1. Why not.",
      "A anchor 1. Why not.",
    ]);
    expect(assets.map((asset) => asset.model_used)).toEqual([DIRECTED, DIRECTED]);
    for (const asset of assets)
      expect(asset.attempts.map(({ model, outcome, ms }) => [model, outcome, ms > 0])).toEqual([
        ["shop/writer", "completed", true],
        [DIRECTED, "completed", expect.any(Boolean)],
      ]);
    const costs = assets.map((asset) => asset.attempts[0]?.cost_usd ?? 0);
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(0.004001, 9);
    const { events } = await readStream(parts, made.generationId);
    expect(new Set(events.flatMap((one) => ("model_used" in one ? [one.model_used] : [])))).toEqual(
      new Set([DIRECTED]),
    );
  });

  test("come of our own plan where the model left gaps, which say why", async () => {
    says = () => ["heron"];
    const shortfall = "writer gave no more that can be drawn";
    left = { asked: { ...ASKED, errorClass: "bad_output" }, shortfall };
    const made = await make(3);
    await run(made);
    const assets = await assetsOf(made);
    expect(assets.map((asset) => asset.model_used)).toEqual([DIRECTED, "built-in", "built-in"]);
    expect(assets[1]?.enhanced_prompt).toBe(
      `Design 1 of Harbor & Pine By our own plan, because ${shortfall}.`,
    );
    expect(assets[1]?.attempts).toMatchObject([
      { model: "shop/writer", outcome: "failed", error_class: "bad_output" },
      { model: "built-in", outcome: "completed" },
    ]);
    const { events } = await readStream(parts, made.generationId);
    const drawn = events.flatMap((one) =>
      one.event === "asset_generating" && one.stage === "rendering" ? [one.model_used] : [],
    );
    expect(drawn).toEqual([DIRECTED, "built-in", "built-in"]);
  });

  test("come of our own plan where nobody could be asked, without an attempt", async () => {
    says = () => [];
    left = { asked: null, shortfall: "writer rests after a failure" };
    const made = await make(1);
    await run(made);
    const [asset] = await assetsOf(made);
    expect(asset?.status).toBe("completed");
    expect(asset?.attempts.map(({ model }) => model)).toEqual(["built-in"]);
    expect(asset?.enhanced_prompt).toContain("because writer rests after a failure");
  });

  test("come of our own plan where it is switched off, and nobody is asked", async () => {
    await parts.database.asSystem((tx) =>
      tx.insert(engineStates).values({ target: DIRECTED, switched_off: true }),
    );
    const made = await make(1);
    await run(made);
    expect(requests).toEqual([]);
    expect((await assetsOf(made))[0]).toMatchObject({
      status: "completed",
      model_used: "built-in",
    });
  });

  test("come of our own plan where what was said brings the engine down", async () => {
    const planner = createTestPlanner(undefined, async () => {
      throw new EngineError("crashed", "the drawing thread died");
    });
    const made = await make(1);
    await run(made, { ...parts, planner });
    expect((await assetsOf(made))[0]).toMatchObject({
      status: "completed",
      model_used: "built-in",
    });
  });

  test("whose drawing fails twice are drawn by our own plan in the next round", async () => {
    const made = await make(1);
    bench.engine.hooks.beforeDesign = (_position, { given }) => {
      if (given !== undefined) throw new EngineError("crashed", "the drawing thread died");
    };
    try {
      await run(made);
    } finally {
      delete bench.engine.hooks.beforeDesign;
    }
    const [asset] = await assetsOf(made);
    expect(asset).toMatchObject({ status: "completed", model_used: "built-in" });
    expect(asset?.attempts.map(({ model, outcome }) => [model, outcome])).toEqual([
      ["shop/writer", "completed"],
      [DIRECTED, "failed"],
      ["built-in", "completed"],
    ]);
    expect(requests.length).toBe(1);
  });

  test("are not drawn for a generation that was called off meanwhile", async () => {
    const made = await make(1);
    const cancelled = new AbortController();
    const planner = createTestPlanner(undefined, async () => {
      await cancelGeneration(parts, owner, { generationId: made.generationId });
      cancelled.abort();
      return { recipes: [], ...left };
    });
    await runGeneration(
      { ...parts, planner },
      { generation_id: made.generationId },
      { stopping: never, cancelled: cancelled.signal },
    );
    expect(bench.engine.requests).toEqual([]);
    expect((await assetsOf(made))[0]?.status).toBe("cancelled");
  });

  test.each(["before", "after"] as const)(
    "stay the same when a run is killed %s any of its transactions",
    async (moment) => {
      for (let deathAt = 1; ; deathAt += 1) {
        const made = await make(2);
        const dying = dyingDatabase(parts.database, deathAt, moment);
        const before = requests.length;
        bench.engine.requests.length = 0;
        await run(made, { ...parts, database: dying.database }).catch(() => undefined);
        const wasKilled = dying.isDead();
        if (wasKilled) await run(made);
        const assets = await assetsOf(made);
        expect(assets.map(({ status }) => status)).toEqual(["completed", "completed"]);
        const plans = assets.map(({ spec }) => /\d+$/.exec(spec?.word.text ?? "")?.[0]);
        expect([deathAt, new Set(plans).size]).toEqual([deathAt, 1]);
        // Nothing was drawn of a plan that is not written down.
        const drawn = bench.engine.requests.map(({ given }) => given?.[0]?.spec.word.text);
        expect(new Set(drawn)).toEqual(new Set([assets[0]?.spec?.word.text]));
        expect(requests.length - before).toBeLessThanOrEqual(2);
        const ledger = await parts.database.asUser(owner, (tx) =>
          tx
            .select({ number: attempts.number, outcome: attempts.outcome })
            .from(attempts)
            .where(eq(attempts.generation_id, made.generationId))
            .orderBy(asc(attempts.id)),
        );
        expect(ledger.filter(({ number }) => number === 0).length).toBe(2);
        expect(ledger.filter(({ outcome }) => outcome === "started")).toEqual([]);
        if (!wasKilled) {
          expect(deathAt).toBeGreaterThan(8);
          break;
        }
      }
    },
  );
});
