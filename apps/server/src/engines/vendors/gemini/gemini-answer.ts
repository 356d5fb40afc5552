import { AttemptError } from "@emblazon/failover";
import { z } from "zod";
import type { VendorPicture } from "../../pictures/picture-request.ts";
import { pictureOfBase64 } from "../wire/picture-of.ts";
import type { VendorClient } from "../wire/vendor-client.ts";

export const geminiAnswer = z.object({
  candidates: z
    .array(
      z.object({
        content: z
          .object({
            parts: z
              .array(
                z.object({
                  text: z.string().optional(),
                  thought: z.boolean().optional(),
                  inlineData: z.object({ mimeType: z.string(), data: z.string() }).optional(),
                }),
              )
              .optional(),
          })
          .optional(),
        finishReason: z.string().optional(),
        finishMessage: z.string().optional(),
      }),
    )
    .optional(),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
});

/** Reasons to stop that stand for rules on content (`Candidate.FinishReason`). */
const BY_RULES: readonly string[] = [
  "SAFETY",
  "BLOCKLIST",
  "PROHIBITED_CONTENT",
  "SPII",
  "RECITATION",
  "IMAGE_SAFETY",
  "IMAGE_PROHIBITED_CONTENT",
  "IMAGE_RECITATION",
];

/** @throws AttemptError `policy` or `bad_output`; the answer is there, so the request is over */
export function readGeminiAnswer(
  { name, clean }: VendorClient,
  { candidates, promptFeedback }: z.output<typeof geminiAnswer>,
): VendorPicture {
  const blocked = promptFeedback?.blockReason;
  if (blocked !== undefined)
    throw new AttemptError("policy", `${name} refused the prompt: ${clean(blocked)}`, {
      fate: "ended",
    });
  const [candidate] = candidates ?? [];
  const parts = candidate?.content?.parts ?? [];
  const drawn = parts.find(({ inlineData, thought }) => inlineData && thought !== true);
  if (drawn?.inlineData) return pictureOfBase64(drawn.inlineData.data);
  const reason = candidate?.finishReason ?? "no candidate";
  const said = parts.map(({ text = "" }) => text).join(" ");
  const why = clean([reason, candidate?.finishMessage ?? "", said].join(" "));
  const errorClass = BY_RULES.includes(reason) ? "policy" : "bad_output";
  throw new AttemptError(errorClass, `${name} made no picture: ${why}`, { fate: "ended" });
}
