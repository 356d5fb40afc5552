import { startPostgres } from "@emblazon/testkit/postgres";
import type { PostgresServer } from "@emblazon/testkit/postgres";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { ServerProcess } from "@emblazon/testkit/server-process";
import { SUITE_SETTINGS } from "./start-shared-server.ts";

/** A server of one file's own, which it may kill. */
export interface OwnServer {
  process: ServerProcess;
  dispose(): Promise<void>;
}

/**
 * Starts the product on a database of its own.
 *
 * @throws {Unavailable} when there is no PostgreSQL to start
 */
export async function startOwnServer(
  database: "embedded" | "postgres",
  env: Record<string, string> = {},
): Promise<OwnServer> {
  const postgres: PostgresServer | null = database === "postgres" ? await startPostgres() : null;
  try {
    const databaseUrl = (await postgres?.createDatabase())?.url;
    const process = await startServerProcess({
      env: { ...SUITE_SETTINGS, ...env },
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    return {
      process,
      dispose: async () => {
        await process.dispose();
        await postgres?.stop();
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}
