import { expect, test } from "vitest";
import { rateLimited } from "./rate-limited.ts";

const rule = { name: "work", requests: 100, windowSeconds: 3_600, share: 1 };

test.each([
  [1, "in 1 second."],
  [119, "in 119 seconds."],
  [120, "in 2 minutes."],
  [3_541, "in 60 minutes."],
  [7_200, "in 2 hours."],
  [86_400, "in 24 hours."],
])("with %i seconds to go it says when to come back: %s", (resetSeconds, words) => {
  const error = rateLimited("work", { rule, isAllowed: false, remaining: 0, resetSeconds });
  expect(error.detail).toBe(`No more work can be started for now. Try again ${words}`);
  expect([error.status, error.code, error.headers]).toEqual([
    429,
    "rate_limited",
    {
      "ratelimit-policy": '"work";q=100;w=3600',
      ratelimit: `"work";r=0;t=${resetSeconds}`,
      "retry-after": String(resetSeconds),
    },
  ]);
});
