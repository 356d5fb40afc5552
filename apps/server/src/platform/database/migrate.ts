import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { StartError } from "../errors/start-error.ts";
import type { SqlEngine, SqlSession } from "./sql-engine.ts";

const FOLDER = fileURLToPath(new URL("../../../migrations/", import.meta.url));
const ROLES = new URL("./roles.sql", import.meta.url);
const FILE_NAME = /^\d{4}_[a-z0-9_]+\.sql$/;

/** Any number that nothing else in the database locks on. */
const MIGRATION_LOCK = 7_316_052_291;

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** The migrations of a folder in their order. */
export async function readMigrations(folder: string = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => FILE_NAME.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, "utf8");
      return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/**
 * Makes the roles and runs what has not run yet, all in one transaction and one process at a time.
 * @returns the names of the files that ran
 * @throws StartError when the database belongs to other files than these
 */
export async function migrate(
  engine: SqlEngine,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const roles = await readFile(ROLES, "utf8");
  return engine.session(async (session) => {
    try {
      await session.script(
        "BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;" +
          `SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`,
      );
      const waiting = await findWaiting(session, migrations);
      await session.script(roles);
      await refuseStrongRoles(session);
      for (const migration of waiting) await runMigration(session, migration);
      await session.script("COMMIT");
      return waiting.map(({ name }) => name);
    } catch (error) {
      await session.script("ROLLBACK").catch(() => undefined);
      throw error;
    }
  });
}

async function findWaiting(
  session: SqlSession,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  await session.script(
    "CREATE SCHEMA IF NOT EXISTS emblazon_internal;" +
      "CREATE TABLE IF NOT EXISTS emblazon_internal.migrations (" +
      "name text PRIMARY KEY, sha256 text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now())",
  );
  const rows = await session.query({
    text: "SELECT name, sha256 FROM emblazon_internal.migrations ORDER BY name",
    shape: "arrays",
  });
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const ran = new Set<string>();
  for (const row of rows) {
    const [name, sha256] = Array.isArray(row) ? row.map(String) : [];
    if (name === undefined) continue;
    ran.add(name);
    refuseStranger(name, known.get(name), sha256);
  }
  return migrations.filter(({ name }) => !ran.has(name));
}

function refuseStranger(name: string, file: Migration | undefined, sha256: unknown): void {
  if (file === undefined) {
    throw new StartError(
      `The database was last used by a newer Emblazon (it knows the migration ${name}): ` +
        "start that version, or restore a backup from before.",
    );
  }
  if (file.sha256 !== sha256) {
    throw new StartError(
      `The migration ${name} is not the one that this database was made with: ` +
        "put the original file back, or start with an empty database.",
    );
  }
}

/** A role that outranks row-level security would show everybody everything. */
async function refuseStrongRoles(session: SqlSession): Promise<void> {
  const strong = await session.query({
    text:
      "SELECT rolname FROM pg_roles WHERE rolname IN ('emblazon_app', 'emblazon_system') " +
      "AND (rolsuper OR rolbypassrls)",
    shape: "arrays",
  });
  if (strong.length > 0) {
    throw new StartError(
      `The database role ${strong.join(", ")} bypasses row-level security: run ` +
        `'ALTER ROLE ${String(strong[0])} NOSUPERUSER NOBYPASSRLS' as an administrator.`,
    );
  }
}

async function runMigration(session: SqlSession, { name, text, sha256 }: Migration): Promise<void> {
  try {
    await session.script(text);
  } catch (error) {
    throw new Error(`migration ${name} failed: ${String(error)}`, { cause: error });
  }
  await session.query({
    text: "INSERT INTO emblazon_internal.migrations (name, sha256) VALUES ($1, $2)",
    values: [name, sha256],
    shape: "arrays",
  });
}
