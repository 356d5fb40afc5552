import { describe, expect, test } from "vitest";
import { CLOSED } from "../breaker/breaker.ts";
import { createFailover } from "../create-failover.ts";
import { NONE, openChain, tell, type Wish } from "../testing/fake-chain.ts";
import type { Fault } from "../testing/fake-vendor.ts";
import type { FakeWorld } from "../testing/fake-world.ts";

const soon = ({ clock }: FakeWorld): number => clock.now() + 15_000;

describe("Retry-After", () => {
  const busy = async (retryAfterMs: number, wish: Wish = {}, jobMs = 5000) => {
    const { world, vendor, builtIn, run } = openChain({ one: ["rate"], two: NONE });
    const startMs = world.clock.now();
    const one = vendor("one", { retryAfterMs });
    const two = vendor("two", { jobMs });
    const deadlineMs = startMs + 60_000;
    const outcome = await run([one.target, two.target, builtIn], { deadlineMs, ...wish });
    return { outcome, one, startMs };
  };

  test("is waited for when it is shorter than what the next target would take", async () => {
    const { outcome, one, startMs } = await busy(4000);
    expect(tell(outcome)).toEqual(["one/m rate", "one/m served"]);
    expect(one.posts[1]?.atMs).toBeGreaterThanOrEqual(startMs + 4100);
  });

  test("is not waited for when the next target is quicker", async () => {
    const { outcome, one } = await busy(9000);
    expect(tell(outcome)).toEqual(["one/m rate", "two/m served"]);
    expect(one.posts).toHaveLength(1);
  });

  test("is not waited for past the deadline", async () => {
    const { world, vendor, builtIn, run } = openChain({ one: ["rate"], two: NONE });
    const startMs = world.clock.now();
    const outcome = await run([vendor("one", { retryAfterMs: 50_000 }).target, builtIn]);
    expect(tell(outcome)).toEqual(["one/m rate", "built-in/vector served"]);
    expect(world.clock.now() - startMs).toBeLessThan(1000);
  });
});

test("a vendor that wants a long pause is asked again when the others have failed", async () => {
  const { vendor, run } = openChain({ one: ["rate"], two: ["auth"] });
  const outcome = await run([vendor("one", { retryAfterMs: 20_000 }).target, vendor("two").target]);
  expect(tell(outcome)).toEqual(["one/m rate", "two/m auth", "one/m served"]);
});

describe("a long pause that one task was told of", () => {
  /** One task is told 12 s; another one comes after `comesAfterMs`. */
  const meet = async (comesAfterMs: number, wish: Wish = {}, jobMs = 5000) => {
    const { world, vendor, builtIn } = openChain({ one: ["rate"], two: NONE });
    const { clock } = world;
    const startMs = clock.now();
    const one = vendor("one", { retryAfterMs: 12_000 });
    const two = vendor("two", { jobMs });
    const failover = createFailover([one.target, two.target, builtIn], world);
    const later = async () => {
      await clock.sleep(comesAfterMs, new AbortController().signal);
      return failover.run(world.task({ id: "second", ...wish }));
    };
    const first = failover.run(world.task({ id: "first" }));
    const [told, other] = await clock.run(Promise.all([first, later()]));
    const asked = one.posts.map(({ attempt, atMs }) => [attempt, atMs - startMs] as const);
    return { told, other, asked };
  };

  test("is kept to by the next one, who asks whoever is quicker", async () => {
    const { other, asked } = await meet(2000);
    expect(tell(other)).toEqual(["two/m served"]);
    expect(other.skips).toEqual([{ target: "one/m", why: "paused", detail: "" }]);
    expect(asked.map(([attempt]) => attempt)).toEqual(["first:1"]);
  });

  test("is waited for by both where it is shorter, and one of them asks first", async () => {
    const { told, other, asked } = await meet(2000, {}, 40_000);
    expect(tell(told)).toEqual(["one/m rate", "one/m served"]);
    expect(tell(other)).toEqual(["one/m served"]);
    expect(other.skips).toEqual([]);
    const [, probe, last] = asked;
    expect(probe?.[1]).toBeGreaterThanOrEqual(12_100);
    // A probe takes 5.2 s, and who waits for it comes back when half of that is over at the least.
    expect(last?.[1]).toBeGreaterThanOrEqual((probe?.[1] ?? 0) + 5200);
    expect(asked).toHaveLength(3);
  });

  test("does not keep the one who was told from a second try, whoever asks first", async () => {
    const { told, asked } = await meet(11_000, {}, 40_000);
    expect(tell(told)).toEqual(["one/m rate", "one/m served"]);
    expect(asked.map(([attempt]) => attempt)).toEqual(["first:1", "second:1", "first:2"]);
  });

  test("is no reason to miss the deadline", async () => {
    const { other } = await meet(2000, { deadlineMs: 1_000_000 + 16_000 }, 40_000);
    expect(tell(other)).toEqual(["built-in/vector served"]);
    expect(other.skips).toEqual([
      { target: "one/m", why: "paused", detail: "" },
      { target: "two/m", why: "time", detail: "" },
    ]);
  });
});

test("a task that has no time for the pause, nor an engine of ours, is told to come back later", async () => {
  const { world, vendor, run } = openChain({ one: ["rate"], two: NONE });
  await run([vendor("one", { retryAfterMs: 20_000 }).target], {
    id: "first",
    deadlineMs: soon(world),
  });
  const outcome = await run([vendor("one").target], { id: "second", deadlineMs: soon(world) });
  expect(outcome).toMatchObject({ kind: "failed", reason: "unavailable", attempts: [] });
  expect(outcome.skips).toEqual([{ target: "one/m", why: "paused", detail: "" }]);
});

test("a second try is not made when the share of them is used up, and the next one is asked", async () => {
  const { world, vendor, builtIn, run } = openChain({ one: NONE, two: NONE });
  const faults: Fault[] = [];
  const fault = (n: number): Fault => faults[n] ?? "none";
  const one = vendor("one", { fault });
  const targets = [one.target, vendor("two").target, builtIn];
  // Five fail once and are served then, which gives one of the five second tries back.
  for (let i = 0; i < 5; i += 1) {
    faults[2 * i] = "server";
    expect(tell(await run(targets, { id: `t${i}` })).at(-1)).toBe("one/m served");
  }
  for (const n of [10, 11, 12]) faults[n] = "server";
  expect(tell(await run(targets, { id: "t5" }))).toEqual([
    ...["one/m server", "one/m server", "two/m served"],
  ]);
  const outcome = await run(targets, { id: "t6" });
  expect(tell(outcome)).toEqual(["one/m server", "two/m served"]);
  expect(one.posts).toHaveLength(13);
  expect(await world.breakers.change("one/m", (state) => state)).toMatchObject({ owes: 25 });
});

test("a try that was cut off on our side does not make the next one a second try", async () => {
  const { world, vendor, run } = openChain({ one: NONE, two: NONE });
  const called = new AbortController();
  void world.clock.sleep(50, new AbortController().signal).then(() => called.abort());
  const one = vendor("one", { priceMicros: 0 });
  expect(tell(await run([one.target], { signal: called.signal }))).toEqual(["one/m canceled"]);
  const failover = createFailover([one.target], world);
  const again = failover.resume(world.task(), world.ledger.recordsOf("task"));
  expect(tell(await world.clock.run(again))).toEqual(["one/m canceled", "one/m served"]);
  expect(await world.breakers.change("one/m", (state) => state)).toEqual(CLOSED);
});
