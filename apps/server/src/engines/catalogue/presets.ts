import type { Capabilities } from "@emblazon/failover";
import type { ModelConfig, VendorKind } from "../pictures/vendor-config.ts";
import { withPartials } from "./with-partials.ts";

/** A vendor that is on when its key is there. */
export interface VendorPreset {
  readonly id: string;
  readonly name: string;
  readonly kind: VendorKind;
  readonly models: readonly ModelConfig[];
  /** In the order of asking. */
  readonly chain: readonly string[];
}

const FAST = { typicalMs: 6_000, limitMs: 30_000 } as const;
const SLOW = { typicalMs: 20_000, limitMs: 90_000 } as const;
const CENT_MICROS = 10_000;

type Times = Pick<ModelConfig, "typicalMs" | "limitMs">;

interface Modelled {
  readonly name: string;
  readonly cents: number;
  readonly abilities: readonly string[];
  readonly times?: Times;
  readonly mostPx?: number;
  readonly retired?: boolean;
}

function model(id: string, given: Modelled): ModelConfig {
  const { name, cents, abilities, times = FAST, mostPx = 2048, retired = false } = given;
  return {
    id,
    name,
    priceMicros: Math.round(cents * CENT_MICROS),
    capabilities: capabilities(abilities, mostPx),
    retired,
    ...times,
  };
}

export function capabilities(abilities: readonly string[], mostPx: number): Capabilities {
  return { abilities, choices: {}, limits: { width: { most: mostPx }, height: { most: mostPx } } };
}

const TEXT = ["text_to_image"] as const;
const TEXT_SEED = ["text_to_image", "seed"] as const;
const TEXT_IMAGE = ["text_to_image", "image_to_image"] as const;
const ALL = ["text_to_image", "image_to_image", "mask"] as const;

/** List prices and names as vendors had them in November 2026; ENGINES_FILE says otherwise. */
export const PRESETS = {
  a4f: preset("a4f", "A4F", "openai-compatible", [
    model("provider-5/flux-fast", { name: "Flux Fast", cents: 0.3, abilities: TEXT }),
    model("provider-4/flux-schnell", { name: "Flux Schnell", cents: 0.3, abilities: TEXT }),
    model("provider-4/imagen-4", { name: "Imagen 4", cents: 4, abilities: TEXT, times: SLOW }),
    model("provider-4/imagen-3.5", { name: "Imagen 3.5", cents: 3, abilities: TEXT, times: SLOW }),
    model("provider-4/qwen-image", { name: "Qwen Image", cents: 2, abilities: TEXT, times: SLOW }),
    model("provider-5/dall-e-2", { name: "DALL·E 2", cents: 2, abilities: TEXT }),
    model("provider-5/imagen-4-fast", { name: "Imagen 4 Fast", cents: 2, abilities: TEXT }),
  ]),
  openai: preset("openai", "OpenAI", "openai", [
    model("gpt-image-2", { name: "GPT Image 2", cents: 5.3, abilities: ALL, times: SLOW }),
    model("gpt-image-1-mini", {
      name: "GPT Image 1 mini",
      cents: 1.1,
      abilities: ALL,
      times: SLOW,
      retired: true,
    }),
    model("dall-e-3", {
      name: "DALL·E 3",
      cents: 4,
      abilities: TEXT,
      times: SLOW,
      retired: true,
    }),
  ]),
  gemini: preset("gemini", "Google Gemini", "gemini", [
    model("gemini-3.1-flash-image", {
      name: "Gemini 3.1 Flash Image",
      cents: 6.7,
      abilities: TEXT_IMAGE,
    }),
    model("gemini-3-pro-image", {
      name: "Gemini 3 Pro Image",
      cents: 13.4,
      abilities: TEXT_IMAGE,
      times: SLOW,
    }),
    model("gemini-2.5-flash-image", {
      name: "Gemini 2.5 Flash Image",
      cents: 3.9,
      abilities: TEXT_IMAGE,
      retired: true,
    }),
  ]),
  seedream: preset("seedream", "Seedream", "seedream", [
    model("seedream-4-5-251128", {
      name: "Seedream 4.5",
      cents: 4,
      abilities: TEXT_IMAGE,
      mostPx: 4096,
    }),
    model("seedream-4-0-250828", {
      name: "Seedream 4.0",
      cents: 3,
      abilities: TEXT_IMAGE,
      mostPx: 4096,
    }),
  ]),
  replicate: preset("replicate", "Replicate", "replicate", [
    model("black-forest-labs/flux-schnell", {
      name: "Flux Schnell",
      cents: 0.3,
      abilities: TEXT_SEED,
    }),
    model("black-forest-labs/flux-dev", {
      name: "Flux Dev",
      cents: 2.5,
      abilities: [...TEXT_SEED, "image_to_image"],
      times: SLOW,
    }),
  ]),
  // It bills these by the megapixel: with larger ones, a picture would cost four times its price.
  fal: preset("fal", "fal", "fal", [
    model("fal-ai/flux/schnell", {
      name: "Flux Schnell",
      cents: 0.3,
      abilities: TEXT_SEED,
      mostPx: 1024,
    }),
    model("fal-ai/flux/dev", {
      name: "Flux Dev",
      cents: 2.5,
      abilities: TEXT_SEED,
      times: SLOW,
      mostPx: 1024,
    }),
  ]),
  huggingface: preset("huggingface", "Hugging Face", "huggingface", [
    model("prompthero/openjourney-v4", {
      name: "Openjourney v4",
      cents: 0,
      abilities: TEXT_SEED,
      times: SLOW,
      mostPx: 1024,
    }),
  ]),
} as const;

function preset(
  id: string,
  name: string,
  kind: VendorKind,
  given: readonly ModelConfig[],
): VendorPreset {
  const models = given.map((one) => withPartials(one, kind));
  const chain = models.filter(({ retired }) => !retired).map((one) => `${id}/${one.id}`);
  return { id, name, kind, models, chain };
}

/** For models of a file that say nothing of their times. */
export const USUAL_TIMES: Times = SLOW;
