import { ruleOf } from "../errors/error-classes.ts";
import type { Failure } from "../errors/attempt-error.ts";
import type { Attempt } from "../ledger/ledger.ts";
import {
  answerAsk,
  type BreakerAnswer,
  type BreakerAsk,
  type BreakerEvent,
  type BreakerOptions,
  stepBreaker,
} from "./breaker.ts";
import type { BreakerStore } from "./breaker-store.ts";

type Asker = Pick<Attempt, "id" | "target">;

/**
 * Whether an attempt may go to its target now; where it is the one probe, it is until it is reported.
 *
 * @param asked.leaseMs after which an unreported probe is taken for lost
 */
export async function askBreaker(
  store: BreakerStore,
  { id, target }: Asker,
  asked: Pick<BreakerAsk, "leaseMs" | "isRetry">,
  options: BreakerOptions,
): Promise<BreakerAnswer> {
  const event: BreakerAsk = { kind: "ask", attempt: id, ...asked };
  let answer: BreakerAnswer = { kind: "no" };
  await store.change(target, (state, nowMs) => {
    answer = answerAsk(state, event, { nowMs, options });
    return stepBreaker(state, event, { nowMs, options });
  });
  return answer;
}

/** Tells a target's breaker how an attempt has ended; null where it went well. */
export async function reportHealth(
  store: BreakerStore,
  { id, target }: Asker,
  failure: Pick<Failure, "errorClass" | "retryAfterMs"> | null,
  options: BreakerOptions,
): Promise<void> {
  const event = eventOf(id, failure);
  await store.change(target, (state, nowMs) => stepBreaker(state, event, { nowMs, options }));
}

function eventOf(
  attempt: string,
  failure: Pick<Failure, "errorClass" | "retryAfterMs"> | null,
): BreakerEvent {
  if (failure === null) return { kind: "healthy", attempt };
  const { errorClass, retryAfterMs } = failure;
  const kind = ruleOf(errorClass).breaker;
  return kind === "failure" || kind === "trip"
    ? { kind, attempt, because: errorClass, pauseMs: retryAfterMs }
    : { kind, attempt };
}
