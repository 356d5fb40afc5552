import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { TABLE_ACCESS } from "../../schema/testing/table-access.ts";

/** When a key was last used is written down by each call, whether or not it is let in. */
const CHANGES_BY_ITSELF = "last_used_at";

/** All that is kept of one person in one table, as text that can be compared. */
export interface State {
  readonly ownerId: string;
  readonly table: string;
  readonly rows: string;
}

type StateRow = { owner_id: string; name: string; rows: string };

/** All that is kept of those people, table by table. */
export async function stateOf(database: Database, ownerIds: readonly string[]): Promise<State[]> {
  const owned = Object.entries(TABLE_ACCESS).filter(([, { merging }]) => merging !== "of nobody");
  const selects = owned.map(
    ([name]) => sql`SELECT owner_id, ${name}::text AS name,
        json_agg(row ORDER BY row::text)::text AS rows
      FROM (SELECT owner_id, to_jsonb(t) - ${CHANGES_BY_ITSELF}::text AS row
        FROM ${sql.identifier(name)} t
        WHERE owner_id = ANY (SELECT json_array_elements_text(${JSON.stringify(ownerIds)}::json)::uuid)
      ) AS theirs GROUP BY owner_id`,
  );
  const rows = await database.asSystem((tx) =>
    tx.execute<StateRow>(sql.join(selects, sql` UNION ALL `)),
  );
  return rows
    .map(({ owner_id, name, rows }) => ({ ownerId: owner_id, table: name, rows }))
    .toSorted((a, b) => `${a.ownerId} ${a.table}`.localeCompare(`${b.ownerId} ${b.table}`));
}
