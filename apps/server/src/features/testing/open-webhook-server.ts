import { join } from "node:path";
import { readConfig } from "../../config.ts";
import { runServer } from "../../platform/lifecycle/run-server.ts";
import type { RunningServer } from "../../platform/lifecycle/run-server.ts";
import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";
import { createLog } from "../../platform/log/create-log.ts";
import type { WebhookProvider } from "../../platform/webhooks/webhook-provider.ts";
import { registerFeatures } from "../register.ts";
import { createTestEngine } from "./test-engine.ts";

export interface WebhookServerOptions {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly webhooks: readonly WebhookProvider[];
  /** Told each line of the log; without it there is none. */
  readonly onLog?: (line: string) => void;
  /** Puts something between the features and their parts. */
  readonly watch?: (parts: ServerParts) => ServerParts;
}

/** The real application with senders of call-backs that only the test knows. */
export async function openWebhookServer(
  options: WebhookServerOptions,
): Promise<RunningServer & { readonly parts: ServerParts }> {
  const { dataDir, databaseUrl, webhooks, onLog, watch = (parts) => parts } = options;
  const found = Promise.withResolvers<ServerParts>();
  const server = await runServer({
    config: readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: "0" }),
    log: onLog === undefined ? createLog("silent") : createLog("info", { write: onLog }),
    version: "0.0.0",
    studioDir: join(dataDir, "studio"),
    registerFeatures: (app, parts) => {
      found.resolve(parts);
      return registerFeatures(app, watch(parts), { engine: createTestEngine(), webhooks });
    },
  });
  return { ...server, parts: await found.promise };
}
