import { Command } from "commander";
import { serve } from "./serve.ts";

interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly dataDir?: string;
}

/** `emblazon serve`: the studio, the API and the worker in one process. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("start the studio; every setting can also be an environment variable")
    .option("-p, --port <number>", "port to listen on, 0 for any free one (PORT, 3000)")
    .option("--host <address>", "address to listen on (HOST, 127.0.0.1)")
    .option("--data-dir <folder>", "where everything is kept (DATA_DIR, ./data)")
    .action(async (flags: ServeFlags) => await serve({ env: toEnvironment(flags, process.env) }));
}

/** A flag wins over the variable that it stands for. */
export function toEnvironment(flags: ServeFlags, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...env,
    ...(flags.port === undefined ? {} : { PORT: flags.port }),
    ...(flags.host === undefined ? {} : { HOST: flags.host }),
    ...(flags.dataDir === undefined ? {} : { DATA_DIR: flags.dataDir }),
  };
}
