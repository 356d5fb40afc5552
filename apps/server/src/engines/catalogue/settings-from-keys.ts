import type { EngineConfig, VendorAccess } from "../../config.ts";
import type { EngineSettings, LanguageConfig } from "../pictures/engine-catalogue.ts";
import type { VendorConfig } from "../pictures/vendor-config.ts";
import { PRESETS } from "./presets.ts";
import type { VendorPreset } from "./presets.ts";

export type VendorKeys = EngineConfig["keys"];

export const DEADLINE_MS = 60_000;
/** For a language model's plan. */
export const PLAN_DEADLINE_MS = 8_000;
const DOLLAR_MICROS = 1_000_000;
const CENT_MICROS = DOLLAR_MICROS / 100;
/** Enough for a day's work of one person, and too little to be sorry for. */
export const BUDGET = {
  perPictureMicros: DOLLAR_MICROS / 4,
  perUserPerDayMicros: 5 * DOLLAR_MICROS,
  perVendorPerDayMicros: 50 * DOLLAR_MICROS,
} as const;

/**
 * Every vendor whose key is there, asked in the presets' order.
 * @param languageModel LANGUAGE_MODEL as it is set: `vendor/model` or `off`; null for the usual one
 */
export function settingsFromKeys(
  keys: VendorKeys,
  languageModel: string | null = null,
): EngineSettings {
  const on = Object.entries(PRESETS).flatMap(([id, preset]) => {
    const access = keys[id as keyof typeof PRESETS];
    return access.apiKey === null ? [] : [{ preset, access }];
  });
  return {
    vendors: on.map(({ preset, access }) => toVendor(preset, access)),
    chain: on.flatMap(({ preset }) => preset.chain),
    deadlineMs: DEADLINE_MS,
    budget: BUDGET,
    language: languageOf(keys, languageModel),
  };
}

function toVendor({ id, name, kind, models }: VendorPreset, access: VendorAccess): VendorConfig {
  return { id, name, kind, models, ...access };
}

/** Vendors whose models write too; the first whose key is there does, unless LANGUAGE_MODEL says who. */
const LANGUAGE_VENDORS = ["gemini", "openai", "a4f"] as const;
type LanguageVendor = (typeof LANGUAGE_VENDORS)[number];

interface UsualModel {
  readonly model: string;
  /** For the longer of the two calls, that for six recipes: 4,500 tokens in and 700 out. */
  readonly priceMicros: number;
}

/**
 * Fast ones, with estimates by list prices of November 2026; what A4F resells changes too often to
 * name one.
 */
const USUAL_MODELS: Readonly<Partial<Record<LanguageVendor, UsualModel>>> = {
  gemini: { model: "gemini-3.8-flash", priceMicros: 0.6 * CENT_MICROS },
  openai: { model: "gpt-6-luna", priceMicros: 0.12 * CENT_MICROS },
};
/** Of a model whose price nobody has told: more than fast ones cost, so that budgets are kept. */
const UNKNOWN_PRICE_MICROS = 1 * CENT_MICROS;

function languageOf(keys: VendorKeys, wanted: string | null): LanguageConfig | null {
  if (wanted === "off") return null;
  const [chosen, ...rest] = wanted?.split("/") ?? [];
  for (const vendor of LANGUAGE_VENDORS) {
    if (wanted !== null && vendor !== chosen) continue;
    const usual = USUAL_MODELS[vendor];
    const model = wanted === null ? usual?.model : rest.join("/");
    const { apiKey, baseUrl } = keys[vendor];
    if (apiKey === null || model === undefined) continue;
    const kind = vendor === "gemini" ? vendor : "openai-compatible";
    const priceMicros = model === usual?.model ? usual.priceMicros : UNKNOWN_PRICE_MICROS;
    const deadlineMs = PLAN_DEADLINE_MS;
    return { vendor, kind, baseUrl, apiKey, model, priceMicros, deadlineMs };
  }
  return null;
}
