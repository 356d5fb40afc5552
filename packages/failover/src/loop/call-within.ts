import type { Clock } from "../clock.ts";

/** How a call ended; `aborted` and `late` say nothing of what it may still do elsewhere. */
export type CallEnd<Value> =
  | { readonly kind: "ended"; readonly value: Value }
  | { readonly kind: "threw"; readonly thrown: unknown }
  | { readonly kind: "late" }
  | { readonly kind: "aborted" };

export interface CallLimits {
  readonly limitMs: number;
  /** Whoever asked; null where the call has to be made although nobody waits any more. */
  readonly signal: AbortSignal | null;
}

/** Waits for a call until it ends, its time is up or it is not wanted; then tells it to stop. */
export async function callWithin<Value>(
  clock: Clock,
  { limitMs, signal }: CallLimits,
  call: (signal: AbortSignal) => Promise<Value>,
): Promise<CallEnd<Value>> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted === true) abort();
  const givenUp = clock
    .sleep(limitMs, stop.signal)
    .then((): CallEnd<Value> => ({ kind: signal?.aborted === true ? "aborted" : "late" }));
  const end = await Promise.race([settle(call, stop.signal), givenUp]);
  signal?.removeEventListener("abort", abort);
  stop.abort();
  // A call that is told to stop often throws for it: that is no news of the vendor.
  return end.kind === "threw" && signal?.aborted === true ? { kind: "aborted" } : end;
}

async function settle<Value>(
  call: (signal: AbortSignal) => Promise<Value>,
  signal: AbortSignal,
): Promise<CallEnd<Value>> {
  try {
    return { kind: "ended", value: await call(signal) };
  } catch (thrown) {
    return { kind: "threw", thrown };
  }
}
