import { AttemptError, type Failure } from "@emblazon/failover";
import { expect, test } from "vitest";
import { refuseAnswer } from "./refuse-answer.ts";
import { describeAnswer } from "./words-of-answer.ts";

const DAY_MS = 24 * 3_600_000;

function refuse(status: number, body: unknown, headers: Record<string, string> = {}): Failure {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const bytes = Buffer.from(text);
  const error = refuseAnswer(
    { status, headers: new Headers(headers), bytes },
    { name: "Ada's", clean: (said) => describeAnswer(said, "sk-secret") },
  );
  expect(error).toBeInstanceOf(AttemptError);
  return error.failure;
}

test.each([
  [{ error: { message: "no such size" } }, "Ada's answered 422: no such size"],
  [{ error: "no such size" }, "Ada's answered 422: no such size"],
  [{ error: ["too long", "too odd"] }, "Ada's answered 422: too long; too odd"],
  [{ detail: "no such size" }, "Ada's answered 422: no such size"],
  [{ detail: [{ loc: ["body"], msg: "bad size", type: "x" }] }, "Ada's answered 422: bad size"],
  [{ title: "Bad input", detail: "width too large" }, "Ada's answered 422: width too large"],
  [
    { detail: [{ loc: ["body", "stream"], msg: "not permitted" }] },
    "Ada's answered 422: stream: not permitted",
  ],
  ["plain words", "Ada's answered 422: plain words"],
  ["<html>long page</html>", "Ada's answered 422"],
  ["", "Ada's answered 422"],
])("%j is told in its own words", (body, message) => {
  expect(refuse(422, body)).toMatchObject({ message, errorClass: "invalid", fate: "none" });
});

test("neither the key nor lines and signs of a terminal are told", () => {
  const { message } = refuse(401, { error: { message: "Wrong key\n\u001b[31m sk-secret!" } });
  expect(message).toBe("Ada's answered 401: Wrong key [31m [key]!");
  expect(refuse(400, "x".repeat(5000)).message.length).toBeLessThan(400);
});

test("what is told can be written down: no half a sign, however the vendor or the cut leaves one", () => {
  const half = String.fromCharCode(0xd83e);
  expect(refuse(400, { error: { message: `a ${half} fox` } }).message.isWellFormed()).toBe(true);
  for (const blanks of [0, 1]) {
    const { message } = refuse(400, { error: { message: "x".repeat(blanks) + "🦊".repeat(300) } });
    expect(message.isWellFormed()).toBe(true);
    expect(message).toMatch(/🦊…$/u);
  }
});

test.each([
  [400, "invalid", "none"],
  [401, "auth", "none"],
  [402, "quota", "none"],
  [403, "auth", "none"],
  [404, "unsupported", "none"],
  [408, "timeout", "unknown"],
  [413, "invalid", "none"],
  [429, "rate", "none"],
  [451, "policy", "none"],
  [500, "server", "unknown"],
  [502, "server", "unknown"],
  [503, "server", "none"],
  [504, "timeout", "unknown"],
  [522, "server", "unknown"],
  [529, "server", "none"],
  [302, "server", "none"],
])("%i without words is %s with fate %s", (status, errorClass, fate) => {
  expect(refuse(status, "")).toMatchObject({ errorClass, fate });
});

test("a 500 in the vendor's own words has ended, and is not billed", () => {
  const answer = refuse(500, { error: { message: "out of order" } });
  expect(answer).toMatchObject({ errorClass: "server", fate: "ended", costMicros: 0 });
});

test.each([
  [400, { error: { code: "moderation_blocked", message: "rejected" } }, "policy"],
  [400, { error: { code: "content_policy_violation" } }, "policy"],
  [422, { detail: [{ type: "content_policy_violation", msg: "flagged" }] }, "policy"],
  [400, { detail: "NSFW content" }, "policy"],
  [400, { detail: "Blocked. See https://docs.vendor.test/image#safety-filters" }, "policy"],
  [429, { error: { code: "insufficient_quota", message: "later" } }, "quota"],
  [403, { detail: "User is locked. Reason: Exhausted balance." }, "quota"],
  [400, { error: { message: "Billing hard limit has been reached" } }, "quota"],
  [400, { error: { message: "prompt too long" } }, "invalid"],
  // As OpenAI says it to accounts of the lowest tier.
  [
    429,
    {
      error: {
        message:
          "Rate limit reached on images per min: Limit 5. Please try again in 12s. Visit https://platform.openai.com/account/billing to add a payment method.",
        ...{ type: "requests", code: "rate_limit_exceeded" },
      },
    },
    "rate",
  ],
  [500, { error: { message: "moderation service is down" } }, "server"],
])("%i %j is %s", (status, body, errorClass) => {
  expect(refuse(status, body)).toMatchObject({ errorClass });
});

test.each([
  [{ "retry-after": "3" }, "", 3000],
  [{ "retry-after": "1.5" }, "", 1500],
  [{ "retry-after-ms": "250", "retry-after": "9" }, "", 250],
  [
    { "retry-after": "Wed, 01 Jan 2020 00:00:30 GMT", date: "Wed, 01 Jan 2020 00:00:00 GMT" },
    "",
    30_000,
  ],
  [{ "retry-after": "Wed, 01 Jan 2020 00:00:30 GMT" }, "", 0],
  [{ "retry-after": "soon" }, "", null],
  [{ "retry-after": "9".repeat(400) }, "", DAY_MS],
  [{ "retry-after-ms": "9".repeat(20) }, "", DAY_MS],
  [{ "retry-after": "Fri, 01 Jan 9999 00:00:00 GMT" }, "", DAY_MS],
  [{}, { estimated_time: 1e9 }, DAY_MS],
  [{}, { error: { details: [{ retryDelay: "34.5s" }] } }, 34_500],
  [{}, { error: "Model is loading", estimated_time: 20 }, 20_000],
  [{}, "", null],
])("%j and %j ask for %s ms", (headers, body, retryAfterMs) => {
  expect(refuse(429, body, headers)).toMatchObject({ retryAfterMs });
});
