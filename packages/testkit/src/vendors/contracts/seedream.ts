import { z } from "zod";
import type { Operation, Reply, VendorContract } from "../contract.ts";
import type { GuardJob, GuardWorld } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { hasBearer } from "./bearer.ts";
import { imagesData } from "./images-data.ts";
import { required } from "./required.ts";

const picture = z.string().regex(/^data:image\/(?:png|jpeg|webp);base64,[\w+/]+=*$/);
const body = z.strictObject({
  model: z.string().min(1),
  prompt: z.string().min(1),
  size: z.union([
    z.enum(["1K", "2K", "3K", "4K"]),
    z.string().refine(isSize, "not a size it makes"),
  ]),
  response_format: z.enum(["url", "b64_json"]).optional(),
  watermark: z.boolean().optional(),
  image: z.union([picture, z.array(picture).min(2).max(14)]).optional(),
  seed: z
    .int()
    .min(-1)
    .max(2 ** 31 - 1)
    .optional(),
});
const answer = z.strictObject({
  model: z.string(),
  created: z.int(),
  data: z.array(
    z.strictObject({
      b64_json: z.base64().optional(),
      size: z.string().optional(),
      error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
    }),
  ),
  usage: z.strictObject({ generated_images: z.int() }),
});
const errorBody = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    param: z.string(),
    type: z.string(),
  }),
});
const REFUSALS: Readonly<Record<RefusalReason, readonly [number, string, string]>> = {
  invalid: [400, "InvalidParameter", "BadRequest"],
  auth: [401, "AuthenticationError", "Unauthorized"],
  rate: [429, "RateLimitExceeded.EndpointRPMExceeded", "TooManyRequests"],
  quota: [403, "AccountOverdueError", "Forbidden"],
  server: [500, "InternalServiceError", "InternalServerError"],
  policy: [400, "InputTextSensitiveContentDetected", "BadRequest"],
  not_found: [404, "InvalidEndpointOrModel.NotFound", "NotFound"],
};

export interface SeedreamOptions {
  /** Whether what breaks the rules is seen before anything is drawn, or in what was drawn. */
  readonly refusesAt: "request" | "picture";
}

/** Seedream at BytePlus ModelArk: models from 4.5 on, which make no small pictures. */
export function seedream({ refusesAt }: SeedreamOptions): VendorContract {
  const generate: Operation = {
    id: "generateImages",
    method: "POST",
    path: "/images/generations",
    source: "https://docs.byteplus.com/en/docs/ModelArk/1541523",
    body,
    replies: { 200: answer },
    makesJob: true,
    answer: (_request, world, job) => reply(required(job), world),
  };
  return {
    ...{ kind: "seedream", basePath: "/api/v3", keepsJobs: false },
    refusesByPolicy: refusesAt === "request",
    ...{ operations: [generate], isLetIn: hasBearer, refuse, errorBody },
  };
}

function reply(job: GuardJob, world: GuardWorld): Reply {
  const error = { code: "OutputImageSensitiveContentDetected", message: "It may be sensitive" };
  const data = job.scenario.kind === "policy" ? [{ error }] : imagesData(job, world, "b64_json");
  const usage = { generated_images: data.length };
  return { status: 200, json: { model: "seedream", created: 1_790_000_000, data, usage } };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const [status, code, type] = REFUSALS[reason];
  return { status, json: { error: { code, message: words, param: "", type } } };
}

function isSize(text: string): boolean {
  const [width = 0, height = 0] = text.split("x").map(Number);
  const pixels = width * height;
  const ratio = Math.max(width / height, height / width);
  return pixels >= 2560 * 1440 && pixels <= 4096 * 4096 && ratio <= 16;
}
