import type { LetterCase, TaglineSpec, WordSpec } from "@emblazon/contract";
import { isFullWidth } from "../layout/optical-size.ts";
import { FONTS, type FontClass, type FontInfo } from "../type/fonts.ts";
import { quietPartners } from "../type/quiet-partners.ts";
import { scriptsOf } from "../understanding/scripts-of.ts";
import type { Bench } from "./bench.ts";
import { chooseFont, weightOf } from "./rank-fonts.ts";
import { STYLE_GUIDE } from "./style-guide.ts";

const LONG_NAME = 14;
const FEW = 2;
const CAPS_CLASSES: ReadonlySet<FontClass> = new Set(["inscriptional", "condensed"]);
const SOFT_CLASSES: ReadonlySet<FontClass> = new Set(["rounded", "display"]);

/** Companions for taglines: quiet families that stand beside a loud one. */
const COMPANIONS: Readonly<Partial<Record<FontClass, readonly string[]>>> = {
  didone: ["jost", "montserrat", "figtree"],
  serif: ["jost", "figtree", "hanken-grotesk"],
  inscriptional: ["jost", "tenor-sans", "montserrat"],
  script: ["jost", "montserrat", "josefin-sans"],
  slab: ["hanken-grotesk", "archivo", "jost"],
  condensed: ["archivo", "jost", "hanken-grotesk"],
  display: ["outfit", "jost", "figtree"],
  rounded: ["nunito", "figtree", "outfit"],
  wide: ["inter-tight", "jost", "outfit"],
  mono: ["inter-tight", "hanken-grotesk"],
};

function caseFor({ plan, random, style }: Bench, info: FontInfo): LetterCase {
  const { name } = plan;
  if (info.capsOnly) return "upper";
  if (name.length <= FEW) return "as-is";
  if (!name.cased) return "as-is";
  if (!name.latin) return random.chance(0.35) ? "upper" : "as-is";
  if (CAPS_CLASSES.has(info.class)) return "upper";
  if (info.class === "script") return "as-is";
  if (info.class === "didone" || info.class === "serif")
    return random.chance(0.42) ? "upper" : "as-is";
  const mixed = /\p{Lu}.*\p{Lu}/u.test(name.text) && name.words.length === 1;
  const lower =
    mixed || /^\p{Lu}+$/u.test(name.text) ? 0 : SOFT_CLASSES.has(info.class) ? 1.2 : 1.5;
  const upper = SOFT_CLASSES.has(info.class) ? 0.4 : style === "bold" ? 3 : 1.4;
  return random.weighted([
    ["as-is", 3],
    ["lower", lower],
    ["upper", upper],
  ]);
}

/** Classes whose full-width characters may stand apart. */
const AIRY: ReadonlySet<FontClass> = new Set(["serif", "inscriptional", "humanist"]);
const isFigures = (text: string): boolean => !/\p{L}/u.test(text);

/** Letter-spacing in em that suits a class, weight and case; capitals breathe, bold small letters close up. */
function trackingFor(
  { plan, random }: Bench,
  info: FontInfo,
  letterCase: LetterCase,
  weight: number,
): number {
  if (info.class === "script" || SOFT_CLASSES.has(info.class)) return 0;
  if (!plan.name.cased && !isFigures(plan.name.text))
    return isFullWidth(plan.name.text) ? random.next() * (AIRY.has(info.class) ? 0.12 : 0.05) : 0;
  if (letterCase !== "upper") return weight >= 700 ? -0.02 : weight >= 550 ? -0.012 : 0;
  const open = ((): number => {
    switch (info.class) {
      case "inscriptional":
        return 0.13 + random.next() * 0.08;
      case "didone":
      case "serif":
        return 0.07 + random.next() * 0.09;
      case "condensed":
        return 0.02 + random.next() * 0.04;
      case "wide":
        return 0.02;
      default:
        return weight >= 700 ? 0.01 + random.next() * 0.05 : 0.12 + random.next() * 0.11;
    }
  })();
  if (plan.name.length <= FEW) return Math.min(open, 0.03);
  return plan.name.length > LONG_NAME ? Math.min(open, 0.07) : open;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Words that read on into what follows and so do not end a line. */
const LEADS_ON = /(?:^|\s)(?:&|\+|and|of|the|de|la|y|et|und|и|και)$/iu;
/** Words that would rather not end one. */
const LOOSE_END = /(?:^|\s)(?:for|to|in|at|by|with|du|des|für|von|der|van)$/iu;

/** Breaks a name of several words into so many lines that are about as long as each other. */
export function breakName(words: readonly string[], lines: number): string[] | undefined {
  const ways = waysToBreak(words, Math.min(lines, words.length));
  return ways.length === 0 || words.length < 2
    ? undefined
    : ways.reduce((best, way) => (unevenness(way) < unevenness(best) ? way : best));
}

function unevenness(way: readonly string[]): number {
  const lengths = way.map((line) => line.length);
  const ends = way.slice(0, -1);
  const dangling = ends.filter((line) => LEADS_ON.test(line)).length * DANGLING_COST;
  const loose = ends.filter((line) => LOOSE_END.test(line)).length * LOOSE_COST;
  return Math.max(...lengths) - Math.min(...lengths) + dangling + loose;
}

/** Above any difference of lengths: an even break never buys a dangling word. */
const DANGLING_COST = 400;
const LOOSE_COST = 3;

/** In so many lines, or in one fewer where that is clearly more even. */
function breakLong(words: readonly string[], lines: number): string[] | undefined {
  const usual = breakName(words, lines);
  const fewer = lines > 2 ? breakName(words, lines - 1) : undefined;
  return usual && fewer && unevenness(fewer) + CLEARLY < unevenness(usual) ? fewer : usual;
}

const CLEARLY = 5;

function waysToBreak(words: readonly string[], lines: number): string[][] {
  if (lines <= 1) return [[words.join(" ")]];
  return words
    .slice(0, words.length - lines + 1)
    .flatMap((_, at) =>
      waysToBreak(words.slice(at + 1), lines - 1).map((rest) => [
        words.slice(0, at + 1).join(" "),
        ...rest,
      ]),
    );
}

/** How many lines keep a name of this length compact. */
function lineCount(length: number): number {
  if (length <= TWO_LINES_HOLD) return 2;
  return length <= THREE_LINES_HOLD ? 3 : 4;
}

const LONGEST_WORD = 22;
const TWO_LINES_HOLD = 26;
const THREE_LINES_HOLD = 48;

/** The words of a name. */
export const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);

/** The name set in a family: weight of the style, case and tracking that suit the class. */
export function setName(bench: Bench, font: string): WordSpec {
  const { plan, random, style } = bench;
  const info = FONTS[font];
  const [low, high] = STYLE_GUIDE[style].weights;
  const weight = weightOf(font, low + random.next() * (high - low));
  const letterCase = info ? caseFor(bench, info) : "as-is";
  const tracking = info ? rounded(trackingFor(bench, info, letterCase, weight)) : 0;
  return {
    text: plan.name.text,
    font,
    weight,
    ...(info?.axes ? { axes: info.axes } : {}),
    case: letterCase,
    tracking,
    justified: false,
    tone: { kind: "plain" },
  };
}

/** A family of the given classes for the name; a style's own classes but scripts when none are given. */
export function nameFont(bench: Bench, classes?: readonly FontClass[]): string {
  const { plan, stock, random, style } = bench;
  return chooseFont(plan, stock, random, {
    style,
    text: plan.name.text,
    ...(classes ? { classes } : {}),
  });
}

/** The same, set at once. */
export function nameIn(bench: Bench, classes?: readonly FontClass[]): WordSpec {
  return setName(bench, nameFont(bench, classes));
}

/** The name in two to four lines where it is long and has the words for it. */
export function brokenWhenLong(bench: Bench, word: WordSpec, from = 12): WordSpec {
  const { name } = bench.plan;
  const words = wordsOf(name.text);
  // Lines that end inside a compound are found where the width is known.
  const lines =
    name.length >= from && words.every((one) => one.length <= LONGEST_WORD)
      ? breakLong(words, lineCount(name.length))
      : undefined;
  return lines ? { ...word, lines } : word;
}

/** Whether capitals would take the dots off a Turkish text that has no letter of its own to tell it by. */
function losesDots(text: string, { name, understanding }: Bench["plan"]): boolean {
  const turkish = TURKISH.test(name.text) || understanding.languages?.includes("tr") === true;
  return turkish && /i/.test(text) && !TURKISH.test(text);
}

const TURKISH = /[ğĞıİ]/;

/** The brief's tagline in a quiet companion of the name's family; nothing when there is none. */
export function taglineFor(
  { plan, random }: Bench,
  word: WordSpec,
  wish?: { upper?: boolean; rules?: boolean },
): { tagline?: TaglineSpec } {
  const text = plan.tagline;
  if (!text || !plan.fonts.readable(text).text) return {};
  const info = FONTS[word.font];
  const companions = (info && COMPANIONS[info.class]) ?? [word.font];
  const wanted = random.pick(companions);
  const font =
    [
      wanted,
      ...quietPartners(word.font, scriptsOf(text, plan.name.text)),
      word.font,
      "inter-tight",
      "montserrat",
    ].find((id) => plan.fonts.covers(id, text)) ?? wanted;
  const bicameral = /\p{Ll}/u.test(text);
  const loud =
    info !== undefined &&
    ["didone", "inscriptional", "condensed", "script", "slab", "wide", "serif"].includes(
      info.class,
    );
  const short = text.length <= 34;
  const upper =
    bicameral &&
    !losesDots(text, plan) &&
    (wish?.upper ?? (loud ? true : random.chance(0.5))) &&
    (short || wish?.upper === true);
  return {
    tagline: {
      text,
      font,
      weight: weightOf(font, upper ? 500 : 450),
      case: upper ? "upper" : "as-is",
      rules: wish?.rules ?? false,
    },
  };
}
