import { describe, expect, test } from "vitest";
import { createFailover } from "../create-failover.ts";
import type { Outcome } from "../outcome.ts";
import type { Target } from "../targets/target.ts";
import type { Task } from "../task.ts";
import {
  countPaidJobs,
  createFakeBuiltIn,
  createFakeVendor,
  type FakeJob,
  type FakeVendor,
  type Fault,
  type Picture,
} from "../testing/fake-vendor.ts";
import { createFakeWorld, type FakeWorld, seededRandom } from "../testing/fake-world.ts";
import { createKillSwitch, type KillMoment } from "../testing/kill-switch.ts";

const FAULTS: readonly Fault[] = [
  ...(["none", "none", "none", "rate", "server", "policy", "auth"] as const),
  ...(["lost_request", "lost_reply", "job_fails", "blank"] as const),
];

interface Case {
  readonly world: FakeWorld;
  readonly vendors: readonly FakeVendor[];
  readonly targets: readonly Target<string, Picture>[];
  readonly task: Task<string, Picture>;
  readonly reconciles: boolean;
}

/** What a seed makes of the world: vendors of both kinds, with faults. */
function open(seed: number): Case {
  const world = createFakeWorld({ seed });
  const { clock } = world;
  const random = seededRandom(seed);
  const reconciles = random() < 0.5;
  const isSynchronous = !reconciles && random() < 0.5;
  const faults = Array.from({ length: 8 }, () => FAULTS[Math.floor(random() * FAULTS.length)]);
  const pause = random() < 0.5 ? { retryAfterMs: 7000 } : {};
  const vendors = ["one/m", "two/m"].map((id, i) =>
    createFakeVendor({
      ...pause,
      id,
      clock,
      reconciles,
      isSynchronous,
      jobMs: 2500,
      fault: (n) => faults[i * 4 + n] ?? "none",
    }),
  );
  const targets = [...vendors.map(({ target }) => target), createFakeBuiltIn(clock)];
  const task = world.task({ deadlineMs: clock.now() + 120_000 });
  return { world, vendors, targets, task, reconciles };
}

/** Goes on with the task from what the ledger says, and is killed at a step; true if it was. */
async function liveUntil(
  { world, targets, task }: Case,
  at: number,
  moment: KillMoment,
): Promise<boolean> {
  const life = createKillSwitch(at, moment);
  const failover = createFailover(
    targets.map((target) => life.target(target)),
    life.ports(world),
  );
  const records = world.ledger.recordsOf(task.id);
  await world.clock.runOrHalt(failover.resume(life.task(task), records));
  return life.isDead();
}

const liveOn = ({ world, targets, task }: Case): Promise<Outcome<Picture>> =>
  world.clock.run(createFailover(targets, world).resume(task, world.ledger.recordsOf(task.id)));

/** Nothing lost, nothing paid twice, nothing left open. */
function expectSound({ world, vendors, task, reconciles }: Case, outcome: Outcome<Picture>): void {
  expect(outcome.kind).toBe("served");
  const paid = countPaidJobs(vendors).get(task.id) ?? 0;
  expect(paid).toBeLessThanOrEqual(1);
  if (reconciles && paid === 1) expect(outcome).toMatchObject({ by: "vendor" });
  const posts = vendors.flatMap((vendor) => vendor.posts.map(({ attempt }) => attempt));
  expect(new Set(posts).size).toBe(posts.length);
  const records = world.ledger.recordsOf(task.id);
  expect(outcome.attempts).toEqual(records);
  expect(records.filter(({ end }) => end === null)).toEqual([]);
  const served = records.find(({ end }) => end?.kind === "served");
  expect(world.kept.has(served?.id ?? "")).toBe(true);
  expect(world.budget.entries().filter(({ settled }) => !settled)).toEqual([]);
  const spent = world.budget.entries().reduce((sum, { micros }) => sum + micros, 0);
  const billed = vendors.flatMap(({ jobs }) => jobs).filter(({ fault }) => fault !== "job_fails");
  expect(spent).toBeGreaterThanOrEqual(billed.length * 40_000);
}

describe.each(Array.from({ length: 20 }, (_, i) => i + 1))("with seed %i", (seed) => {
  test.each<KillMoment>(["before", "after"])(
    "a task that is killed %s any of its steps is served by the next run",
    async (moment) => {
      let at = 0;
      for (let wasKilled = true; wasKilled;) {
        at += 1;
        const one = open(seed);
        wasKilled = await liveUntil(one, at, moment);
        expectSound(one, await liveOn(one));
      }
      expect(at).toBeGreaterThan(5);
    },
  );

  test("a task that is killed again while it goes on is served by the third run", async () => {
    const random = seededRandom(seed + 1000);
    for (let i = 0; i < 30; i += 1) {
      const one = open(seed);
      for (let life = 0; life < 2; life += 1)
        await liveUntil(one, 1 + Math.floor(random() * 14), random() < 0.5 ? "before" : "after");
      expectSound(one, await liveOn(one));
    }
  });

  test("a task that is killed is closed by whoever abandons it, though killed at that too", async () => {
    for (let [at, wasKilled] = [1, true]; wasKilled; at += 1) {
      const one = open(seed);
      wasKilled = await liveUntil(one, at, "after");
      if (!wasKilled) break;
      const posts = countPosts(one);
      await abandonUntil(one, 1 + (at % 3));
      await abandonUntil(one, Infinity);
      expectClosed(one);
      expect(countPosts(one)).toBe(posts);
      await abandonUntil(one, Infinity);
      expectClosed(one);
    }
  });
});

const countPosts = ({ vendors }: Case): number => vendors.flatMap(({ posts }) => posts).length;

async function abandonUntil({ world, targets, task }: Case, at: number): Promise<void> {
  const life = createKillSwitch(at, "after");
  const chain = targets.map((target) => life.target(target));
  const failover = createFailover(chain, life.ports(world));
  await world.clock.runOrHalt(failover.abandon(task.id, world.ledger.recordsOf(task.id)));
}

/** Nothing open, no job left running that we know of, and all money accounted for. */
function expectClosed({ world, vendors, task }: Case): void {
  const records = world.ledger.recordsOf(task.id);
  expect(records.filter(({ end }) => end === null)).toEqual([]);
  expect(world.budget.entries().filter(({ settled }) => !settled)).toEqual([]);
  const jobs = vendors.flatMap((vendor) => vendor.jobs);
  const named = jobs.filter(({ id }) => records.some(({ jobId }) => jobId === id));
  const isOver = ({ isCanceled, endsAtMs }: FakeJob): boolean =>
    isCanceled || endsAtMs <= world.clock.now();
  expect(named.filter((job) => !isOver(job))).toEqual([]);
  const spent = world.budget.entries().reduce((sum, { micros }) => sum + micros, 0);
  const billed = jobs.filter(({ fault, isCanceled }) => fault !== "job_fails" && !isCanceled);
  expect(spent).toBeGreaterThanOrEqual(billed.length * 40_000);
}

test("a job whose target is no longer set up is given up, and nobody else is paid for it", async () => {
  const { world, vendors, targets, task } = open(1);
  await world.ledger.begin({ ...begun, startedAtMs: world.clock.now() });
  await world.ledger.accepted("task:1", "gone/m#0");
  const outcome = await liveOn({ world, vendors, targets, task, reconciles: false });
  expect(outcome).toMatchObject({ kind: "served", by: "built_in", costMicros: 40_000 });
  expect(vendors.flatMap(({ posts }) => posts)).toEqual([]);
});

test("of two attempts that were left open, one is followed and the other called off", async () => {
  const { world, task } = open(1);
  const one = createFakeVendor({ id: "one/m", clock: world.clock });
  const two = createFakeVendor({ id: "two/m", clock: world.clock, jobMs: 8000 });
  for (const [i, vendor] of [one, two].entries()) {
    const id = `task:${i + 1}`;
    const { target } = vendor;
    const call = { attempt: id, number: i + 1, signal: task.signal, report: () => undefined };
    await world.ledger.begin({ ...begun, id, number: i + 1, target: target.id, startedAtMs: 0 });
    const submitted = await world.clock.run(target.submit("a red fox", call));
    await world.ledger.accepted(id, submitted.kind === "accepted" ? submitted.jobId : "");
  }
  const targets = [one.target, two.target];
  const failover = createFailover(targets, world);
  const outcome = await world.clock.run(failover.resume(task, world.ledger.recordsOf("task")));
  expect(outcome).toMatchObject({ kind: "served", target: "one/m" });
  expect(two.jobs).toMatchObject([{ isCanceled: true }]);
  expect(world.ledger.recordsOf("task")).toEqual(outcome.attempts);
});

test("money that was put aside for an attempt that never began is given back", async () => {
  const { world, targets, task } = open(1);
  const kill = createKillSwitch(1, "before");
  const { ledger } = kill.ports(world);
  const failover = createFailover(targets, { ...world, ledger });
  await world.clock.runOrHalt(failover.run(task));
  expect(world.budget.entries()).toHaveLength(1);
  const signal = AbortSignal.abort();
  await world.clock.run(createFailover(targets, world).resume({ ...task, signal }, []));
  expect(world.budget.entries()).toEqual([]);
});

test("a task that was called off meanwhile calls its job off", async () => {
  const one = open(3);
  const vendor = createFakeVendor({ id: "one/m", clock: one.world.clock });
  const signal = AbortSignal.abort();
  const kill = createKillSwitch(5, "after");
  const failover = createFailover([kill.target(vendor.target)], kill.ports(one.world));
  await one.world.clock.runOrHalt(failover.run(one.task));
  const outcome = await liveOn({ ...one, targets: [vendor.target], task: { ...one.task, signal } });
  expect(outcome).toMatchObject({ kind: "failed", reason: "canceled" });
  expect(vendor.jobs).toMatchObject([{ isCanceled: true }]);
});

const begun = {
  ...{ id: "task:1", task: "task", number: 1, target: "gone/m", vendor: "gone" },
  ...{ user: "ada", priceMicros: 40_000 },
};
