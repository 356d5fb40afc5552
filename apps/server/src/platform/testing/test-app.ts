import { join } from "node:path";
import { readConfig } from "../../config.ts";
import type { App } from "../http/app.ts";
import { createHttp } from "../http/create-http.ts";
import { createLog } from "../log/create-log.ts";
import type { Log } from "../log/log.ts";

export interface TestAppOptions {
  readonly env?: Record<string, string>;
  readonly studioDir?: string;
  readonly log?: Log;
}

/** The HTTP application without any feature; the test adds routes and closes it. */
export function testApp({ env = {}, studioDir, log }: TestAppOptions = {}): Promise<App> {
  return createHttp({
    config: readConfig(env),
    log: log ?? createLog("silent"),
    studioDir: studioDir ?? join(import.meta.dirname, "no-such-folder"),
    version: "0.0.0-test",
  });
}
