import { ClientError } from "@emblazon/client";
import { expect, test } from "vitest";
import { describeError } from "./describe-error.ts";

test("a client's error keeps its words, fields and request id", () => {
  const fields = [{ field: "name", message: "a name is needed" }];
  const error = new ClientError({
    code: "validation_failed",
    title: "Some fields need another look",
    detail: "See below.",
    status: 422,
    requestId: "req-1",
    fields,
    retryAfterMs: 40_000,
  });
  expect(describeError(error)).toEqual({
    code: "validation_failed",
    title: "Some fields need another look",
    detail: "See below.",
    status: 422,
    requestId: "req-1",
    retryAfterMs: 40_000,
    fields,
  });
});

test("code that could not be loaded asks for a reload; anything else is no mystery either", () => {
  const missing = new TypeError("Failed to fetch dynamically imported module: /assets/x.js");
  expect(describeError(missing).detail).toContain("Reload");
  expect(describeError("what?").title).toBe("This page stumbled");
});
