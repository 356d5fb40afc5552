import type { Call, Capabilities } from "@emblazon/failover";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { PictureRequest, VendorPicture } from "../../pictures/picture-request.ts";
import type { CreateVendorTarget, TargetOptions } from "../../pictures/vendor-config.ts";
import { loraName, seedOf, synchronousTarget } from "../request/base-target.ts";
import { findSize } from "../request/find-size.ts";
import { readPrompt } from "../request/read-prompt.ts";
import { localLetIn } from "../wire/local-let-in.ts";
import { pictureOfBase64 } from "../wire/picture-of.ts";
import { createVendorClient, type VendorClient } from "../wire/vendor-client.ts";

const API: Capabilities = {
  abilities: ["text_to_image", "image_to_image", "mask", "seed", "negative_prompt"],
  choices: { lora: "any" },
  limits: { input_pictures: { most: 1 } },
};
const SIZES = { multiple: 8, leastSide: 256, mostSide: 2048 };
const STEPS = 25;
/** How much of a picture is made anew: of a whole one, and of what a mask leaves open. */
const DENOISE = { whole: 0.65, masked: 0.9 } as const;
/** For stopping what nobody waits for any more. */
const STOP_MS = 3000;

const answer = z.object({ images: z.array(z.string()).nullish() });
const progress = z.object({ active: z.boolean() });

/**
 * Stable Diffusion WebUI of AUTOMATIC1111 and those that keep its API (Forge, SD.Next). The id of its
 * model is the name of a checkpoint. It has one picture in hand at a time, and answers with it.
 */
export const createAutomatic1111Target: CreateVendorTarget = (options) => {
  const client = createVendorClient({ ...options, letIn: localLetIn });
  return synchronousTarget(options, API, async (request, call) => {
    const path = request.inputs.length === 0 ? "/sdapi/v1/txt2img" : "/sdapi/v1/img2img";
    const asked = { method: "POST", path, json: toBody(request, options, call) } as const;
    try {
      return readPicture(await client.askJson(answer, asked, call));
    } catch (error) {
      if (call.signal.aborted) await stop(client, call);
      throw error;
    }
  });
};

function toBody(request: PictureRequest, options: TargetOptions, call: Call): unknown {
  const { wanted, unwanted } = readPrompt(request, "web-ui");
  const lora = loraName(request);
  const size = findSize(request, SIZES, options.model.capabilities);
  return {
    prompt: lora === null ? wanted : `${wanted} <lora:${plainName(lora)}:1>`,
    negative_prompt: unwanted,
    ...size,
    seed: seedOf(request, call),
    ...{ steps: STEPS, cfg_scale: 7, batch_size: 1, n_iter: 1 },
    ...{ send_images: true, save_images: false, force_task_id: taskOf(call) },
    override_settings: { sd_model_checkpoint: options.model.id },
    ...toPictures(request),
  };
}

function toPictures({ inputs, mask }: PictureRequest): Readonly<Record<string, unknown>> {
  const [input] = inputs;
  if (input === undefined) return {};
  const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  const whole = { init_images: [inBase64(input)], denoising_strength: DENOISE.whole };
  if (mask === null) return whole;
  // It reads what is opaque as to be made anew; ours is the other way round.
  const masked = { mask: inBase64(mask), inpainting_mask_invert: 1 };
  return { ...whole, ...masked, denoising_strength: DENOISE.masked };
}

/** The name of weights as it stands in a prompt, without what would end it there. */
const plainName = (name: string): string => name.replaceAll(/[^\w .+-]/g, "");

const taskOf = ({ attempt }: Call): string =>
  `emblazon-${createHash("sha256").update(attempt).digest("hex").slice(0, 24)}`;

const readPicture = ({ images }: z.output<typeof answer>): VendorPicture =>
  pictureOfBase64(images?.[0] ?? "");

/** Stopping stops whatever is in hand, which may be somebody else's: so it is asked for first. */
async function stop(client: VendorClient, call: Call): Promise<void> {
  const late = { ...call, signal: AbortSignal.timeout(STOP_MS) };
  const json = { id_task: taskOf(call), live_preview: false };
  try {
    const asked = { method: "POST", path: "/internal/progress", json } as const;
    const { active } = await client.askJson(progress, asked, late);
    if (active) await client.askWell({ method: "POST", path: "/sdapi/v1/interrupt" }, late);
  } catch {
    // Without its page (`--nowebui`) it cannot be asked; then it draws to the end.
  }
}
