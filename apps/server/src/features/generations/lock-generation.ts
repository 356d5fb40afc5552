import { eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { generations } from "../../schema/generations.ts";
import type { GenerationRow } from "../../schema/generations.ts";

/**
 * Whoever changes a generation or its assets' status takes this lock first, then the assets, then
 * the event stream: one order everywhere, so that no two can wait for each other.
 */
export async function lockGeneration(tx: Tx, generationId: string): Promise<GenerationRow | null> {
  const [row] = await tx
    .select()
    .from(generations)
    .where(eq(generations.id, generationId))
    .for("update");
  return row ?? null;
}

export function hasEnded(generation: Pick<GenerationRow, "status">): boolean {
  return generation.status !== "queued" && generation.status !== "running";
}
