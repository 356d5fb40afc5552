import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { ExportedTable } from "./exported-tables.ts";

/** A logo's recipe with its checks takes some 20 kB: a page of them stays far below a megabyte. */
const PAGE = 50;

export interface ReadRowsOptions {
  readonly database: Database;
  readonly userId: string;
  readonly name: string;
  readonly table: ExportedTable;
}

type Row = { json: string } & Record<string, string>;

/**
 * One person's rows of a table, each as JSON text, page by page: no transaction is open, and no
 * more than a page is held, while they are written out.
 */
export async function* readRows(options: ReadRowsOptions): AsyncGenerator<string> {
  const { database, userId, table } = options;
  const read = (after: Row | undefined): Promise<Row[]> =>
    table.bySystem === true
      ? database.asSystem((tx) => readPage(tx, options, after))
      : database.asUser(userId, (tx) => readPage(tx, options, after));
  let last: Row | undefined;
  do {
    const rows = await read(last);
    for (const { json } of rows) yield json;
    last = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (last !== undefined);
}

async function readPage(
  tx: Tx,
  { userId, name, table }: ReadRowsOptions,
  after: Row | undefined,
): Promise<Row[]> {
  const keys = table.key ?? ["id"];
  const columns = list(keys.map(column));
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(${columns}) > (${list(keys.map((key) => sql`${after[key]}`))})`;
  await tx.execute(sql`SET LOCAL TimeZone = 'UTC'`);
  return tx.execute<Row>(sql`
    SELECT (SELECT row_to_json(shown) FROM (SELECT ${shownColumns(table)}) AS shown)::text AS json,
      ${list(keys.map((key) => sql`${column(key)}::text AS ${sql.identifier(key)}`))}
    FROM (
      SELECT * FROM ${sql.identifier(name)} t
      WHERE t.owner_id = ${userId}::uuid AND ${beyond}
      ORDER BY ${columns} LIMIT ${PAGE}
    ) t
    ORDER BY ${columns}`);
}

function shownColumns({ shown, instead = {} }: ExportedTable): SQL {
  return list(
    shown.map((name) => sql`${instead[name] ?? column(name)} AS ${sql.identifier(name)}`),
  );
}

const column = (name: string): SQL => sql`t.${sql.identifier(name)}`;
const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
