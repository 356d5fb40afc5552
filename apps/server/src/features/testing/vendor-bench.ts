import type { GenerationWithAssets } from "@emblazon/contract";
import { afterAll, beforeAll } from "vitest";
import { findGeneration } from "../../records/find-generation.ts";
import { engineSpending } from "../../schema/engine-spending.ts";
import { engineStates } from "../../schema/engine-states.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { runGeneration } from "../generations/run-generation.ts";
import type { TestDatabaseChoice } from "./databases.ts";
import type { MadeGeneration } from "./make-generation.ts";
import { openTestParts } from "./open-test-parts.ts";
import type { TestParts } from "./open-test-parts.ts";
import { createTestChain } from "./test-chain.ts";
import { createTestVendor } from "./test-vendor.ts";
import type { TestVendor } from "./test-vendor.ts";

/** Someone new, and two vendors that they are served by, one after the other. */
export interface VendorBench {
  readonly parts: FeatureParts;
  readonly owner: string;
  readonly shop: TestVendor;
  readonly other: TestVendor;
}

/** Opens the parts for the tests of a block and closes them after; each test begins anew. */
export function useVendors({ url, drop }: TestDatabaseChoice): () => Promise<VendorBench> {
  let bench: TestParts;
  beforeAll(async () => {
    bench = await openTestParts(url);
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });
  return async () => {
    const [shop, other] = [createTestVendor("shop/brush"), createTestVendor("other/pen")];
    await bench.parts.database.asSystem((tx) => tx.delete(engineStates));
    const pictures = createTestChain([shop.target, other.target]);
    return { parts: { ...bench.parts, pictures }, owner: await bench.newGuest(), shop, other };
  };
}

/** A run that nobody stops. */
export function runUndisturbed(parts: FeatureParts, generationId: string): Promise<void> {
  const never = new AbortController().signal;
  return runGeneration(
    parts,
    { generation_id: generationId },
    { stopping: never, cancelled: never },
  );
}

/** @throws when it is gone */
export async function resultOf(
  { database, links }: FeatureParts,
  { ownerId, generationId }: Pick<MadeGeneration, "ownerId" | "generationId">,
): Promise<GenerationWithAssets> {
  const found = await database.asUser(ownerId, (tx) => findGeneration(tx, generationId, links));
  if (!found) throw new Error("the generation is gone");
  return found;
}

/** What is booked for someone, settled or put aside, in millionths of a dollar. */
export async function spentBy({ database }: FeatureParts, owner: string): Promise<number> {
  const rows = await database.asUser(owner, (tx) => tx.select().from(engineSpending));
  return rows.reduce((sum, { micros }) => sum + micros, 0);
}
