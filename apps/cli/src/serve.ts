import { flushCompileCache } from "node:module";
import { resolve } from "node:path";
import { buildStudio } from "./build-studio.ts";

/** `apps/web`, seen from here. */
const STUDIO = resolve(import.meta.dirname, "../../web");

export interface ServeOptions {
  /** Settings by name, as the environment has them. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Builds the studio where that is due and starts the server in this process.
 *
 * @throws with one plain sentence when a setting is wrong, the port is taken, the data folder
 *   cannot be used, or the studio cannot be built
 */
export async function serve({ env }: ServeOptions): Promise<void> {
  await buildStudio(STUDIO, (line) => process.stderr.write(`${line}\n`));
  const { startServer } = await import("@emblazon/server");
  const server = await startServer({ env });
  process.stderr.write(`Emblazon is at ${server.url}\n`);
  flushCompileCache();
}
