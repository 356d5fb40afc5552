import { AttemptError } from "@emblazon/failover";
import { z } from "zod";
import { localLetIn } from "../vendors/wire/local-let-in.ts";
import { toDataUrl } from "../vendors/wire/picture-type.ts";
import type { AskLanguageModel, LanguageRequest, Turn } from "./language-model.ts";
import { openClient } from "./open-client.ts";
import type { LanguageClientOptions } from "./open-client.ts";

const answer = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/** Models that think before they answer unless they are told not to, which takes too long here. */
const THINKING = /(?:^|\/)(?:gpt-[5-9]|o[1-9])/;

/**
 * Any server with OpenAI's `/chat/completions`. No temperature and no limit on tokens are sent: new
 * models of OpenAI's refuse the one and call the other differently from everybody else.
 */
export function openAiChat(options: LanguageClientOptions): AskLanguageModel {
  const client = openClient(options, { letIn: localLetIn });
  const { model } = options.config;
  return async (request, signal) => {
    const json = toBody(request, model);
    const asked = { method: "POST", path: "/chat/completions", json } as const;
    const { choices } = await client.askJson(answer, asked, {
      ...{ attempt: "plan", number: 1, signal },
    });
    const { message, finish_reason } = choices[0] ?? { message: {} };
    const refusal = message.refusal ?? "";
    if (refusal !== "" || finish_reason === "content_filter")
      throw new AttemptError("policy", `${client.name} refused: ${client.clean(refusal)}`, {
        fate: "ended",
      });
    return message.content ?? "";
  };
}

function toBody({ instructions, turns, schema }: LanguageRequest, model: string): unknown {
  return {
    model,
    messages: [{ role: "system", content: instructions }, ...turns.map(toMessage)],
    ...(schema && {
      response_format: {
        type: "json_schema",
        json_schema: { name: "directions", strict: true, schema },
      },
    }),
    ...(schema && THINKING.test(model) && { reasoning_effort: "low" }),
  };
}

function toMessage({ role, text, pictures }: Turn): unknown {
  if (role === "model") return { role: "assistant", content: text };
  if (pictures.length === 0) return { role, content: text };
  const shown = pictures.map((bytes) => ({
    type: "image_url",
    image_url: { url: toDataUrl(bytes) },
  }));
  return { role, content: [...shown, { type: "text", text }] };
}
