import type { Brief } from "@emblazon/contract";
import { fitText } from "./direction.ts";
import type { LogoPrompt } from "./logo-prompt.ts";
import { NEVER, NEVER_TEXT } from "./prompt-words.ts";

export interface ChangePromptOptions {
  readonly brief: Brief;
  /** In the person's words; empty: the picture is varied by itself. */
  readonly instruction: string;
  /** Of the picture among those that come of the same one. */
  readonly position: number;
}

const INSTRUCTION_LIMIT = 1_000;
const TRADE_LIMIT = 120;
/** Somebody who speaks of these wants some. */
const LETTERS = /\b(?:text|letters?|words?|initials?|monogram|numbers?)\b/i;

/** How those that do the same wish differ in what it leaves open. The first does that and no more. */
const MANNERS = [
  "Change nothing else",
  "Do it clearly, so that it is seen at once",
  "Do it sparingly, with as few changes to the shapes as it takes",
  "Do it and let the proportions follow, so that the figure stays in balance",
  "Do it and leave out what the figure no longer needs",
  "Do it with softer transitions and rounder ends",
  "Do it with crisper edges and stricter geometry",
  "Do it and give the figure more weight",
  "Do it and give the figure more air inside",
  "Do it and even out all stroke weights",
  "Do it and make the figure more compact",
  "Do it in the way that is least expected",
] as const;

/** What is changed where nobody says: one thing each, so that the idea stays. */
const VARIATIONS = [
  "with rounder corners and softer curves",
  "with heavier shapes and fewer gaps",
  "with other proportions between its parts",
  "reduced to fewer, simpler shapes",
  "drawn in lines of one even weight",
  "as a light shape cut out of a solid circle",
  "with sharper corners and stricter geometry",
  "with its parts arranged in another way",
  "with one more detail of its own",
  "seen from closer, so that a part stands for the whole",
  "with mirrored or rotated parts that make a rhythm",
  "with its colours in other shares",
] as const;

/** What a model that works from a picture is told about one change of a logo. */
export function changePrompt(options: ChangePromptOptions): LogoPrompt {
  const { brief, instruction } = options;
  const wish = fitText(instruction, INSTRUCTION_LIMIT);
  const parts = [...(wish === "" ? variation(options) : change(options, wish)), ...GROUND];
  const trade = brief.industry === "" ? [] : [`For: ${fitText(brief.industry, TRADE_LIMIT)}`];
  return { prompt: [...parts, ...trade].join(". "), negativePrompt: neverOf(brief, wish) };
}

const GROUND = ["Plain white background", "Flat vector logo, solid shapes, clean edges"] as const;

function change({ brief, position }: ChangePromptOptions, wish: string): string[] {
  const kept = "figure, composition, line weights and colours";
  return [
    `Change this logo: ${wish}`,
    MANNERS[position % MANNERS.length] ?? MANNERS[0],
    `Whatever is not named stays as it is, ${kept} alike${textOf(brief, wish)}`,
  ];
}

function variation({ brief, position }: ChangePromptOptions): string[] {
  const way = VARIATIONS[position % VARIATIONS.length] ?? VARIATIONS[0];
  return [
    `A variation of this logo ${way}`,
    `Keep its idea, its style and its colours${textOf(brief, "")}`,
  ];
}

/** Our own engine letters the name beside a mark, so none belongs into the picture. */
function textOf({ name, include_text_in_ai: withText }: Brief, wish: string): string {
  if (withText) return `, and the exact text "${name.replaceAll('"', "'")}"`;
  return LETTERS.test(wish) ? "" : ", without any text or letters";
}

/** What somebody asks for is not ruled out in the same breath. */
function neverOf({ include_text_in_ai: withText }: Brief, wish: string): string {
  const said = wish.toLowerCase();
  const never = NEVER.split(", ").filter((word) => !said.includes(word));
  return [...never, ...(withText || LETTERS.test(wish) ? [] : [NEVER_TEXT])].join(", ");
}
