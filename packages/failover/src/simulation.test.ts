import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BREAKER_DEFAULTS } from "./breaker/breaker.ts";
import type { BreakerStore } from "./breaker/breaker-store.ts";
import type { RetryShare } from "./breaker/retry-share.ts";
import { createFailover } from "./create-failover.ts";
import type { FailoverOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { Target } from "./targets/target.ts";
import {
  countPaidJobs,
  createFakeBuiltIn,
  createFakeVendor,
  type FakeVendor,
  type FakeVendorOptions,
  type Fault,
  type Picture,
} from "./testing/fake-vendor.ts";
import { createFakeWorld, type FakeWorld, seededRandom } from "./testing/fake-world.ts";

const forever = new AbortController().signal;
const DEADLINE_MS = 60_000;

interface Served {
  readonly outcome: Outcome<Picture>;
  readonly tookMs: number;
}

interface Arrivals {
  readonly count: number;
  readonly everyMs: number;
  readonly deadlineMs?: number;
  readonly options?: Partial<FailoverOptions>;
}

/** Lets `count` tasks arrive one after the other while the earlier ones are under way. */
async function runMany(
  world: FakeWorld,
  targets: readonly Target<string, Picture>[],
  { count, everyMs, deadlineMs, options }: Arrivals,
): Promise<Served[]> {
  const { clock } = world;
  const failover = createFailover(targets, world, options);
  const one = async (i: number): Promise<Served> => {
    await clock.sleep(i * everyMs, forever);
    const startMs = clock.now();
    const limits = { deadlineMs: startMs + (deadlineMs ?? DEADLINE_MS) };
    const outcome = await failover.run(world.task({ id: `t${i}`, ...limits }));
    return { outcome, tookMs: clock.now() - startMs };
  };
  return clock.run(Promise.all(Array.from({ length: count }, (_, i) => one(i))));
}

const FAULTS: readonly Fault[] = [
  ...(["server", "rate", "lost_request", "lost_reply", "mute", "silence"] as const),
  ...(["job_fails", "job_hangs", "blank"] as const),
];

/** Fails one request of ten, in all the ways there are. */
function tenPercent(seed: number): (n: number) => Fault {
  const random = seededRandom(seed);
  return () => (random() < 0.1 ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? "none") : "none");
}

const expectOnePaidJobEach = (vendors: readonly FakeVendor[]): void =>
  expect([...countPaidJobs(vendors)].filter(([, jobs]) => jobs > 1)).toEqual([]);

describe("two thousand tasks over two vendors that fail at times, a dead one and our own engine", () => {
  const start = async (seed: number, kind: Partial<FakeVendorOptions>) => {
    const world = createFakeWorld({ seed });
    const { clock } = world;
    const vendors = [
      createFakeVendor({ id: "dead/m", clock, fault: () => "lost_request", ...kind }),
      createFakeVendor({ id: "one/m", clock, fault: tenPercent(seed), ...kind }),
      createFakeVendor({ id: "two/m", clock, fault: tenPercent(seed + 1), ...kind }),
    ];
    const targets = [...vendors.map(({ target }) => target), createFakeBuiltIn(clock)];
    const runs = await runMany(world, targets, { count: 2000, everyMs: 200 });
    const good = runs.filter(
      ({ outcome, tookMs }) => outcome.kind === "served" && tookMs <= DEADLINE_MS,
    );
    expect(good.length).toBeGreaterThanOrEqual(1998);
    expectOnePaidJobEach(vendors);
    const open = runs.flatMap(({ outcome }) => outcome.attempts).filter(({ end }) => end === null);
    expect(open).toEqual([]);
    expect(world.budget.entries().filter(({ settled }) => !settled)).toEqual([]);
    const byVendor = runs.filter(
      ({ outcome }) => outcome.kind === "served" && outcome.by === "vendor",
    );
    return byVendor.length / runs.length;
  };

  test.each([1, 2, 3])("serves all in time, nearly all by a vendor (seed %i)", async (seed) => {
    expect(await start(seed, { reconciles: true })).toBeGreaterThan(0.97);
  });

  test("serves all in time, and pays none twice, where no lost answer can be found again", async () => {
    expect(await start(4, { isSynchronous: true })).toBeGreaterThan(0.8);
  });
});

describe("a vendor that fails every second request of two thousand tasks", () => {
  const start = async (seed: number, share: RetryShare) => {
    const world = createFakeWorld({ seed });
    const { clock, breakers } = world;
    let openings = 0;
    const counting: BreakerStore = {
      change: (target, step) =>
        breakers.change(target, (state, nowMs) => {
          const after = step(state, nowMs);
          if (target === "one/m" && after.kind === "open" && state.kind !== "open") openings += 1;
          return after;
        }),
    };
    const random = seededRandom(seed);
    const fault = (): Fault => (random() < 0.5 ? "server" : "none");
    const one = createFakeVendor({ id: "one/m", clock, jobMs: 1000, fault });
    const two = createFakeVendor({ id: "two/m", clock, jobMs: 1000 });
    const targets = [one.target, two.target, createFakeBuiltIn(clock)];
    const breaker = { ...BREAKER_DEFAULTS, retryShare: share };
    const few = { count: 2000, everyMs: 400, options: { breaker } };
    const runs = await runMany({ ...world, breakers: counting }, targets, few);
    expect(runs.every(({ outcome }) => outcome.kind === "served")).toBe(true);
    const atOne = runs.flatMap(({ outcome }) =>
      outcome.attempts.filter(({ target }) => target === "one/m"),
    );
    const well = atOne.filter(({ end }) => end?.kind === "served").length;
    const asked = runs.filter(({ outcome }) =>
      outcome.attempts.some(({ target }) => target === "one/m"),
    );
    return { well, secondTries: atOne.length - asked.length, openings };
  };

  test.each([1, 2, 3])(
    "gets a second try for a fifth of what goes well (seed %i)",
    async (seed) => {
      const { well, secondTries, openings } = await start(seed, BREAKER_DEFAULTS.retryShare);
      expect(well).toBeGreaterThan(300);
      // One that is the probe takes nothing of the share.
      expect(secondTries).toBeLessThanOrEqual(5 + well / 5 + openings);
      expect(secondTries).toBeGreaterThan(well / 10);
    },
  );

  test("would get one for nearly all that fails, were there no share", async () => {
    const { well, secondTries } = await start(1, { atOnce: 1e9, healthyPerRetry: 1 });
    expect(secondTries).toBeGreaterThan(well / 2);
  });
});

test.each([6000, 20_000])(
  "of a hundred tasks nobody asks a vendor within the %i ms that it wants to be left alone",
  async (retryAfterMs) => {
    const world = createFakeWorld();
    const { clock } = world;
    const random = seededRandom(5);
    const fault = (): Fault => (random() < 0.2 ? "rate" : "none");
    const refusedAtMs: number[] = [];
    const one = createFakeVendor({ id: "one/m", clock, jobMs: 2000, retryAfterMs, fault });
    const submit: typeof one.target.submit = (request, call) =>
      one.target.submit(request, call).catch((error: unknown) => {
        refusedAtMs.push(clock.now());
        throw error;
      });
    const targets = [{ ...one.target, submit }, createFakeBuiltIn(clock)];
    const runs = await runMany(world, targets, { count: 100, everyMs: 900 });
    expect(runs.every(({ outcome }) => outcome.kind === "served")).toBe(true);
    expect(refusedAtMs.length).toBeGreaterThan(3);
    const early = refusedAtMs.flatMap((fromMs) =>
      one.posts.filter(({ atMs }) => atMs > fromMs && atMs < fromMs + retryAfterMs),
    );
    expect(early).toEqual([]);
  },
);

test.each<Fault>(["lost_request", "silence", "auth", "server", "job_hangs", "job_fails", "blank"])(
  "with every vendor dead by %s, our own engine serves every task in time",
  async (fault) => {
    const world = createFakeWorld();
    const { clock } = world;
    const vendors = ["one/m", "two/m"].map((id) =>
      createFakeVendor({ id, clock, fault: () => fault }),
    );
    const targets = [...vendors.map(({ target }) => target), createFakeBuiltIn(clock)];
    const runs = await runMany(world, targets, { count: 100, everyMs: 700 });
    for (const { outcome, tookMs } of runs) {
      expect(outcome).toMatchObject({ kind: "served", by: "built_in" });
      expect(tookMs).toBeLessThanOrEqual(DEADLINE_MS);
    }
  },
);

test("a target is never asked again before the time that it named", async () => {
  const waits = fc.record({ retryAfterMs: fc.nat(40_000), jobMs: fc.nat(20_000), seed: fc.nat() });
  await fc.assert(
    fc.asyncProperty(waits, async ({ retryAfterMs, jobMs, seed }) => {
      const world = createFakeWorld({ seed });
      const { clock } = world;
      const fault = (n: number): Fault => (n === 0 ? "rate" : "none");
      const one = createFakeVendor({ id: "one/m", clock, retryAfterMs, fault });
      const two = createFakeVendor({ id: "two/m", clock, jobMs, fault: () => "server" });
      const targets = [one.target, two.target, createFakeBuiltIn(clock)];
      await runMany(world, targets, { count: 1, everyMs: 0 });
      const [first, second] = one.posts.map(({ atMs }) => atMs);
      expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(retryAfterMs);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test.each([0, 40])(
  "of a hundred tasks that come every %i ms while a breaker is half open, one asks its target",
  async (everyMs) => {
    const world = createFakeWorld();
    const { clock } = world;
    const fault = (n: number): Fault => (n === 0 ? "auth" : "none");
    const one = createFakeVendor({ id: "one/m", clock, fault });
    const targets = [one.target, createFakeBuiltIn(clock)];
    const failover = createFailover(targets, world);
    await clock.run(failover.run(world.task({ id: "first" })));
    await clock.run(clock.sleep(300_000, forever));
    const runs = await runMany(world, targets, { count: 100, everyMs });
    expect(one.posts).toHaveLength(2);
    const by = runs.map(({ outcome }) => outcome.kind === "served" && outcome.by);
    expect(by.filter((who) => who === "vendor")).toHaveLength(1);
    expect(by.filter((who) => who === "built_in")).toHaveLength(99);
  },
);

test("whatever the vendors do, no task ends later than its deadline", async () => {
  const fault = fc.constantFrom<Fault>("none", "timeout", "canceled", ...FAULTS);
  const worlds = fc.record({
    faults: fc.array(fault, { minLength: 6, maxLength: 6 }),
    deadlineMs: fc.integer({ min: 1, max: 60_000 }),
    latencyMs: fc.integer({ min: 1, max: 4000 }),
    jobMs: fc.integer({ min: 1, max: 30_000 }),
    reconciles: fc.boolean(),
    hasBuiltIn: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(worlds, async ({ faults, deadlineMs, hasBuiltIn, ...kind }) => {
      const world = createFakeWorld();
      const { clock } = world;
      const vendors = ["one/m", "two/m", "three/m"].map((id, i) =>
        createFakeVendor({ ...kind, id, clock, fault: (n) => faults[2 * i + n] ?? "none" }),
      );
      const builtIns = hasBuiltIn ? [createFakeBuiltIn(clock)] : [];
      const targets = [...vendors.map(({ target }) => target), ...builtIns];
      const [run] = await runMany(world, targets, { count: 1, everyMs: 0, deadlineMs });
      expect(run?.tookMs).toBeLessThanOrEqual(deadlineMs);
      if (hasBuiltIn && deadlineMs >= 300) expect(run?.outcome.kind).toBe("served");
      expectOnePaidJobEach(vendors);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test("two hundred tasks at once spend no more than the day allows, and are served all the same", async () => {
  const caps = { userMicros: () => 400_000, vendorMicros: () => 300_000 };
  const world = createFakeWorld({ caps });
  const { clock } = world;
  const vendors = ["one/m", "two/m"].map((id) =>
    createFakeVendor({ id, clock, fault: tenPercent(7), reconciles: true }),
  );
  const targets = [...vendors.map(({ target }) => target), createFakeBuiltIn(clock)];
  const runs = await runMany(world, targets, { count: 200, everyMs: 10 });
  expect(runs.every(({ outcome }) => outcome.kind === "served")).toBe(true);
  const spent = world.budget.entries().reduce((sum, { micros }) => sum + micros, 0);
  expect(spent).toBeLessThanOrEqual(400_000);
  expect([...countPaidJobs(vendors)].length * 40_000).toBeLessThanOrEqual(spent);
  expect(spent).toBeGreaterThan(300_000);
});
