import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reservation } from "./budget.ts";
import { createMemoryBudget, type MemoryBudget } from "./memory-budget.ts";

const caps = { userMicros: () => 100, vendorMicros: () => 150 };
const reservation = (id: string, micros: number, more: Partial<Reservation> = {}): Reservation => ({
  id,
  user: "ada",
  vendor: "acme",
  micros,
  ...more,
});
const open = (nowMs = 0): MemoryBudget => createMemoryBudget({ now: () => nowMs }, caps);
const sum = (budget: MemoryBudget): number =>
  budget.entries().reduce((total, { micros }) => total + micros, 0);

test("a reservation is refused in the name of whose allowance does not reach", async () => {
  const budget = open();
  await budget.reserve(reservation("1", 90));
  expect(await budget.reserve(reservation("2", 11))).toEqual({ kind: "refused", whose: "user" });
  const ofBob = reservation("3", 61, { user: "bob" });
  expect(await budget.reserve(ofBob)).toEqual({ kind: "refused", whose: "vendor" });
  expect(await budget.reserve({ ...ofBob, micros: 60 })).toEqual({ kind: "reserved" });
});

test("a reservation is settled once, and what was not spent can be reserved again", async () => {
  const budget = open();
  await budget.reserve(reservation("1", 100));
  await budget.settle("1", 30);
  await budget.settle("1", 99);
  await budget.release("1");
  expect(sum(budget)).toBe(30);
  expect(await budget.reserve(reservation("2", 70))).toEqual({ kind: "reserved" });
});

test("a released reservation is free again, and the same id replaces its own", async () => {
  const budget = open();
  await budget.reserve(reservation("1", 100));
  expect(await budget.reserve(reservation("1", 80))).toEqual({ kind: "reserved" });
  await budget.release("1");
  await budget.settle("1", 80);
  expect(sum(budget)).toBe(0);
});

test("what has been paid for cannot be reserved again", async () => {
  const budget = open();
  await budget.reserve(reservation("1", 10));
  await budget.settle("1", 10);
  await expect(budget.reserve(reservation("1", 10))).rejects.toThrow("paid for");
});

test("a new day has its own allowance, and a late settlement goes to the old one", async () => {
  let nowMs = 86_399_999;
  const budget = createMemoryBudget({ now: () => nowMs }, caps);
  await budget.reserve(reservation("1", 100));
  nowMs += 1;
  expect(await budget.reserve(reservation("2", 100))).toEqual({ kind: "reserved" });
  await budget.settle("1", 60);
  expect(budget.entries().map(({ id, day, micros }) => [id, day, micros])).toEqual([
    ["2", 1, 100],
    ["1", 0, 60],
  ]);
});

test("whatever is asked in whatever order, no allowance is ever overspent", async () => {
  const who = { user: fc.constantFrom("ada", "bob"), vendor: fc.constantFrom("acme", "zenith") };
  const move = fc.record({
    ...who,
    id: fc.constantFrom("1", "2", "3", "4", "5", "6"),
    micros: fc.nat(90),
    share: fc.nat(10),
    kind: fc.constantFrom("reserve", "settle", "release"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 50 }), async (moves) => {
      const budget = open();
      for (const { kind, share, ...asked } of moves) {
        const entry = budget.entries().find(({ id }) => id === asked.id);
        if (kind === "settle") await budget.settle(asked.id, ((entry?.micros ?? 0) * share) / 10);
        if (kind === "release") await budget.release(asked.id);
        if (kind === "reserve" && entry?.settled !== true) await budget.reserve(asked);
        for (const user of ["ada", "bob"])
          expect(spentBy(budget, { user })).toBeLessThanOrEqual(100);
        for (const vendor of ["acme", "zenith"])
          expect(spentBy(budget, { vendor })).toBeLessThanOrEqual(150);
      }
    }),
    { seed: 7 },
  );
});

function spentBy(budget: MemoryBudget, who: { user?: string; vendor?: string }): number {
  return budget
    .entries()
    .filter(({ user, vendor }) => user === (who.user ?? user) && vendor === (who.vendor ?? vendor))
    .reduce((total, { micros }) => total + micros, 0);
}
