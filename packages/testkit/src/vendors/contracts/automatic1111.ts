import { z } from "zod";
import type { Operation, Reply, VendorContract } from "../contract.ts";
import type { GuardJob, GuardWorld } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { required } from "./required.ts";

const SOURCE = "https://github.com/AUTOMATIC1111/stable-diffusion-webui/wiki/API";

const common = {
  prompt: z.string(),
  negative_prompt: z.string(),
  width: z.int().positive().multipleOf(8),
  height: z.int().positive().multipleOf(8),
  seed: z.int().min(-1),
  steps: z.int().min(1).max(150),
  cfg_scale: z.number().min(1).max(30),
  batch_size: z.literal(1),
  n_iter: z.literal(1),
  send_images: z.literal(true),
  save_images: z.boolean(),
  force_task_id: z.string().min(1),
  override_settings: z.strictObject({ sd_model_checkpoint: z.string().min(1) }),
};
const txt2img = z.strictObject(common);
const img2img = z.strictObject({
  ...common,
  init_images: z.array(z.base64().min(1)).length(1),
  denoising_strength: z.number().min(0).max(1),
  mask: z.base64().min(1).optional(),
  inpainting_mask_invert: z.union([z.literal(0), z.literal(1)]).optional(),
});
const answer = z.strictObject({
  images: z.array(z.base64()),
  parameters: z.record(z.string(), z.unknown()),
  info: z.string(),
});
const asking = z.strictObject({ id_task: z.string().min(1), live_preview: z.literal(false) });
const errorBody = z.union([
  z.strictObject({ detail: z.string() }),
  z.strictObject({
    detail: z.array(
      z.strictObject({ loc: z.array(z.string()), msg: z.string(), type: z.string() }),
    ),
  }),
  z.strictObject({ error: z.string(), detail: z.string(), body: z.string(), errors: z.string() }),
]);
const STATUS: Readonly<Record<RefusalReason, number>> = {
  invalid: 422,
  auth: 401,
  rate: 429,
  quota: 402,
  server: 500,
  policy: 400,
  not_found: 404,
};

/** AUTOMATIC1111's web UI with its API, behind `--api-auth`. */
export function automatic1111(): VendorContract {
  const drawing = {
    method: "POST",
    source: SOURCE,
    makesJob: true,
    replies: { 200: answer },
    answer: (_request: unknown, world: GuardWorld, job: GuardJob | null): Reply =>
      reply(required(job), world),
  } as const;
  const operations: readonly Operation[] = [
    { ...drawing, id: "txt2img", path: "/sdapi/v1/txt2img", body: txt2img },
    { ...drawing, id: "img2img", path: "/sdapi/v1/img2img", body: img2img },
    {
      ...{ id: "progress", method: "POST", path: "/internal/progress" },
      ...{ source: SOURCE, makesJob: false, body: asking },
      replies: {
        200: z.strictObject({ active: z.boolean(), queued: z.boolean(), completed: z.boolean() }),
      },
      answer: ({ body }, world) => {
        const active = activeJob(world)?.task === asking.parse(body).id_task;
        return { status: 200, json: { active, queued: false, completed: !active } };
      },
    },
    {
      ...{ id: "interrupt", method: "POST", path: "/sdapi/v1/interrupt" },
      ...{ source: SOURCE, makesJob: false, replies: { 200: z.strictObject({}) } },
      answer: (_request, world) => {
        const active = activeJob(world);
        if (active !== null) active.job.isCanceled = true;
        return { status: 200, json: {} };
      },
    },
  ];
  return {
    ...{ kind: "automatic1111", basePath: "", keepsJobs: false, refusesByPolicy: false },
    operations,
    isLetIn: ({ authorization }, apiKey) =>
      authorization === `Basic ${Buffer.from(apiKey).toString("base64")}`,
    ...{ refuse, errorBody },
  };
}

/** What is in hand: the last one, unless it was let go or stopped. */
function activeJob(world: GuardWorld): { readonly job: GuardJob; readonly task: string } | null {
  const job = world.jobs.at(-1);
  if (job === undefined || job.isReleased || job.isCanceled) return null;
  const { force_task_id: task } = z.looseObject({ force_task_id: z.string() }).parse(job.asked);
  return { job, task };
}

function reply(job: GuardJob, world: GuardWorld): Reply {
  const isEmpty = job.scenario.kind === "empty";
  const images = isEmpty ? [] : [Buffer.from(world.picture(job)).toString("base64")];
  return { status: 200, json: { images, parameters: {}, info: "{}" } };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const status = STATUS[reason];
  if (reason === "invalid")
    return { status, json: { detail: [{ loc: ["body"], msg: words, type: "value_error" }] } };
  if (reason !== "server") return { status, json: { detail: words } };
  return {
    status,
    json: { error: "OutOfMemoryError", detail: "", body: "", errors: "CUDA out of memory" },
  };
}
