import {
  type Call,
  type Capabilities,
  type Done,
  findLack,
  type Needs,
  type SubmitCall,
  AttemptError,
} from "@emblazon/failover";
import type {
  PictureRequest,
  VendorPicture,
  VendorPictureTarget,
} from "../../pictures/picture-request.ts";
import { mostMicros, type TargetOptions } from "../../pictures/vendor-config.ts";

type Base = Omit<VendorPictureTarget, "submit" | "poll" | "cancel" | "reconcile">;

/** What all targets have alike. */
export function baseTarget(
  { vendor, model }: TargetOptions,
  /** What the vendor's API has words for, whatever the model. */
  api: Capabilities,
): Base {
  return {
    kind: "vendor",
    id: `${vendor.id}/${model.id}`,
    vendor: vendor.id,
    typicalMs: model.typicalMs,
    limitMs: model.limitMs,
    priceMicros: () => mostMicros(model),
    lacks(request) {
      if (model.retired) return "taken down by the vendor";
      if (request.lora !== null && !request.lora.startsWith(`${vendor.id}:`))
        return `no lora ${request.lora}`;
      const needs = needsOf(request, model.capabilities);
      return findLack(needs, model.capabilities) ?? findLack(needs, api);
    },
  };
}

/** A target that answers with the picture itself: there is no job to look at later. */
export function synchronousTarget(
  options: TargetOptions,
  api: Capabilities,
  draw: (request: PictureRequest, call: Call) => Promise<VendorPicture>,
): VendorPictureTarget {
  return answeringTarget(options, api, async (request, call) => ({
    kind: "done",
    result: await draw(request, call),
  }));
}

/** The same where an answer tells what it cost, or how far it is. */
export function answeringTarget(
  options: TargetOptions,
  api: Capabilities,
  submit: (
    request: PictureRequest,
    call: SubmitCall<VendorPicture>,
  ) => Promise<Done<VendorPicture>>,
): VendorPictureTarget {
  return {
    ...baseTarget(options, api),
    submit,
    poll: () =>
      Promise.reject(new AttemptError("unsupported", `${options.vendor.name} keeps no jobs`)),
  };
}

function needsOf(request: PictureRequest, { choices }: Capabilities): Needs {
  const { prompt, inputs, mask, lora } = request;
  const way = inputs.length === 0 ? "text_to_image" : "image_to_image";
  return {
    abilities: mask === null ? [way] : ["image_to_image", "mask"],
    choices: lora === null ? {} : { lora: listedName(lora, choices.lora) },
    amounts: { input_pictures: inputs.length, prompt_characters: prompt.length },
  };
}

/** An owner may list weights with the vendor before them, or without. */
function listedName(lora: string, listed: Capabilities["choices"][string] = []): string {
  const bare = lora.slice(lora.indexOf(":") + 1);
  return listed !== "any" && listed.includes(bare) ? bare : lora;
}

/** The name of trained weights as the vendor itself has it. */
export function loraName({ lora }: PictureRequest): string | null {
  return lora === null ? null : lora.slice(lora.indexOf(":") + 1);
}

/** Seeds as every vendor takes them: another one for each try, of 31 bits. */
export function seedOf({ seed }: PictureRequest, { number }: Call): number {
  return (Math.abs(Math.trunc(seed)) + number - 1) % 2 ** 31;
}

/** Whether the owner says that a model has an ability. */
export function can({ model }: Pick<TargetOptions, "model">, ability: string): boolean {
  return model.capabilities.abilities.includes(ability);
}
