import { z } from "zod";
import { text, timestamp } from "./common.ts";

/**
 * Who is to make something: `auto` asks the chain of vendors' models and then the built-in engine,
 * `built-in` that alone, `built-in-directed` the built-in engine by the recipes of the language model,
 * `vendor/model` that model first.
 */
export const engineChoice = text(200).regex(/^(?:auto|built-in|built-in-directed|[^\s/]+\/\S+)$/, {
  message: "write auto, built-in, built-in-directed or vendor/model",
});

/**
 * `ready`; `resting` after failures, until its next probe; `probing` it; `switched_off` by an
 * administrator; `retired` by its vendor.
 */
export const engineState = z.enum(["ready", "resting", "probing", "switched_off", "retired"]);
export type EngineState = z.infer<typeof engineState>;

/** One engine, or one model of a vendor's. */
export const engine = z.object({
  /** `built-in`, `built-in-directed`, `built-in-effects` or `vendor/model`. */
  id: z.string(),
  name: z.string(),
  /** Who runs it, for people. */
  vendor: z.string(),
  kind: z.string(),
  state: engineState,
  /** What it can do, such as `text_to_image`. */
  abilities: z.array(z.string()),
  /** Its place in the chain, from 1; null where it is asked only by name. */
  chain_position: z.int().nullable(),
  /** In US dollars, for what `cost_per` says. */
  cost_usd: z.number(),
  /** `round`: for all that is asked for at once, however many. */
  cost_per: z.enum(["picture", "round"]),
  /** The median of what it made in the last day; null where it made nothing. */
  latency_ms: z.int().nullable(),
  /** In the last day. */
  attempts: z.int(),
  failures: z.int(),
  /** What it was last refused or failed with: one of the error classes. */
  last_error: z.string().nullable(),
  last_error_at: timestamp.nullable(),
});
export type Engine = z.infer<typeof engine>;

/** Body of `GET /engines`: the chain in its order, the built-in engine last, then all others. */
export const engineList = z.object({ engines: z.array(engine) });
export type EngineList = z.infer<typeof engineList>;

/** One engine as an administrator sees it. */
export const adminEngine = engine.extend({
  spent_today_usd: z.number(),
  switched_off: z.boolean(),
});
export type AdminEngine = z.infer<typeof adminEngine>;

/** The language model that plans, as an administrator sees it. */
export const adminLanguageModel = z.object({
  /** As its vendor calls it. */
  model: z.string(),
  /** Whose budget for the day counts its calls. */
  vendor: z.string(),
  state: engineState,
  /** For one call, in US dollars. */
  cost_usd: z.number(),
  /** Of all its plans, for pictures too. */
  spent_today_usd: z.number(),
});
export type AdminLanguageModel = z.infer<typeof adminLanguageModel>;

export const adminEngineList = z.object({
  engines: z.array(adminEngine),
  /** Null where none is set up. */
  language: adminLanguageModel.nullable(),
  /** What is wrong with the engines' file, line by line; the last good one is in force. */
  problems: z.array(z.string()),
});
export type AdminEngineList = z.infer<typeof adminEngineList>;

/** Body of `PATCH /admin/engines`. */
export const switchEngine = z.strictObject({ id: text(200), switched_off: z.boolean() });
export type SwitchEngine = z.infer<typeof switchEngine>;
