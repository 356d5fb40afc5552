import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeGeneration } from "../../features/testing/make-generation.ts";
import { openTestParts } from "../../features/testing/open-test-parts.ts";
import type { TestParts } from "../../features/testing/open-test-parts.ts";
import { attempts } from "../../schema/attempts.ts";
import { engineSpending } from "../../schema/engine-spending.ts";
import { createAttemptLedger } from "./attempt-ledger.ts";
import { closeServed } from "./close-served.ts";

let bench: TestParts;
beforeAll(async () => {
  bench = await openTestParts();
});
afterAll(() => bench.close());

/** An attempt at a vendor with its reservation, begun at 5 s; `served` as an asset's completion leaves it. */
async function begin(ownerId: string, served: boolean) {
  const { database } = bench.parts;
  const { generationId, assetIds } = await makeGeneration(bench.parts, ownerId, 1);
  const [assetId = ""] = assetIds;
  const id = `${assetId}:1`;
  const ledger = createAttemptLedger({ database, ownerId, generationId, assetId });
  await ledger.begin({
    ...{ id, task: assetId, number: 1, target: "shop/brush", vendor: "shop" },
    ...{ user: ownerId, startedAtMs: 5000, priceMicros: 40_000 },
  });
  await database.asSystem(async (tx) => {
    const reserved = { attempt: id, owner_id: ownerId, vendor: "shop", day: 1, micros: 40_000 };
    await tx.insert(engineSpending).values(reserved);
    const completed = { outcome: "completed", ms: 700, cost_micros: 30_000 } as const;
    if (served) await tx.update(attempts).set(completed).where(eq(attempts.asset_id, assetId));
  });
  const reservation = async () => {
    const rows = await database.asSystem((tx) =>
      tx.select().from(engineSpending).where(eq(engineSpending.attempt, id)),
    );
    return rows[0];
  };
  return { generationId, ledger, reservation };
}

test("what has served and was cut off is ended, and its money settled, once", async () => {
  const { generationId, ledger, reservation } = await begin(await bench.newGuest(), true);
  for (let run = 0; run < 2; run += 1) {
    await closeServed(bench.parts.database, generationId);
    expect(await reservation()).toMatchObject({ settled: true, micros: 30_000 });
    expect(await ledger.records()).toMatchObject([
      { end: { kind: "served", endedAtMs: 5700, costMicros: 30_000 } },
    ]);
  }
});

test("what is still under way, or of another generation, is left alone", async () => {
  const owner = await bench.newGuest();
  const [open, other] = [await begin(owner, false), await begin(owner, true)];
  await closeServed(bench.parts.database, open.generationId);
  for (const { ledger, reservation } of [open, other]) {
    expect(await ledger.records()).toMatchObject([{ end: null }]);
    expect(await reservation()).toMatchObject({ settled: false, micros: 40_000 });
  }
});

test("what was settled before it was cut off costs what it came to", async () => {
  const { generationId, reservation } = await begin(await bench.newGuest(), true);
  await bench.parts.database.asSystem((tx) =>
    tx.update(engineSpending).set({ settled: true, micros: 25_000 }),
  );
  await closeServed(bench.parts.database, generationId);
  expect(await reservation()).toMatchObject({ settled: true, micros: 25_000 });
});
