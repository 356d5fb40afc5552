import type { Brief, GenerateQuality } from "@emblazon/contract";
import { colorWords } from "./color-words.ts";
import { fitText } from "./direction.ts";
import type { Direction } from "./direction.ts";
import { industryLook } from "./industry-words.ts";
import {
  CRAFT,
  NEVER,
  NEVER_TEXT,
  PERSONALITY_WORDS,
  QUALITY_WORDS,
  STYLE_WORDS,
} from "./prompt-words.ts";

/** What a model that makes pictures is told about one logo. */
export interface LogoPrompt {
  readonly prompt: string;
  readonly negativePrompt: string;
}

export interface LogoPromptOptions {
  readonly brief: Brief;
  readonly direction: Direction;
  readonly quality: GenerateQuality;
}

/** In characters. Models with T5 read about 1,100 (256 tokens), those with CLIP less: first things first. */
export const PROMPT_LIMIT = 1_500;
const DESCRIPTION_LIMIT = 600;
const NAME_LIMIT = 120;

/**
 * A brief and an idea as a prompt, never longer than `PROMPT_LIMIT`: first what it is, then what the
 * person wrote, then what was made of it; what no longer fits at the end is left out.
 */
export function logoPrompt({ brief, direction, quality }: LogoPromptOptions): LogoPrompt {
  const { industry, description, style = "modern", personality, include_text_in_ai } = brief;
  const made = [
    direction.prompt,
    direction.composition,
    colorsOf(brief, direction),
    tradeOf(industry, description),
    STYLE_WORDS[style],
    ...personality.map((trait) => PERSONALITY_WORDS[trait]),
    QUALITY_WORDS[quality],
    CRAFT,
  ];
  const own = fitText(description, DESCRIPTION_LIMIT);
  const parts = [subjectOf(brief), own, ...made.map(toSentence)];
  const unwanted = [NEVER, ...(include_text_in_ai ? [] : [NEVER_TEXT]), direction.negative];
  return { prompt: joinWithin(parts), negativePrompt: unwanted.filter(isSaid).join(", ") };
}

/** A name in quotes is drawn as letters by most models: without text it is not mentioned. */
function subjectOf({ name, include_text_in_ai }: Brief): string {
  const ground = "centred on a plain white background";
  return include_text_in_ai
    ? `Logo with the exact text "${fitText(name.replaceAll('"', "'"), NAME_LIMIT)}", ${ground}`
    : `Logo mark, one symbol only, no text, no letters, ${ground}`;
}

/** The person's own colours are law; else those of the idea. */
function colorsOf({ colors }: Brief, { palette }: Direction): string {
  if (colors.length === 0) return palette === "" ? "" : `Colours: ${palette}`;
  const named = colors.map((color) => `${colorWords(color)} ${color}`);
  return `Colours: ${named.join(", ")} only`;
}

function tradeOf(industry: string, description: string): string {
  const look = industryLook(industry) ?? industryLook(description);
  const trade = industry === "" ? "" : `For: ${fitText(industry, 120)}`;
  return [trade, look ?? ""].filter(isSaid).join(", ");
}

function joinWithin(parts: readonly string[]): string {
  let prompt = "";
  for (const part of parts.filter(isSaid)) {
    const longer = prompt === "" ? part : `${prompt}. ${part}`;
    if (longer.length > PROMPT_LIMIT) break;
    prompt = longer;
  }
  return prompt;
}

const toSentence = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);

const isSaid = (part: string): boolean => part !== "";
