import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttpSession } from "@emblazon/testkit/http-session";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { readConfig } from "../../config.ts";
import { createPictureDecoder } from "../../pictures/picture-decoder.ts";
import { runServer } from "../../platform/lifecycle/run-server.ts";
import type { Notice, ServerParts } from "../../platform/lifecycle/server-parts.ts";
import { createLog } from "../../platform/log/create-log.ts";
import { registerFeatures } from "../register.ts";
import type { FeatureOverrides } from "../register.ts";
import { createTestEngine } from "./test-engine.ts";
import type { TestEngine } from "./test-engine.ts";

export interface TestServer {
  readonly url: string;
  readonly parts: ServerParts;
  readonly engine: TestEngine;
  readonly notices: readonly Notice[];
  /** The calls that the features have, such as "GET /api/v1/projects/:id", told of or not. */
  readonly calls: readonly string[];
  /** A caller with cookies of its own. */
  visitor(): HttpSession;
  close(): Promise<void>;
}

/**
 * How long a picture may take to be read. The product's own limits hold for a machine that serves
 * people, and count the start of a process in: one that runs many tests at once may need longer.
 */
export const PATIENT_DECODER = { deadlineMs: 60_000 };

/**
 * The real application over a real database, with an engine that a test can lead. Its limits are
 * out of the way unless `env` says otherwise.
 */
export async function openTestServer(
  databaseUrl?: string,
  env: Readonly<Record<string, string>> = {},
  now?: () => number,
  overrides: Pick<FeatureOverrides, "github" | "effects" | "pictures" | "webhookWay"> = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "emblazon-slice-"));
  const engine = createTestEngine();
  const calls: string[] = [];
  const found = Promise.withResolvers<ServerParts>();
  const server = await runServer({
    config: readConfig({
      DATA_DIR: folder,
      PORT: "0",
      LOG_LEVEL: "silent",
      RATE_LIMIT_REQUESTS: "1000000",
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...env,
    }),
    log: createLog("silent"),
    version: "0.0.0",
    studioDir: join(folder, "studio"),
    registerFeatures: (app, real) => {
      const parts = now === undefined ? real : { ...real, now };
      found.resolve(parts);
      app.addHook("onRoute", ({ method, url }) => {
        for (const one of [method].flat()) calls.push(`${one} ${url}`);
      });
      const decoder = createPictureDecoder(PATIENT_DECODER);
      return registerFeatures(app, parts, { engine, decoder, ...overrides });
    },
  });
  return {
    url: server.url,
    parts: await found.promise,
    engine,
    notices: server.notices,
    calls,
    visitor: () => createHttpSession(server.url),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
