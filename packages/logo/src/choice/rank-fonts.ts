import { FONTS, type FontClass, type FontInfo } from "../type/fonts.ts";
import { servesScripts } from "../type/serves-scripts.ts";
import { scriptsOf } from "../understanding/scripts-of.ts";
import type { StyleId } from "../understanding/industry.ts";
import type { DesignPlan } from "./design-plan.ts";
import type { Random } from "./random.ts";
import { STYLE_GUIDE } from "./style-guide.ts";
import { LOUD_FONTS, QUIET_TRADES, SCRIPT_TRADES, SOBER_TRADES } from "./trade-taste.ts";

const SHORT_LIST = 9;
const PER_MOOD = 0.45;

/** How often each family was given out, so that a round does not lean on one; and which have a text's letters. */
export interface FontStock {
  readonly used: Map<string, number>;
  readonly covering: Map<string, readonly string[]>;
  /** The families found for each wish so far. */
  readonly ranked: Map<string, readonly (readonly [id: string, fit: number])[]>;
}

interface FontWish {
  readonly style: StyleId;
  readonly text: string;
  readonly classes?: readonly FontClass[];
}

/** How far a family is in place in the trade: a brush has no place at an accountant's. */
function placeOf({ industry, brief }: DesignPlan, id: string, info: FontInfo): number {
  const trade = industry?.id ?? "";
  const sober = SOBER_TRADES.has(trade);
  if (info.class === "script" && !SCRIPT_TRADES.has(trade) && !asksForScript(brief)) return 0;
  if (sober && info.class === "display") return 0;
  if (info.class === "mono" && !TECHNICAL.has(trade)) return 0.15;
  if (QUIET_TRADES.has(trade) && LOUD_FONTS.has(id)) return OUT_OF_PLACE;
  if (sober && info.class === "rounded") return OUT_OF_PLACE;
  return 1;
}

const OUT_OF_PLACE = 0.08;
const TECHNICAL: ReadonlySet<string> = new Set(["tech", "ai", "security", "gaming", "science"]);
const WRITTEN: ReadonlySet<string> = new Set(["handwritten", "elegant", "vintage", "playful"]);

/** Whether the brief's own words of style allow handwriting where the trade says nothing. */
function asksForScript({ style, personality, industry }: DesignPlan["brief"]): boolean {
  return industry === "" && [style ?? "", ...personality].some((word) => WRITTEN.has(word));
}

interface Fit {
  readonly id: string;
  readonly style: StyleId;
  readonly classes: readonly FontClass[] | undefined;
}

function fitOf(plan: DesignPlan, info: FontInfo, { id, style, classes }: Fit): number {
  const guide = STYLE_GUIDE[style];
  const wanted = classes
    ? classes.includes(info.class)
      ? 1 + (guide.classes[info.class] ?? 0)
      : 0
    : (guide.classes[info.class] ?? 0);
  const { moods } = plan.understanding;
  const shared = info.moods.filter((mood) => mood === style || moods.includes(mood)).length;
  return wanted * (0.55 + shared * PER_MOOD) * placeOf(plan, id, info);
}

/** The families meant for a text's scripts that have its letters; where none is, any that has them. */
export function familiesFor(plan: DesignPlan, text: string): readonly string[] {
  const { fonts } = plan;
  const covering = Object.keys(FONTS).filter((id) => fonts.covers(id, text));
  const scripts = scriptsOf(fonts.readable(text).text, isJapanese(plan) ? "の" : "");
  const meant = covering.filter((id) => {
    const info = FONTS[id];
    return info !== undefined && servesScripts(info, scripts);
  });
  const own = scripts.includes("chinese") ? meant.filter(formsOf(plan, text)) : meant;
  return [own, meant, covering].find((list) => list.length > 0) ?? covering;
}

/** Whether ideographs stand for Japanese: kana beside them tell it, or a description that says so. */
function isJapanese({ understanding, brief }: DesignPlan): boolean {
  const said = `${brief.industry} ${brief.description}`;
  return understanding.scripts.includes("japanese") || /\b(?:japan|kyoto|tokyo|osaka)/i.test(said);
}

/** The families whose forms of ideographs are those that a Chinese brief is written in, where it tells. */
function formsOf({ fonts, tagline }: DesignPlan, text: string): (id: string) => boolean {
  const han = `${text} ${tagline}`.replace(/[^\p{Script=Han}]/gu, "");
  const isForTaiwan = (id: string): boolean => id.endsWith("-tc");
  if (!fonts.covers("noto-sans-tc", han)) return (id) => !isForTaiwan(id);
  return SIMPLIFIED.some((id) => fonts.covers(id, han)) ? () => true : isForTaiwan;
}

/** Families that have the forms of simplified Chinese alone. */
const SIMPLIFIED = ["zcool-xiaowei", "zcool-kuaile", "ma-shan-zheng"] as const;

type Ranking = readonly (readonly [id: string, fit: number])[];

/** The families that suit a wish, the most fitting first. */
function rankFonts(plan: DesignPlan, stock: FontStock, wish: FontWish): Ranking {
  const covering = stock.covering.get(wish.text) ?? familiesFor(plan, wish.text);
  stock.covering.set(wish.text, covering);
  const fitting = covering.flatMap((id) => {
    const info = FONTS[id];
    const inPlace = info && (info.styles === undefined || info.styles.includes(wish.style));
    return inPlace ? [[id, info] as const] : [];
  });
  const rank = (classes: readonly FontClass[] | undefined): Ranking =>
    fitting
      .map(([id, info]): readonly [string, number] => [
        id,
        fitOf(plan, info, { id, style: wish.style, classes }),
      ])
      .filter(([, fit]) => fit > 0)
      .toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
      .slice(0, SHORT_LIST);
  const ranked = rank(wish.classes);
  const anyClass = ranked.length > 0 ? ranked : rank(undefined);
  const plain = fitting
    .filter(([, info]) => info.class !== "script" && info.class !== "mono")
    .map(([id]): readonly [string, number] => [id, 1]);
  return anyClass.length > 0 ? anyClass : plain.length > 0 ? plain : [["inter-tight", 1]];
}

/**
 * A family for a text in a style: of the wanted classes, with every letter, liked by the brief's
 * moods, seldom used so far. When no class has the letters, any family that has them will do.
 */
export function chooseFont(
  plan: DesignPlan,
  stock: FontStock,
  random: Random,
  wish: FontWish,
): string {
  const key = [wish.style, wish.text, ...(wish.classes ?? [])].join("\u001F");
  const choices = stock.ranked.get(key) ?? rankFonts(plan, stock, wish);
  stock.ranked.set(key, choices);
  const fresh = choices.map(([id, fit]): readonly [string, number] => [
    id,
    fit / (1 + (stock.used.get(id) ?? 0) * 3),
  ]);
  const id = random.weighted(fresh);
  stock.used.set(id, (stock.used.get(id) ?? 0) + 1);
  return id;
}

/** The step of a family's weights that lies nearest to the wish. */
export function weightOf(fontId: string, wanted: number): number {
  const info = FONTS[fontId];
  if (!info) return 400;
  const [lightest, heaviest] = info.weights;
  const inside = Math.min(heaviest, Math.max(lightest, Math.round(wanted / 50) * 50));
  if (!info.steps) return inside;
  return info.steps.reduce((best, step) =>
    Math.abs(step - inside) < Math.abs(best - inside) ? step : best,
  );
}
