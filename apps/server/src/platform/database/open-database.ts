import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../log/log.ts";
import { StartError } from "../errors/start-error.ts";
import { requireWritable } from "../storage/require-writable.ts";
import { errorCode } from "../storage/storage-error.ts";
import { EmbeddedEngine } from "./embedded/embedded-engine.ts";
import { lockDataFolder } from "./embedded/lock-data-folder.ts";
import type { FolderLock } from "./embedded/lock-data-folder.ts";
import { prepareFolder } from "./embedded/prepare-folder.ts";
import { migrate, readMigrations } from "./migrate.ts";
import type { Migration } from "./migrate.ts";
import { explainPostgresFailure, isRoleRace } from "./postgres/explain-failure.ts";
import { PostgresEngine } from "./postgres/postgres-engine.ts";
import { DISK_FULL } from "./sql-engine.ts";
import type { SqlEngine } from "./sql-engine.ts";

export interface OpenDatabaseOptions {
  readonly dataDir: string;
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly poolSize: number;
  readonly migrations?: readonly Migration[];
  /** Told when the embedded database had to be opened again. */
  readonly log?: Log;
}

/**
 * Opens the database, makes its roles and brings its tables up to date.
 * @throws StartError with one sentence when that cannot be
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<SqlEngine> {
  const engine =
    options.databaseUrl === null
      ? await openEmbedded(options.dataDir, options.log)
      : new PostgresEngine({ url: options.databaseUrl, poolSize: options.poolSize });
  try {
    await migrateWithRetry(engine, options.migrations ?? (await readMigrations()));
    return engine;
  } catch (error) {
    await engine.close();
    throw options.databaseUrl === null ? error : explainPostgresFailure(error, options.databaseUrl);
  }
}

async function openEmbedded(dataDir: string, log: Log | undefined): Promise<SqlEngine> {
  await requireWritable(dataDir, "DATA_DIR");
  let lock: FolderLock | null = null;
  try {
    lock = lockDataFolder(dataDir);
    const folder = join(dataDir, "database");
    await prepareFolder(folder);
    return releasing(await EmbeddedEngine.open(folder, log), lock);
  } catch (error) {
    lock?.release();
    throw isFull(error) ? noRoom(dataDir, error) : error;
  }
}

/** The file system's word for a full disk, and PostgreSQL's. */
function isFull(error: unknown): boolean {
  return ["ENOSPC", DISK_FULL].includes(errorCode(error));
}

function noRoom(dataDir: string, cause: unknown): StartError {
  return new StartError(`There is no room left in ${dataDir}: free some, and start again.`, {
    cause,
  });
}

function releasing(engine: EmbeddedEngine, lock: FolderLock): SqlEngine {
  let closing: Promise<void> | null = null;
  return {
    kind: engine.kind,
    session: (work) => engine.session(work),
    listen: (channel, onNotify, onGap) => engine.listen(channel, onNotify, onGap),
    joinWorkers: (whenAlone) => engine.joinWorkers(whenAlone),
    close: () => (closing ??= engine.close().then(() => lock.release())),
  };
}

/** Roles belong to the whole server: two databases making them at once can collide. */
async function migrateWithRetry(
  engine: SqlEngine,
  migrations: readonly Migration[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrate(engine, migrations);
      return;
    } catch (error) {
      if (attempt === 5 || !isRoleRace(error)) throw error;
      await sleep(50 * attempt);
    }
  }
}
