import type { Personality, Style } from "@emblazon/contract";
import type { StyleId } from "./industry.ts";

type Weights = Readonly<Partial<Record<StyleId, number>>>;

/** What each style that a person can pick means in our own styles. */
export const STYLE_WEIGHTS: Readonly<Record<Style, Weights>> = {
  modern: { modern: 3, minimal: 1, tech: 0.6 },
  corporate: { modern: 2.4, minimal: 1.8, bold: 0.5, elegant: 0.4 },
  creative: { playful: 1.4, bold: 1.4, organic: 1, warm: 0.8, modern: 0.6 },
  minimalist: { minimal: 4, modern: 0.6, elegant: 0.5 },
  vibrant: { playful: 1.8, bold: 2, modern: 0.8, warm: 0.4 },
  elegant: { elegant: 4, minimal: 0.7 },
};

/** How each personality colours the style. */
export const PERSONALITY_WEIGHTS: Readonly<Record<Personality, Weights>> = {
  trustworthy: { modern: 1.2, minimal: 0.6, vintage: 0.2 },
  bold: { bold: 2.4 },
  fun: { playful: 2.4 },
  calm: { organic: 1.4, minimal: 0.9 },
  luxurious: { elegant: 2.4 },
  techy: { tech: 2.4 },
};

/** Words in a text that speak of a style. */
export const STYLE_WORDS: Readonly<Record<StyleId, readonly string[]>> = {
  minimal:
    "minimal minimalist minimalistic simple clean understated scandinavian nordic reduced".split(
      " ",
    ),
  modern: "modern contemporary sleek fresh professional corporate trustworthy reliable".split(" "),
  bold: "bold strong brutalist striking powerful rugged energetic sporty tough industrial loud".split(
    " ",
  ),
  playful:
    "playful fun friendly cute happy whimsical cheerful colorful colourful kids quirky".split(" "),
  elegant:
    "elegant luxury luxurious premium refined sophisticated delicate classy upscale exclusive chic boutique haute".split(
      " ",
    ),
  vintage:
    "vintage retro ornate nostalgic classic heritage traditional rustic antique old-school old-fashioned century since est".split(
      " ",
    ),
  organic: "organic natural calm soft soothing earthy botanical gentle slow holistic".split(" "),
  tech: "tech futuristic digital innovative high-tech sci-fi cyber smart automated".split(" "),
  warm: "warm cozy cosy homely family family-run handmade artisan artisanal inviting mediterranean neighbourhood neighborhood".split(
    " ",
  ),
};
