import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";

/**
 * Asks the embedded database of a server that has stopped.
 *
 * @param dataDir the server's `DATA_DIR`
 */
export async function readEmbedded<Row>(dataDir: string, sql: string): Promise<Row[]> {
  const database = await PGlite.create(join(dataDir, "database"));
  try {
    return (await database.query<Row>(sql)).rows;
  } finally {
    await database.close();
  }
}
