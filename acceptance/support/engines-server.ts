import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwnServer } from "./own-server.ts";
import type { OwnServer } from "./own-server.ts";

export interface EnginesServer extends OwnServer {
  /** May be written anew while the server runs. */
  enginesFile: string;
}

/**
 * Starts the product with a file of engines, in YAML or JSON.
 *
 * @throws {Unavailable} when there is no PostgreSQL to start
 */
export async function startEnginesServer(
  database: "embedded" | "postgres",
  engines: string,
  env: Record<string, string> = {},
): Promise<EnginesServer> {
  const folder = await mkdtemp(join(tmpdir(), "emblazon-engines-"));
  const enginesFile = join(folder, "engines.yaml");
  try {
    await writeFile(enginesFile, engines);
    const server = await startOwnServer(database, { ...env, ENGINES_FILE: enginesFile });
    return {
      ...server,
      enginesFile,
      dispose: async () => {
        await server.dispose();
        await rm(folder, { recursive: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}
