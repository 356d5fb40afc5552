import { AttemptError } from "@emblazon/failover";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { EngineError } from "../../engines/engine-error.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { attempts } from "../../schema/attempts.ts";
import { engineSpending } from "../../schema/engine-spending.ts";
import { engineStates } from "../../schema/engine-states.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase, throughEach } from "../testing/dying-database.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import type { MadeGeneration } from "../testing/make-generation.ts";
import { readStream } from "../testing/read-stream.ts";
import { createTestChain } from "../testing/test-chain.ts";
import { createTestEngine } from "../testing/test-engine.ts";
import { createTestVendor, drawMark, drawNothing } from "../testing/test-vendor.ts";
import type { TestVendor } from "../testing/test-vendor.ts";
import { resultOf, runUndisturbed, spentBy, useVendors } from "../testing/vendor-bench.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { runGeneration } from "./run-generation.ts";

const databases = await testDatabases();

describe.each(databases)("logos of vendors' models on $name", (database) => {
  const begin = useVendors(database);
  let parts: FeatureParts;
  let owner: string;
  let shop: TestVendor;
  let other: TestVendor;

  beforeEach(async () => {
    ({ parts, owner, shop, other } = await begin());
  });

  const never = new AbortController().signal;
  const run = ({ generationId }: MadeGeneration, with_: FeatureParts = parts): Promise<void> =>
    runUndisturbed(with_, generationId);
  const unsettled = async (): Promise<string[]> => {
    const rows = await parts.database.asUser(owner, (tx) => tx.select().from(engineSpending));
    return rows.filter(({ settled }) => !settled).map(({ attempt }) => attempt);
  };

  test("a mark is set free of its ground and lettered by our own engine", async () => {
    const made = await makeGeneration(parts, owner, 2);
    await run(made);
    const { status, assets } = await resultOf(parts, made);
    expect(status).toBe("completed");
    for (const asset of assets) {
      expect(asset).toMatchObject({ kind: "image", spec: null, model_used: "shop/brush" });
      expect(asset.files.map(({ variant }) => variant)).toEqual(["full", "mark", "original"]);
      expect(asset.attempts).toMatchObject([
        { model: "shop/brush", outcome: "completed", cost_usd: 0.01 },
      ]);
      for await (const { key } of parts.storage.list(`assets/${asset.id}/`)) {
        const { xmp } = await sharp(await parts.storage.read(key)).metadata();
        expect(xmp?.toString()).toContain("shop/brush");
      }
    }
    expect(shop.jobs.size).toBe(2);
    expect(await spentBy(parts, owner)).toBe(20_000);
    const { events } = await readStream(parts, made.generationId);
    const models = events.flatMap((event) =>
      event.event === "asset_generating" ? [event.model_used] : [],
    );
    expect(models).toContain("shop/brush");
  });

  test("what one vendor fails at, the next one makes, and both are told of", async () => {
    shop.hooks.beforeJob = () => {
      throw new AttemptError("quota", "no money left");
    };
    const made = await makeGeneration(parts, owner, 1);
    await run(made);
    const [asset] = (await resultOf(parts, made)).assets;
    expect(asset?.attempts).toMatchObject([
      { model: "shop/brush", outcome: "failed", error_class: "quota", cost_usd: 0 },
      { model: "other/pen", outcome: "completed" },
    ]);
    expect(await spentBy(parts, owner)).toBe(10_000);
    const states = await parts.database.asSystem((tx) => tx.select().from(engineStates));
    expect(states.find(({ target }) => target === "shop/brush")?.breaker?.kind).toBe("open");
  });

  test.each([
    ["fail", "server"],
    ["refuse the prompt", "policy"],
  ] as const)("where all vendors %s, our own drawing is delivered", async (_what, errorClass) => {
    for (const { hooks } of [shop, other]) {
      hooks.beforeJob = () => {
        throw new AttemptError(errorClass, "no", { fate: "none" });
      };
    }
    const made = await makeGeneration(parts, owner, 2);
    await run(made);
    const { status, assets } = await resultOf(parts, made);
    expect(status).toBe("completed");
    for (const asset of assets) {
      expect(asset).toMatchObject({ kind: "logo", model_used: "built-in" });
      expect(asset.spec).not.toBeNull();
      expect(asset.attempts.at(-1)).toMatchObject({ model: "built-in", outcome: "completed" });
    }
    // To the next vendor a refusal is not taken: that would be dodging it.
    const asked = assets.flatMap((asset) => asset.attempts.map(({ model }) => model));
    expect(asked.includes("other/pen")).toBe(errorClass !== "policy");
  });

  test.each([
    ["a blank picture", drawNothing],
    ["no picture", () => new Uint8Array(Buffer.from("sorry"))],
    ["a picture that is cut off", () => drawMark({ seed: 1 }).subarray(0, 300)],
  ])("%s is no result, paid for or not", async (_what, picture) => {
    shop.hooks.picture = picture;
    const made = await makeGeneration(parts, owner, 1);
    await run(made);
    const [asset] = (await resultOf(parts, made)).assets;
    expect(asset?.model_used).toBe("other/pen");
    expect(asset?.attempts[0]).toMatchObject({ error_class: "bad_output", cost_usd: 0.01 });
  });

  test("of two pictures that are the same, one is made anew", async () => {
    shop.hooks.picture = () => drawMark({ seed: 1 });
    const made = await makeGeneration(parts, owner, 2);
    await run(made);
    const { assets } = await resultOf(parts, made);
    const models = assets.map(({ model_used }) => model_used);
    expect(models.toSorted()).toEqual(["other/pen", "shop/brush"]);
  });

  test("who is switched off is not asked", async () => {
    await parts.database.asSystem((tx) =>
      tx.insert(engineStates).values({ target: "shop/brush", switched_off: true }),
    );
    const made = await makeGeneration(parts, owner, 1);
    await run(made);
    expect(shop.jobs.size).toBe(0);
    expect((await resultOf(parts, made)).assets[0]?.model_used).toBe("other/pen");
  });

  test("cancelled on the way, the job is called off at the vendor and nothing more is written", async () => {
    const cancelled = new AbortController();
    const made = await makeGeneration(parts, owner, 1);
    shop.hooks.beforePicture = async () => {
      await cancelGeneration(parts, owner, { generationId: made.generationId });
      cancelled.abort();
      throw new AttemptError("network", "gone");
    };
    const payload = { generation_id: made.generationId };
    await runGeneration(parts, payload, { stopping: never, cancelled: cancelled.signal });
    expect(shop.canceled.length).toBe(1);
    expect(other.jobs.size).toBe(0);
    const { status, assets } = await resultOf(parts, made);
    expect(status).toBe("cancelled");
    expect(assets[0]?.files).toEqual([]);
  });

  test("a process that stops calls nothing off, and the next one takes the job up", async () => {
    const stopping = new AbortController();
    const made = await makeGeneration(parts, owner, 1);
    shop.hooks.beforePicture = () => {
      if (stopping.signal.aborted) return;
      stopping.abort(new Error("the program is stopping"));
      throw new AttemptError("network", "gone");
    };
    shop.hooks.picture = drawNothing;
    const payload = { generation_id: made.generationId };
    const stopped = runGeneration(parts, payload, { stopping: stopping.signal, cancelled: never });
    await expect(stopped).rejects.toThrow("the program is stopping");
    shop.hooks.picture = drawMark;
    await run(made);
    expect((await resultOf(parts, made)).assets[0]?.model_used).toBe("shop/brush");
    expect([shop.canceled, shop.jobs.size, other.jobs.size]).toEqual([[], 1, 0]);
    expect(await spentBy(parts, owner)).toBe(10_000);
  });

  test("without our own drawings the run is given back, and no vendor is asked for nothing", async () => {
    const made = await makeGeneration(parts, owner, 1);
    const engine = createTestEngine({
      beforeDesign: () => {
        throw new EngineError("crashed", "the engine is gone");
      },
    });
    await expect(run(made, { ...parts, engine })).rejects.toThrow("the engine is gone");
    expect(shop.jobs.size).toBe(0);
    await run(made);
    expect((await resultOf(parts, made)).assets[0]?.model_used).toBe("shop/brush");
  });

  test.each([
    ["a job is taken", "beforeJob"],
    ["a picture is handed over", "beforePicture"],
  ] as const)(
    "where the database is away as %s, its picture waits until it is back",
    async (_when, hook) => {
      const made = await makeGeneration(parts, owner, 1);
      let failures = 0;
      shop.hooks[hook] = () => {
        failures = 2;
      };
      // The vendor cannot be asked a second time what it made.
      const { reconcile: _forgotten, ...target } = shop.target;
      const database = throughEach(parts.database, async (work) => {
        if (failures === 0) return work();
        failures -= 1;
        throw new AppError("unavailable", "The database is not there.");
      });
      await run(made, { ...parts, database, pictures: createTestChain([target]) });
      expect(failures).toBe(0);
      const [asset] = (await resultOf(parts, made)).assets;
      expect(asset?.model_used).toBe("shop/brush");
      expect(await spentBy(parts, owner)).toBe(10_000);
    },
  );

  test.each(["before", "after"] as const)(
    "killed %s any of its transactions, nothing is lost and no job is paid for twice",
    async (moment) => {
      for (let deathAt = 1; ; deathAt += 1) {
        // A process that dies leaves failures of its own making at the breaker.
        await parts.database.asSystem((tx) => tx.delete(engineStates));
        const made = await makeGeneration(parts, owner, 1);
        const dying = dyingDatabase(parts.database, deathAt, moment);
        shop.hooks.beforePicture = () => {
          if (dying.isDead()) throw new AttemptError("network", "nobody is there any more");
        };
        await run(made, { ...parts, database: dying.database }).catch(() => undefined);
        const wasKilled = dying.isDead();
        shop.hooks.beforePicture = () => undefined;
        if (wasKilled) await run(made);
        expect((await resultOf(parts, made)).status).toBe("completed");
        const jobs = [...shop.jobs.keys(), ...other.jobs.keys()].filter((id) =>
          id.startsWith(made.assetIds[0] ?? "?"),
        );
        expect([deathAt, jobs.length]).toEqual([deathAt, 1]);
        expect([deathAt, await unsettled()]).toEqual([deathAt, []]);
        const { events } = await readStream(parts, made.generationId);
        expect(events.filter(({ event }) => event === "asset_completed").length).toBe(1);
        if (!wasKilled) {
          expect(deathAt).toBeGreaterThan(8);
          break;
        }
      }
    },
  );

  test.each(["before", "after"] as const)(
    "killed %s any of its transactions and called off meanwhile, nothing is left open",
    async (moment) => {
      for (let deathAt = 1; ; deathAt += 1) {
        await parts.database.asSystem((tx) => tx.delete(engineStates));
        const made = await makeGeneration(parts, owner, 1);
        const dying = dyingDatabase(parts.database, deathAt, moment);
        shop.hooks.beforePicture = () => {
          if (dying.isDead()) throw new AttemptError("network", "nobody is there any more");
        };
        await run(made, { ...parts, database: dying.database }).catch(() => undefined);
        if (!dying.isDead()) {
          expect(deathAt).toBeGreaterThan(8);
          break;
        }
        const asked = shop.jobs.size;
        await cancelGeneration(parts, owner, { generationId: made.generationId });
        await run(made);
        expect([deathAt, await unsettled()]).toEqual([deathAt, []]);
        const rows = await parts.database.asUser(owner, (tx) =>
          tx.select().from(attempts).where(eq(attempts.generation_id, made.generationId)),
        );
        expect(rows.filter(({ ended_ms }) => ended_ms === null)).toEqual([]);
        const { status } = await resultOf(parts, made);
        const named = rows.flatMap(({ job_id }) => (job_id === null ? [] : [job_id]));
        if (status === "cancelled") expect(shop.canceled).toEqual(expect.arrayContaining(named));
        expect(shop.jobs.size).toBe(asked);
      }
    },
  );

  test("what was put aside for a vendor that is not asked any more is given back", async () => {
    for (let deathAt = 1; ; deathAt += 1) {
      await parts.database.asSystem((tx) => tx.delete(engineStates));
      const made = await makeGeneration(parts, owner, 1);
      const dying = dyingDatabase(parts.database, deathAt, "after");
      shop.hooks.beforeJob = () => {
        if (dying.isDead()) throw new AttemptError("network", "nobody is there any more");
      };
      await run(made, { ...parts, database: dying.database }).catch(() => undefined);
      if (shop.jobs.size > 0) break;
      await parts.database.asSystem((tx) =>
        tx
          .insert(engineStates)
          .values(["shop/brush", "other/pen"].map((target) => ({ target, switched_off: true })))
          .onConflictDoUpdate({ target: engineStates.target, set: { switched_off: true } }),
      );
      await run(made);
      expect((await resultOf(parts, made)).assets[0]?.model_used).toBe("built-in");
      expect([deathAt, await unsettled()]).toEqual([deathAt, []]);
    }
  });

  test("money is put aside before a vendor is asked, and who has none left is not", async () => {
    const dear = createTestVendor("shop/gold", 9_900_000);
    parts = { ...parts, pictures: createTestChain([dear.target, other.target]) };
    const made = await makeGeneration(parts, owner, 1);
    await run(made);
    expect(dear.jobs.size).toBe(0);
    expect((await resultOf(parts, made)).assets[0]?.model_used).toBe("other/pen");
    const rows = await parts.database.asUser(owner, (tx) =>
      tx.select().from(attempts).where(eq(attempts.generation_id, made.generationId)),
    );
    expect(rows.map(({ price_micros }) => price_micros)).toEqual([10_000]);
  });
});
