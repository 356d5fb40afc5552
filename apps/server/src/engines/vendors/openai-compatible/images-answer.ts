import { AttemptError, type Call } from "@emblazon/failover";
import { z } from "zod";
import type { VendorPicture } from "../../pictures/picture-request.ts";
import { loadPaidPicture, pictureOfBase64 } from "../wire/picture-of.ts";
import type { VendorClient } from "../wire/vendor-client.ts";
import { toPlainText } from "../wire/words-of-answer.ts";

/** Of what was made of a prompt: no model is told more. */
const MOST_CHARACTERS = 4000;

/** What images endpoints after OpenAI's answer with: one of the two, whatever was asked for. */
export const imagesAnswer = z.object({
  data: z
    .array(
      z.object({
        b64_json: z.string().nullish(),
        url: z.string().nullish(),
        revised_prompt: z.string().nullish(),
      }),
    )
    .nullish(),
  /** Some resellers tell of an error with a good status. */
  error: z.unknown().optional(),
});

/** The first picture of an answer, fetched if need be. @throws AttemptError, never with fate `unknown` */
export async function readImagesAnswer(
  client: VendorClient,
  { data, error }: z.output<typeof imagesAnswer>,
  call: Call,
): Promise<VendorPicture> {
  const first = data?.[0];
  const said = first?.revised_prompt ?? null;
  const revised = said === null ? null : toPlainText(said, MOST_CHARACTERS);
  if (first?.b64_json) return pictureOfBase64(first.b64_json, revised);
  if (!first?.url) throw pictureless(client, error);
  return { ...(await loadPaidPicture(client, first.url, call)), revisedPrompt: revised };
}

/** By its words where they say whose fault it is: content that is refused is not asked for elsewhere. */
function pictureless(client: VendorClient, error: unknown): AttemptError {
  const told = client.refuseWords(Buffer.from(JSON.stringify({ error })));
  if (told.failure.errorClass !== "server") return told;
  const why = error === undefined ? "" : `: ${client.clean(JSON.stringify(error))}`;
  return new AttemptError("bad_output", `${client.name} answered without a picture${why}`);
}
