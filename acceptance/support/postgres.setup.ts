import type { TestProject } from "vitest/node";
import { startSharedServer } from "./start-shared-server.ts";

/** The shared server of a project that runs on PostgreSQL. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  return startSharedServer(project, "postgres");
}
