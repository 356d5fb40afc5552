import {
  BREAKER_DEFAULTS as options,
  type BreakerEvent,
  type BreakerState,
  stepBreaker,
} from "@emblazon/failover";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestParts } from "../../features/testing/open-test-parts.ts";
import type { TestParts } from "../../features/testing/open-test-parts.ts";
import { engineStates } from "../../schema/engine-states.ts";
import { createBreakerStore } from "./breaker-store.ts";

let bench: TestParts;
beforeAll(async () => {
  bench = await openTestParts();
});
afterAll(() => bench.close());

const tell = (target: string, event: BreakerEvent): Promise<BreakerState> =>
  createBreakerStore(bench.parts.database).change(target, (state, nowMs) =>
    stepBreaker(state, event, { nowMs, options }),
  );
const ask = (attempt: string, isRetry: boolean): BreakerEvent => ({
  ...{ kind: "ask", attempt, leaseMs: 1000, isRetry },
});
const rowOf = async (target: string) => {
  const { database } = bench.parts;
  const rows = await database.asSystem((tx) =>
    tx.select().from(engineStates).where(eq(engineStates.target, target)),
  );
  return rows[0];
};

test("a target that is well is not written when it is asked and answers", async () => {
  await tell("shop/well", ask("a:1", false));
  const before = await rowOf("shop/well");
  await tell("shop/well", { kind: "healthy", attempt: "a:1" });
  await tell("shop/well", ask("b:1", false));
  expect(before).toMatchObject({ breaker: null });
  expect(await rowOf("shop/well")).toEqual(before);
});

test("what second tries owe is shared, and gone when enough has gone well", async () => {
  await tell("shop/owes", ask("a:2", true));
  expect((await rowOf("shop/owes"))?.breaker).toEqual({ kind: "closed", failures: 0, owes: 5 });
  for (let i = 0; i < 5; i += 1) await tell("shop/owes", { kind: "healthy", attempt: "h" });
  expect((await rowOf("shop/owes"))?.breaker).toEqual({ kind: "closed", failures: 0 });
});

test("a state that was written before there was a share of second tries goes on", async () => {
  const breaker: BreakerState = JSON.parse(
    '{"kind":"open","level":1,"untilMs":1,"because":"server"}',
  );
  await bench.parts.database.asSystem((tx) =>
    tx.insert(engineStates).values({ target: "shop/old", breaker }),
  );
  expect(await tell("shop/old", ask("a:2", true))).toMatchObject({ kind: "half_open", level: 1 });
  expect(await tell("shop/old", { kind: "healthy", attempt: "a:2" })).toEqual({
    ...{ kind: "closed", failures: 0 },
  });
});

test("a pause that one process was told of is kept to by all, on the database's clock", async () => {
  const failed = { kind: "failure", attempt: "a:1", because: "rate", pauseMs: 60_000 } as const;
  const state = await tell("shop/busy", failed);
  expect(await rowOf("shop/busy")).toMatchObject({ breaker: { kind: "open", level: -1 } });
  expect(await tell("shop/busy", ask("b:1", false))).toEqual(state);
});
