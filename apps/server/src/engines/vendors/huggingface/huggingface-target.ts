import { AttemptError, type Call, type Capabilities } from "@emblazon/failover";
import type { PictureRequest } from "../../pictures/picture-request.ts";
import type { CreateVendorTarget, TargetOptions } from "../../pictures/vendor-config.ts";
import { can, seedOf, synchronousTarget } from "../request/base-target.ts";
import { findSize } from "../request/find-size.ts";
import { readPrompt } from "../request/read-prompt.ts";
import { pictureOf } from "../wire/picture-of.ts";
import { createVendorClient } from "../wire/vendor-client.ts";

const API: Capabilities = {
  abilities: ["text_to_image", "seed", "negative_prompt"],
  choices: {},
  limits: {},
};
const SIZES = { multiple: 16, leastSide: 256, mostSide: 2048 };

/**
 * Hugging Face's own inference (the provider `hf-inference` of its router, or a dedicated endpoint of
 * the same shape): words in, the file of a picture out.
 */
export const createHuggingFaceTarget: CreateVendorTarget = (options) => {
  const letIn = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
  const client = createVendorClient({ ...options, letIn });
  const path = `/models/${options.model.id.split("/").map(encodeURIComponent).join("/")}`;
  return synchronousTarget(options, API, async (request, call) => {
    const headers = { accept: "image/png" };
    const json = toBody(request, options, call);
    const { bytes, headers: answered } = await client.askWell(
      { method: "POST", path, json, headers },
      call,
    );
    const isText = /json|text/.test(answered.get("content-type") ?? "");
    if (!isText) return pictureOf(bytes);
    const said = client.clean(Buffer.from(bytes).toString("utf8"));
    throw new AttemptError("bad_output", `${client.name} answered in words: ${said}`);
  });
};

function toBody(request: PictureRequest, options: TargetOptions, call: Call): unknown {
  const { wanted, unwanted } = readPrompt(request, "words");
  return {
    inputs: wanted,
    parameters: {
      ...findSize(request, SIZES, options.model.capabilities),
      ...(can(options, "negative_prompt") && unwanted !== "" && { negative_prompt: unwanted }),
      ...(can(options, "seed") && { seed: seedOf(request, call) }),
    },
  };
}
