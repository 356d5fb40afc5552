import { AttemptError, type Done, type SubmitCall } from "@emblazon/failover";
import { z } from "zod";
import type { VendorPicture } from "../../pictures/picture-request.ts";
import type { ModelConfig, Partials } from "../../pictures/vendor-config.ts";
import { pictureOfBase64 } from "../wire/picture-of.ts";
import type { VendorEvent } from "../wire/read-events.ts";
import type { Asked, VendorClient } from "../wire/vendor-client.ts";
import { imagesAnswer, readImagesAnswer } from "./images-answer.ts";
import type { OptionalFields } from "./optional-fields.ts";

/** `image_generation.…` and `image_edit.…`, or the whole answer as one message. */
const imagesEvent = z.looseObject({
  ...imagesAnswer.shape,
  type: z.string().optional(),
  b64_json: z.string().nullish(),
  url: z.string().nullish(),
  revised_prompt: z.string().nullish(),
});
type ImagesEvent = z.output<typeof imagesEvent>;

/** What asks for pictures on the way to the result; nothing where the model has none. */
export function partialFields({ partials }: ModelConfig): OptionalFields[] {
  if (partials === undefined) return [];
  const fields = { stream: true, partial_images: partials.count };
  // OpenAI refuses it of organisations that have not proved who they are: "… to stream this model".
  return [{ fields, named: /\bstream(?:ing)?\b|partial_images/i }];
}

/**
 * Asks for one picture, and reports those on the way to it where the server streams them. What came
 * of them is in the cost.
 * @throws AttemptError; with fate `unknown` where the stream breaks or ends before the result
 */
export async function askForPicture(
  client: VendorClient,
  asked: Asked,
  { model, call }: { readonly model: ModelConfig; readonly call: SubmitCall<VendorPicture> },
): Promise<Done<VendorPicture>> {
  const streamed = await client.askStreamed(asked, call);
  if (streamed.kind === "whole") {
    const answer = client.read(streamed.answer, imagesAnswer);
    return doneWith(await readImagesAnswer(client, answer, call), model, 0);
  }
  let partials = 0;
  for await (const message of streamed.events) {
    const event = parse(message);
    if (event === null) continue;
    if (isError(message, event)) throw refuse(client, event, partials);
    if (event.type?.endsWith(".partial_image") === true) {
      partials += 1;
      report(event, partials, { partials: model.partials, call });
      continue;
    }
    const data = event.type?.endsWith(".completed") === true ? [event] : event.data;
    if (data === null || data === undefined) continue;
    return doneWith(await readImagesAnswer(client, { data }, call), model, partials);
  }
  throw new AttemptError("network", `${client.name} ended before the picture was there`);
}

function parse({ data }: VendorEvent): ImagesEvent | null {
  try {
    return imagesEvent.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    // `[DONE]`, and what nobody has described.
    return null;
  }
}

function isError({ name }: VendorEvent, { type, error }: ImagesEvent): boolean {
  return name === "error" || type === "error" || (error !== undefined && error !== null);
}

/** Once a picture has been on its way, nobody says that nothing was made, or that it is not billed. */
function refuse(
  client: VendorClient,
  { type: _type, ...said }: ImagesEvent,
  partials: number,
): AttemptError {
  const error = client.refuseWords(Buffer.from(JSON.stringify(said)));
  const { errorClass, message, fate } = error.failure;
  if (partials === 0 || fate !== "none") return error;
  return new AttemptError(errorClass, message, { fate: "ended", cause: error });
}

interface Reporting {
  readonly partials: Partials | undefined;
  readonly call: SubmitCall<VendorPicture>;
}

function report({ b64_json }: ImagesEvent, number: number, { partials, call }: Reporting): void {
  const count = partials?.count ?? 0;
  if (number > count) return;
  const preview = previewOf(b64_json ?? "");
  call.report({ done: number / (count + 1), ...(preview !== null && { preview }) });
}

/** Null for what is no picture: the result may be one all the same. */
function previewOf(text: string): VendorPicture | null {
  try {
    return pictureOfBase64(text);
  } catch {
    return null;
  }
}

function doneWith(
  result: VendorPicture,
  { priceMicros, partials }: ModelConfig,
  came: number,
): Done<VendorPicture> {
  if (partials === undefined) return { kind: "done", result };
  const billed = Math.min(came, partials.count);
  return { kind: "done", result, costMicros: priceMicros + billed * partials.priceMicros };
}
