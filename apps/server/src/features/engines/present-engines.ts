import type { Engine, EngineState, Health } from "@emblazon/contract";
import type { BreakerState } from "@emblazon/failover";
import { languageTarget } from "../../engines/language/language-target.ts";
import type { LanguageConfig } from "../../engines/pictures/engine-catalogue.ts";
import { BUILT_IN_DIRECTED } from "../../engines/pictures/picture-chain.ts";
import type { KnownModel } from "../../engines/pictures/picture-chain.ts";
import { mostMicros } from "../../engines/pictures/vendor-config.ts";
import { toDollars } from "../../records/dollars.ts";
import type { EngineRecords } from "../../records/failover/engine-figures.ts";
import type { FeatureParts } from "../feature-parts.ts";

/** The chain in its order, our own engine last in it, then whoever is asked by name alone. */
export function presentEngines(
  { engine, effects, pictures, now }: Pick<FeatureParts, "engine" | "effects" | "pictures" | "now">,
  records: EngineRecords,
): Engine[] {
  const { chain, language } = pictures.settings();
  const models = pictures.models().map((known): Engine => {
    const place = chain.indexOf(known.id);
    return {
      id: known.id,
      name: known.model.name,
      vendor: known.vendor.name,
      kind: known.vendor.kind,
      state: stateOf(known, records, now()),
      abilities: [...known.model.capabilities.abilities],
      chain_position: place < 0 ? null : place + 1,
      cost_usd: toDollars(mostMicros(known.model)),
      cost_per: "picture",
      ...figuresOf(known.id, records),
    };
  });
  const inChain = models.filter((one) => one.chain_position !== null).toSorted(byPlace);
  const others = models.filter((one) => one.chain_position === null);
  const ours = {
    vendor: "Emblazon",
    state: "ready" as const,
    cost_usd: 0,
    cost_per: "picture" as const,
  };
  return [
    ...inChain,
    {
      ...ours,
      id: engine.id,
      name: "Built-in vector engine",
      kind: engine.kind,
      abilities: ["vector", "seed"],
      chain_position: chain.length + 1,
      ...figuresOf(engine.id, records),
    },
    ...(language === null ? [] : [directed(language, engine.kind, { records, nowMs: now() })]),
    ...others,
    {
      ...ours,
      id: effects.id,
      name: "Built-in photo effects",
      kind: effects.kind,
      abilities: ["photo_effects"],
      chain_position: null,
      ...figuresOf(effects.id, records),
    },
  ];
}

interface Known {
  readonly records: EngineRecords;
  readonly nowMs: number;
}

/** Our own engine as the language model directs it: how that is, and what that costs. */
function directed(language: LanguageConfig, kind: string, { records, nowMs }: Known): Engine {
  const target = languageTarget(language);
  return {
    id: BUILT_IN_DIRECTED,
    name: `Our own engine, directed by ${language.model}`,
    vendor: "Emblazon",
    kind,
    state:
      records.states.get(BUILT_IN_DIRECTED)?.switched_off === true
        ? "switched_off"
        : languageState(language, records, nowMs),
    abilities: ["vector"],
    chain_position: null,
    cost_usd: toDollars(language.priceMicros),
    cost_per: "round",
    ...figuresOf(target, records),
  };
}

export function languageState(
  language: LanguageConfig,
  { states }: EngineRecords,
  nowMs: number,
): EngineState {
  return breakerState(states.get(languageTarget(language))?.breaker, nowMs);
}

function byPlace(a: Engine, b: Engine): number {
  return (a.chain_position ?? 0) - (b.chain_position ?? 0);
}

function stateOf({ id, model }: KnownModel, { states }: EngineRecords, nowMs: number): EngineState {
  const state = states.get(id);
  if (model.retired) return "retired";
  if (state?.switched_off === true) return "switched_off";
  return breakerState(state?.breaker, nowMs);
}

function breakerState(breaker: BreakerState | null | undefined, nowMs: number): EngineState {
  if (breaker?.kind === "open") return nowMs < breaker.untilMs ? "resting" : "probing";
  return breaker?.kind === "half_open" ? "probing" : "ready";
}

function figuresOf(
  id: string,
  { figures }: EngineRecords,
): Pick<Engine, "latency_ms" | "attempts" | "failures" | "last_error" | "last_error_at"> {
  const own = figures.get(id);
  return {
    latency_ms: own?.medianMs ?? null,
    attempts: own?.attempts ?? 0,
    failures: own?.failures ?? 0,
    last_error: own?.lastError?.errorClass ?? null,
    last_error_at: own?.lastError?.at.toISOString() ?? null,
  };
}

/**
 * How each model that is asked was when it was last asked, for `/health`. One that is off by somebody's
 * choice is none of them.
 */
export function vendorHealth(
  { pictures, now }: Pick<FeatureParts, "pictures" | "now">,
  records: EngineRecords,
): Health["services"] {
  return Object.fromEntries(
    pictures.models().flatMap((known) => {
      const state = stateOf(known, records, now());
      if (state === "retired" || state === "switched_off") return [];
      const status = state === "ready" ? "ok" : "down";
      const latency_ms = records.figures.get(known.id)?.medianMs ?? null;
      return [[`engine:${known.id}`, { status, latency_ms }]];
    }),
  );
}
