import { AttemptError, createFailover } from "@emblazon/failover";
import type { Ledger, Outcome, Task } from "@emblazon/failover";
import { describe, expect, test } from "vitest";
import { ENGINE_CASES } from "./testing/engine-cases.ts";
import type { OpenEngine } from "./testing/engine-cases.ts";
import { memoryPorts } from "./testing/open-vendor.ts";

interface Wish<Request, Result> extends Partial<Task<Request, Result>> {
  readonly ledger?: Ledger;
}

interface Ran<Result> {
  readonly outcome: Outcome<Result>;
  readonly kept: readonly Result[];
  readonly done: readonly number[];
}

/** One task that has nobody but this engine. */
async function run<Request, Result>(
  { target, request }: OpenEngine<Request, Result>,
  { ledger, ...wish }: Wish<Request, Result> = {},
): Promise<Ran<Result>> {
  const ports = memoryPorts();
  const kept: Result[] = [];
  const done: number[] = [];
  const task: Task<Request, Result> = {
    id: "task",
    user: "ada",
    request,
    deadlineMs: Date.now() + 30 * 60_000,
    costCapMicros: 1_000_000,
    mayPayTwice: false,
    signal: new AbortController().signal,
    check: () => ({ kind: "ok" }),
    keep: async (result) => void kept.push(result),
    onProgress: (progress) => void done.push(progress.done ?? 0),
    ...wish,
  };
  const options = { triesPerTarget: 1, pollMs: 1, closingMs: 400 };
  const failover = createFailover([target], { ...ports, ledger: ledger ?? ports.ledger }, options);
  return { outcome: await failover.run(task), kept, done };
}

describe.each(ENGINE_CASES)("an engine behind the pipeline: $name", ({ use }) => {
  test("says who it is, how long it may take and what it costs", () =>
    use(async ({ target, request }) => {
      expect(target.id).toMatch(/^[a-z0-9-]+(?:\/\S+)?$/);
      expect(target.limitMs).toBeGreaterThan(0);
      if (target.kind === "built_in") return expect(target.reserveMs).toBeGreaterThan(0);
      expect(target.id.startsWith(`${target.vendor}/`)).toBe(true);
      expect(target.typicalMs).toBeLessThanOrEqual(target.limitMs);
      expect(target.priceMicros(request)).toBeGreaterThanOrEqual(0);
    }));

  test("serves what it can, in one attempt, for no more than its price", () =>
    use(async (engine) => {
      const { target, request, isResult } = engine;
      expect(target.lacks(request)).toBeNull();
      const { outcome, kept, done } = await run(engine);
      expect(outcome).toMatchObject({ kind: "served", target: target.id, skips: [] });
      expect(outcome.attempts).toHaveLength(1);
      const price = target.kind === "vendor" ? target.priceMicros(request) : 0;
      expect(outcome.costMicros).toBeLessThanOrEqual(price);
      expect(kept.map(isResult)).toEqual([true]);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect(done.every((part) => part >= 0 && part <= 1)).toBe(true);
    }));

  test("is not asked for what it cannot do, and says what it lacks", () =>
    use(async (engine) => {
      const lack = engine.target.lacks(engine.unable);
      expect(lack).toMatch(/^\S.*\S$/);
      const { outcome, kept } = await run(engine, { request: engine.unable });
      expect(outcome).toMatchObject({ kind: "failed", reason: "unsupported", attempts: [] });
      expect(outcome.skips).toEqual([{ target: engine.target.id, why: "lacks", detail: lack }]);
      expect(kept).toEqual([]);
    }));

  test("stops when nobody wants the result any more, and hands nothing over", () =>
    use(async (engine) => {
      const wanted = new AbortController();
      const { ledger } = memoryPorts();
      const begin: Ledger["begin"] = async (attempt) => {
        await ledger.begin(attempt);
        wanted.abort();
      };
      const { outcome, kept } = await run(engine, {
        signal: wanted.signal,
        ledger: { ...ledger, begin },
      });
      expect(outcome).toMatchObject({ kind: "failed", reason: "canceled" });
      expect(kept).toEqual([]);
    }));

  test("throws what it fails at, sorted, in words", () =>
    use(async ({ target, spoilt }) => {
      if (spoilt === null) return;
      const call = { attempt: "task:1", number: 1, signal: new AbortController().signal };
      const failed = await target.submit(spoilt(), { ...call, report: () => undefined }).then(
        () => null,
        (error: unknown) => error,
      );
      expect(failed).toBeInstanceOf(AttemptError);
      const { errorClass, fate, message } = (failed as AttemptError).failure;
      expect(["invalid", "quota"]).toContain(errorClass);
      expect(fate).not.toBe("unknown");
      expect(message).toMatch(/^[A-Z].+/s);
    }));
});
