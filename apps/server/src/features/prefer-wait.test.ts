import type { FastifyRequest } from "fastify";
import { expect, test } from "vitest";
import { preferredWaitSeconds } from "./prefer-wait.ts";

function asking(prefer: string | undefined): FastifyRequest {
  return { headers: { prefer } } as unknown as FastifyRequest;
}

test.each([
  ["wait=10", 10],
  ["respond-async, wait=5", 5],
  ['return=minimal; Wait="7"', 7],
  ["wait=0", 0],
  ["wait=61", 60],
  ["wait=-1", null],
  ["wait=abc", null],
  ["wait=1e9", null],
  ["wait=", null],
  [undefined, null],
])("Prefer: %s is read as %s seconds", (prefer, seconds) => {
  expect(preferredWaitSeconds(asking(prefer))).toBe(seconds);
});
