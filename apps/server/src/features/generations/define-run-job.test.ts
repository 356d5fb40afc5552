import { afterAll, beforeAll, expect, test } from "vitest";
import type { JobDefinition } from "../../platform/queue/queue.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { readStream } from "../testing/read-stream.ts";
import { listenForCancellations } from "./cancellations.ts";
import type { Cancellations } from "./cancellations.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { defineRunJob } from "./define-run-job.ts";
import type { RunGenerationPayload } from "./run-generation-job.ts";

let bench: TestParts;
let cancellations: Cancellations;
let job: JobDefinition<RunGenerationPayload>;
beforeAll(async () => {
  bench = await openTestParts();
  cancellations = await listenForCancellations(bench.parts.database);
  const queue = {
    ...bench.parts.queue,
    define: (definition: unknown) => {
      job = definition as JobDefinition<RunGenerationPayload>;
    },
  };
  defineRunJob({ ...bench.parts, queue }, cancellations);
});
afterAll(async () => {
  await cancellations.close();
  await bench.close();
});

const context = {
  signal: new AbortController().signal,
  attempt: 1,
  isLastAttempt: false,
  jobId: "1",
  requestId: undefined,
};

test("a job whose last attempt failed tells whoever waits, once", async () => {
  const made = await makeGeneration(bench.parts, await bench.newGuest(), 2);
  const payload = { generation_id: made.generationId };
  await job.onExhausted?.(payload, new Error("gone"));
  await job.onExhausted?.(payload, new Error("gone"));
  const { events } = await readStream(bench.parts, made.generationId);
  expect(events.map(({ event }) => event)).toEqual([
    "generation_started",
    "asset_failed",
    "asset_failed",
    "generation_complete",
  ]);
  expect(events.at(-1)).toMatchObject({ generation: { status: "failed" } });
  await job.handler(payload, context);
  expect((await readStream(bench.parts, made.generationId)).events.length).toBe(4);
});

test("a notification of an abort reaches the engine of a running job", async () => {
  const made = await makeGeneration(bench.parts, await bench.newGuest(), 3);
  const reached = Promise.withResolvers<void>();
  bench.engine.hooks.beforeDesign = () => {
    reached.resolve();
    return new Promise(() => undefined);
  };
  const payload = { generation_id: made.generationId };
  const run = job.handler(payload, context);
  await reached.promise;
  await cancelGeneration(bench.parts, made.ownerId, { generationId: made.generationId });
  await run;
  bench.engine.hooks.beforeDesign = () => undefined;
  const { events } = await readStream(bench.parts, made.generationId);
  expect(events.filter(({ event }) => event === "asset_cancelled").length).toBe(3);
  expect(events.at(-1)?.event).toBe("generation_complete");
});

test("a job for a generation that is not there any more ends quietly", async () => {
  const generation_id = "0190b2c0-0000-7000-8000-000000000000";
  await expect(job.handler({ generation_id }, context)).resolves.toBeUndefined();
});
