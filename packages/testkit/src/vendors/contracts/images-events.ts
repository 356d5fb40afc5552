import { z } from "zod";
import type { Reply, ReplyEvent } from "../contract.ts";
import type { GuardJob, GuardWorld } from "../guard-world.ts";

const SHOWN = {
  b64_json: z.base64(),
  created_at: z.int(),
  size: z.string().regex(/^\d+x\d+$/),
  quality: z.enum(["low", "medium", "high", "auto"]),
  background: z.enum(["transparent", "opaque", "auto"]),
  output_format: z.enum(["png", "webp", "jpeg"]),
};
const usage = z.strictObject({
  total_tokens: z.int(),
  input_tokens: z.int(),
  output_tokens: z.int(),
  input_tokens_details: z.strictObject({ text_tokens: z.int(), image_tokens: z.int() }),
});
const error = z.strictObject({
  type: z.string(),
  message: z.string(),
  param: z.string().nullable(),
  code: z.string().nullable(),
});

export type ImagesOperation = "image_generation" | "image_edit";

/** What a stream of OpenAI's says, message by message (Images API reference, "Image streaming"). */
export function imagesEvents(of: ImagesOperation): z.ZodType {
  const partial = z.literal(`${of}.partial_image`);
  const completed = z.literal(`${of}.completed`);
  return z.union([
    z.strictObject({
      event: partial,
      data: z.strictObject({ ...SHOWN, type: partial, partial_image_index: z.int().min(0).max(2) }),
    }),
    z.strictObject({
      event: completed,
      data: z.strictObject({ ...SHOWN, type: completed, usage }),
    }),
    z.strictObject({
      event: z.literal("error"),
      data: z.strictObject({ type: z.literal("error"), error }),
    }),
  ]);
}

export interface StreamedAs {
  readonly of: ImagesOperation;
  /** How many pictures on the way were asked for. */
  readonly partials: number;
  readonly size: string;
}

/** A picture as a stream, with how it ends by the job's scenario. */
export function streamImages(job: GuardJob, world: GuardWorld, as: StreamedAs): Reply {
  const { of, partials, size } = as;
  const shown = (bytes: Uint8Array): object => ({
    ...{ b64_json: Buffer.from(bytes).toString("base64"), created_at: 1_790_000_000, size },
    ...{ quality: "medium", background: "opaque", output_format: "png" },
  });
  const steps = Array.from({ length: partials }, (_, step): ReplyEvent => {
    const type = `${of}.partial_image`;
    const data = { type, ...shown(world.partial(job, step)), partial_image_index: step };
    return { event: type, data };
  });
  const { scenario } = job;
  if (scenario.kind === "events") {
    const [first] = steps;
    const begun = first === undefined ? [] : [first];
    return { status: 200, events: [...begun, ...endOf(scenario.end)] };
  }
  const type = `${of}.completed`;
  const picture = scenario.kind === "empty" ? new Uint8Array() : world.picture(job);
  const data = { type, ...shown(picture), usage: USAGE };
  return { status: 200, events: [...steps, { event: type, data }] };
}

const USAGE = {
  ...{ total_tokens: 1300, input_tokens: 44, output_tokens: 1256 },
  input_tokens_details: { text_tokens: 44, image_tokens: 0 },
};

function endOf(end: "error" | "policy" | "early"): readonly ReplyEvent[] {
  if (end === "early") return [];
  const [type, code, message] =
    end === "policy"
      ? ["image_generation_user_error", "moderation_blocked", "rejected by the safety system"]
      : ["server_error", null, "the painter is out of colour"];
  return [{ event: "error", data: { type: "error", error: { type, message, param: null, code } } }];
}
