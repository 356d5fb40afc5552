import type { Brief, GenerateQuality } from "@emblazon/contract";

/** What each choice of the brief looks like, in the words that models know from captions. */
export const STYLE_WORDS: Readonly<Record<NonNullable<Brief["style"]>, string>> = {
  modern: "modern, geometric, confident, generous negative space",
  corporate: "corporate, balanced, restrained, made to last",
  creative: "inventive, an unexpected idea, lively hand-made shapes",
  minimalist: "minimalist, few shapes, one idea, nothing that could be left out",
  vibrant: "vibrant, saturated colours, energetic rhythm",
  elegant: "elegant, fine proportions, refined curves, quiet luxury",
};

export const PERSONALITY_WORDS: Readonly<Record<Brief["personality"][number], string>> = {
  trustworthy: "solid and dependable",
  bold: "bold and heavy",
  fun: "playful and friendly",
  calm: "calm and soft",
  luxurious: "luxurious and precise",
  techy: "technical and exact",
};

export const QUALITY_WORDS: Readonly<Record<GenerateQuality, string>> = {
  standard: "clean edges",
  high: "crisp edges, even stroke weights, precise curves",
  ultra: "razor-sharp edges, even stroke weights, immaculate curves, exact alignment",
};

export const CRAFT =
  "flat vector logo, solid shapes, legible at small sizes, professional brand identity";
export const NEVER =
  "photo, photorealistic, mock-up, business card, shadow, bevel, 3d render, watermark, signature, " +
  "picture frame, clutter, blurry, low contrast, cropped";
export const NEVER_TEXT = "text, letters, words, typography, numbers";

/** Ways of drawing what a sibling shows already, so that it becomes another idea. */
export const OTHER_WAYS = [
  "reduced to one continuous line",
  "left out as the empty space of a solid circle",
  "built of quarter circles on a strict grid",
  "painted in a few bold strokes",
  "drawn in concentric arcs of one weight",
  "cropped close, so that a part stands for the whole",
] as const;

/** Motifs for where our own drawings are of the name alone; one for each position, then again. */
export const PLAIN_MOTIFS = [
  "two simple shapes that interlock into one",
  "arcs that open like a fan around a shared centre",
  "a bold geometric shape with one surprising cut",
  "rising bars that merge into a single form",
  "one continuous ribbon folded into a compact sign",
  "petals of equal shape set around a centre",
] as const;
