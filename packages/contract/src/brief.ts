import { z } from "zod";
import { text } from "./common.ts";

export const styles = [
  "modern",
  "corporate",
  "creative",
  "minimalist",
  "vibrant",
  "elegant",
] as const;
export const personalities = ["trustworthy", "bold", "fun", "calm", "luxurious", "techy"] as const;

export const style = z.enum(styles);
export type Style = z.infer<typeof style>;

export const personality = z.enum(personalities);
export type Personality = z.infer<typeof personality>;

/** A colour as `#rgb` or `#rrggbb`, any case; read as `#RRGGBB`. */
export const hexColor = z
  .string()
  .trim()
  .regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, { message: "write a colour as #RRGGBB" })
  .transform((value) => {
    const digits = value.slice(1);
    const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
    return `#${full.toUpperCase()}`;
  });

/** The number of Unicode graphemes a name may have at most. */
export const NAME_MAX_GRAPHEMES = 60;

/** A name as people write it; counted in graphemes, so that a family emoji is one. */
export const nameText = text(400)
  .min(1, { message: "a name is needed" })
  .refine(hasFewGraphemes, { message: `at most ${NAME_MAX_GRAPHEMES} characters` });

/** Counts no further than it must: a megabyte takes half a second to count whole. */
function hasFewGraphemes(value: string): boolean {
  const graphemes = new Intl.Segmenter().segment(value)[Symbol.iterator]();
  for (let count = 0; count < NAME_MAX_GRAPHEMES; count += 1) {
    if (graphemes.next().done === true) return true;
  }
  return graphemes.next().done === true;
}

/** What a person tells about a business; only `name` is needed. */
export const brief = z.strictObject({
  name: nameText,
  tagline: text(120).default(""),
  industry: text(120).default(""),
  description: text(2000).default(""),
  style: style.optional(),
  personality: z.array(personality).max(3).default([]),
  colors: z.array(hexColor).max(5).default([]),
  include_text_in_ai: z.boolean().default(false),
});
export type Brief = z.infer<typeof brief>;
export type BriefInput = z.input<typeof brief>;
