import { expect, test } from "vitest";
import { findRefusal } from "./find-refusal.ts";

const value = (importer: string, specifier: string): string | null =>
  findRefusal({ importer, specifier, typeOnly: false });

test.each([
  ["packages/logo/src/engine.ts", "./types.ts"],
  ["packages/logo/src/engine.ts", "culori"],
  ["packages/logo/src/node/read-assets.ts", "node:fs"],
  ["packages/logo/src/engine.test.ts", "node:fs"],
  ["packages/effects/src/node/thread-workers.ts", "node:worker_threads"],
  ["packages/effects/scripts/build-kernels.ts", "node:fs"],
  ["packages/client/src/testing/start-server.ts", "node:http"],
  ["packages/logo/src/engine.test.ts", "@emblazon/contract"],
  ["apps/server/src/main.ts", "./features/projects/routes.ts"],
  ["apps/server/src/features/projects/routes.ts", "./create-project.ts"],
  ["apps/server/src/features/projects/routes.ts", "../../platform/http/create-http.ts"],
  ["apps/server/src/features/projects/routes.ts", "@emblazon/contract"],
  ["apps/server/src/features/projects/routes.test.ts", "@emblazon/testkit/postgres"],
  ["apps/server/src/features/projects/routes.test.ts", "../testing/open-test-server.ts"],
  ["apps/server/src/schema/policies.slice.test.ts", "../features/testing/databases.ts"],
  ["apps/server/src/features/testing/open-test-server.ts", "../assets/asset-routes.ts"],
  ["apps/web/vite.config.ts", "node:path"],
  ["apps/web/src/routes/home.tsx", "@emblazon/client"],
  ["apps/cli/src/main.ts", "@emblazon/server"],
  ["acceptance/projects.test.ts", "@emblazon/testkit/sse"],
])("findRefusal of %s importing %s finds nothing", (importer, specifier) => {
  expect(value(importer, specifier)).toBeNull();
});

test.each([
  ["apps/server/src/features/projects/routes.ts", "../assets/queries.ts", "another feature"],
  ["apps/server/src/features/assets/routes.ts", "../assets-extra/queries.ts", "another feature"],
  ["apps/server/src/platform/queue/queue.ts", "../../schema/projects.ts", "schema"],
  ["apps/server/src/features/projects/routes.ts", "../testing/databases.ts", "test support"],
  ["apps/server/src/main.ts", "../../web/src/main.tsx", "another workspace"],
  ["acceptance/projects.test.ts", "@emblazon/contract", "@emblazon/contract"],
  ["acceptance/projects.test.ts", "../apps/server/src/config.ts", "another workspace"],
])("findRefusal of %s importing %s names what is barred", (importer, specifier, named) => {
  expect(value(importer, specifier)).toContain(named);
});

test("findRefusal of logo's code lets the contract's types through and not its values", () => {
  const importer = "packages/logo/src/engine.ts";
  const fact = { importer, specifier: "@emblazon/contract" };
  expect(findRefusal({ ...fact, typeOnly: true })).toBeNull();
  expect(findRefusal({ ...fact, typeOnly: false })).toContain("only the types");
});
