import { sql } from "drizzle-orm";
import type { Database } from "../database/database.ts";
import type { LoggedEvent } from "./event-log.ts";

/** A stream and the last event of it that is known. */
export interface StreamPosition {
  readonly streamId: string;
  readonly afterId: number;
}

/** What is new in a stream since a position. */
export interface StreamNews {
  readonly streamId: string;
  readonly events: readonly LoggedEvent[];
  readonly lastId: number;
  readonly closed: boolean;
}

/** So many of one stream are read at once; a long one takes several rounds. */
const BATCH = 500;

type NewsRow = {
  stream_id: string;
  last_id: number;
  closed: boolean;
  event_id: number | null;
  payload: string | null;
};

/** Reads the news of many streams in one go; streams that are not there are left out. */
export async function readEvents(
  database: Database,
  positions: readonly StreamPosition[],
): Promise<StreamNews[]> {
  const wanted = JSON.stringify(
    positions.map(({ streamId, afterId }) => ({ id: streamId, after: afterId })),
  );
  const rows = await database.asSystem((tx) =>
    tx.execute<NewsRow>(sql`
      SELECT stream.id AS stream_id, stream.last_id, stream.closed,
             news.id AS event_id, news.payload::text AS payload
      FROM json_to_recordset(${wanted}::json) AS wanted (id uuid, after bigint)
      JOIN event_streams AS stream ON stream.id = wanted.id
      LEFT JOIN LATERAL (
        SELECT id, payload FROM events
        WHERE stream_id = wanted.id AND id > wanted.after
        ORDER BY id LIMIT ${BATCH}
      ) AS news ON true
      ORDER BY stream.id, news.id`),
  );
  return groupByStream(rows);
}

function groupByStream(rows: readonly NewsRow[]): StreamNews[] {
  const news = new Map<string, StreamNews & { events: LoggedEvent[] }>();
  for (const row of rows) {
    const known = news.get(row.stream_id);
    const stream = known ?? {
      streamId: row.stream_id,
      events: [],
      lastId: row.last_id,
      closed: row.closed,
    };
    if (known === undefined) news.set(row.stream_id, stream);
    if (row.event_id !== null && row.payload !== null) {
      stream.events.push({ id: row.event_id, json: row.payload });
    }
  }
  return [...news.values()];
}
