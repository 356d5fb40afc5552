import { sql } from "drizzle-orm";
import type { Tx } from "../database/database.ts";
import { AppError } from "../errors/app-error.ts";
import type { AppendOptions } from "./event-log.ts";

export const EVENTS_CHANNEL = "emblazon_events";

/**
 * Numbers and writes events in one statement; the stream is made with its first ones. The stream's
 * row stays locked until `tx` ends, so whoever appends next gets the next number.
 */
export async function appendEvents(tx: Tx, options: AppendOptions): Promise<number> {
  const { streamId, ownerId, events, close = false } = options;
  const payloads = JSON.stringify(events);
  const rows = await tx.execute<{ last_id: number | null }>(sql`
    WITH stream AS (
      INSERT INTO event_streams AS known (id, owner_id, last_id, closed)
      VALUES (${streamId}::uuid, ${ownerId}::uuid, ${events.length}::bigint, ${close}::boolean)
      ON CONFLICT (id) DO UPDATE
        SET last_id = known.last_id + excluded.last_id, closed = excluded.closed
        WHERE NOT known.closed AND known.owner_id = excluded.owner_id
      RETURNING last_id
    ), added AS (
      INSERT INTO events (stream_id, id, owner_id, payload)
      SELECT ${streamId}::uuid, last_id - ${events.length}::bigint + position, ${ownerId}::uuid, item
      FROM stream, json_array_elements(${payloads}::json) WITH ORDINALITY AS list (item, position)
    )
    SELECT last_id, pg_notify(${EVENTS_CHANNEL}, ${streamId}) FROM stream`);
  const lastId = rows[0]?.last_id;
  if (lastId === undefined || lastId === null) {
    throw new AppError("conflict", "This has ended: nothing can be added to it any more.");
  }
  return lastId;
}
