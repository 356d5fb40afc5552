import { z } from "zod";
import type { Operation, Reply, VendorContract } from "../contract.ts";
import type { GuardJob, GuardWorld } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { hasBearer } from "./bearer.ts";
import { formFile } from "./form-file.ts";
import { imagesData } from "./images-data.ts";
import { imagesEvents, type ImagesOperation, streamImages } from "./images-events.ts";
import { required } from "./required.ts";

export interface CompatibleServer {
  /** In what the pictures come. LocalAI and A4F have both, the others only base64. */
  readonly answers: "b64_json" | "url";
  /** `{error: {message}}`, or `{detail}` as everything that is built on FastAPI has it. */
  readonly errors: "error" | "detail";
  /** Whether a request may say in what the pictures shall come. */
  readonly takesFormat: boolean;
  /** What becomes of a request for a stream; it is refused as all that is not known where this is left out. */
  readonly streams?: "yes" | "ignores";
}

/** By a form all of it is text. */
const STREAM = {
  json: { stream: z.literal(true).optional(), partial_images: z.int().min(1).max(3).optional() },
  form: {
    stream: z.literal("true").optional(),
    partial_images: z
      .string()
      .regex(/^[123]$/)
      .optional(),
  },
};
const streamed = z.object({ partial_images: z.coerce.number(), size: z.string() });
const SIZE = z.string().regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/);
const FORMAT = z.enum(["url", "b64_json"]);
const answer = z.strictObject({
  created: z.int(),
  data: z.array(
    z.strictObject({ url: z.url().optional(), b64_json: z.base64().min(1).optional() }),
  ),
});
const STATUS: Readonly<Record<RefusalReason, number>> = {
  invalid: 400,
  auth: 401,
  rate: 429,
  quota: 402,
  server: 500,
  policy: 400,
  not_found: 404,
};

/** What servers with OpenAI's images endpoints have in common; each is strict about other fields. */
export function openAiCompatible(server: CompatibleServer): VendorContract {
  const format = server.takesFormat ? { response_format: FORMAT.optional() } : {};
  const takes = server.streams === undefined ? { json: {}, form: {} } : STREAM;
  const reply = (job: GuardJob, world: GuardWorld, of: ImagesOperation): Reply => {
    const asked = server.streams === "yes" ? streamed.safeParse(job.asked).data : undefined;
    if (asked !== undefined)
      return streamImages(job, world, { of, partials: asked.partial_images, size: asked.size });
    const data = imagesData(job, world, server.answers);
    return { status: 200, json: { created: 1_790_000_000, data } };
  };
  const common = { method: "POST", replies: { 200: answer }, makesJob: true } as const;
  const generate: Operation = {
    ...common,
    id: "createImage",
    path: "/images/generations",
    source: "https://localai.io/features/image-generation/",
    body: z.strictObject({
      model: z.string().min(1),
      prompt: z.string().min(1),
      n: z.literal(1),
      size: SIZE,
      seed: z
        .int()
        .nonnegative()
        .max(2 ** 31 - 1)
        .optional(),
      negative_prompt: z.string().min(1).optional(),
      ...format,
      ...takes.json,
    }),
    events: imagesEvents("image_generation"),
    answer: (_request, world, job) => reply(required(job), world, "image_generation"),
  };
  const edit: Operation = {
    ...common,
    id: "createImageEdit",
    path: "/images/edits",
    source: "https://docs.vllm.ai/projects/vllm-omni",
    bodyType: "form",
    body: z.strictObject({
      model: z.string().min(1),
      prompt: z.string().min(1),
      n: z.literal("1"),
      size: SIZE,
      "image[]": z.array(formFile("image/png", "image/jpeg", "image/webp")).min(1),
      mask: formFile("image/png").optional(),
      seed: z.string().regex(/^\d+$/).optional(),
      negative_prompt: z.string().min(1).optional(),
      ...format,
      ...takes.form,
    }),
    events: imagesEvents("image_edit"),
    answer: (_request, world, job) => reply(required(job), world, "image_edit"),
  };
  return {
    kind: "openai-compatible",
    basePath: "/v1",
    keepsJobs: false,
    refusesByPolicy: true,
    operations: [generate, edit],
    isLetIn: hasBearer,
    refuse: (reason, words) => refuse(server, reason, words),
    errorBody: z.union([
      z.strictObject({ detail: z.string() }),
      z.strictObject({
        error: z.strictObject({ message: z.string(), type: z.string(), code: z.string() }),
      }),
    ]),
  };
}

function refuse({ errors }: CompatibleServer, reason: RefusalReason, words: string): Reply {
  const code = reason === "policy" ? "content_policy_violation" : reason;
  const said = reason === "policy" ? `content_policy_violation: ${words}` : words;
  const json =
    errors === "detail"
      ? { detail: said }
      : { error: { message: words, type: "invalid_request_error", code } };
  return { status: STATUS[reason], json };
}
