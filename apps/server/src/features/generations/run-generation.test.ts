import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EngineError } from "../../engines/engine-error.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase, Killed } from "../testing/dying-database.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import type { MadeGeneration } from "../testing/make-generation.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { readStream } from "../testing/read-stream.ts";
import { resultOf, runUndisturbed } from "../testing/vendor-bench.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { runGeneration } from "./run-generation.ts";

const databases = await testDatabases();

describe.each(databases)("running a generation on $name", ({ url, drop }) => {
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
  const payload = (made: MadeGeneration) => ({
    generation_id: made.generationId,
  });

  async function expectWhole(made: MadeGeneration): Promise<void> {
    const result = await resultOf(parts, made);
    expect(result.status).toBe("completed");
    expect(result.assets.map(({ id }) => id)).toEqual(made.assetIds);
    expect(result.assets.map(({ spec }) => spec?.seed)).toEqual(
      made.assetIds.map((_, position) => 7 + position),
    );
    for (const asset of result.assets) {
      expect(asset.attempts.at(-1)?.outcome).toBe("completed");
      expect(asset.attempts.filter(({ outcome }) => outcome === "started")).toEqual([]);
    }
    const { ids, events } = await readStream(parts, made.generationId);
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    expect(events[0]?.event).toBe("generation_started");
    expect(events.at(-1)?.event).toBe("generation_complete");
    const completed = events.flatMap((event) =>
      event.event === "asset_completed" ? [event.asset.id] : [],
    );
    expect(completed.toSorted()).toEqual(made.assetIds.toSorted());
    expect(events.filter(({ event }) => event === "generation_complete").length).toBe(1);
  }

  test("every asset is made, stored and told of, in order", async () => {
    const made = await makeGeneration(parts, owner, 3);
    await runUndisturbed(parts, made.generationId);
    await expectWhole(made);
    const files: string[] = [];
    for await (const { key } of parts.storage.list(`assets/${made.assetIds[0]}/`)) files.push(key);
    expect(files.length).toBe(1);
    const { events } = await readStream(parts, made.generationId);
    const stages = events.flatMap((event) =>
      event.event === "asset_generating" && event.asset_id === made.assetIds[1]
        ? [event.stage]
        : [],
    );
    expect(stages).toEqual(["planning", "rendering", "checking", "storing"]);
  });

  test("a second run of a finished generation changes nothing", async () => {
    const made = await makeGeneration(parts, owner, 2);
    await runUndisturbed(parts, made.generationId);
    const before = await readStream(parts, made.generationId);
    await runUndisturbed(parts, made.generationId);
    expect(await readStream(parts, made.generationId)).toEqual(before);
  });

  test("two runs at the same time make each asset once", async () => {
    const made = await makeGeneration(parts, owner, 3);
    await Promise.all([
      runUndisturbed(parts, made.generationId),
      runUndisturbed(parts, made.generationId),
    ]);
    const { events } = await readStream(parts, made.generationId);
    expect(events.filter(({ event }) => event === "asset_completed").length).toBe(3);
    expect(events.filter(({ event }) => event === "generation_complete").length).toBe(1);
    expect((await resultOf(parts, made)).status).toBe("completed");
  });

  test.each(["before", "after"] as const)(
    "killed %s any of its transactions, the next run ends it with each asset once",
    async (moment) => {
      for (let deathAt = 1; ; deathAt += 1) {
        const made = await makeGeneration(parts, owner, 2);
        const dying = dyingDatabase(parts.database, deathAt, moment);
        const run = runGeneration({ ...parts, database: dying.database }, payload(made), signals);
        const outcome = await run.then(
          () => "ended",
          (error: unknown) => error,
        );
        if (!dying.isDead()) {
          expect(deathAt).toBeGreaterThan(5);
          break;
        }
        expect(outcome === "ended" || outcome instanceof Killed).toBe(true);
        await runUndisturbed(parts, made.generationId);
        await expectWhole(made);
      }
    },
  );

  test("an engine that dies on the way is asked again, with another seed, for the rest", async () => {
    const made = await makeGeneration(parts, owner, 3);
    bench.engine.requests.length = 0;
    let lives = 0;
    bench.engine.hooks.beforeDesign = (position) => {
      if (position === 1 && lives++ === 0) throw new EngineError("timed_out", "silent");
    };
    await runUndisturbed(parts, made.generationId);
    bench.engine.hooks.beforeDesign = () => undefined;
    const [first, second] = bench.engine.requests;
    expect([first?.count, second?.count]).toEqual([3, 2]);
    expect(second?.seed).not.toBe(first?.seed);
    expect(second?.avoid.length).toBe(1);
    const result = await resultOf(parts, made);
    expect(result.status).toBe("completed");
    expect(result.assets[1]?.attempts.map(({ outcome }) => outcome)).toEqual([
      "timed_out",
      "completed",
    ]);
  });

  test("an engine that never lives through it fails what is left and keeps what is done", async () => {
    const made = await makeGeneration(parts, owner, 3);
    bench.engine.hooks.beforeDesign = (position, request) => {
      if (position > 0 || request.count < 3) throw new EngineError("crashed", "gone");
    };
    await runUndisturbed(parts, made.generationId);
    bench.engine.hooks.beforeDesign = () => undefined;
    const result = await resultOf(parts, made);
    expect(result.status).toBe("partial");
    expect(result.assets.map(({ status }) => status)).toEqual(["completed", "failed", "failed"]);
    expect(result.assets[1]?.error?.code).toBe("engine_failed");
    expect(result.assets[1]?.attempts.length).toBe(3);
    const { events } = await readStream(parts, made.generationId);
    expect(events.filter(({ event }) => event === "asset_failed").length).toBe(2);
  });

  test("a drawing that cannot be stored fails alone", async () => {
    const made = await makeGeneration(parts, owner, 3);
    const storage: FeatureParts["storage"] = Object.create(parts.storage);
    storage.put = async (key, content) => {
      if (key.includes(made.assetIds[1] ?? "-")) {
        throw new AppError("storage_full", "There is no room left on the disk.");
      }
      return parts.storage.put(key, content);
    };
    await runGeneration({ ...parts, storage }, payload(made), signals);
    const result = await resultOf(parts, made);
    expect(result.status).toBe("partial");
    expect(result.assets.map(({ status }) => status)).toEqual(["completed", "failed", "completed"]);
    expect(result.assets[1]?.error).toEqual({
      code: "storage_full",
      message: "There is no room left on the disk.",
    });
  });

  test("cancelled before it began, nothing of it starts", async () => {
    const made = await makeGeneration(parts, owner, 3);
    const cancelled = await cancelGeneration(parts, owner, { generationId: made.generationId });
    expect(cancelled.status).toBe("cancelled");
    bench.engine.requests.length = 0;
    await runUndisturbed(parts, made.generationId);
    expect(bench.engine.requests).toEqual([]);
    const { events } = await readStream(parts, made.generationId);
    expect(events.map(({ event }) => event)).toEqual([
      "generation_started",
      "asset_cancelled",
      "asset_cancelled",
      "asset_cancelled",
      "generation_complete",
    ]);
  });

  test("cancelled on the way, what is done stays and nothing is written after the end", async () => {
    const made = await makeGeneration(parts, owner, 4);
    bench.engine.hooks.beforeDesign = async (position) => {
      if (position !== 2) return;
      await cancelGeneration(parts, owner, { generationId: made.generationId });
    };
    await runUndisturbed(parts, made.generationId);
    bench.engine.hooks.beforeDesign = () => undefined;
    const result = await resultOf(parts, made);
    expect(result.status).toBe("cancelled");
    expect(result.counts).toEqual({
      total: 4,
      pending: 0,
      completed: 2,
      failed: 0,
      cancelled: 2,
    });
    const { events } = await readStream(parts, made.generationId);
    expect(events.at(-1)?.event).toBe("generation_complete");
    expect(result.assets[2]?.attempts.map(({ outcome }) => outcome)).toEqual(["cancelled"]);
  });

  test("one asset cancelled, the others are made and the whole is partial", async () => {
    const made = await makeGeneration(parts, owner, 3);
    const target = { generationId: made.generationId, assetId: made.assetIds[1] ?? "" };
    await cancelGeneration(parts, owner, target);
    await runUndisturbed(parts, made.generationId);
    const result = await resultOf(parts, made);
    expect(result.status).toBe("partial");
    expect(result.assets.map(({ status }) => status)).toEqual([
      "completed",
      "cancelled",
      "completed",
    ]);
  });

  test("a process that stops gives the job back and the next one ends it", async () => {
    const made = await makeGeneration(parts, owner, 3);
    const stopping = new AbortController();
    bench.engine.hooks.beforeDesign = (position) => {
      if (position === 1) stopping.abort();
    };
    await expect(
      runGeneration(parts, payload(made), { stopping: stopping.signal, cancelled: never }),
    ).rejects.toThrow();
    bench.engine.hooks.beforeDesign = () => undefined;
    expect((await resultOf(parts, made)).status).toBe("running");
    await runUndisturbed(parts, made.generationId);
    await expectWhole(made);
  });
});
