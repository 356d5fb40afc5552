import { expect, test } from "vitest";
import { toAppError } from "./to-app-error.ts";

/** What the query builder makes of what PostgreSQL says. */
const refusedWith = (code: string): Error =>
  new Error("Failed query", { cause: Object.assign(new Error("no"), { code }) });

test.each([
  ["23503", 409, "conflict"],
  ["40P01", 503, "unavailable"],
  ["23505", 500, "internal_error"],
  ["XX000", 500, "internal_error"],
])("what PostgreSQL refused with %s answers %i", (sqlState, status, code) => {
  const error = toAppError(refusedWith(sqlState));
  expect([error.status, error.code]).toEqual([status, code]);
  expect(error.detail).not.toMatch(/query|no$/);
});
