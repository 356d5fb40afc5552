import { defineConfig } from "vitest/config";

const slices = ["apps/server/src/features/**/*.test.ts", "apps/**/src/**/*.slice.test.ts"];
const browser = ["acceptance/browser/**/*.test.ts"];
const never = ["**/node_modules/**", "**/dist/**", "lint-fixtures/**"];

/**
 * Four kinds of test, in the order in which they run. Units share the two workers; what starts
 * servers and browsers has the machine to itself, one file at a time.
 */
export default defineConfig({
  test: {
    reporters: ["default", "./scripts/test/summary-reporter.ts"],
    projects: [
      {
        test: {
          name: "units",
          include: ["{packages,apps}/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: [...never, ...slices],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "slices",
          include: slices,
          exclude: never,
          testTimeout: 30_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "acceptance",
          include: ["acceptance/**/*.test.ts"],
          exclude: [...never, ...browser],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: "browser",
          include: browser,
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
