import type { ConnectionOptions } from "pg-boss";
import type { SqlEngine, SqlSession } from "../database/sql-engine.ts";

/** The database as pg-boss wants it. */
export type BossDatabase = NonNullable<ConnectionOptions["db"]>;

/** pg-boss's way into the database: each call on any connection, outside of a transaction. */
export function bossDatabase(engine: SqlEngine): BossDatabase {
  return {
    executeSql: (text, values) =>
      engine.session(async (session) => {
        try {
          return { rows: await execute(session, text, values) };
        } catch (error) {
          // A script that opened a transaction and failed in it must not leave it on the connection.
          await session.script("ROLLBACK").catch(() => undefined);
          throw error;
        }
      }),
  };
}

/** Runs `work` in one transaction as the owner of the queue's tables. */
export function inBossTransaction<T>(
  engine: SqlEngine,
  work: (database: BossDatabase) => Promise<T>,
): Promise<T> {
  return engine.session(async (session) => {
    await session.script("BEGIN");
    try {
      const result = await work({
        executeSql: async (text, values) => ({ rows: await execute(session, text, values) }),
      });
      await session.script("COMMIT");
      return result;
    } catch (error) {
      await session.script("ROLLBACK").catch(() => undefined);
      throw error;
    }
  });
}

function execute(
  session: SqlSession,
  text: string,
  values: readonly unknown[] | undefined,
): Promise<unknown[]> {
  if (values === undefined || values.length === 0) return session.script(text);
  return session.query({ text, values, shape: "native" });
}
