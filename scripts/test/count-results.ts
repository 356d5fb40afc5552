import type { SerializedError } from "vitest";
import type { TestCase, TestModule } from "vitest/node";

export interface TestCounts {
  readonly passed: number;
  /** Failed tests, and the files and stray errors that failed outside any test. */
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

export interface SkippedTest {
  readonly name: string;
  readonly reason: string;
}

/** Adds up a finished run. */
export function countResults(
  modules: readonly TestModule[],
  strayErrors: readonly SerializedError[],
): TestCounts {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const failed = tests.filter((test) => test.result().state === "failed").length;
  return {
    passed: tests.filter((test) => test.result().state === "passed").length,
    failed: failed + modules.filter(failedOutsideTests).length + strayErrors.length,
    skipped: tests.filter((test) => isSkipped(test)).map(describeSkip),
  };
}

function isSkipped(test: TestCase): boolean {
  const { state } = test.result();
  return state === "skipped" || state === "pending";
}

/** A file that does not load, or whose hooks break, has no failed test to show for it. */
function failedOutsideTests(module: TestModule): boolean {
  if (module.errors().length > 0) return true;
  const suites = [...module.children.allSuites()];
  return suites.some((suite) => suite.errors().length > 0);
}

function describeSkip(test: TestCase): SkippedTest {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return {
    name: `${test.module.relativeModuleId} > ${test.fullName}`,
    reason: note ?? "no reason given",
  };
}
