import type { LetterCase, TaglineSpec, WordSpec } from "@emblazon/contract";
import { FONTS, type FontClass, type FontInfo } from "../type/fonts.ts";
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

/** Letter-spacing in em that suits a class, weight and case; capitals breathe, bold small letters close up. */
function trackingFor(
  { plan, random }: Bench,
  info: FontInfo,
  letterCase: LetterCase,
  weight: number,
): number {
  if (info.class === "script" || SOFT_CLASSES.has(info.class)) return 0;
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

/** Breaks a name of several words into two lines that are about as long as each other. */
export function twoLines(words: readonly string[]): string[] | undefined {
  if (words.length < 2) return undefined;
  const breaks = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const uneven = ([first = "", second = ""]: readonly string[]): number =>
    Math.abs(first.length - second.length);
  const clean = breaks.filter(([first = ""]) => !/(?:^|\s)(?:&|and|of|the|de|la)$/i.test(first));
  return (clean.length > 0 ? clean : breaks).reduce((best, lines) =>
    uneven(lines) < uneven(best) ? lines : best,
  );
}

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

/** The name in two lines where it is long and has the words for it. */
export function brokenWhenLong(bench: Bench, word: WordSpec, from = 12): WordSpec {
  const { name } = bench.plan;
  const lines = name.length >= from ? twoLines(name.text.trim().split(/\s+/u)) : undefined;
  return lines ? { ...word, lines } : word;
}

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
    [wanted, word.font, "inter-tight", "montserrat"].find((id) => plan.fonts.covers(id, text)) ??
    wanted;
  const bicameral = /\p{Ll}/u.test(text);
  const loud =
    info !== undefined &&
    ["didone", "inscriptional", "condensed", "script", "slab", "wide", "serif"].includes(
      info.class,
    );
  const short = text.length <= 34;
  const upper =
    bicameral &&
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
