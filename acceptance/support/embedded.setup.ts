import type { TestProject } from "vitest/node";
import { startSharedServer } from "./start-shared-server.ts";

/** The shared server of a project that runs on the embedded database. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  return startSharedServer(project, "embedded");
}
