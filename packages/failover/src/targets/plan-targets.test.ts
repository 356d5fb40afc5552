import { expect, test } from "vitest";
import { createFakeClock } from "../testing/fake-clock.ts";
import { createFakeBuiltIn, createFakeVendor } from "../testing/fake-vendor.ts";
import { planTargets } from "./plan-targets.ts";

const clock = createFakeClock();
const one = createFakeVendor({ id: "one/m", clock }).target;
const two = createFakeVendor({ id: "two/m", clock, priceMicros: 6.2 }).target;
const builtIn = createFakeBuiltIn(clock);
const limits = { deadlineMs: 60_000, closingMs: 3000 };

test("the built-in engine comes last wherever it stands, and its time is set aside", () => {
  const plan = planTargets([builtIn, two, one], "a fox", limits);
  expect(plan.vendors.map(({ target, priceMicros }) => [target.id, priceMicros])).toEqual([
    ["two/m", 7],
    ["one/m", 40_000],
  ]);
  expect(plan.builtIns.map(({ id }) => id)).toEqual(["built-in/vector"]);
  expect(plan.vendorsUntilMs).toBe(60_000 - 2000 - 6000);
});

test("who lacks something is left out, and no time is set aside for it", () => {
  const lacks = (request: string): string | null => (request === "a fox" ? "no foxes" : null);
  const plan = planTargets([{ ...one, lacks }, { ...builtIn, lacks }, two], "a fox", limits);
  expect(plan.vendors.map(({ target }) => target.id)).toEqual(["two/m"]);
  expect(plan.unable).toEqual([
    { target: "one/m", lack: "no foxes" },
    { target: "built-in/vector", lack: "no foxes" },
  ]);
  expect(plan.vendorsUntilMs).toBe(54_000);
});
