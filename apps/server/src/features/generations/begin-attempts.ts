import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../records/ids.ts";
import { attempts } from "../../schema/attempts.ts";
import type { GenerationRow } from "../../schema/generations.ts";

/** Who begins to draw an asset. */
export interface Beginning {
  readonly assetId: string;
  readonly model: string;
}

/** Writes down that a round begins; what an earlier one has left open was cut off. */
export async function beginAttempts(
  tx: Tx,
  generation: GenerationRow,
  beginnings: readonly Beginning[],
): Promise<void> {
  const ids = beginnings.map(({ assetId }) => assetId);
  await tx
    .update(attempts)
    .set({ outcome: "interrupted" })
    .where(and(inArray(attempts.asset_id, ids), eq(attempts.outcome, "started")));
  await tx.insert(attempts).values(
    beginnings.map(({ assetId, model }) => ({
      id: newId(),
      owner_id: generation.owner_id,
      generation_id: generation.id,
      asset_id: assetId,
      model,
      outcome: "started" as const,
    })),
  );
}
