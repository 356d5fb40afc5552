import type { LetterCase, WordSpec } from "@emblazon/contract";
import type { Bench } from "../choice/bench.ts";
import { weightOf } from "../choice/rank-fonts.ts";
import { breakName, brokenWhenLong, setName, wordsOf } from "../choice/set-type.ts";
import { FONTS } from "../type/fonts.ts";
import { isJoined } from "../type/writing.ts";
import type { LayoutKind } from "./direction-layouts.ts";
import { LETTER_CASES, TRACKINGS, WEIGHTS, wordIn } from "./recipe-direction.ts";
import type { RecipeDirection } from "./recipe-direction.ts";

const WEIGHT_WORDS = ["light", "regular", "medium", "bold", "black"] as const;
const TRACKING_WORDS = ["tight", "normal", "open", "wide"] as const;

/** The name in a family, as a direction wants it; what it leaves open is as the style has it. */
export function directWord(bench: Bench, font: string, direction: RecipeDirection): WordSpec {
  const usual = setName(bench, font);
  const weight = wordIn(WEIGHT_WORDS, direction.weight);
  const tracking = wordIn(TRACKING_WORDS, direction.tracking);
  const { name } = bench.plan;
  const info = FONTS[font];
  // Letters that join, and scripts that have no capitals, keep their distances.
  const held = info?.class === "script" || isJoined(name.text) || !name.cased;
  return {
    ...usual,
    weight: weight === null ? usual.weight : weightOf(font, WEIGHTS[weight]),
    case: caseOf(bench, usual, direction.letter_case),
    tracking: held || tracking === null ? usual.tracking : TRACKINGS[tracking],
  };
}

function caseOf({ plan: { name } }: Bench, usual: WordSpec, said: string): LetterCase {
  const info = FONTS[usual.font];
  const wanted = wordIn(LETTER_CASES, said);
  if (info?.capsOnly === true || !name.cased || wanted === null) return usual.case;
  // Capitals of a running hand cannot be read.
  return info?.class === "script" && wanted === "upper" ? usual.case : wanted;
}

/** From so many letters on a name is broken where it stands so. */
const BREAKS: Readonly<Partial<Record<LayoutKind, number>>> = {
  wordmark: 14,
  horizontal: 12,
  stacked: 17,
  divided: 12,
  panel: 12,
  badge: 10,
};
const LONG_IN_FRAME = 12;
const LONG_BETWEEN_RULES = 16;
const AROUND = 0.12;
const HEAVY_ENOUGH = 500;

/** The same letters as a layout needs them: along a ring in capitals, long names in lines. */
export function lettersFor(bench: Bench, kind: LayoutKind, word: WordSpec): WordSpec {
  const { name } = bench.plan;
  const capitals = (least: number): WordSpec =>
    name.cased && !isJoined(name.text)
      ? { ...word, case: "upper", tracking: Math.max(word.tracking, least) }
      : word;
  switch (kind) {
    case "emblem":
    case "seal":
      return {
        ...capitals(AROUND),
        weight: weightOf(word.font, Math.max(word.weight, HEAVY_ENOUGH)),
      };
    case "arch":
      return capitals(0.04);
    case "between":
      return capitals(0.05);
    case "frame": {
      const lines = name.length > LONG_IN_FRAME ? breakName(wordsOf(name.text), 2) : undefined;
      return lines ? { ...word, lines } : word;
    }
    case "rules":
      return name.length > LONG_BETWEEN_RULES
        ? brokenWhenLong(bench, word, LONG_BETWEEN_RULES)
        : { ...word, lines: [name.text.trim()] };
    case "wordmark":
    case "horizontal":
    case "stacked":
    case "divided":
    case "panel":
    case "badge":
      return brokenWhenLong(bench, word, BREAKS[kind]);
    case "mark":
    case "stamp":
      return word;
  }
}
