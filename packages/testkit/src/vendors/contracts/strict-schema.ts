import { z } from "zod";

/**
 * A JSON schema as OpenAI's structured outputs take it with `strict`: every property required, no
 * others allowed, and no bounds on texts and lists, which not every server knows.
 */
export const strictSchema: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.literal("string"), description: z.string().optional() }),
    z.strictObject({ type: z.literal("array"), items: strictSchema }),
    z
      .strictObject({
        type: z.literal("object"),
        properties: z.record(z.string(), strictSchema),
        required: z.array(z.string()),
        additionalProperties: z.literal(false),
      })
      .refine(({ properties, required }) => {
        return Object.keys(properties).every((name) => required.includes(name));
      }, "every property is required"),
  ]),
);
