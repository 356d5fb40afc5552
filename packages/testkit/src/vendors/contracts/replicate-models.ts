import { z } from "zod";

/** A model as it runs at Replicate: what it says of its input, and what it takes. */
export interface ReplicateFakeModel {
  readonly version: string;
  readonly openApi: Readonly<Record<string, unknown>>;
  readonly input: z.ZodType;
}

const version = "9dcd6d78e7c6560c340d916fe32e9f24aabfa331e5cce95fe31f77fb03121426";
const link = z.union([z.url({ protocol: /^https?$/ }), z.string().startsWith("data:image/")]);
const seed = z.int().nonnegative().optional();
const SHAPES = ["1:1", "16:9", "3:2", "2:3", "9:16", "match_input_image"];

const describe = (
  properties: Readonly<Record<string, unknown>>,
  schemas: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  openapi: "3.0.2",
  components: { schemas: { Input: { type: "object", properties }, ...schemas } },
});

/** Such as the models of Flux and of Stable Diffusion are; neither takes a field it does not name. */
export const REPLICATE_MODELS = {
  shapes: {
    version,
    openApi: describe(
      {
        prompt: { type: "string" },
        image: { type: "string", format: "uri" },
        mask: { type: "string", format: "uri" },
        seed: { type: "integer" },
        aspect_ratio: { allOf: [{ $ref: "#/components/schemas/aspect_ratio" }], default: "1:1" },
        output_format: { allOf: [{ $ref: "#/components/schemas/output_format" }] },
        num_outputs: { type: "integer", minimum: 1, maximum: 4 },
      },
      {
        aspect_ratio: { type: "string", enum: SHAPES },
        output_format: { type: "string", enum: ["webp", "jpg", "png"] },
      },
    ),
    input: z.strictObject({
      prompt: z.string().min(1),
      image: link.optional(),
      mask: link.optional(),
      seed,
      aspect_ratio: z.enum(SHAPES),
      output_format: z.enum(["webp", "jpg", "png"]),
      num_outputs: z.int().min(1).max(4),
    }),
  },
  sizes: {
    version,
    openApi: describe({
      prompt: { type: "string" },
      negative_prompt: { type: "string" },
      input_images: { type: "array", items: { type: "string", format: "uri" } },
      mask: { type: "string", format: "uri" },
      seed: { type: "integer" },
      width: { type: "integer", minimum: 256, maximum: 1440 },
      height: { type: "integer", minimum: 256, maximum: 1440 },
    }),
    input: z.strictObject({
      prompt: z.string().min(1),
      negative_prompt: z.string().min(1).optional(),
      input_images: z.array(link).min(1).optional(),
      mask: link.optional(),
      seed,
      width: z.int().min(256).max(1440),
      height: z.int().min(256).max(1440),
    }),
  },
} as const satisfies Readonly<Record<string, ReplicateFakeModel>>;
