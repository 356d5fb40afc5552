import { closeServed } from "../../records/failover/close-served.ts";
import { findOpen } from "../../records/failover/find-open.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { abandonChain } from "./run-chain.ts";

/**
 * Brings to an end what a generation that has ended left open where it was cut off: what has served is
 * settled, what nobody wants any more is called off. For whoever alone runs the generation.
 */
export async function closeAttempts(parts: FeatureParts, generationId: string): Promise<void> {
  await closeServed(parts.database, generationId);
  for (const asset of await findOpen(parts.database, generationId)) {
    await abandonChain(parts, { ...asset, generationId });
  }
}
