import type { PictureRequest } from "../../pictures/picture-request.ts";
import {
  type CreateVendorTarget,
  type ModelConfig,
  mostMicros,
} from "../../pictures/vendor-config.ts";
import { askForImages } from "../openai-compatible/images-request.ts";
import { askForPicture, partialFields } from "../openai-compatible/images-stream.ts";
import { createOptionalFields } from "../openai-compatible/optional-fields.ts";
import { answeringTarget } from "../request/base-target.ts";
import { formatSize } from "../request/find-size.ts";
import { readInstruction } from "../request/read-prompt.ts";
import { createVendorClient } from "../wire/vendor-client.ts";
import { familyOf } from "./openai-models.ts";

/**
 * OpenAI's Images API: generations, and edits where there are pictures to work from. It has no seed,
 * no negative prompt and no key against doing a thing twice: a lost answer stays lost.
 */
export const createOpenAiTarget: CreateVendorTarget = (options) => {
  const { model } = options;
  const { id, capabilities } = model;
  const family = familyOf(id);
  const letIn = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
  const client = createVendorClient({ ...options, letIn });
  const askWith = createOptionalFields(partialFields(model));
  /** The model with the price of a picture of this size. */
  const priced = (wish: PictureRequest): ModelConfig => {
    const times = family.timesDearer(family.size(wish, capabilities));
    return { ...model, priceMicros: Math.round(model.priceMicros * times) };
  };
  const target = answeringTarget(options, family.api, async (request, call) => {
    const fields = {
      model: id,
      prompt: readInstruction(request),
      n: 1,
      size: formatSize(family.size(request, capabilities)),
      ...family.format,
    };
    return askWith((more) => {
      const asked = askForImages(request, { ...fields, ...more }, family.inputField);
      return askForPicture(client, asked, { model: priced(request), call });
    });
  });
  return { ...target, priceMicros: (request) => mostMicros(priced(request)) };
};
