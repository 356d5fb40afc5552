import type { ErrorClass } from "../errors/error-classes.ts";
import { RETRY_SHARE, type RetryShare, takeRetry } from "./retry-share.ts";

export interface BreakerOptions {
  /** This many failures in a row open it. */
  readonly failuresToOpen: number;
  /** How long it stays open: the first time, after a failed probe, and so on; the last one stays. */
  readonly coolDownsMs: readonly [number, ...number[]];
  /** From here on, what a target asks to be left alone for concerns everybody. */
  readonly longPauseMs: number;
  readonly retryShare: RetryShare;
}

/** Five in a row is Envoy's `consecutive_5xx`. */
export const BREAKER_DEFAULTS: BreakerOptions = {
  failuresToOpen: 5,
  coolDownsMs: [30_000, 60_000, 300_000],
  longPauseMs: 5000,
  retryShare: RETRY_SHARE,
};

/** Plain data, so that it can be a row that all processes share. */
export type BreakerState = BreakerStance & {
  /** So many attempts have to go well before its share of second tries is whole; left out: none. */
  readonly owes?: number;
};

type BreakerStance =
  | { readonly kind: "closed"; readonly failures: number }
  | {
      readonly kind: "open";
      /** Which of the cool-downs it is in; `PAUSE` while it is in none. */
      readonly level: number;
      readonly untilMs: number;
      readonly because: ErrorClass;
    }
  | {
      readonly kind: "half_open";
      readonly level: number;
      /** The one attempt that is let through. */
      readonly probe: string;
      /** When the probe is taken for lost, and another may go. */
      readonly untilMs: number;
      readonly because: ErrorClass;
    };

/** The level of a target that is well, and has only asked to be left alone for a while. */
export const PAUSE = -1;

export interface BreakerAsk {
  readonly kind: "ask";
  readonly attempt: string;
  /** After which the probe, if it is one, is taken for lost. */
  readonly leaseMs: number;
  /** Whether its task has been at this target before. */
  readonly isRetry: boolean;
}

export type BreakerEvent =
  | BreakerAsk
  | { readonly kind: "healthy"; readonly attempt: string }
  | {
      readonly kind: "failure" | "trip";
      readonly attempt: string;
      readonly because: ErrorClass;
      /** How long the target asks to be left alone, if it says so. */
      readonly pauseMs: number | null;
    }
  /** The attempt ended without saying anything about the target's health. */
  | { readonly kind: "nothing"; readonly attempt: string };

/** What an attempt that asks is told. */
export type BreakerAnswer =
  | { readonly kind: "go" }
  /** The target is open, or its one probe is under way. */
  | { readonly kind: "no" }
  /** The share of second tries is used up. */
  | { readonly kind: "no_retry" }
  /** The target has named a time, and can be waited for; null while one looks whether it is over. */
  | { readonly kind: "paused"; readonly waitMs: number | null };

export interface BreakerContext {
  readonly nowMs: number;
  readonly options: BreakerOptions;
}

export const CLOSED: BreakerState = { kind: "closed", failures: 0 };

/**
 * The next state, and the very same one where nothing changes. While half open, the probe's word alone
 * counts; while open, nobody's, for late answers are from before: except that a trip (a dead key, an
 * empty account) always opens, and a long pause that is named counts from when it is named.
 */
export function stepBreaker(
  state: BreakerState,
  event: BreakerEvent,
  context: BreakerContext,
): BreakerState {
  const { nowMs, options } = context;
  const counts =
    state.kind === "closed" || (state.kind === "half_open" && state.probe === event.attempt);
  switch (event.kind) {
    case "ask":
      return letGo(state, event, context);
    case "healthy":
      return counts && !isAtRest(state)
        ? { ...CLOSED, ...debt(Math.max(0, owedBy(state) - 1)) }
        : state;
    case "trip": {
      const level = options.coolDownsMs.length - 1;
      return open(state, { level, untilMs: nowMs + coolDownMs(level, options) }, event.because);
    }
    case "failure":
      return counts ? fail(state, event, context) : prolong(state, event, context);
    case "nothing":
      if (!counts || state.kind === "closed") return state;
      return open(state, { level: state.level, untilMs: nowMs }, state.because);
  }
}

/** What an attempt is told that asks a breaker in this state. */
export function answerAsk(
  state: BreakerState,
  { attempt, isRetry }: BreakerAsk,
  { nowMs, options }: BreakerContext,
): BreakerAnswer {
  if (state.kind === "closed") {
    const isUsedUp = isRetry && takeRetry(owedBy(state), options.retryShare) === null;
    return { kind: isUsedUp ? "no_retry" : "go" };
  }
  const isOwn = state.kind === "half_open" && state.probe === attempt;
  if (isOwn || nowMs >= state.untilMs) return { kind: "go" };
  if (state.level !== PAUSE) return { kind: "no" };
  return { kind: "paused", waitMs: state.kind === "open" ? state.untilMs - nowMs : null };
}

/** A probe takes nothing of the share: there is one for each cool-down anyway. */
function letGo(state: BreakerState, ask: BreakerAsk, { nowMs, options }: BreakerContext) {
  if (state.kind === "closed") {
    const owes = ask.isRetry ? takeRetry(owedBy(state), options.retryShare) : null;
    return owes === null ? state : { ...state, owes };
  }
  if (nowMs < state.untilMs) return state;
  const { level, because } = state;
  const untilMs = nowMs + ask.leaseMs;
  const probing = { kind: "half_open", level, probe: ask.attempt, untilMs, because } as const;
  return { ...probing, ...debt(owedBy(state)) };
}

type FailureEvent = Extract<BreakerEvent, { kind: "failure" | "trip" }>;

/** A probe that fails is sent away for its cool-down at least; a first pause is as long as it is said. */
function fail(
  state: BreakerState,
  event: FailureEvent,
  { nowMs, options }: BreakerContext,
): BreakerState {
  const pauseMs = longPause(event, options);
  if (state.kind !== "closed") {
    const level = Math.min(state.level + 1, options.coolDownsMs.length - 1);
    const untilMs = nowMs + Math.max(coolDownMs(level, options), pauseMs);
    return open(state, { level, untilMs }, event.because);
  }
  if (pauseMs > 0) return open(state, { level: PAUSE, untilMs: nowMs + pauseMs }, event.because);
  return state.failures + 1 < options.failuresToOpen
    ? { ...state, failures: state.failures + 1 }
    : open(state, { level: 0, untilMs: nowMs + coolDownMs(0, options) }, event.because);
}

function prolong(
  state: BreakerState,
  event: FailureEvent,
  { nowMs, options }: BreakerContext,
): BreakerState {
  const pauseMs = longPause(event, options);
  const isLonger = pauseMs > 0 && state.kind === "open" && state.untilMs < nowMs + pauseMs;
  return isLonger ? { ...state, untilMs: nowMs + pauseMs } : state;
}

/** No target shuts the door for longer than the longest cool-down. */
function longPause({ pauseMs }: FailureEvent, options: BreakerOptions): number {
  if (pauseMs === null || pauseMs < options.longPauseMs) return 0;
  return Math.min(pauseMs, Math.max(...options.coolDownsMs));
}

const open = (
  state: BreakerState,
  times: { readonly level: number; readonly untilMs: number },
  because: ErrorClass,
): BreakerState => ({ kind: "open", ...times, because, ...debt(owedBy(state)) });

const isAtRest = (state: BreakerState): boolean =>
  state.kind === "closed" && state.failures === 0 && owedBy(state) === 0;

/** Of states that were written before there was a share, too. */
const owedBy = ({ owes = 0 }: BreakerState): number => owes;

const debt = (owes: number): Pick<BreakerState, "owes"> => (owes === 0 ? {} : { owes });

const coolDownMs = (level: number, { coolDownsMs }: BreakerOptions): number =>
  coolDownsMs[level] ?? coolDownsMs[0];
