import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const never = ["**/node_modules/**", "**/dist/**", "lint-fixtures/**"];
const slices = ["apps/server/src/features/**/*.test.ts", "apps/**/src/**/*.slice.test.ts"];

/** What waits, waits for a busy machine too; no test's verdict is about its own speed. */
const patience = {
  testTimeout: 240_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 30_000 } },
};

/** Tests of code, on both workers. */
const ofCode = (name: string, order: number): TestProjectInlineConfiguration["test"] => ({
  ...patience,
  name,
  maxWorkers: 2,
  sequence: { groupOrder: order },
});

/** Tests of the running product: one file at a time, so that each has the machine to itself. */
const ofProduct = (name: string, order: number): TestProjectInlineConfiguration["test"] => ({
  ...patience,
  name,
  exclude: never,
  fileParallelism: false,
  sequence: { groupOrder: order },
});

const embedded = "./acceptance/support/embedded.setup.ts";
const postgres = "./acceptance/support/postgres.setup.ts";

/** Fastest first; a project starts when the one before it has ended. */
export default defineConfig({
  test: {
    reporters: ["default", "./scripts/test/summary-reporter.ts"],
    projects: [
      {
        test: {
          ...ofCode("units", 1),
          include: ["{packages,apps}/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: [...never, ...slices],
        },
      },
      { test: { ...ofCode("slices", 2), include: slices, exclude: never } },
      {
        test: {
          ...ofProduct("acceptance, embedded", 3),
          include: ["acceptance/http/**/*.test.ts"],
          globalSetup: embedded,
        },
      },
      {
        test: {
          ...ofProduct("acceptance, PostgreSQL", 4),
          include: ["acceptance/http/**/*.test.ts"],
          globalSetup: postgres,
        },
      },
      {
        test: { ...ofProduct("reliability", 5), include: ["acceptance/reliability/**/*.test.ts"] },
      },
      {
        test: {
          ...ofProduct("browser", 6),
          include: ["acceptance/browser/**/*.test.ts"],
          globalSetup: embedded,
        },
      },
    ],
  },
});
