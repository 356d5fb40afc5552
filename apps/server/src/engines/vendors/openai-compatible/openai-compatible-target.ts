import type { Call, Capabilities } from "@emblazon/failover";
import type { PictureRequest } from "../../pictures/picture-request.ts";
import type {
  CreateVendorTarget,
  ModelConfig,
  TargetOptions,
} from "../../pictures/vendor-config.ts";
import { knownFamily } from "../openai/openai-models.ts";
import { answeringTarget, can, seedOf } from "../request/base-target.ts";
import { findSize, formatSize, type Size } from "../request/find-size.ts";
import { readPrompt } from "../request/read-prompt.ts";
import { localLetIn } from "../wire/local-let-in.ts";
import { createVendorClient } from "../wire/vendor-client.ts";
import { askForImages, type ImagesFields } from "./images-request.ts";
import { askForPicture, partialFields } from "./images-stream.ts";
import { createOptionalFields, type OptionalFields } from "./optional-fields.ts";

const API: Capabilities = {
  abilities: ["text_to_image", "image_to_image", "mask", "seed", "negative_prompt"],
  choices: {},
  limits: { input_pictures: { most: 16 } },
};
/** What diffusion models and the servers around them take without complaint. */
const SIZES = { multiple: 16, leastSide: 256, mostSide: 4096 };
const BASE64: OptionalFields = {
  fields: { response_format: "b64_json" },
  named: /response_format/,
};

/**
 * Servers with OpenAI's images endpoints: A4F and other resellers, LocalAI, sd.cpp, SGLang,
 * vLLM-Omni. A seed and a negative prompt are sent only where the model is said to take them, since
 * strict servers refuse fields that they do not know; so are partial images asked for.
 */
export const createOpenAiCompatibleTarget: CreateVendorTarget = (options) => {
  const client = createVendorClient({ ...options, letIn: localLetIn });
  const { model } = options;
  const askWith = createOptionalFields([BASE64, ...partialFields(model)]);
  return answeringTarget(options, API, async (request, call) => {
    const fields = toFields(request, options, call);
    return askWith((more) => {
      const asked = askForImages(request, { ...fields, ...more }, "image[]");
      return askForPicture(client, asked, { model, call });
    });
  });
};

function toFields(request: PictureRequest, options: TargetOptions, call: Call): ImagesFields {
  const { id } = options.model;
  const { wanted, unwanted } = readPrompt(request, "model-server");
  return {
    model: id,
    prompt: wanted,
    n: 1,
    size: formatSize(sizeOf(request, options.model)),
    ...(can(options, "seed") && { seed: seedOf(request, call) }),
    ...(can(options, "negative_prompt") && unwanted !== "" && { negative_prompt: unwanted }),
  };
}

/** By what is known of the name, or freely. */
function sizeOf(wish: Size, { id, capabilities }: ModelConfig): Size {
  return knownFamily(id)?.size(wish, capabilities) ?? findSize(wish, SIZES, capabilities);
}
