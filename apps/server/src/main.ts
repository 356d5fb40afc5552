import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { setFlagsFromString } from "node:v8";
import packageJson from "../package.json" with { type: "json" };
import { ConfigError, readConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { openDatabase } from "./platform/database/open-database.ts";
import { StartError } from "./platform/errors/start-error.ts";
import type { RunningServer } from "./platform/lifecycle/run-server.ts";
import { stopOnSignals } from "./platform/lifecycle/signals.ts";
import { requireNode } from "./platform/lifecycle/start-error-for.ts";
import { createLog } from "./platform/log/create-log.ts";
import type { Log } from "./platform/log/log.ts";
import { requireWritable } from "./platform/storage/require-writable.ts";

export type { RunningServer } from "./platform/lifecycle/run-server.ts";

export interface StartServerOptions {
  /** The settings; a `.env` file of the working folder fills in what is not in it. */
  readonly env: NodeJS.ProcessEnv;
  /** The folder of the built studio; by default the one of this repository. */
  readonly studioDir?: string;
  /** Whether SIGTERM and SIGINT stop the server and end the process; true by default. */
  readonly handlesSignals?: boolean;
}

/**
 * Starts the server and answers when it listens.
 * @throws StartError or ConfigError, whose message says in plain words what to do
 */
export async function startServer(options: StartServerOptions): Promise<RunningServer> {
  requireNode();
  const config = readConfig({ ...readEnvFile(), ...options.env });
  const log = createLog(config.logLevel);
  const server = await startFrugally(() => start(config, log, options.studioDir));
  // Whoever started us waits for these lines, whatever the log level is.
  for (const line of [{ msg: "listening", url: server.url }, ...server.notices]) {
    process.stdout.write(`${JSON.stringify({ level: "info", ...line })}\n`);
  }
  if (options.handlesSignals !== false) {
    stopOnSignals(async (signal) => {
      log.info({ signal }, "stopping");
      await server.close();
    });
  }
  return server;
}

async function start(
  config: Config,
  log: Log,
  studioDir: string | undefined,
): Promise<RunningServer> {
  requireSharedDatabase(config);
  await requireWritable(config.dataDir, "DATA_DIR");
  await requireWritable(config.storageDir, "STORAGE_URL");
  // The database opens in a thread of its own while this one loads the program.
  const opening = openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    poolSize: config.databasePoolSize,
    log,
  });
  const loading = Promise.all([
    import("./platform/lifecycle/run-server.ts"),
    import("./features/register.ts"),
  ]);
  loading.catch(() => undefined);
  const engine = await opening;
  const [{ runServer, STUDIO_DIR }, { registerFeatures }] = await loading;
  const version = packageJson.version;
  const folder = studioDir ?? STUDIO_DIR;
  return runServer({ config, log, version, engine, studioDir: folder, registerFeatures });
}

/** @throws StartError when this process would be the only one that can open the database */
function requireSharedDatabase(config: Config): void {
  if (config.role === "all" || config.databaseUrl !== null) return;
  throw new StartError(
    `ROLE=${config.role} needs a database that several processes can share: ` +
      "set DATABASE_URL, or leave ROLE out.",
  );
}

/**
 * Loading a program makes much short-lived garbage, for which V8 would set 100 MB of memory aside
 * and keep them: not while `work` runs.
 */
async function startFrugally<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString("--semi-space-growth-factor=1");
  try {
    return await work();
  } finally {
    setFlagsFromString("--semi-space-growth-factor=2");
  }
}

function readEnvFile(): NodeJS.Dict<string> {
  const path = resolve(".env");
  if (!existsSync(path)) return {};
  try {
    return parseEnv(readFileSync(path, "utf8"));
  } catch (error) {
    throw new StartError(`The file ${path} cannot be read: mend its rights, or remove it.`, {
      cause: error,
    });
  }
}

if (import.meta.main) {
  try {
    await startServer({ env: process.env });
  } catch (error) {
    const isPlain = error instanceof StartError || error instanceof ConfigError;
    process.stderr.write(
      `${isPlain ? error.message : String(Reflect.get(Object(error), "stack"))}\n`,
    );
    process.exit(1);
  }
}
