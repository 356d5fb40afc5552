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

/** Where a page ended: the values of a key. */
type Place = Readonly<Record<string, string>>;

interface Page {
  readonly texts: readonly string[];
  /** Null when there are no more. */
  readonly end: Place | null;
}

/**
 * One person's rows of a table, each as JSON text, page by page: no transaction is open, and no
 * more than a page is held, while they are written out.
 */
export async function* readRows(options: ReadRowsOptions): AsyncGenerator<string> {
  const { database, userId, table } = options;
  const read = async (tx: Tx, after: Place | null): Promise<Page> => {
    await tx.execute(sql`SET LOCAL TimeZone = 'UTC'`);
    return table.of === undefined
      ? readPage(tx, options, after)
      : readPageOf(tx, options, { ...table.of, after });
  };
  let place: Place | null = null;
  do {
    const after: Place | null = place;
    const { texts, end }: Page =
      table.bySystem === true
        ? await database.asSystem((tx) => read(tx, after))
        : await database.asUser(userId, (tx) => read(tx, after));
    yield* texts;
    place = end;
  } while (place !== null);
}

async function readPage(
  tx: Tx,
  { userId, name, table }: ReadRowsOptions,
  after: Place | null,
): Promise<Page> {
  const keys = table.key ?? ["id"];
  const columns = list(keys.map(column));
  const beyond =
    after === null
      ? sql`true`
      : sql`(${columns}) > (${list(keys.map((key) => sql`${after[key]}`))})`;
  const rows = await tx.execute<Record<string, string>>(sql`
    SELECT ${asJson(table)} AS json_text,
      ${list(keys.map((key) => sql`${column(key)}::text AS ${sql.identifier(key)}`))}
    FROM (
      SELECT * FROM ${sql.identifier(name)} t
      WHERE t.owner_id = ${userId}::uuid AND ${beyond}
      ORDER BY ${columns} LIMIT ${PAGE}
    ) t
    ORDER BY ${columns}`);
  return {
    texts: rows.map(({ json_text = "" }) => json_text),
    end: rows.length === PAGE ? (rows.at(-1) ?? null) : null,
  };
}

/** What hangs on a page of other rows. */
async function readPageOf(
  tx: Tx,
  { userId, name, table }: ReadRowsOptions,
  { table: parent, column: reference, after }: Parent,
): Promise<Page> {
  const beyond = after === null ? sql`true` : sql`id > ${after["id"]}::uuid`;
  const parents = await tx.execute<{ id: string }>(sql`
    SELECT id::text AS id FROM ${sql.identifier(parent)}
    WHERE owner_id = ${userId}::uuid AND ${beyond} ORDER BY id LIMIT ${PAGE}`);
  if (parents.length === 0) return { texts: [], end: null };
  const ids = list(parents.map(({ id }) => sql`${id}::uuid`));
  const rows = await tx.execute<{ json_text: string }>(sql`
    SELECT ${asJson(table)} AS json_text FROM ${sql.identifier(name)} t
    WHERE ${column(reference)} IN (${ids}) AND t.owner_id = ${userId}::uuid
    ORDER BY ${column(reference)}, t.id`);
  return {
    texts: rows.map(({ json_text }) => json_text),
    end: parents.length === PAGE ? (parents.at(-1) ?? null) : null,
  };
}

interface Parent {
  readonly table: string;
  readonly column: string;
  readonly after: Place | null;
}

/** A row `t` as far as it is shown. */
function asJson({ shown, instead = {} }: ExportedTable): SQL {
  const columns = shown.map(
    (name) => sql`${instead[name] ?? column(name)} AS ${sql.identifier(name)}`,
  );
  return sql`(SELECT row_to_json(shown) FROM (SELECT ${list(columns)}) AS shown)::text`;
}

const column = (name: string): SQL => sql`t.${sql.identifier(name)}`;
const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
