import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import packageJson from "../package.json" with { type: "json" };
import { ConfigError, readConfig } from "./config.ts";
import { registerFeatures } from "./features/register.ts";
import { StartError } from "./platform/errors/start-error.ts";
import { runServer, STUDIO_DIR } from "./platform/lifecycle/run-server.ts";
import type { RunningServer } from "./platform/lifecycle/run-server.ts";
import { stopOnSignals } from "./platform/lifecycle/signals.ts";
import { requireNode } from "./platform/lifecycle/start-error-for.ts";
import { createLog } from "./platform/log/create-log.ts";

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
  const server = await runServer({
    config,
    log,
    version: packageJson.version,
    studioDir: options.studioDir ?? STUDIO_DIR,
    registerFeatures,
  });
  // Whoever started us waits for this line, whatever the log level is.
  process.stdout.write(`${JSON.stringify({ level: "info", msg: "listening", url: server.url })}\n`);
  if (options.handlesSignals !== false) {
    stopOnSignals(async (signal) => {
      log.info({ signal }, "stopping");
      await server.close();
    });
  }
  return server;
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
