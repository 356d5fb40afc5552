import { AttemptError } from "@emblazon/failover";
import { z } from "zod";
import { mediaTypeOf } from "../vendors/wire/picture-type.ts";
import type { Recognise } from "../vendors/wire/refuse-answer.ts";
import type { AskLanguageModel, LanguageRequest, Turn } from "./language-model.ts";
import { openClient } from "./open-client.ts";
import type { LanguageClientOptions } from "./open-client.ts";

const answer = z.object({
  candidates: z
    .array(
      z.object({
        content: z
          .object({
            parts: z
              .array(z.object({ text: z.string().optional(), thought: z.boolean().optional() }))
              .optional(),
          })
          .optional(),
        finishReason: z.string().optional(),
      }),
    )
    .optional(),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
});

/** Google's Gemini models by `generateContent`, answering in words. */
export function geminiText(options: LanguageClientOptions): AskLanguageModel {
  const letIn = (key: string): Record<string, string> => ({ "x-goog-api-key": key });
  const client = openClient(options, { letIn, recognise });
  const { model } = options.config;
  const path = `/models/${encodeURIComponent(model)}:generateContent`;
  return async (request, signal) => {
    const asked = { method: "POST", path, json: toBody(request, model) } as const;
    const { candidates, promptFeedback } = await client.askJson(answer, asked, {
      ...{ attempt: "plan", number: 1, signal },
    });
    const candidate = candidates?.[0];
    const blocked = promptFeedback?.blockReason ?? candidate?.finishReason ?? "";
    const parts = candidate?.content?.parts ?? [];
    const text = parts.map((part) => (part.thought === true ? "" : (part.text ?? ""))).join("");
    if (text === "" && blocked !== "" && blocked !== "STOP" && blocked !== "MAX_TOKENS")
      throw new AttemptError("policy", `${client.name} refused: ${client.clean(blocked)}`, {
        fate: "ended",
      });
    return text;
  };
}

function toBody({ instructions, turns, schema }: LanguageRequest, model: string): unknown {
  const thinkingConfig = thinkingOf(model);
  return {
    systemInstruction: { parts: [{ text: instructions }] },
    contents: turns.map(toContent),
    ...(schema && {
      generationConfig: {
        ...{ responseMimeType: "application/json", responseJsonSchema: schema },
        ...(thinkingConfig && { thinkingConfig }),
      },
    }),
  };
}

function toContent({ role, text, pictures }: Turn): unknown {
  const shown = pictures.map((bytes) => ({
    inlineData: {
      mimeType: mediaTypeOf(bytes),
      data: Buffer.from(bytes).toString("base64"),
    },
  }));
  return { role, parts: [...shown, { text }] };
}

/** As little as each model can do with (ai.google.dev/gemini-api/docs/thinking); others refuse the field. */
function thinkingOf(model: string): Readonly<Record<string, unknown>> | null {
  if (model.startsWith("gemini-2.5-flash")) return { thinkingBudget: 0 };
  if (!/^gemini-[3-9]/.test(model)) return null;
  return { thinkingLevel: model.includes("flash") ? "MINIMAL" : "LOW" };
}

/** A key that is wrong is told of with 400. */
const recognise: Recognise = ({ codes }) => (codes.includes("api_key_invalid") ? "auth" : null);
