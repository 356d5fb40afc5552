import { z } from "zod";
import type { Operation, Reply, VendorContract } from "../contract.ts";
import { drawPicture, type GuardJob, type GuardWorld } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { required } from "./required.ts";

const part = z.union([
  z.strictObject({ text: z.string().min(1) }),
  z.strictObject({
    inlineData: z.strictObject({
      mimeType: z.enum(["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"]),
      data: z.base64().min(1),
    }),
  }),
]);
/** What it draws on the way to the picture. */
const SKETCH = Buffer.from(drawPicture(99, { kind: "ok" })).toString("base64");
const SHAPES = ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"];
/** Stricter than Google's description, which does not say that unknown fields are refused. */
const body = z.strictObject({
  contents: z.array(
    z.strictObject({ role: z.enum(["user", "model"]), parts: z.array(part).min(1) }),
  ),
  generationConfig: z.strictObject({
    responseModalities: z.array(z.enum(["TEXT", "IMAGE"])).min(1),
    imageConfig: z.strictObject({
      aspectRatio: z.enum(SHAPES),
      imageSize: z.enum(["512", "1K", "2K", "4K"]).optional(),
    }),
    seed: z.int32().optional(),
  }),
});
const answer = z.strictObject({
  candidates: z
    .array(
      z.strictObject({
        content: z.strictObject({
          role: z.literal("model"),
          parts: z.array(
            z.union([
              part,
              z.strictObject({ text: z.string(), thought: z.literal(true) }),
              z.strictObject({ inlineData: z.looseObject({}), thought: z.literal(true) }),
              // What is no picture at all is sent as one when a test wants that.
              z.strictObject({ inlineData: z.object({ mimeType: z.string(), data: z.string() }) }),
            ]),
          ),
        }),
        finishReason: z.enum(["STOP", "MAX_TOKENS", "SAFETY", "IMAGE_SAFETY", "NO_IMAGE", "OTHER"]),
        index: z.int(),
      }),
    )
    .optional(),
  promptFeedback: z
    .strictObject({
      blockReason: z.enum(["SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "IMAGE_SAFETY"]),
    })
    .optional(),
  usageMetadata: z.strictObject({ promptTokenCount: z.int(), totalTokenCount: z.int() }),
  modelVersion: z.string(),
});
const errorBody = z.strictObject({
  error: z.strictObject({
    code: z.int(),
    message: z.string(),
    status: z.string(),
    details: z.array(z.looseObject({ "@type": z.string() })).optional(),
  }),
});
const REFUSALS: Readonly<Record<RefusalReason, readonly [number, string]>> = {
  invalid: [400, "INVALID_ARGUMENT"],
  auth: [400, "INVALID_ARGUMENT"],
  rate: [429, "RESOURCE_EXHAUSTED"],
  quota: [429, "RESOURCE_EXHAUSTED"],
  server: [500, "INTERNAL"],
  policy: [400, "INVALID_ARGUMENT"],
  not_found: [404, "NOT_FOUND"],
};

export interface GeminiOptions {
  /** Where a refusal by rules on content is told. */
  readonly refusesAt: "prompt" | "picture";
}

/** Google's Gemini API: `generateContent` of models that draw. */
export function gemini({ refusesAt }: GeminiOptions): VendorContract {
  const generate: Operation = {
    id: "generateContent",
    method: "POST",
    path: "/models/{model}:generateContent",
    source: "https://ai.google.dev/api/generate-content",
    body,
    replies: { 200: answer },
    makesJob: true,
    answer: (_request, world, job) => reply(required(job), world, refusesAt),
  };
  return {
    ...{ kind: "gemini", basePath: "/v1beta", keepsJobs: false, refusesByPolicy: false },
    operations: [generate],
    isLetIn: (headers, apiKey) => headers["x-goog-api-key"] === apiKey,
    ...{ refuse, errorBody },
  };
}

function reply(job: GuardJob, world: GuardWorld, refusesAt: GeminiOptions["refusesAt"]): Reply {
  const rest = {
    usageMetadata: { promptTokenCount: 9, totalTokenCount: 1299 },
    modelVersion: "painter-1",
  };
  const { kind } = job.scenario;
  if (kind === "policy" && refusesAt === "prompt")
    return {
      status: 200,
      json: { promptFeedback: { blockReason: "PROHIBITED_CONTENT" }, ...rest },
    };
  const data = Buffer.from(world.picture(job)).toString("base64");
  const isEmpty = kind === "empty" || kind === "policy";
  const parts = isEmpty
    ? [{ text: "I cannot draw that." }]
    : [
        { text: "A fox, then.", thought: true },
        { inlineData: { mimeType: "image/png", data: SKETCH }, thought: true },
        { inlineData: { mimeType: "image/png", data } },
      ];
  const finishReason = kind === "policy" ? "IMAGE_SAFETY" : kind === "empty" ? "NO_IMAGE" : "STOP";
  const candidates = [{ content: { role: "model", parts }, finishReason, index: 0 }];
  return { status: 200, json: { candidates, ...rest } };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const [code, status] = REFUSALS[reason];
  const isUsedUp = reason === "rate" || reason === "quota";
  const message = isUsedUp
    ? "You exceeded your current quota, please check your plan and billing details."
    : words;
  return { status: code, json: { error: { code, message, status, ...detailsOf(reason) } } };
}

/** As Google tells the two reasons apart that have the same status and words. */
function detailsOf(reason: RefusalReason): Readonly<Record<string, unknown>> {
  const type = (name: string): string => `type.googleapis.com/google.rpc.${name}`;
  if (reason === "auth")
    return { details: [{ "@type": type("ErrorInfo"), reason: "API_KEY_INVALID" }] };
  if (reason !== "rate" && reason !== "quota") return {};
  const span = reason === "rate" ? "PerMinute" : "PerDay";
  const quotaId = `GenerateRequests${span}PerProjectPerModel`;
  return { details: [{ "@type": type("QuotaFailure"), violations: [{ quotaId }] }] };
}
