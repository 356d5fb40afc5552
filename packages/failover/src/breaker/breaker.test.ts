import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failureOf } from "../errors/attempt-error.ts";
import { askBreaker, reportHealth } from "./ask-breaker.ts";
import {
  answerAsk,
  BREAKER_DEFAULTS as options,
  type BreakerAsk,
  type BreakerEvent,
  type BreakerState,
  CLOSED,
  PAUSE,
  stepBreaker,
} from "./breaker.ts";
import { createMemoryBreakerStore } from "./memory-breaker-store.ts";

const step = (state: BreakerState, event: BreakerEvent, nowMs = 0): BreakerState =>
  stepBreaker(state, event, { nowMs, options });
const ask = (attempt: string, isRetry = false): BreakerAsk => ({
  ...{ kind: "ask", attempt, leaseMs: 1000, isRetry },
});
const retry = (attempt: string): BreakerAsk => ask(attempt, true);
const answer = (state: BreakerState, event: BreakerAsk, nowMs = 0) =>
  answerAsk(state, event, { nowMs, options });
const isLetThrough = (state: BreakerState, attempt: string, nowMs: number): boolean =>
  answer(state, ask(attempt), nowMs).kind === "go";
const failure = (attempt: string, pauseMs: number | null = null): BreakerEvent => ({
  ...{ kind: "failure", attempt, because: "server", pauseMs },
});
const trip: BreakerEvent = { kind: "trip", attempt: "t", because: "auth", pauseMs: null };
const healthy = (attempt: string): BreakerEvent => ({ kind: "healthy", attempt });

const fail = (state: BreakerState, times: number, nowMs = 0): BreakerState =>
  Array.from({ length: times }).reduce<BreakerState>((s) => step(s, failure("a"), nowMs), state);

describe("a closed breaker", () => {
  test("opens at the fifth failure in a row, for 30 s", () => {
    expect(fail(CLOSED, 4, 7).kind).toBe("closed");
    expect(fail(CLOSED, 5, 7)).toMatchObject({ kind: "open", untilMs: 30_007, because: "server" });
  });

  test("forgets failures at one that goes well", () => {
    expect(fail(step(fail(CLOSED, 4), healthy("b")), 4).kind).toBe("closed");
  });

  test("stays the very same while all goes well", () => {
    const rested: BreakerState = { kind: "closed", failures: 0 };
    expect(step(step(rested, ask("a")), healthy("a"))).toBe(rested);
  });

  test("opens at once for 5 min when the key or the account is dead", () => {
    expect(step(CLOSED, trip)).toMatchObject({ kind: "open", untilMs: 300_000, because: "auth" });
  });
});

describe("an open breaker", () => {
  const open = fail(CLOSED, 5);

  test("lets nobody through before its time, and one probe then", () => {
    expect(answer(open, ask("p"), 29_999)).toEqual({ kind: "no" });
    expect(step(open, ask("p"), 29_999)).toBe(open);
    expect(isLetThrough(open, "p", 30_000)).toBe(true);
    const probed = step(open, ask("p"), 30_000);
    expect(isLetThrough(probed, "p", 30_001)).toBe(true);
    expect(answer(probed, ask("q"), 30_001)).toEqual({ kind: "no" });
    expect(step(probed, ask("q"), 30_001)).toBe(probed);
  });

  test("does not listen to late answers, except to a trip", () => {
    expect(step(open, healthy("late"), 10)).toBe(open);
    expect(step(open, failure("late"), 10)).toBe(open);
    expect(step(open, trip, 10)).toMatchObject({ untilMs: 300_010 });
  });

  test("stays open for 1 min after a failed probe, then for 5 min each time", () => {
    let state = open;
    for (const expected of [60_000, 300_000, 300_000]) {
      const nowMs = state.kind === "open" ? state.untilMs : Number.NaN;
      state = step(step(state, ask("p"), nowMs), failure("p"), nowMs);
      expect(state).toMatchObject({ kind: "open", untilMs: nowMs + expected });
    }
  });
});

describe("a half-open breaker", () => {
  const probed = step(fail(CLOSED, 5), ask("p"), 30_000);

  test("closes when the probe goes well, and not when another attempt does", () => {
    expect(step(probed, healthy("other"), 30_500)).toBe(probed);
    expect(step(probed, healthy("p"), 30_500)).toEqual(CLOSED);
  });

  test("lets another probe go at once when the first says nothing of the target", () => {
    const back = step(probed, { kind: "nothing", attempt: "p" }, 30_500);
    expect(isLetThrough(back, "q", 30_500)).toBe(true);
  });

  test("takes a probe for lost when its lease is over", () => {
    expect(isLetThrough(probed, "q", 30_999)).toBe(false);
    expect(isLetThrough(probed, "q", 31_000)).toBe(true);
    expect(step(probed, ask("q"), 31_000)).toMatchObject({ probe: "q", untilMs: 32_000 });
  });
});

describe("the share of second tries", () => {
  /** As many second tries as it takes, each after the answer to it. */
  const retryAll = (state: BreakerState, times: number): [BreakerState, number] => {
    let let1 = 0;
    for (let i = 0; i < times; i += 1) {
      if (answer(state, retry("r")).kind === "go") let1 += 1;
      state = step(state, retry("r"));
    }
    return [state, let1];
  };
  const well = (state: BreakerState, times: number): BreakerState =>
    Array.from({ length: times }).reduce<BreakerState>((s) => step(s, healthy("h")), state);

  test("is five at once, and a sixth is turned away without anything being written", () => {
    const [spent, let1] = retryAll(CLOSED, 5);
    expect([let1, answer(spent, retry("r")).kind]).toEqual([5, "no_retry"]);
    expect(step(spent, retry("r"))).toBe(spent);
    expect(answer(spent, ask("first")).kind).toBe("go");
  });

  test("grows by one for each five that go well, and not beyond five", () => {
    const [spent] = retryAll(CLOSED, 5);
    expect(answer(well(spent, 4), retry("r")).kind).toBe("no_retry");
    const [again, let1] = retryAll(well(spent, 5), 2);
    expect(let1).toBe(1);
    expect(well(again, 25)).toEqual(CLOSED);
    expect(retryAll(well(again, 400), 9)[1]).toBe(5);
  });

  test("is the same while it opens and is probed, and a probe takes nothing of it", () => {
    const [spent] = retryAll(CLOSED, 5);
    const opened = fail(spent, 5);
    expect(opened).toMatchObject({ kind: "open", owes: 25 });
    expect(answer(opened, retry("p"), 30_000).kind).toBe("go");
    const probed = step(opened, retry("p"), 30_000);
    expect(probed).toMatchObject({ kind: "half_open", owes: 25 });
    expect(step(probed, { kind: "nothing", attempt: "p" }, 30_100)).toMatchObject({ owes: 25 });
    expect(step(probed, failure("p"), 30_100)).toMatchObject({ kind: "open", owes: 25 });
    expect(step(probed, healthy("p"), 30_100)).toEqual({ kind: "closed", failures: 0, owes: 24 });
  });

  test("is whole where a state was written before there was one", () => {
    const old: BreakerState = JSON.parse('{"kind":"closed","failures":2}');
    expect(step(old, retry("r"))).toEqual({ kind: "closed", failures: 2, owes: 5 });
  });
});

describe("a target that names a long pause", () => {
  const paused = step(fail(CLOSED, 2), failure("a", 12_000), 100);

  test("is left alone by everybody for that long, and then one asks", () => {
    expect(paused).toMatchObject({ kind: "open", level: PAUSE, untilMs: 12_100 });
    expect(answer(paused, ask("b"), 2100)).toEqual({ kind: "paused", waitMs: 10_000 });
    expect(answer(paused, retry("a"), 12_100).kind).toBe("go");
    const probed = step(paused, retry("a"), 12_100);
    expect(answer(probed, ask("b"), 12_200)).toEqual({ kind: "paused", waitMs: null });
    expect(step(probed, healthy("a"), 13_000)).toEqual(CLOSED);
  });

  test("is a failure like any other where the pause is short", () => {
    expect(step(CLOSED, failure("a", 4999))).toEqual({ kind: "closed", failures: 1 });
  });

  test("is left alone for as long as the longest cool-down at the most", () => {
    expect(step(CLOSED, failure("a", 3_600_000), 1)).toMatchObject({ untilMs: 300_001 });
  });

  test("is in trouble where the probe fails, and opens for its cool-downs from the first on", () => {
    const probed = step(paused, ask("p"), 12_100);
    const opened = step(probed, failure("p", 6000), 12_100);
    expect(opened).toMatchObject({ kind: "open", level: 0, untilMs: 42_100 });
    expect(answer(opened, ask("b"), 20_000).kind).toBe("no");
    expect(step(probed, failure("p", 45_000), 12_100)).toMatchObject({ untilMs: 57_100 });
  });

  test("is heard while it is open, where it asks for longer", () => {
    expect(step(paused, failure("late", 60_000), 200)).toEqual({ ...paused, untilMs: 60_200 });
    expect(step(paused, failure("late", 6000), 200)).toBe(paused);
    const opened = fail(CLOSED, 5);
    expect(step(opened, failure("late", 90_000), 10)).toMatchObject({ level: 0, untilMs: 90_010 });
  });
});

test("a hundred that ask a half-open breaker at once are one probe", async () => {
  let nowMs = 0;
  const store = createMemoryBreakerStore({ now: () => nowMs });
  const target = "acme/one";
  for (const id of ["1", "2", "3", "4", "5"])
    await reportHealth(store, { id, target }, failureOf("network", "reset"), options);
  nowMs = 30_000;
  const askers = Array.from({ length: 100 }, (_, i) => ({ id: `a${i}`, target }));
  const asked = { leaseMs: 1000, isRetry: false };
  const let1 = await Promise.all(askers.map((one) => askBreaker(store, one, asked, options)));
  expect(let1.filter(({ kind }) => kind === "go")).toHaveLength(1);
});

test("whatever happens, no two probes are under way within a lease", () => {
  const attempts = fc.constantFrom("a", "b", "c", "d");
  const events = fc.oneof(
    attempts.map((attempt) => ask(attempt)),
    attempts.map(retry),
    attempts.map((attempt) => failure(attempt)),
    attempts.map((attempt) => failure(attempt, 8000)),
    attempts.map(healthy),
    attempts.map((attempt): BreakerEvent => ({ kind: "nothing", attempt })),
  );
  const steps = fc.array(fc.tuple(events, fc.nat(20_000)), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (sequence) => {
      let state = CLOSED;
      let nowMs = 0;
      for (const [event, passMs] of sequence) {
        nowMs += passMs;
        const before = state;
        state = step(state, event, nowMs);
        const wasProbed = before.kind === "half_open" && nowMs < before.untilMs;
        if (wasProbed && event.attempt !== before.probe) expect(state).toEqual(before);
        if (before.kind === "open" && state.kind !== "open") expect(event.kind).toBe("ask");
        expect(state.owes ?? 0).toBeLessThanOrEqual(25);
        if (event.kind === "ask" && state !== before)
          expect(answer(before, event, nowMs).kind).toBe("go");
      }
    }),
    { seed: 7 },
  );
});
