import { z } from "zod";
import type { Operation, VendorContract } from "../contract.ts";
import { gemini } from "./gemini.ts";
import { strictSchema } from "./strict-schema.ts";

const text = z.strictObject({ text: z.string().min(1) });
const part = z.union([
  text,
  z.strictObject({
    inlineData: z.strictObject({
      mimeType: z.enum(["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"]),
      data: z.base64().min(1),
    }),
  }),
]);
const body = z.strictObject({
  systemInstruction: z.strictObject({ parts: z.array(text).min(1) }),
  contents: z
    .array(z.strictObject({ role: z.enum(["user", "model"]), parts: z.array(part).min(1) }))
    .min(1),
  generationConfig: z
    .strictObject({
      responseMimeType: z.literal("application/json"),
      responseJsonSchema: strictSchema,
      thinkingConfig: z
        .strictObject({
          thinkingLevel: z.enum(["MINIMAL", "LOW", "MEDIUM", "HIGH"]).optional(),
          thinkingBudget: z.int().optional(),
        })
        .optional(),
    })
    .optional(),
});
const answer = z.strictObject({
  candidates: z
    .array(
      z.strictObject({
        content: z.strictObject({
          role: z.literal("model"),
          parts: z.array(
            z.union([z.strictObject({ text: z.string(), thought: z.literal(true) }), text]),
          ),
        }),
        finishReason: z.enum(["STOP", "MAX_TOKENS", "SAFETY"]),
        index: z.int(),
      }),
    )
    .optional(),
  promptFeedback: z.strictObject({ blockReason: z.enum(["SAFETY", "OTHER"]) }).optional(),
  modelVersion: z.string(),
});

export interface GeminiTextOptions {
  /** What the model says to the next request; called once for each. */
  readonly say: () => string;
}

/** Google's Gemini API: `generateContent` of models that write. */
export function geminiText({ say }: GeminiTextOptions): VendorContract {
  const generate: Operation = {
    id: "generateContent",
    method: "POST",
    path: "/models/{model}:generateContent",
    source: "https://ai.google.dev/api/generate-content",
    body,
    replies: { 200: answer },
    makesJob: true,
    answer: (_request, _world, job) => {
      const modelVersion = "writer-1";
      if (job?.scenario.kind === "policy")
        return { status: 200, json: { promptFeedback: { blockReason: "SAFETY" }, modelVersion } };
      const parts = [{ text: "Six ideas, then.", thought: true }, { text: say() }];
      const content = { role: "model", parts };
      const candidates = [{ content, finishReason: "STOP", index: 0 }];
      return { status: 200, json: { candidates, modelVersion } };
    },
  };
  return { ...gemini({ refusesAt: "prompt" }), kind: "gemini-text", operations: [generate] };
}
