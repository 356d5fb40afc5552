import pg from "pg";

/** Every row of every table of a PostgreSQL database, system tables aside, as a line of JSON each. */
export async function dumpDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
    const lines: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT row_to_json(one)::text AS row FROM ${name} AS one`,
      );
      lines.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return lines.join("\n");
  } finally {
    await client.end();
  }
}
