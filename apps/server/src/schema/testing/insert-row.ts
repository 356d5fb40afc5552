import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { newRow, ROW_FACTORIES } from "./row-factories.ts";
import type { Person, Row } from "./row-factories.ts";

/** An INSERT of a row, whatever its table's columns are; it answers `returning`. */
export function insertRow(table: string, row: Row, returning: SQL = sql`1`): SQL {
  const columns = sql.join(
    Object.keys(row).map((name) => sql.identifier(name)),
    sql`, `,
  );
  return sql`INSERT INTO ${sql.identifier(table)} (${columns})
    SELECT ${columns} FROM json_populate_record(
      NULL::${sql.identifier(table)}, ${JSON.stringify(row)}::json)
    RETURNING ${returning}`;
}

/** Gives a person one row in every table. To be called by the system. */
export async function insertPerson(tx: Tx, person: Person): Promise<void> {
  for (const table of Object.keys(ROW_FACTORIES)) {
    await tx.execute(insertRow(table, newRow(table, person, person.ids[table])));
  }
}
