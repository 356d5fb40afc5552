import { automatic1111 } from "@emblazon/testkit/vendors/contracts/automatic1111";
import { comfyUi } from "@emblazon/testkit/vendors/contracts/comfyui";
import { fal } from "@emblazon/testkit/vendors/contracts/fal";
import { gemini } from "@emblazon/testkit/vendors/contracts/gemini";
import { huggingFace } from "@emblazon/testkit/vendors/contracts/huggingface";
import { openAi } from "@emblazon/testkit/vendors/contracts/openai";
import { replicate } from "@emblazon/testkit/vendors/contracts/replicate";
import { REPLICATE_MODELS } from "@emblazon/testkit/vendors/contracts/replicate-models";
import { seedream } from "@emblazon/testkit/vendors/contracts/seedream";
import { openAiCompatible } from "@emblazon/testkit/vendors/contracts/openai-compatible";
import type { VendorContract } from "@emblazon/testkit/vendors/contract";
import type { ModelConfig, VendorKind } from "../pictures/vendor-config.ts";

/** One vendor that the suite is run against. */
export interface VendorCase {
  readonly name: string;
  readonly kind: VendorKind;
  readonly contract: VendorContract;
  readonly apiKey: string;
  /** Changes to a model that can do everything. */
  readonly model?: Partial<ModelConfig>;
  /** Whether the picture comes in the answer, or from an address of the vendor's or of anybody's. */
  readonly from: "answer" | "own address" | "address";
  /** Whether there are rules on content. */
  readonly hasPolicy: boolean;
  /** Whether a lost answer can be found again. */
  readonly reconciles: boolean;
}

const KEY = "sk-this-must-not-be-told";

export const VENDOR_CASES: readonly VendorCase[] = [
  {
    name: "openai-compatible with base64",
    kind: "openai-compatible",
    contract: openAiCompatible({ answers: "b64_json", errors: "detail", takesFormat: true }),
    apiKey: KEY,
    from: "answer",
    hasPolicy: true,
    reconciles: false,
  },
  {
    name: "openai-compatible with addresses",
    kind: "openai-compatible",
    contract: openAiCompatible({ answers: "url", errors: "error", takesFormat: true }),
    apiKey: KEY,
    from: "address",
    hasPolicy: true,
    reconciles: false,
  },
  {
    ...{ name: "openai-compatible with partial images", kind: "openai-compatible", apiKey: KEY },
    contract: openAiCompatible({
      ...{ answers: "b64_json", errors: "error", takesFormat: true, streams: "yes" },
    }),
    model: { partials: { count: 1, priceMicros: 0 } },
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "openai's gpt-image", kind: "openai", contract: openAi(), apiKey: KEY },
    model: { id: "gpt-image-1" },
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "openai's gpt-image of any size", kind: "openai", contract: openAi(), apiKey: KEY },
    model: { id: "gpt-image-2" },
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "openai's gpt-image with partial images", kind: "openai", contract: openAi() },
    ...{ apiKey: KEY, model: { id: "gpt-image-1", partials: { count: 2, priceMicros: 4000 } } },
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "openai's dall-e-2", kind: "openai", contract: openAi(), apiKey: KEY },
    model: { id: "dall-e-2" },
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "openai's dall-e-3", kind: "openai", contract: openAi(), apiKey: KEY },
    model: { id: "dall-e-3" },
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "gemini that refuses prompts", kind: "gemini", apiKey: KEY },
    contract: gemini({ refusesAt: "prompt" }),
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "gemini that refuses pictures", kind: "gemini", apiKey: KEY },
    contract: gemini({ refusesAt: "picture" }),
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "seedream that refuses requests", kind: "seedream", apiKey: KEY },
    contract: seedream({ refusesAt: "request" }),
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "seedream that refuses pictures", kind: "seedream", apiKey: KEY },
    contract: seedream({ refusesAt: "picture" }),
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "huggingface", kind: "huggingface", contract: huggingFace(), apiKey: KEY },
    ...{ from: "answer", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "replicate's model of some shapes", kind: "replicate", apiKey: KEY },
    contract: replicate("shapes"),
    model: { id: "ada/painter" },
    ...{ from: "address", hasPolicy: true, reconciles: true },
  },
  {
    ...{ name: "replicate's version of any size", kind: "replicate", apiKey: KEY },
    contract: replicate("sizes"),
    model: { id: `ada/painter:${REPLICATE_MODELS.sizes.version}` },
    ...{ from: "address", hasPolicy: true, reconciles: true },
  },
  {
    ...{ name: "fal that refuses by an error", kind: "fal", apiKey: KEY },
    contract: fal({ refusesBy: "error" }),
    model: { id: "fal-ai/painter" },
    ...{ from: "address", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "fal that blacks pictures out", kind: "fal", apiKey: KEY },
    contract: fal({ refusesBy: "black" }),
    model: { id: "fal-ai/painter/remix" },
    ...{ from: "address", hasPolicy: true, reconciles: false },
  },
  {
    ...{ name: "comfyui with a checkpoint of Stable Diffusion", kind: "comfyui", apiKey: "" },
    contract: comfyUi(),
    model: { id: "sd_xl_base_1.0.safetensors" },
    ...{ from: "own address", hasPolicy: false, reconciles: true },
  },
  {
    ...{ name: "comfyui with a checkpoint of Flux", kind: "comfyui", apiKey: KEY },
    contract: comfyUi(),
    model: { id: "flux1-schnell-fp8.safetensors" },
    ...{ from: "own address", hasPolicy: false, reconciles: true },
  },
  {
    ...{ name: "automatic1111", kind: "automatic1111", apiKey: "ada:her-secret-password" },
    contract: automatic1111(),
    ...{ from: "answer", hasPolicy: false, reconciles: false },
  },
];
