import type { Call, Capabilities, JobState } from "@emblazon/failover";
import { z } from "zod";
import type { PictureRequest, VendorPicture } from "../../pictures/picture-request.ts";
import type { CreateVendorTarget, TargetOptions } from "../../pictures/vendor-config.ts";
import { baseTarget, can, loraName, seedOf } from "../request/base-target.ts";
import { findSize, nearestShape } from "../request/find-size.ts";
import { readPrompt } from "../request/read-prompt.ts";
import { orderJob } from "../wire/order-job.ts";
import { failedJob, doneWith, loadPicture } from "../wire/picture-of.ts";
import { toDataUrl } from "../wire/picture-type.ts";
import type { VendorAnswer } from "../wire/vendor-answer.ts";
import { createVendorClient, type VendorClient } from "../wire/vendor-client.ts";
import { wordsOfAnswer } from "../wire/words-of-answer.ts";

const API: Capabilities = {
  abilities: ["text_to_image", "image_to_image", "mask", "seed", "negative_prompt"],
  choices: { lora: "any" },
  limits: {},
};
const SIZES = { multiple: 16, leastSide: 256, mostSide: 4096 };
/** How long fal keeps the file: it is fetched at once. */
const FILE_LIFE_S = 3600;

const submitted = z.object({ request_id: z.string().min(1) });
const status = z.object({ status: z.string(), error: z.string().nullish() });
const picture = z.object({ url: z.string() });
const result = z.object({
  images: z.array(picture).nullish(),
  image: picture.nullish(),
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
});

/** Models of fal by its queue: a request is put in, looked at and called off by its id. */
export const createFalTarget: CreateVendorTarget = (options) => {
  const letIn = (key: string): Record<string, string> => ({ authorization: `Key ${key}` });
  const client = createVendorClient({ ...options, letIn });
  const id = options.model.id.split("/").map(encodeURIComponent);
  const app = id.slice(0, appLength(id)).join("/");
  const pathOf = (jobId: string): string => `/${app}/requests/${encodeURIComponent(jobId)}`;
  const poll = async (jobId: string, call: Call): Promise<JobState<VendorPicture>> => {
    const found = await client.findJson(status, { path: `${pathOf(jobId)}/status` }, call);
    if (found === null) return failedJob("server", `${client.name} has lost the job`);
    if (found.status !== "COMPLETED") return { kind: "running" };
    return readResult(client, await client.ask({ path: pathOf(jobId) }, call), call);
  };
  return {
    ...baseTarget(options, API),
    async submit(request, call) {
      const asked = {
        method: "POST",
        path: `/${id.join("/")}`,
        json: toInput(request, options, call),
        headers: {
          "x-fal-object-lifecycle-preference": JSON.stringify({
            expiration_duration_seconds: FILE_LIFE_S,
          }),
        },
      } as const;
      const { request_id: jobId } = await orderJob(client, submitted, { asked, call });
      return { kind: "accepted", jobId };
    },
    poll,
    async cancel(jobId, call) {
      const { status: answered } = await client.ask(
        { method: "PUT", path: `${pathOf(jobId)}/cancel` },
        call,
      );
      // Taken out of the queue before it began.
      if (answered === 200) return failedJob("canceled", "It was called off", 0);
      return poll(jobId, call);
    },
  };
};

/** What a request is looked at by: owner and name, without the path of one ability of the model. */
function appLength([first = ""]: readonly string[]): number {
  return ["workflows", "comfy"].includes(first) ? 3 : 2;
}

function toInput(request: PictureRequest, options: TargetOptions, call: Call): unknown {
  const { capabilities } = options.model;
  const { wanted, unwanted } = readPrompt(request, "words");
  const shapes = capabilities.choices.aspect_ratio;
  const shape = shapes === undefined || shapes === "any" ? null : nearestShape(request, shapes);
  const lora = loraName(request);
  const pictures = request.inputs.map(toDataUrl);
  return {
    prompt: wanted,
    num_images: 1,
    output_format: "png",
    ...(shape === null
      ? { image_size: findSize(request, SIZES, capabilities) }
      : { aspect_ratio: shape }),
    ...(can(options, "seed") && { seed: seedOf(request, call) }),
    ...(can(options, "negative_prompt") && unwanted !== "" && { negative_prompt: unwanted }),
    ...(lora !== null && { loras: [{ path: lora, scale: 1 }] }),
    // Some models read the one, some the other, and each passes over what it does not know.
    ...(pictures.length > 0 && { image_url: pictures[0], image_urls: pictures }),
    ...(request.mask !== null && { mask_url: toDataUrl(request.mask) }),
  };
}

/** A request that is over answers with its result, or with the error that it ended with. */
async function readResult(
  client: VendorClient,
  answer: VendorAnswer,
  call: Call,
): Promise<JobState<VendorPicture>> {
  const { status: answered, bytes } = answer;
  if (answered >= 400) {
    const failure = client.refuse(answer).failure;
    const isOfTheJob = answered < 500 ? ![401, 403, 408, 429].includes(answered) : isTold(bytes);
    if (!isOfTheJob) throw client.refuse(answer);
    // Called off, if not by us (request errors, `client_cancelled`).
    return failedJob(answered === 499 ? "canceled" : failure.errorClass, failure.message);
  }
  const { images, image, has_nsfw_concepts: nsfw } = client.read(answer, result);
  if (nsfw?.[0] === true) return failedJob("policy", `${client.name} blacked the picture out`);
  const url = images?.[0]?.url ?? image?.url;
  if (url === undefined) return failedJob("bad_output", `${client.name} made no picture`);
  return doneWith(() => loadPicture(client, url, call));
}

/** Whether a failure is told in fal's own way, and not by something in between. */
const isTold = (bytes: Uint8Array): boolean => wordsOfAnswer(bytes).codes.length > 0;
