import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EngineError } from "../../engines/engine-error.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { findGeneration } from "../../records/find-generation.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase, Killed } from "../testing/dying-database.ts";
import { makeImage } from "../testing/make-image.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { readStream } from "../testing/read-stream.ts";
import { createTestEffects } from "../testing/test-effects.ts";
import type { TestEffectsHooks } from "../testing/test-effects.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { runGeneration } from "./run-generation.ts";

type MadeImage = Awaited<ReturnType<typeof makeImage>>;

const databases = await testDatabases();

describe.each(databases)("painting a photo on $name", ({ url, drop }) => {
  let bench: TestParts;
  let parts: FeatureParts;
  let owner: string;

  beforeAll(async () => {
    bench = await openTestParts(url);
    parts = bench.parts;
    owner = await bench.newGuest();
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  const never = new AbortController().signal;
  const signals = { stopping: never, cancelled: never };
  const payload = (made: MadeImage) => ({ generation_id: made.generationId });

  /** The same parts with an engine that does that before each picture. */
  const withEffects = (beforePicture: NonNullable<TestEffectsHooks["beforePicture"]>) => {
    const effects = createTestEffects({ beforePicture });
    return { effects, parts: { ...parts, effects } };
  };
  const imageOf = async (made: MadeImage) => {
    const found = await parts.database.asUser(owner, (tx) =>
      findGeneration(tx, made.generationId, parts.links),
    );
    const [asset] = found?.assets ?? [];
    if (!found || !asset) throw new Error("the image is gone");
    return { status: found.status, asset };
  };
  const filesOf = async (made: MadeImage): Promise<number> => {
    let count = 0;
    for await (const { sizeBytes } of parts.storage.list(`assets/${made.assetIds[0]}/`))
      count += sizeBytes > 0 ? 1 : 0;
    return count;
  };

  async function expectDoneOnce(made: MadeImage): Promise<void> {
    const { status, asset } = await imageOf(made);
    expect([status, asset.status]).toEqual(["completed", "completed"]);
    expect(asset.files.map(({ variant }) => variant)).toEqual(["full", "original"]);
    expect(asset.attempts.filter(({ outcome }) => outcome === "completed").length).toBe(1);
    expect(asset.attempts.filter(({ outcome }) => outcome === "started")).toEqual([]);
    const { ids, events } = await readStream(parts, made.generationId);
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    expect(events.filter(({ event }) => event === "asset_completed").length).toBe(1);
    expect(events.at(-1)?.event).toBe("generation_complete");
    expect(events.filter(({ event }) => event === "generation_complete").length).toBe(1);
  }

  test("it is made, stored and told of, and the photo stays beside it", async () => {
    const { effects, parts: led } = withEffects(() => undefined);
    const made = await makeImage(parts, owner, { style: "SKETCH", strength: 40 });
    await runGeneration(led, payload(made), signals);
    await expectDoneOnce(made);
    const { asset } = await imageOf(made);
    expect(asset).toMatchObject({ kind: "image", model_used: "built-in-effects", spec: null });
    expect(effects.tasks).toMatchObject([{ style: "SKETCH", strength: 40, format: "jpg" }]);
    const { events } = await readStream(parts, made.generationId);
    const stages = events.flatMap((event) =>
      event.event === "asset_generating" ? [event.stage] : [],
    );
    expect([stages[0], stages.at(-1)]).toEqual(["planning", "storing"]);
  });

  test("two runs at the same time, and one more later, make it once", async () => {
    const made = await makeImage(parts, owner);
    // The queue lets none run twice; should it fail to, the ledger stops one of them.
    await Promise.allSettled([1, 2].map(() => runGeneration(parts, payload(made), signals)));
    await runGeneration(parts, payload(made), signals);
    expect((await imageOf(made)).status).toBe("completed");
    const { events } = await readStream(parts, made.generationId);
    expect(events.filter(({ event }) => event === "asset_completed").length).toBe(1);
    expect(events.filter(({ event }) => event === "generation_complete").length).toBe(1);
  });

  test.each(["before", "after"] as const)(
    "killed %s any of its transactions, the next run ends it once",
    async (moment) => {
      for (let deathAt = 1; ; deathAt += 1) {
        const made = await makeImage(parts, owner);
        const dying = dyingDatabase(parts.database, deathAt, moment);
        const run = runGeneration({ ...parts, database: dying.database }, payload(made), signals);
        const outcome = await run.then(
          () => "ended",
          (error: unknown) => error,
        );
        if (!dying.isDead()) {
          expect(deathAt).toBeGreaterThan(4);
          break;
        }
        expect(outcome === "ended" || outcome instanceof Killed).toBe(true);
        await runGeneration(parts, payload(made), signals);
        await expectDoneOnce(made);
        expect(await filesOf(made)).toBeLessThanOrEqual(2);
      }
    },
  );

  test("an engine that dies is asked again", async () => {
    let deaths = 0;
    const led = withEffects(() => {
      if ((deaths += 1) < 3) throw new EngineError(deaths === 1 ? "crashed" : "timed_out", "gone");
    });
    const made = await makeImage(parts, owner);
    await runGeneration(led.parts, payload(made), signals);
    await expectDoneOnce(made);
    const { asset } = await imageOf(made);
    expect(asset.attempts.map(({ outcome }) => outcome)).toEqual([
      "failed",
      "timed_out",
      "completed",
    ]);
  });

  test("a photo that the engine never lives through fails, and says so", async () => {
    const led = withEffects(() => {
      throw new EngineError("crashed", "gone");
    });
    const made = await makeImage(parts, owner);
    await runGeneration(led.parts, payload(made), signals);
    expect(led.effects.tasks.length).toBe(3);
    const { status, asset } = await imageOf(made);
    expect([status, asset.status, asset.error?.code]).toEqual([
      "failed",
      "failed",
      "engine_failed",
    ]);
    expect(asset.files.map(({ variant }) => variant)).toEqual(["original"]);
  });

  test("what the engine refuses is not tried again, and its words are told", async () => {
    const led = withEffects(() => {
      throw new EngineError("refused", "this picture is too large for the kernels");
    });
    const made = await makeImage(parts, owner);
    await runGeneration(led.parts, payload(made), signals);
    expect(led.effects.tasks.length).toBe(1);
    expect((await imageOf(made)).asset.error).toEqual({
      code: "engine_failed",
      message: "This picture is too large for the kernels.",
    });
  });

  test("where there is no room for it, it fails with that reason", async () => {
    const made = await makeImage(parts, owner);
    const storage: FeatureParts["storage"] = Object.create(parts.storage);
    storage.read = (key) => parts.storage.read(key);
    storage.put = async () => {
      throw new AppError("storage_full", "There is no room left on the disk.");
    };
    await runGeneration({ ...parts, storage }, payload(made), signals);
    const { status, asset } = await imageOf(made);
    expect([status, asset.status]).toEqual(["failed", "failed"]);
    expect(asset.error).toEqual({
      code: "storage_full",
      message: "There is no room left on the disk.",
    });
  });

  test("cancelled on the way, nothing is stored and nothing is told after the end", async () => {
    const made = await makeImage(parts, owner);
    const cancelled = new AbortController();
    const led = withEffects(async () => {
      await cancelGeneration(parts, owner, { generationId: made.generationId });
      cancelled.abort();
    });
    await runGeneration(led.parts, payload(made), { ...signals, cancelled: cancelled.signal });
    const { status, asset } = await imageOf(made);
    expect([status, asset.status]).toEqual(["cancelled", "cancelled"]);
    expect(asset.attempts.map(({ outcome }) => outcome)).toEqual(["cancelled"]);
    expect(await filesOf(made)).toBe(1);
    const { events } = await readStream(parts, made.generationId);
    expect(events.at(-1)?.event).toBe("generation_complete");
  });

  test("a process that stops gives the job back, and the next one ends it", async () => {
    const stopping = new AbortController();
    const led = withEffects(() => stopping.abort());
    const made = await makeImage(parts, owner);
    await expect(
      runGeneration(led.parts, payload(made), { stopping: stopping.signal, cancelled: never }),
    ).rejects.toThrow();
    expect((await imageOf(made)).status).toBe("running");
    await runGeneration(parts, payload(made), signals);
    await expectDoneOnce(made);
  });

  test("how far it is, is told while it is painted", async () => {
    const made = await makeImage(parts, owner);
    const effects: FeatureParts["effects"] = {
      ...createTestEffects(),
      run: async (task, { onProgress }) => {
        // The first is told when a moment has passed: a stream of transactions helps nobody.
        for (let told = 0; ; told += 1) {
          onProgress(0.5);
          const { events } = await readStream(parts, made.generationId);
          if (events.some((one) => "progress" in one && one.progress === 0.5)) break;
        }
        return {
          bytes: task.picture,
          width: 4,
          height: 3,
          ms: { decode: 1, effect: 1, encode: 1 },
        };
      },
    };
    await runGeneration({ ...parts, effects }, payload(made), signals);
    const { events } = await readStream(parts, made.generationId);
    expect(events).toContainEqual(
      expect.objectContaining({ event: "asset_generating", stage: "rendering", progress: 0.5 }),
    );
    await expectDoneOnce(made);
  });
});
