import { z } from "zod";
import type { Operation, Reply, VendorContract } from "../contract.ts";
import type { RefusalReason } from "../scenario.ts";
import { hasBearer } from "./bearer.ts";
import { strictSchema } from "./strict-schema.ts";

const userPart = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1) }),
  z.strictObject({
    type: z.literal("image_url"),
    image_url: z.strictObject({
      url: z.string().regex(/^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+=*$/),
    }),
  }),
]);
const message = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("system"), content: z.string().min(1) }),
  z.strictObject({ role: z.literal("assistant"), content: z.string().min(1) }),
  z.strictObject({
    role: z.literal("user"),
    content: z.union([z.string().min(1), z.array(userPart).min(1)]),
  }),
]);
/** Stricter than the description: what new models refuse (a temperature, `max_tokens`) is not there. */
const body = z.strictObject({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  response_format: z
    .strictObject({
      type: z.literal("json_schema"),
      json_schema: z.strictObject({
        name: z.string().regex(/^[\w-]{1,64}$/),
        strict: z.literal(true),
        schema: strictSchema,
      }),
    })
    .optional(),
  reasoning_effort: z.enum(["none", "minimal", "low", "medium", "high"]).optional(),
});
const answer = z.strictObject({
  id: z.string(),
  object: z.literal("chat.completion"),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.strictObject({
      index: z.int(),
      finish_reason: z.enum(["stop", "length", "content_filter"]),
      message: z.strictObject({
        role: z.literal("assistant"),
        content: z.string().nullable(),
        refusal: z.string().nullable(),
      }),
      logprobs: z.null(),
    }),
  ),
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
  policy: [400, "invalid_request_error", "content_policy_violation"],
  not_found: [404, "invalid_request_error", "model_not_found"],
};

const LACKS = {
  pictures: { sign: '"image_url"', words: "this model takes no image input" },
  schemas: { sign: '"response_format"', words: "response_format is not supported" },
} as const;

export interface ChatOptions {
  /** What the model says to the next request; called once for each. */
  readonly say: () => string;
  /** What the server behind the same API does not know, and refuses: the first of it that it comes to. */
  readonly lacks?: readonly (keyof typeof LACKS)[];
}

/** OpenAI's chat completions, and those of servers with the same API. */
export function openAiChat({ say, lacks = [] }: ChatOptions): VendorContract {
  const complete: Operation = {
    id: "createChatCompletion",
    method: "POST",
    path: "/chat/completions",
    source: "https://github.com/openai/openai-openapi",
    body,
    replies: { 200: answer },
    makesJob: true,
    answer: ({ body: asked }, _world, job) => {
      const text = JSON.stringify(asked);
      const lack = lacks.find((one) => text.includes(LACKS[one].sign));
      if (lack !== undefined) return refuse("invalid", LACKS[lack].words);
      return reply(job?.scenario.kind === "policy" ? null : say());
    },
  };
  return {
    ...{ kind: "openai-chat", basePath: "/v1", keepsJobs: false, refusesByPolicy: false },
    operations: [complete],
    isLetIn: hasBearer,
    ...{ refuse, errorBody },
  };
}

/** Null for a refusal, which is a good answer with other words. */
function reply(content: string | null): Reply {
  const refusal = content === null ? "I cannot help with that." : null;
  const message = { role: "assistant", content, refusal };
  const choices = [{ index: 0, finish_reason: "stop", message, logprobs: null }];
  return {
    status: 200,
    json: {
      ...{ id: "chatcmpl-1", object: "chat.completion", created: 1_790_000_000 },
      ...{ model: "writer-1", choices },
    },
  };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const [status, type, code] = REFUSALS[reason];
  return { status, json: { error: { type, message: words, param: null, code } } };
}
