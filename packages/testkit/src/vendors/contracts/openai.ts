import { z } from "zod";
import type { Operation, Reply, VendorContract } from "../contract.ts";
import type { GuardJob, GuardWorld } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { hasBearer } from "./bearer.ts";
import { formFile } from "./form-file.ts";
import { imagesData } from "./images-data.ts";
import { imagesEvents, type ImagesOperation, streamImages } from "./images-events.ts";
import { required } from "./required.ts";

const SOURCE = "https://github.com/openai/openai-openapi";

const gptModel = z.string().regex(/^(?:gpt-image-|chatgpt-image-)/);
const gptSize = z.union([
  z.enum(["1024x1024", "1536x1024", "1024x1536"]),
  z.string().refine(isFreeSize, "no size of gpt-image-2"),
]);
const gptPrompt = z.string().min(1).max(32_000);
/** A stream without pictures on the way is refused ("must have non-zero partial images"). */
const STREAM = { stream: z.literal(true), partial_images: z.int().min(1).max(3) };
const FORM_STREAM = {
  stream: z.literal("true"),
  partial_images: z.string().regex(/^[123]$/),
};
const gptGenerate = z.strictObject({
  model: gptModel,
  prompt: gptPrompt,
  n: z.int().min(1).max(10),
  size: gptSize,
  output_format: z.enum(["png", "jpeg", "webp"]).optional(),
  quality: z.enum(["low", "medium", "high", "auto"]).optional(),
});
const gptStream = z.strictObject({ ...gptGenerate.shape, ...STREAM });
const dallE3 = z.strictObject({
  model: z.literal("dall-e-3"),
  prompt: z.string().min(1).max(4000),
  n: z.literal(1),
  size: z.enum(["1024x1024", "1792x1024", "1024x1792"]),
  response_format: z.enum(["url", "b64_json"]).optional(),
});
const dallE2 = z.strictObject({
  model: z.literal("dall-e-2"),
  prompt: z.string().min(1).max(1000),
  n: z.int().min(1).max(10),
  size: z.enum(["256x256", "512x512", "1024x1024"]),
  response_format: z.enum(["url", "b64_json"]).optional(),
});
const gptEdit = z.strictObject({
  model: gptModel,
  prompt: gptPrompt,
  n: z.string().regex(/^(?:[1-9]|10)$/),
  size: gptSize,
  "image[]": z
    .array(formFile("image/png", "image/jpeg", "image/webp"))
    .min(1)
    .max(16),
  mask: formFile("image/png").optional(),
  output_format: z.enum(["png", "jpeg", "webp"]).optional(),
  quality: z.enum(["low", "medium", "high", "auto"]).optional(),
});
const gptEditStream = z.strictObject({ ...gptEdit.shape, ...FORM_STREAM });
const dallE2Edit = z.strictObject({
  ...dallE2.shape,
  n: z.string().regex(/^(?:[1-9]|10)$/),
  image: formFile("image/png"),
  mask: formFile("image/png").optional(),
});

const answer = z.strictObject({
  created: z.int(),
  data: z.array(
    z.strictObject({
      b64_json: z.base64().optional(),
      url: z.url().optional(),
      revised_prompt: z.string().optional(),
    }),
  ),
  output_format: z.enum(["png", "webp", "jpeg"]).optional(),
});
const errorBody = z.strictObject({
  error: z.strictObject({
    type: z.string(),
    message: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});
const REFUSALS: Readonly<Record<RefusalReason, readonly [number, string, string | null]>> = {
  invalid: [400, "invalid_request_error", null],
  auth: [401, "invalid_request_error", "invalid_api_key"],
  rate: [429, "requests", "rate_limit_exceeded"],
  quota: [429, "insufficient_quota", "insufficient_quota"],
  server: [500, "server_error", null],
  policy: [400, "image_generation_user_error", "moderation_blocked"],
  not_found: [404, "invalid_request_error", "model_not_found"],
};

/** OpenAI's Images API: generations and edits. */
export function openAi(): VendorContract {
  const common = {
    method: "POST",
    source: SOURCE,
    replies: { 200: answer },
    makesJob: true,
  } as const;
  const answering =
    (of: ImagesOperation): Operation["answer"] =>
    (_request, world, job) =>
      reply(required(job), world, of);
  const operations: readonly Operation[] = [
    {
      ...common,
      id: "createImage",
      path: "/images/generations",
      body: z.union([gptGenerate, gptStream, dallE3, dallE2]),
      events: imagesEvents("image_generation"),
      answer: answering("image_generation"),
    },
    {
      ...common,
      id: "createImageEdit",
      path: "/images/edits",
      bodyType: "form",
      body: z.union([gptEdit, gptEditStream, dallE2Edit]),
      events: imagesEvents("image_edit"),
      answer: answering("image_edit"),
    },
  ];
  return {
    ...{ kind: "openai", basePath: "/v1", keepsJobs: false, refusesByPolicy: true },
    ...{ operations, isLetIn: hasBearer, refuse, errorBody },
  };
}

const streamed = z.object({ partial_images: z.coerce.number(), size: z.string() });

function reply(job: GuardJob, world: GuardWorld, of: ImagesOperation): Reply {
  const asked = streamed.safeParse(job.asked).data;
  if (asked !== undefined)
    return streamImages(job, world, { of, partials: asked.partial_images, size: asked.size });
  const data = imagesData(job, world, "b64_json");
  const isDallE3 = z.object({ model: z.literal("dall-e-3") }).safeParse(job.asked).success;
  const revised = isDallE3 ? { revised_prompt: "A red fox, in the evening" } : {};
  return {
    status: 200,
    json: { created: 1_790_000_000, data: data.map((one) => ({ ...one, ...revised })) },
  };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const [status, type, code] = REFUSALS[reason];
  const message =
    reason === "quota" ? "You exceeded your current quota, please check your plan." : words;
  return { status, json: { error: { type, message, param: null, code } } };
}

/** The rules for gpt-image-2 and later. */
function isFreeSize(text: string): boolean {
  const [width = 0, height = 0] = text.split("x").map(Number);
  const pixels = width * height;
  return (
    [width, height].every((side) => side > 0 && side % 16 === 0 && side <= 3840) &&
    Math.max(width / height, height / width) <= 3 &&
    pixels >= 655_360 &&
    pixels <= 8_294_400
  );
}
