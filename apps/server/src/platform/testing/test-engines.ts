import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@emblazon/testkit/postgres";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { afterAll } from "vitest";
import type { Migration } from "../database/migrate.ts";
import { openDatabase } from "../database/open-database.ts";
import type { SqlEngine } from "../database/sql-engine.ts";

/** A place for a database, empty at first, that can be opened again and again. */
export interface TestPlace {
  /** With eight connections to PostgreSQL where `poolSize` says nothing. */
  open(options?: TestPlaceOptions): Promise<SqlEngine>;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

export interface TestPlaceOptions {
  readonly migrations?: readonly Migration[];
  readonly poolSize?: number;
}

export interface TestEngineKind {
  readonly kind: "embedded" | "postgres";
  place(): Promise<TestPlace>;
}

/**
 * The kinds of database that this machine can run; both, unless PostgreSQL is missing. To be called
 * once at the top of a test file; everything is taken away after its tests.
 */
export async function testEngines(): Promise<TestEngineKind[]> {
  const cleanUps: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });
  const makePlace = async (databaseUrl: string | null): Promise<TestPlace> => {
    const dataDir = await mkdtemp(join(tmpdir(), "emblazon-test-"));
    cleanUps.push(() => rm(dataDir, { recursive: true, force: true }));
    return {
      dataDir,
      databaseUrl,
      open: async ({ migrations, poolSize = 8 } = {}) => {
        const engine = await openDatabase({
          dataDir,
          databaseUrl,
          poolSize,
          ...(migrations === undefined ? {} : { migrations }),
        });
        cleanUps.push(() => engine.close());
        return engine;
      },
    };
  };
  const embedded: TestEngineKind = { kind: "embedded", place: () => makePlace(null) };
  const server = await requireOrSkip(() => startPostgres());
  if (server === null) return [embedded];
  cleanUps.push(() => server.stop());
  const postgres: TestEngineKind = {
    kind: "postgres",
    place: async () => {
      const { url, drop } = await server.createDatabase();
      cleanUps.push(drop);
      return makePlace(url);
    },
  };
  return [embedded, postgres];
}
