import { startPostgres } from "@emblazon/testkit/postgres";
import type { PostgresServer } from "@emblazon/testkit/postgres";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the server that a project's files share; null when it cannot run here. */
    serverUrl: string | null;
    /** What it runs on; null when it cannot run here. */
    database: "embedded" | "postgres" | null;
    /** Where that server keeps what it stores. */
    serverDataDir: string;
  }
}

/** The limits of one address are far above what a suite asks in a minute. */
export const SUITE_SETTINGS = { RATE_LIMIT_REQUESTS: "1000000" };

/** Starts one server for all the files of a project; @returns what ends it. */
export async function startSharedServer(
  project: TestProject,
  database: "embedded" | "postgres",
): Promise<() => Promise<void>> {
  let postgres: PostgresServer | null = null;
  let databaseUrl: string | undefined;
  if (database === "postgres") {
    postgres = await requireOrSkip(() => startPostgres());
    if (postgres === null) {
      project.provide("serverUrl", null);
      project.provide("database", null);
      project.provide("serverDataDir", "");
      return () => Promise.resolve();
    }
    databaseUrl = (await postgres.createDatabase()).url;
  }
  const server = await startServerProcess({
    env: SUITE_SETTINGS,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  project.provide("serverUrl", server.url);
  project.provide("database", database);
  project.provide("serverDataDir", server.dataDir);
  return async () => {
    const ending = server.ending();
    if (ending !== null) {
      process.exitCode = 1;
      process.stderr.write(`\n*** the server ${ending} ***\n${server.output().slice(-8000)}\n`);
    }
    await server.stop();
    await server.dispose();
    await postgres?.stop();
  };
}
