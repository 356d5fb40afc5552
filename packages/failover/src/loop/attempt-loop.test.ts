import { describe, expect, test } from "vitest";
import type { ErrorClass } from "../errors/error-classes.ts";
import { NONE, openChain, tell } from "../testing/fake-chain.ts";
import {
  createFakeBuiltIn,
  createFakeVendor,
  type FakeVendorOptions,
  type Fault,
  type Picture,
} from "../testing/fake-vendor.ts";

const always = (fault: Fault): readonly Fault[] => Array.from({ length: 9 }, () => fault);

test("the first target that serves is the outcome, and the bill is what it cost", async () => {
  const { world, vendor, builtIn, run } = openChain({ one: NONE, two: NONE });
  const wish = { costCapMicros: 79_999 };
  const outcome = await run([builtIn, vendor("one").target, vendor("two").target], wish);
  expect(outcome).toMatchObject({
    kind: "served",
    by: "vendor",
    target: "one/m",
    costMicros: 40_000,
    skips: [],
  });
  expect(tell(outcome)).toEqual(["one/m served"]);
  expect(world.ledger.recordsOf("task")).toEqual(outcome.attempts);
  expect([...world.kept.keys()]).toEqual(["task:1"]);
  expect(world.budget.entries()).toMatchObject([{ id: "task:1", settled: true, micros: 40_000 }]);
});

describe("after a failure of each class", () => {
  const cases: Record<ErrorClass, string[]> = {
    auth: ["one/m auth", "two/m served"],
    quota: ["one/m quota", "two/m served"],
    rate: ["one/m rate", "one/m served"],
    policy: ["one/m policy", "built-in/vector served"],
    invalid: ["one/m invalid", "two/m served"],
    unsupported: ["one/m unsupported", "two/m served"],
    timeout: ["one/m timeout", "two/m served"],
    network: ["one/m network", "one/m served"],
    server: ["one/m server", "one/m served"],
    canceled: ["one/m server", "one/m served"],
    bad_output: ["one/m bad_output", "one/m served"],
  };
  test.each(Object.entries(cases))("%s goes on as the rules say", async (fault, expected) => {
    const { vendor, builtIn, run } = openChain({ one: [fault as ErrorClass], two: NONE });
    const outcome = await run([vendor("one").target, vendor("two").target, builtIn]);
    expect(outcome.kind).toBe("served");
    expect(tell(outcome)).toEqual(expected);
  });
});

test("a target has its tries, then the next one is asked, and the built-in engine comes last", async () => {
  const { vendor, builtIn, run } = openChain({ one: always("server"), two: always("server") });
  const outcome = await run([vendor("one").target, vendor("two").target, builtIn]);
  expect(outcome).toMatchObject({ kind: "served", by: "built_in", costMicros: 0 });
  expect(tell(outcome)).toEqual([
    ...["one/m server", "one/m server", "two/m server", "two/m server"],
    "built-in/vector served",
  ]);
});

test("a refusal by content rules ends the vendors, and without an engine of ours the task", async () => {
  const { vendor, run } = openChain({ one: ["policy"], two: NONE });
  const two = vendor("two");
  const outcome = await run([vendor("one").target, two.target]);
  expect(outcome).toMatchObject({ kind: "failed", reason: "policy" });
  expect(outcome.skips).toEqual([{ target: "two/m", why: "policy", detail: "" }]);
  expect(two.posts).toEqual([]);
});

describe("a request whose answer was lost", () => {
  test("is found again at the vendor, and its job is waited for", async () => {
    const { vendor, run } = openChain({ one: ["lost_reply"], two: NONE });
    const one = vendor("one", { reconciles: true });
    const outcome = await run([one.target]);
    expect(tell(outcome)).toEqual(["one/m served"]);
    expect(one.posts).toHaveLength(1);
    expect(outcome.attempts[0]?.jobId).toBe("one/m#0");
  });

  test("is found again although asking for it fails at first", async () => {
    const { vendor, run } = openChain({ one: ["lost_reply"], two: NONE });
    const { target } = vendor("one", { reconciles: true });
    let asked = 0;
    const reconcile: typeof target.reconcile = async (request, call) => {
      asked += 1;
      if (asked === 1) throw new Error("reset");
      return (await target.reconcile?.(request, call)) ?? { kind: "unknown" };
    };
    expect(tell(await run([{ ...target, reconcile }]))).toEqual(["one/m served"]);
  });

  test("is sent again once the vendor has said that it made no job", async () => {
    const { vendor, run } = openChain({ one: ["lost_request"], two: NONE });
    const outcome = await run([vendor("one", { reconciles: true }).target]);
    expect(tell(outcome)).toEqual(["one/m network", "one/m served"]);
    expect(outcome.costMicros).toBe(40_000);
  });

  test("is not paid for elsewhere while nobody can say, but drawn by our own engine", async () => {
    const { world, vendor, builtIn, run } = openChain({ one: ["lost_reply"], two: NONE });
    const outcome = await run([vendor("one").target, vendor("two").target, builtIn]);
    expect(tell(outcome)).toEqual(["one/m network", "built-in/vector served"]);
    expect(outcome.skips).toEqual([{ target: "two/m", why: "may_pay_twice", detail: "" }]);
    expect(world.budget.entries()).toMatchObject([{ settled: true, micros: 40_000 }]);
  });

  test("goes to a free vendor, and to a paid one if the caller takes the risk", async () => {
    const { vendor, run } = openChain({ one: ["lost_reply"], two: NONE });
    const free = vendor("two", { priceMicros: 0 });
    expect(tell(await run([vendor("one").target, free.target]))).toEqual([
      "one/m network",
      "two/m served",
    ]);
    const risky = await run([vendor("one").target, vendor("two").target], {
      id: "risky",
      mayPayTwice: true,
    });
    expect(tell(risky)).toEqual(["one/m network", "two/m served"]);
    expect(risky.costMicros).toBe(80_000);
  });

  test("says so when nobody else is there", async () => {
    const { vendor, run } = openChain({ one: ["lost_reply"], two: NONE });
    const outcome = await run([vendor("one").target, vendor("two").target]);
    expect(outcome).toMatchObject({ kind: "failed", reason: "uncertain" });
  });
});

describe("a job that never ends", () => {
  test("is called off, and the next target is asked", async () => {
    const { vendor, builtIn, run } = openChain({ one: ["job_hangs"], two: NONE });
    const one = vendor("one", { limitMs: 20_000 });
    const outcome = await run([one.target, vendor("two").target, builtIn]);
    expect(tell(outcome)).toEqual(["one/m timeout", "two/m served"]);
    expect(one.jobs[0]?.isCanceled).toBe(true);
  });

  test("bars other paid vendors when the vendor does not say that it has stopped", async () => {
    const { vendor, builtIn, run } = openChain({ one: ["job_hangs"], two: NONE });
    const one = vendor("one", { limitMs: 20_000 });
    const cancel = (): Promise<{ kind: "running" }> => Promise.resolve({ kind: "running" });
    const outcome = await run([{ ...one.target, cancel }, vendor("two").target, builtIn]);
    expect(tell(outcome)).toEqual(["one/m timeout", "built-in/vector served"]);
    expect(outcome.skips).toEqual([{ target: "two/m", why: "may_pay_twice", detail: "" }]);
    expect(outcome.costMicros).toBe(40_000);
  });

  test("leaves the built-in engine its time before the deadline", async () => {
    const { world, vendor, builtIn, run } = openChain({ one: ["job_hangs"], two: NONE });
    const deadlineMs = world.clock.now() + 15_000;
    const one = vendor("one");
    const outcome = await run([one.target, vendor("two").target, builtIn], { deadlineMs });
    expect(tell(outcome)).toEqual(["one/m timeout", "built-in/vector served"]);
    expect(world.clock.now()).toBeLessThanOrEqual(deadlineMs);
    expect(outcome.skips).toEqual([{ target: "two/m", why: "time", detail: "" }]);
  });

  test("leaves it even where finding the job and calling it off take long", async () => {
    const { world, vendor, run } = openChain({ one: ["mute"], two: NONE });
    const deadlineMs = world.clock.now() + 30_000;
    const one = vendor("one", { reconciles: true, latencyMs: 2900, jobMs: 40_000 });
    const target = { ...one.target, typicalMs: 5000 };
    const builtIn = createFakeBuiltIn(world.clock, { tookMs: 1900 });
    const outcome = await run([target, builtIn], { deadlineMs });
    expect(tell(outcome)).toEqual(["one/m timeout", "built-in/vector served"]);
    expect(one.jobs).toMatchObject([{ isCanceled: true }]);
    expect(world.clock.now()).toBeLessThanOrEqual(deadlineMs);
  });

  test("gives its result all the same when it ends while it is called off", async () => {
    const { vendor, run } = openChain({ one: NONE, two: NONE });
    const one = vendor("one", { limitMs: 5150, latencyMs: 100, jobMs: 5100 });
    expect(tell(await run([one.target]))).toEqual(["one/m served"]);
    expect(one.jobs).toMatchObject([{ isCanceled: false }]);
  });
});

describe("a task that is called off", () => {
  const callOffAfter = async (ms: number, more: Partial<FakeVendorOptions> = {}) => {
    const { world, vendor, builtIn, run } = openChain({ one: ["none"], two: NONE });
    const one = vendor("one", more);
    const asker = new AbortController();
    void world.clock.sleep(ms, new AbortController().signal).then(() => asker.abort());
    const outcome = await run([one.target, vendor("two").target, builtIn], {
      signal: asker.signal,
    });
    return { outcome, one, world };
  };

  test("calls its job off at the vendor and asks nobody else", async () => {
    const { outcome, one, world } = await callOffAfter(2000);
    expect(outcome).toMatchObject({ kind: "failed", reason: "canceled" });
    expect(tell(outcome)).toEqual(["one/m canceled"]);
    expect(one.jobs).toMatchObject([{ isCanceled: true }]);
    expect(world.budget.entries()).toEqual([]);
  });

  test("finds the job whose id was under way, and calls it off too", async () => {
    const { outcome, one } = await callOffAfter(150, { reconciles: true });
    expect(tell(outcome)).toEqual(["one/m canceled"]);
    expect(one.jobs).toMatchObject([{ isCanceled: true }]);
  });

  test("costs nothing where its attempt was only written down", async () => {
    const { world, vendor, run } = openChain({ one: NONE, two: NONE });
    const one = vendor("one");
    const asker = new AbortController();
    const { begin } = world.ledger;
    world.ledger.begin = async (attempt) => {
      await begin(attempt);
      asker.abort();
    };
    const outcome = await run([one.target], { signal: asker.signal });
    expect(tell(outcome)).toEqual(["one/m canceled"]);
    expect([outcome.costMicros, one.posts, world.budget.entries()]).toEqual([0, [], []]);
  });

  test("is not begun when it was called off before", async () => {
    const { outcome, one } = await callOffAfter(0);
    expect(outcome.attempts.length).toBeLessThanOrEqual(1);
    expect(one.jobs).toEqual([]);
  });
});

describe("money", () => {
  test("that would pass the task's cap is not spent", async () => {
    const { vendor, builtIn, run } = openChain({ one: ["blank"], two: NONE });
    const outcome = await run([vendor("one").target, vendor("two").target, builtIn], {
      costCapMicros: 79_999,
    });
    expect(tell(outcome)).toEqual(["one/m bad_output", "built-in/vector served"]);
    expect(outcome.skips).toEqual([{ target: "two/m", why: "cost_cap", detail: "" }]);
  });

  test("that the day's allowance does not cover is not spent, and the breaker is none the worse", async () => {
    const caps = {
      userMicros: () => Infinity,
      vendorMicros: (vendor: string) => (vendor === "one" ? 39_999 : 40_000),
    };
    const { world, vendor, run } = openChain({ one: NONE, two: NONE }, { caps });
    const outcome = await run([vendor("one").target, vendor("two").target]);
    expect(tell(outcome)).toEqual(["two/m served"]);
    expect(outcome.skips).toEqual([{ target: "one/m", why: "vendor_budget", detail: "" }]);
    const again = await run([vendor("one").target, vendor("two").target], { id: "again" });
    expect(again).toMatchObject({ kind: "failed", reason: "budget", attempts: [] });
    const state = await world.breakers.change("one/m", (state) => state);
    expect(state).toEqual({ kind: "closed", failures: 0 });
  });
});

describe("the breaker", () => {
  test("keeps a dead key from being tried again, until its one probe", async () => {
    const { world, vendor, builtIn, run } = openChain({ one: ["auth", "none"], two: NONE });
    const one = vendor("one");
    await run([one.target, builtIn], { id: "first" });
    const second = await run([one.target, builtIn], { id: "second" });
    expect(second.skips).toEqual([{ target: "one/m", why: "breaker", detail: "" }]);
    expect(one.posts).toHaveLength(1);
    await world.clock.run(world.clock.sleep(300_000, new AbortController().signal));
    const third = await run([one.target, builtIn], { id: "third" });
    expect(third).toMatchObject({ kind: "served", target: "one/m" });
  });

  test("takes back the probe of a task that has no money for it", async () => {
    const caps = {
      userMicros: (user: string) => (user === "poor" ? 0 : 40_000),
      vendorMicros: () => 40_000,
    };
    const { world, vendor, builtIn, run } = openChain(
      { one: ["auth", "none"], two: NONE },
      { caps },
    );
    const { target } = vendor("one");
    await run([target, builtIn], { id: "first" });
    await world.clock.run(world.clock.sleep(300_000, new AbortController().signal));
    const poor = await run([target, builtIn], { id: "second", user: "poor" });
    expect(poor.skips).toEqual([{ target: "one/m", why: "user_budget", detail: "" }]);
    expect(await run([target, builtIn], { id: "third" })).toMatchObject({ target: "one/m" });
  });

  test("is open for one model and closed for another of the same vendor", async () => {
    const { world, vendor, builtIn, run } = openChain({ one: ["auth"], two: NONE });
    await run([vendor("one").target, builtIn], { id: "first" });
    const sister = createFakeVendor({ id: "one/other", clock: world.clock });
    const outcome = await run([vendor("one").target, sister.target], { id: "second" });
    expect(outcome).toMatchObject({ kind: "served", target: "one/other" });
  });
});

describe("without anybody to ask", () => {
  test("says what is lacking", async () => {
    const { vendor, run } = openChain({ one: NONE, two: NONE });
    const target = { ...vendor("one").target, lacks: () => "no mask" };
    expect(await run([target])).toMatchObject({
      kind: "failed",
      reason: "unsupported",
      sentence: "No service that is set up here can make this (no mask).",
      skips: [{ target: "one/m", why: "lacks", detail: "no mask" }],
    });
  });

  test("says that all found fault", async () => {
    const { vendor, run } = openChain({ one: ["invalid"], two: ["unsupported"] });
    const outcome = await run([vendor("one").target, vendor("two").target]);
    expect(outcome).toMatchObject({ kind: "failed", reason: "invalid" });
  });

  test("says that all failed, our own engine too", async () => {
    const { world, vendor, run } = openChain({ one: always("server"), two: NONE });
    const builtIn = createFakeBuiltIn(world.clock, { crashes: true });
    const outcome = await run([vendor("one").target, builtIn]);
    expect(outcome).toMatchObject({ kind: "failed", reason: "unavailable" });
    expect(tell(outcome).slice(-2)).toEqual(["built-in/vector server", "built-in/vector server"]);
  });

  test("says that the time was over", async () => {
    const { world, vendor, builtIn, run } = openChain({ one: NONE, two: NONE });
    const deadlineMs = world.clock.now();
    const outcome = await run([vendor("one").target, builtIn], { deadlineMs });
    expect(outcome).toMatchObject({ kind: "failed", reason: "deadline", attempts: [] });
  });
});

test("a result that cannot even be checked is a bad one", async () => {
  const { vendor, builtIn, run } = openChain({ one: NONE, two: NONE });
  const check = ({ by }: Picture): { kind: "ok" } => {
    if (by === "one/m") throw new Error("Not a picture");
    return { kind: "ok" };
  };
  const outcome = await run([vendor("one").target, builtIn], { check });
  expect(tell(outcome)).toEqual(["one/m bad_output", "one/m bad_output", "built-in/vector served"]);
  expect(outcome.costMicros).toBe(80_000);
});

test("a job is looked at when the vendor says, and costs what it says", async () => {
  const { world, vendor, run } = openChain({ one: NONE, two: NONE });
  const { target } = vendor("one");
  const looks: number[] = [];
  const poll: typeof target.poll = async (jobId, call) => {
    looks.push(world.clock.now());
    const state = await target.poll(jobId, call);
    if (state.kind === "running") return { ...state, pollAfterMs: 2400 };
    return state.kind === "done" ? { ...state, costMicros: 24_999.5 } : state;
  };
  const outcome = await run([{ ...target, poll }]);
  expect(looks.map((ms) => ms - (looks[0] ?? 0))).toEqual([0, 2500, 5000]);
  expect(outcome.costMicros).toBe(25_000);
  expect(world.budget.entries()).toMatchObject([{ settled: true, micros: 25_000 }]);
});

test("looking at a job may fail for a while without losing it", async () => {
  const { vendor, run } = openChain({ one: NONE, two: NONE });
  const one = vendor("one");
  let looks = 0;
  const poll: typeof one.target.poll = (jobId, call) => {
    looks += 1;
    return looks < 4 ? Promise.reject(new Error("reset")) : one.target.poll(jobId, call);
  };
  const outcome = await run([{ ...one.target, poll }]);
  expect(tell(outcome)).toEqual(["one/m served"]);
  expect(one.posts).toHaveLength(1);
});

describe("what a target tells of its call", () => {
  test("is heard with the attempt, and neither checked nor kept", async () => {
    const { world, builtIn, run } = openChain({ one: NONE, two: NONE });
    const heard: unknown[] = [];
    const outcome = await run([builtIn], {
      onProgress: (progress, { id }) => heard.push([id, progress]),
    });
    expect(outcome.kind).toBe("served");
    expect(heard).toEqual([
      ["task:1", { done: 0.5, preview: { by: "built-in/vector", isBlank: true } }],
      ["task:1", { done: 1 }],
    ]);
    expect([...world.kept.values()]).toEqual([{ by: "built-in/vector", isBlank: false }]);
  });

  test("is not heard once the call is given up", async () => {
    const { world, run } = openChain({ one: NONE, two: NONE });
    const heard: unknown[] = [];
    const slow = createFakeBuiltIn(world.clock, { tookMs: 5000 });
    const outcome = await run([slow], { onProgress: ({ done }) => heard.push(done) });
    expect(outcome.kind).toBe("failed");
    expect(new Set(heard)).toEqual(new Set([0.5]));
  });

  test("changes nothing when whoever looks on fails", async () => {
    const { builtIn, run } = openChain({ one: NONE, two: NONE });
    const outcome = await run([builtIn], {
      onProgress: () => {
        throw new Error("nobody looks");
      },
    });
    expect(outcome).toMatchObject({ kind: "served", attempts: [{ number: 1 }] });
  });
});
