import type { Call, Capabilities, JobState, Reconciled } from "@emblazon/failover";
import { z } from "zod";
import type { PictureRequest, VendorPicture } from "../../pictures/picture-request.ts";
import type { CreateVendorTarget } from "../../pictures/vendor-config.ts";
import { baseTarget, loraName, seedOf } from "../request/base-target.ts";
import { readPrompt } from "../request/read-prompt.ts";
import { beforeAnything } from "../wire/before-anything.ts";
import { orderJob } from "../wire/order-job.ts";
import { failedJob } from "../wire/picture-of.ts";
import { toDataUrl, toFile } from "../wire/picture-type.ts";
import { type Asked, createVendorClient, type VendorClient } from "../wire/vendor-client.ts";
import { prediction, standing } from "./prediction.ts";
import { type InputLinks, toInput } from "./replicate-input.ts";
import { readModel, type ReplicateModel } from "./replicate-model.ts";

const API: Capabilities = {
  abilities: ["text_to_image", "image_to_image", "mask", "seed", "negative_prompt"],
  choices: { lora: "any" },
  limits: {},
};
/** What is larger has to be uploaded (predictions.create, `input`). */
const MOST_INLINE_BYTES = 256 * 1024;
const LEAST_LIFE_S = 5;

const file = z.object({ urls: z.object({ get: z.string() }) });
const page = z.object({ results: z.array(prediction) });

/**
 * Replicate: predictions that are made, looked at and called off by their id. Its own client repeats
 * requests that may have made one already, so it is asked plainly. Trained weights are a version of a
 * model, `owner/name:version`, that is run in the model's place.
 */
export const createReplicateTarget: CreateVendorTarget = (options) => {
  const letIn = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
  const client = createVendorClient({ ...options, letIn });
  // What a version takes never changes, and what a model takes changes less than a program runs.
  const models = new Map<string, ReplicateModel>();
  const modelFor = async (request: PictureRequest, call: Call): Promise<ReplicateModel> => {
    const id = loraName(request) ?? options.model.id;
    const model = models.get(id) ?? (await readModel(client, id, call));
    models.set(id, model);
    return model;
  };
  const look = async (asked: Asked, call: Call): Promise<JobState<VendorPicture>> => {
    const found = await client.findJson(prediction, asked, call);
    if (found === null) return failedJob("server", `${client.name} has lost the job`);
    return standing(client, found, call);
  };
  return {
    ...baseTarget(options, API),
    async submit(request, call) {
      const model = await modelFor(request, call);
      const links = await toLinks(client, request, call);
      const input = toInput(request, model, { links, options, call });
      const seconds = Math.max(LEAST_LIFE_S, Math.ceil(options.model.limitMs / 1000));
      const asked = {
        method: "POST",
        path: model.path,
        json: { input, ...(model.version !== null && { version: model.version }) },
        headers: { "cancel-after": `${seconds}s` },
      } as const;
      const made = await orderJob(client, prediction, { asked, call });
      return { kind: "accepted", jobId: made.id };
    },
    poll: (jobId, call) => look({ path: pathOf(jobId) }, call),
    cancel: (jobId, call) => look({ path: `${pathOf(jobId)}/cancel`, method: "POST" }, call),
    reconcile: (request, call) => findLost(client, request, call),
  };
};

const pathOf = (jobId: string): string => `/predictions/${encodeURIComponent(jobId)}`;

/** Small pictures go along in the request; larger ones are put at the vendor's first, for a day. */
async function toLinks(
  client: VendorClient,
  { inputs, mask }: PictureRequest,
  call: Call,
): Promise<InputLinks> {
  const link = async (bytes: Uint8Array, name: string): Promise<string> => {
    if (bytes.length <= MOST_INLINE_BYTES) return toDataUrl(bytes);
    const form = new FormData();
    form.set("content", toFile(bytes, name));
    const { urls } = await client.askJson(file, { method: "POST", path: "/files", form }, call);
    return urls.get;
  };
  try {
    return {
      inputs: await Promise.all(inputs.map((bytes, index) => link(bytes, `input-${index + 1}`))),
      mask: mask === null ? null : await link(mask, "mask"),
    };
  } catch (error) {
    throw beforeAnything(error);
  }
}

/**
 * Looks for the prediction among the newest: by its words and its seed, which is another one for each
 * try. A model without a seed leaves nothing to tell two predictions apart by.
 */
async function findLost(
  client: VendorClient,
  request: PictureRequest,
  call: Call,
): Promise<Reconciled> {
  const { wanted } = readPrompt(request, "words");
  const seed = seedOf(request, call);
  const { results } = await client.askJson(page, { path: "/predictions" }, call);
  const same = results.filter(({ input }) => input?.prompt === wanted && input.seed === seed);
  const [only] = same;
  return only !== undefined && same.length === 1
    ? { kind: "accepted", jobId: only.id }
    : { kind: "unknown" };
}
