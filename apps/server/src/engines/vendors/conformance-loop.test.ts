import {
  type BuiltInTarget,
  createFailover,
  type FailoverOptions,
  type Outcome,
  type Task,
} from "@emblazon/failover";
import { drawPicture } from "@emblazon/testkit/vendors/guard-world";
import type { Scenario } from "@emblazon/testkit/vendors/scenario";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PictureRequest, PictureResult, VendorPicture } from "../pictures/picture-request.ts";
import { createHurriedClock } from "../testing/hurried-clock.ts";
import {
  isWhole,
  memoryPorts,
  openVendor,
  type OpenVendor,
  pictureTask,
} from "../testing/open-vendor.ts";
import { VENDOR_CASES, type VendorCase } from "../testing/vendor-cases.ts";

/** As in earnest, but with waits that a test can take. */
const QUICK: Partial<FailoverOptions> = {
  backOff: { firstMs: 1, mostMs: 2 },
  pollMs: 1,
};
const BUILT_IN: BuiltInTarget<PictureRequest, PictureResult> = {
  kind: "built_in",
  id: "built-in/vector",
  reserveMs: 100,
  limitMs: 100,
  lacks: () => null,
  submit: () =>
    Promise.resolve({
      kind: "done",
      result: { kind: "picture", bytes: drawPicture(0, { kind: "ok" }), revisedPrompt: null },
    }),
};

let first: OpenVendor;
let second: OpenVendor;
afterEach(() => Promise.all([first.close(), second.close()]));
const open = (vendorCase: VendorCase): void => {
  beforeEach(async () => {
    [first, second] = await Promise.all([openVendor(vendorCase), openVendor(vendorCase)]);
  });
};

interface Ran {
  readonly outcome: Outcome<PictureResult>;
  readonly kept: readonly VendorPicture[];
}

/** One task over both vendors and what is built in. */
async function run(
  scenarios: readonly Scenario[],
  changes: Partial<Task<PictureRequest, PictureResult>> = {},
  ports = memoryPorts(),
): Promise<Ran> {
  first.guard.script(...scenarios);
  const kept: VendorPicture[] = [];
  const task = pictureTask({
    keep: (result) => {
      if (result.kind === "picture") kept.push(result);
      return Promise.resolve();
    },
    ...changes,
  });
  const targets = [first.target, second.make({ vendorId: "other" }), BUILT_IN];
  const outcome = await createFailover(targets, ports, QUICK).run(task);
  return { outcome, kept };
}

/** One picture was kept, and no more than one was on anybody's bill. */
function expectPaidOnce(kept: readonly VendorPicture[]): void {
  expect(first.guard.paid() + second.guard.paid()).toBeLessThanOrEqual(1);
  expect(kept).toHaveLength(1);
}

describe.each(VENDOR_CASES)("$name in the loop", (vendorCase) => {
  const { contract, hasPolicy, reconciles } = vendorCase;
  open(vendorCase);

  test("all is well: one job, one picture, nobody else is asked", async () => {
    const { outcome, kept } = await run([]);
    expect(outcome).toMatchObject({ kind: "served", by: "vendor" });
    expect(first.guard.paid()).toBe(1);
    expect(second.guard.requests).toEqual([]);
    expectPaidOnce(kept);
  });

  test("busy for a moment: the same one is asked again, and made one job", async () => {
    const { outcome, kept } = await run([{ kind: "rate_limited", retryAfter: "0" }]);
    expect(outcome).toMatchObject({ kind: "served", target: first.target.id });
    expect(outcome.attempts).toHaveLength(2);
    expectPaidOnce(kept);
  });

  test("busy for longer: the next one is asked at once", async () => {
    const { outcome, kept } = await run([{ kind: "rate_limited", retryAfter: "60" }]);
    expect(outcome).toMatchObject({ kind: "served", by: "vendor" });
    expect(first.guard.jobs).toEqual([]);
    expectPaidOnce(kept);
  });

  test("no credit: the next one is asked", async () => {
    const { outcome, kept } = await run([{ kind: "quota" }]);
    expect(outcome).toMatchObject({ kind: "served", by: "vendor" });
    expect(first.guard.jobs).toEqual([]);
    expectPaidOnce(kept);
  });

  test.each([
    { kind: "reset", when: "before" },
    { kind: "reset", when: "after" },
    { kind: "cut_off" },
    { kind: "server_error", status: 502 },
  ] as const)("%j: never a second job for money", async (scenario) => {
    const { outcome, kept } = await run([scenario]);
    const isFound = reconciles && first.guard.jobs.length === 1;
    expect(outcome).toMatchObject({ kind: "served", by: isFound ? "vendor" : "built_in" });
    expect(first.guard.jobs.length).toBeLessThanOrEqual(1);
    expect(second.guard.requests).toEqual([]);
    expectPaidOnce(kept);
  });

  test.each(["truncated", "corrupt", "no_picture"] as const)(
    "a picture that is %s is never kept",
    async (is) => {
      const { outcome, kept } = await run([{ kind: "picture", is }]);
      expect(outcome.kind).toBe("served");
      expect(outcome.attempts[0]?.end).toMatchObject({
        failure: { errorClass: "bad_output", fate: "ended" },
      });
      expect(kept).toHaveLength(1);
      expect(await isWhole(kept[0]?.bytes ?? new Uint8Array())).toBe(true);
    },
  );

  test("nothing in the answer: it is asked once more", async () => {
    const { outcome, kept } = await run([{ kind: "empty" }]);
    expect(outcome).toMatchObject({ kind: "served", by: "vendor" });
    expect(kept).toHaveLength(1);
  });

  test("refused by rules on content: no other vendor is asked", async () => {
    const { outcome } = await run([{ kind: hasPolicy ? "policy" : "ok" }]);
    expect(outcome).toMatchObject({ kind: "served", by: hasPolicy ? "built_in" : "vendor" });
    expect(second.guard.requests).toEqual([]);
  });

  test("time runs out: called off, and what is built in serves", async () => {
    const stuck: Scenario = contract.keepsJobs
      ? { kind: "job", is: "stuck" }
      : { kind: "hang", when: "after" };
    const clock = createHurriedClock();
    const ran = run([stuck], {}, memoryPorts(clock));
    await (contract.keepsJobs ? first.guard.untilLooked(1) : first.guard.untilHeld(1));
    clock.skip(first.target.limitMs);
    const { outcome, kept } = await ran;
    expect(outcome.kind).toBe("served");
    expect(outcome.attempts[0]?.end).toMatchObject({ failure: { errorClass: "timeout" } });
    expect(first.guard.jobs).toHaveLength(1);
    if (contract.keepsJobs) expect(first.guard.jobs[0]?.isCanceled).toBe(true);
    expectPaidOnce(kept);
  });

  test("nobody wants it any more: it is called off, and nothing else is asked", async () => {
    const scenario: Scenario = contract.keepsJobs
      ? { kind: "job", is: "stuck" }
      : { kind: "hang", when: "after" };
    const giveUp = new AbortController();
    const ran = run([scenario], { signal: giveUp.signal });
    await (contract.keepsJobs ? first.guard.untilLooked(2) : first.guard.untilHeld(1));
    giveUp.abort();
    const { outcome, kept } = await ran;
    expect(outcome).toMatchObject({ kind: "failed", reason: "canceled" });
    expect(kept).toEqual([]);
    expect(first.guard.jobs).toHaveLength(1);
    expect(second.guard.requests).toEqual([]);
  });
});

describe.each(VENDOR_CASES.filter(({ from }) => from !== "answer"))(
  "files of $name in the loop",
  (vendorCase) => {
    open(vendorCase);

    test("a file that is there a little later is fetched again, and nothing is made anew", async () => {
      const { outcome, kept } = await run([{ kind: "picture", is: "late" }]);
      expect(outcome).toMatchObject({ kind: "served", target: first.target.id });
      expect(first.guard.jobs).toHaveLength(1);
      expect(first.guard.jobs[0]?.downloads).toBe(2);
      expectPaidOnce(kept);
    });
  },
);

describe.each(VENDOR_CASES.filter(({ contract }) => contract.keepsJobs))(
  "jobs of $name in the loop",
  (vendorCase) => {
    open(vendorCase);

    test.each(["lost", "failed", "canceled"] as const)(
      "a job that is %s is made again once, since it is surely over",
      async (is) => {
        const { outcome, kept } = await run([{ kind: "job", is }]);
        expect(outcome).toMatchObject({ kind: "served", by: "vendor" });
        expect(first.guard.jobs).toHaveLength(2);
        expectPaidOnce(kept);
      },
    );

    test("killed while a job is made: the next run takes the same job up", async () => {
      const ports = memoryPorts();
      const kept: VendorPicture[] = [];
      const task = pictureTask({
        keep: (result) => {
          if (result.kind === "picture") kept.push(result);
          return Promise.resolve();
        },
      });
      const ledger = {
        ...ports.ledger,
        accepted: async (attempt: string, jobId: string): Promise<void> => {
          await ports.ledger.accepted(attempt, jobId);
          throw new Error("killed");
        },
      };
      const dying = createFailover([first.target], { ...ports, ledger }, QUICK);
      await expect(dying.run(task)).rejects.toThrow("killed");
      const whole = createFailover([first.target], ports, QUICK);
      const outcome = await whole.resume(task, ports.ledger.recordsOf(task.id));
      expect(outcome).toMatchObject({ kind: "served", by: "vendor" });
      expect(first.guard.jobs).toHaveLength(1);
      expect(kept).toHaveLength(1);
    });
  },
);
