import { streamEvent } from "@emblazon/contract";
import type { StreamEvent } from "@emblazon/contract";
import { sql } from "drizzle-orm";
import type { FeatureParts } from "../feature-parts.ts";

/** A generation's events out of the table, each read by the contract's schema. */
export async function readStream(
  parts: Pick<FeatureParts, "database">,
  generationId: string,
): Promise<{ ids: number[]; events: StreamEvent[] }> {
  const rows = await parts.database.asSystem((tx) =>
    tx.execute<{ id: string; payload: unknown }>(
      sql`SELECT id, payload::text AS payload FROM events
          WHERE stream_id = ${generationId}::uuid ORDER BY id`,
    ),
  );
  return {
    ids: rows.map(({ id }) => Number(id)),
    events: rows.map(({ payload }) => streamEvent.parse(JSON.parse(String(payload)))),
  };
}
