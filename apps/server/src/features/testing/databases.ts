import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { openTestDatabase } from "@emblazon/testkit/postgres";

export interface TestDatabaseChoice {
  readonly name: string;
  /** undefined: the embedded database. */
  readonly url: string | undefined;
  drop(): Promise<void>;
}

/** Both databases that the product runs on; PostgreSQL only where this machine has one. */
export async function testDatabases(): Promise<TestDatabaseChoice[]> {
  const postgres = await requireOrSkip(() => openTestDatabase());
  const embedded = { name: "embedded", url: undefined, drop: async () => undefined };
  if (!postgres) return [embedded];
  return [embedded, { name: "PostgreSQL", url: postgres.url, drop: () => postgres.drop() }];
}
