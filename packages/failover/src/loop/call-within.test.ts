import { expect, test } from "vitest";
import { createFakeClock } from "../testing/fake-clock.ts";
import { callWithin } from "./call-within.ts";

test("callWithin hands over what the call gives or throws", async () => {
  const clock = createFakeClock();
  const limits = { limitMs: 10, signal: new AbortController().signal };
  expect(await clock.run(callWithin(clock, limits, () => Promise.resolve(7)))).toEqual({
    kind: "ended",
    value: 7,
  });
  const thrown = new Error("no");
  expect(await clock.run(callWithin(clock, limits, () => Promise.reject(thrown)))).toEqual({
    kind: "threw",
    thrown,
  });
});

test("callWithin gives up when the time is over, and tells the call", async () => {
  const clock = createFakeClock(0);
  let told = false;
  const call = (signal: AbortSignal): Promise<never> => {
    signal.addEventListener("abort", () => {
      told = true;
    });
    return new Promise<never>(() => undefined);
  };
  expect(await clock.run(callWithin(clock, { limitMs: 80, signal: null }, call))).toEqual({
    kind: "late",
  });
  expect([clock.now(), told]).toEqual([80, true]);
});

test("callWithin takes what a call throws when it is told to stop for the stop", async () => {
  const clock = createFakeClock(0);
  const asker = new AbortController();
  const call = async (signal: AbortSignal): Promise<void> => {
    await clock.sleep(1000, signal);
    throw new Error("aborted");
  };
  // The call hears of the stop, and throws, before the clock does.
  const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    await clock.sleep(ms, signal);
    await new Promise((resume) => setImmediate(resume));
  };
  const ended = callWithin({ ...clock, sleep }, { limitMs: 500, signal: asker.signal }, call);
  asker.abort();
  expect(await clock.run(ended)).toEqual({ kind: "aborted" });
  expect(clock.now()).toBe(0);
});
