import { AttemptError, CLOSED } from "@emblazon/failover";
import type { BreakerState, BreakerStore, Budget, ErrorClass, Failure } from "@emblazon/failover";
import type { LanguageConfig } from "../pictures/engine-catalogue.ts";
import { converse } from "./converse.ts";
import type { Conversation, Known } from "./converse.ts";
import { geminiText } from "./gemini-text.ts";
import type { Asked, LanguagePlanner } from "./language-planner.ts";
import { languageTarget } from "./language-target.ts";
import { openAiChat } from "./openai-chat.ts";
import { BudgetSpent, openPurse } from "./pay-for-calls.ts";
import { pictureConversation } from "./picture-conversation.ts";
import { recipeConversation } from "./recipe-conversation.ts";

export interface LanguagePlannerOptions {
  /** As it is now; null where no model is set up. */
  readonly settings: () => LanguageConfig | null;
  /** The way out to one model, whose own address may be local. */
  readonly openFetch: (config: LanguageConfig) => {
    readonly fetch: typeof fetch;
    close(): Promise<void>;
  };
  /** What calls are paid from. */
  readonly budget: Budget;
  /** Which model is left alone until when, for all processes. */
  readonly rests: BreakerStore;
  /** Told in words for the owner, without the key, whenever no plan came about. */
  readonly onTrouble: (message: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** After what does not pass by itself at once, nobody is made to wait for so long. */
const REST_MS = 60_000;
/** However long a vendor asks to be left alone: as for models that draw, it is tried again by then. */
const MOST_REST_MS = 300_000;
const TO_REST: readonly ErrorClass[] = [
  "auth",
  "quota",
  "rate",
  "timeout",
  "network",
  "server",
  "unsupported",
];

/** What a conversation has come to. */
interface Outcome<T> {
  readonly found: readonly T[];
  readonly asked: Asked | null;
  readonly shortfall: string | null;
}

/** Plans with the model of the settings: one call, and at most a second one to mend the first. */
export function createLanguagePlanner(options: LanguagePlannerOptions): LanguagePlanner {
  const { settings } = options;
  const all = new Map<string, Opened>();
  const find = (config: LanguageConfig): Opened => {
    const key = JSON.stringify(config);
    const known = all.get(key) ?? openModel(config, options);
    all.set(key, known);
    return known;
  };
  const hold = async <T>(
    user: string,
    conversation: Conversation<T>,
    signal: AbortSignal,
  ): Promise<Outcome<T>> => {
    signal.throwIfAborted();
    const config = settings();
    if (config === null) return nobody("no language model is set up");
    if (await rests(options, config)) return nobody(`${config.model} rests after a failure`);
    return askNow(options, find(config), { user, conversation, signal });
  };
  return {
    plan: async (request, signal) =>
      (await hold(request.user, pictureConversation(request), signal)).found,
    recipes: async (request, signal) => {
      const name = settings()?.model ?? "";
      const { found, ...outcome } = await hold(
        request.user,
        recipeConversation(request, name),
        signal,
      );
      return { recipes: found, ...outcome };
    },
    close: async () => {
      await Promise.all([...all.values()].map((known) => known.close()));
    },
  };
}

/** One model as the settings have it. */
interface Opened extends Known {
  readonly config: LanguageConfig;
  readonly close: () => Promise<void>;
}

function openModel(config: LanguageConfig, { openFetch }: LanguagePlannerOptions): Opened {
  const way = openFetch(config);
  const asked = { config, fetch: way.fetch };
  return {
    config,
    ask: config.kind === "gemini" ? geminiText(asked) : openAiChat(asked),
    close: () => way.close(),
    ...{ takesSchema: true, takesPictures: true },
  };
}

const nobody = (shortfall: string): Outcome<never> => ({ found: [], asked: null, shortfall });

interface Wanted<T> {
  readonly user: string;
  readonly conversation: Conversation<T>;
  readonly signal: AbortSignal;
}

async function askNow<T>(
  options: LanguagePlannerOptions,
  known: Opened,
  { user, conversation, signal }: Wanted<T>,
): Promise<Outcome<T>> {
  const { budget, now } = options;
  const { vendor, priceMicros, deadlineMs, model } = known.config;
  const purse = openPurse({ budget, user, vendor, priceMicros, now });
  const startedMs = now();
  const bounds = { purse, deadlineMs, signal };
  const { found, trouble, isLate } = await converse(known, conversation, bounds);
  signal.throwIfAborted();
  if (trouble instanceof BudgetSpent && purse.calls() === 0) {
    options.onTrouble(trouble.message);
    return nobody("the day’s budget does not reach for a language model");
  }
  const failure = failureOf(trouble, isLate);
  if (failure !== null && found.length === 0) options.onTrouble(failure.message);
  await settleRest(options, known.config, failure);
  const asked = {
    ...{ model: languageTarget(known.config), startedMs, endedMs: startedMs + purse.spentMs() },
    ...{ costMicros: purse.spentMicros(), errorClass: failure?.errorClass ?? null },
  };
  const shortfall = failure === null ? null : `${model} ${shortfallWords(failure.errorClass)}`;
  return { found, asked, shortfall };
}

function failureOf(trouble: unknown, isLate: boolean): Failure | null {
  if (trouble === null) return null;
  if (trouble instanceof BudgetSpent)
    return new AttemptError("bad_output", "The budget did not reach to have a plan mended").failure;
  const failure = trouble instanceof AttemptError ? trouble.failure : null;
  return failure === null || (isLate && failure.errorClass !== "bad_output")
    ? new AttemptError("timeout", "The language model did not answer in time").failure
    : failure;
}

/** What became of it, after the model's name. */
function shortfallWords(errorClass: string): string {
  switch (errorClass) {
    case "timeout":
      return "did not answer in time";
    case "policy":
      return "refused the brief";
    case "bad_output":
      return "gave no more that can be drawn";
    default:
      return "could not be asked";
  }
}

async function rests(
  { rests: store }: LanguagePlannerOptions,
  config: LanguageConfig,
): Promise<boolean> {
  let isResting = false;
  await store.change(languageTarget(config), (state, nowMs) => {
    isResting = state.kind === "open" && nowMs < state.untilMs;
    return state;
  });
  return isResting;
}

/** A model that failed is left alone, one that answers well again is not. */
async function settleRest(
  { rests: store }: LanguagePlannerOptions,
  config: LanguageConfig,
  failure: Failure | null,
): Promise<void> {
  const doesRest = failure !== null && TO_REST.includes(failure.errorClass);
  await store.change(languageTarget(config), (state, nowMs): BreakerState => {
    if (!doesRest) return state.kind === "closed" ? state : CLOSED;
    const { retryAfterMs, errorClass } = failure;
    return {
      ...{ kind: "open", level: 0, because: errorClass },
      untilMs: nowMs + Math.min(retryAfterMs ?? REST_MS, MOST_REST_MS),
    };
  });
}
