import type { CreateVendorTarget, VendorKind } from "../pictures/vendor-config.ts";
import { createAutomatic1111Target } from "./automatic1111/automatic1111-target.ts";
import { createComfyUiTarget } from "./comfyui/comfyui-target.ts";
import { createFalTarget } from "./fal/fal-target.ts";
import { createGeminiTarget } from "./gemini/gemini-target.ts";
import { createHuggingFaceTarget } from "./huggingface/huggingface-target.ts";
import { createOpenAiCompatibleTarget } from "./openai-compatible/openai-compatible-target.ts";
import { createOpenAiTarget } from "./openai/openai-target.ts";
import { createReplicateTarget } from "./replicate/replicate-target.ts";
import { createSeedreamTarget } from "./seedream/seedream-target.ts";

const BY_KIND: Readonly<Record<VendorKind, CreateVendorTarget>> = {
  "openai-compatible": createOpenAiCompatibleTarget,
  openai: createOpenAiTarget,
  gemini: createGeminiTarget,
  seedream: createSeedreamTarget,
  replicate: createReplicateTarget,
  fal: createFalTarget,
  huggingface: createHuggingFaceTarget,
  comfyui: createComfyUiTarget,
  automatic1111: createAutomatic1111Target,
};

/** The target of a model, by the kind of its vendor. */
export const createVendorTarget: CreateVendorTarget = (options) =>
  BY_KIND[options.vendor.kind](options);
