import { eq } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { generations } from "../../schema/generations.ts";

/**
 * Whose a generation is at this moment: a guest's work goes over to their account, also while it
 * waits or runs. Null when it is gone.
 */
export async function ownerOf(database: Database, generationId: string): Promise<string | null> {
  const [row] = await database.asSystem((tx) =>
    tx
      .select({ ownerId: generations.owner_id })
      .from(generations)
      .where(eq(generations.id, generationId)),
  );
  return row?.ownerId ?? null;
}
