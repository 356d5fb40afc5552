import { z } from "zod";
import type { GuardRequest, Operation, Reply, VendorContract } from "../contract.ts";
import type { GuardJob, GuardWorld } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { required } from "./required.ts";

const SOURCE = "https://fal.ai/docs/documentation/model-apis/inference/queue";

const picture = z.union([z.url({ protocol: /^https?$/ }), z.string().startsWith("data:image/")]);
const input = z.strictObject({
  prompt: z.string().min(1),
  num_images: z.literal(1),
  output_format: z.enum(["png", "jpeg"]),
  image_size: z
    .strictObject({ width: z.int().min(64).max(14_142), height: z.int().min(64).max(14_142) })
    .optional(),
  aspect_ratio: z.enum(["21:9", "16:9", "4:3", "3:2", "1:1", "2:3", "3:4", "9:16"]).optional(),
  seed: z.int().optional(),
  negative_prompt: z.string().min(1).optional(),
  loras: z.array(z.strictObject({ path: z.string().min(1), scale: z.number() })).optional(),
  image_url: picture.optional(),
  image_urls: z.array(picture).min(1).optional(),
  mask_url: picture.optional(),
});
const queued = z.strictObject({
  request_id: z.string().min(1),
  response_url: z.url(),
  status_url: z.url(),
  cancel_url: z.url(),
  queue_position: z.int().optional(),
});
const statusAnswer = z.strictObject({
  status: z.enum(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]),
  request_id: z.string(),
  response_url: z.url(),
  queue_position: z.int().optional(),
});
const resultAnswer = z.strictObject({
  images: z.array(z.strictObject({ url: z.url(), content_type: z.string() })),
  seed: z.int(),
  has_nsfw_concepts: z.array(z.boolean()),
  prompt: z.string(),
});
const detail = z.strictObject({
  loc: z.array(z.union([z.string(), z.int()])),
  msg: z.string(),
  type: z.string(),
});
const errorBody = z.union([
  z.strictObject({ detail: z.union([z.string(), z.array(detail)]) }),
  z.strictObject({ detail: z.string(), error_type: z.string() }),
  z.strictObject({ status: z.enum(["ALREADY_COMPLETED", "NOT_FOUND"]) }),
]);
const STATUS: Readonly<Record<RefusalReason, number>> = {
  invalid: 422,
  auth: 401,
  rate: 429,
  quota: 403,
  server: 500,
  policy: 422,
  not_found: 404,
};

export interface FalOptions {
  /** Whether what breaks the rules ends in an error, or in a picture that is black and says so. */
  readonly refusesBy: "error" | "black";
}

/** fal's queue, with one model of two abilities: `fal-ai/painter` and `fal-ai/painter/remix`. */
export function fal({ refusesBy }: FalOptions): VendorContract {
  return {
    ...{ kind: "fal", basePath: "", keepsJobs: true, refusesByPolicy: false },
    operations: operations(refusesBy),
    isLetIn: (headers, apiKey) => headers.authorization === `Key ${apiKey}`,
    ...{ refuse, errorBody },
  };
}

function operations(refusesBy: FalOptions["refusesBy"]): readonly Operation[] {
  const looking = { source: SOURCE, makesJob: false } as const;
  const of = (
    { params }: GuardRequest,
    world: GuardWorld,
    answer: (job: GuardJob) => Reply,
  ): Reply => {
    const job = world.find(params.id ?? "");
    const isLost = job === null || world.standing(job) === "lost";
    return isLost ? refuse("not_found", "Request not found") : answer(job);
  };
  return [
    {
      ...looking,
      id: "queue.status",
      method: "GET",
      path: "/{owner}/{name}/requests/{id}/status",
      replies: { 200: statusAnswer, 202: statusAnswer },
      answer: (request, world) => of(request, world, (job) => toStatus(job, world)),
    },
    {
      ...looking,
      id: "queue.cancel",
      method: "PUT",
      path: "/{owner}/{name}/requests/{id}/cancel",
      replies: { 202: z.strictObject({ status: z.literal("CANCELLATION_REQUESTED") }) },
      answer: (request, world) =>
        of(request, world, (job) => {
          if (world.standing(job) !== "running")
            return { status: 400, json: { status: "ALREADY_COMPLETED" } };
          job.isCanceled = true;
          return { status: 202, json: { status: "CANCELLATION_REQUESTED" } };
        }),
    },
    {
      ...looking,
      id: "queue.result",
      method: "GET",
      path: "/{owner}/{name}/requests/{id}",
      replies: { 200: resultAnswer },
      answer: (request, world) => of(request, world, (job) => toResult(job, world, refusesBy)),
    },
    {
      id: "queue.submit",
      method: "POST",
      path: "/{owner}/{name+}",
      source: SOURCE,
      body: input,
      replies: { 200: queued },
      makesJob: true,
      answer: (_request, world, job) => ({
        status: 200,
        json: { ...linksOf(required(job), world), queue_position: 0 },
      }),
    },
  ];
}

function linksOf({ id }: GuardJob, world: GuardWorld): Readonly<Record<string, string>> {
  const url = `${world.baseUrl()}/fal-ai/painter/requests/${id}`;
  return {
    request_id: id,
    response_url: url,
    status_url: `${url}/status`,
    cancel_url: `${url}/cancel`,
  };
}

/** What is over is `COMPLETED`, however it ended. */
function toStatus(job: GuardJob, world: GuardWorld): Reply {
  const isRunning = world.look(job) === "running";
  const { request_id = "", response_url = "" } = linksOf(job, world);
  const status = isRunning ? "IN_PROGRESS" : "COMPLETED";
  return { status: isRunning ? 202 : 200, json: { status, request_id, response_url } };
}

function toResult(job: GuardJob, world: GuardWorld, refusesBy: FalOptions["refusesBy"]): Reply {
  const standing = world.standing(job);
  switch (standing) {
    case "running":
      return { status: 400, json: { detail: "Request is still in progress" } };
    case "lost":
      return refuse("not_found", "Request not found");
    case "canceled":
      return { status: 499, json: { detail: "Canceled", error_type: "client_cancelled" } };
    case "failed":
      return { status: 500, json: { detail: "Worker died", error_type: "internal_error" } };
    case "policy":
      if (refusesBy === "error") return refuse("policy", "The content was flagged");
      break;
    case "done":
      break;
  }
  const images =
    job.scenario.kind === "empty" ? [] : [{ url: world.link(job), content_type: "image/png" }];
  const nsfw = { has_nsfw_concepts: [standing === "policy"] };
  return { status: 200, json: { images, seed: 7, ...nsfw, prompt: "a red fox" } };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const status = STATUS[reason];
  if (reason === "quota")
    return { status, json: { detail: "User is locked. Reason: Exhausted balance." } };
  if (status !== 422) return { status, json: { detail: words } };
  const type = reason === "policy" ? "content_policy_violation" : "value_error";
  return { status, json: { detail: [{ loc: ["body", "prompt"], msg: words, type }] } };
}
