import { dayOf } from "@emblazon/failover";
import { afterAll, beforeAll, expect, test } from "vitest";
import { engineSpending } from "../../schema/engine-spending.ts";
import { openTestParts } from "../../features/testing/open-test-parts.ts";
import type { TestParts } from "../../features/testing/open-test-parts.ts";
import { createSpending, forgetSpending } from "./spending.ts";

const NOW = Date.parse("2026-03-01T12:00:00.000Z");
const DAY_MS = 86_400_000;

let bench: TestParts;
beforeAll(async () => {
  bench = await openTestParts();
});
afterAll(() => bench.close());

const open = (nowMs = NOW, cap = 100) =>
  createSpending({
    database: bench.parts.database,
    caps: { userMicros: () => cap, vendorMicros: () => 150 },
    now: () => nowMs,
  });

test("of many at once no more is put aside than the day allows, for a person and for a vendor", async () => {
  const [ada, bob] = [await bench.newGuest(), await bench.newGuest()];
  const reserve = (user: string, number: number) =>
    open().reserve({ id: `${user}:${number}`, user, vendor: "shop", micros: 30 });
  const asked = [1, 2, 3, 4, 5].flatMap((number) => [reserve(ada, number), reserve(bob, number)]);
  const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "reserved").length).toBe(5);
  expect(await open().reserve({ id: "late", user: ada, vendor: "shop", micros: 30 })).toMatchObject(
    {
      kind: "refused",
    },
  );
});

test("what is settled counts as it came to, what is released not at all, and each once", async () => {
  const ada = await bench.newGuest();
  const budget = open();
  const put = (id: string, micros: number) =>
    budget.reserve({ id: `${ada}:${id}`, user: ada, vendor: ada, micros });
  await put("a", 60);
  await budget.settle(`${ada}:a`, 10);
  await budget.settle(`${ada}:a`, 99);
  await put("b", 80);
  await budget.release(`${ada}:b`);
  expect(await put("c", 90)).toEqual({ kind: "reserved" });
  await expect(put("a", 1)).rejects.toThrow("has been paid for");
});

test("another day has another allowance, and old days are forgotten", async () => {
  const ada = await bench.newGuest();
  await open().reserve({ id: `${ada}:1`, user: ada, vendor: ada, micros: 100 });
  const tomorrow = open(NOW + DAY_MS);
  expect(await tomorrow.reserve({ id: `${ada}:2`, user: ada, vendor: ada, micros: 100 })).toEqual({
    kind: "reserved",
  });
  const { database } = bench.parts;
  await database.asSystem((tx) => forgetSpending(tx, NOW + 41 * DAY_MS));
  const rows = await database.asSystem((tx) => tx.select().from(engineSpending));
  expect(rows.map(({ day }) => day)).toEqual([dayOf(NOW + DAY_MS)]);
});
