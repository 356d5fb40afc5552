import type { Brief } from "@emblazon/contract";
import { STYLE_IDS, type Industry, type StyleId } from "./industry.ts";
import { PERSONALITY_WEIGHTS, STYLE_WEIGHTS, STYLE_WORDS } from "./style-words.ts";
import { stem, words } from "./words.ts";

type Weights = Readonly<Partial<Record<StyleId, number>>>;

const DEFAULT_STYLES: Weights = { modern: 2, minimal: 1.4, bold: 1, elegant: 0.8, warm: 0.5 };
const CHOSEN = 1;
const PERSONALITY = 0.6;
const TRADE_ALONE = 0.7;
const TRADE_BESIDE_CHOICE = 0.3;
const PER_WORD = 0.35;
const STYLES_KEPT = 5;

const STYLE_OF_WORD: ReadonlyMap<string, StyleId> = new Map(
  STYLE_IDS.flatMap((style) =>
    STYLE_WORDS[style].map((word): [string, StyleId] => [stem(word), style]),
  ),
);

function normalised(weights: Weights): Weights {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(
    Object.entries(weights).map(([style, weight]) => [style, weight / (total || 1)]),
  );
}

/** What a brief says of its style, and what it does not want. */
export interface StyleText {
  readonly said: string;
  readonly denied: string;
}

/** Our own style that leads in the one that was picked: words do not take it away again. */
function chosenStyle({ style }: Brief): StyleId | null {
  const weights = style ? STYLE_WEIGHTS[style] : {};
  const [first] = STYLE_IDS.toSorted((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0));
  return style ? (first ?? null) : null;
}

/**
 * Styles to sample from with weights that sum to 1, the strongest first: what the person chose,
 * coloured by personality, the trade's habits and words of the description.
 */
export function weighStyles(
  brief: Brief,
  industry: Industry | null,
  { said, denied }: StyleText,
): { style: StyleId; weight: number }[] {
  const sum = new Map<StyleId, number>();
  const add = (weights: Weights, factor: number): void => {
    for (const style of STYLE_IDS) {
      const weight = weights[style] ?? 0;
      if (weight > 0) sum.set(style, (sum.get(style) ?? 0) + weight * factor);
    }
  };
  const chosen = brief.style !== undefined || brief.personality.length > 0;
  if (brief.style) add(normalised(STYLE_WEIGHTS[brief.style]), CHOSEN);
  for (const trait of brief.personality) add(normalised(PERSONALITY_WEIGHTS[trait]), PERSONALITY);
  add(normalised(industry?.styles ?? DEFAULT_STYLES), chosen ? TRADE_BESIDE_CHOICE : TRADE_ALONE);
  for (const word of new Set(words(said))) {
    const style = STYLE_OF_WORD.get(stem(word));
    if (style) add({ [style]: 1 }, PER_WORD);
  }
  for (const word of new Set(words(denied))) {
    const style = STYLE_OF_WORD.get(stem(word));
    if (style && style !== chosenStyle(brief)) sum.delete(style);
  }
  if (sum.size === 0) add(DEFAULT_STYLES, 1);
  const strongest = [...sum].toSorted((x, y) => y[1] - x[1]).slice(0, STYLES_KEPT);
  const total = strongest.reduce((all, [, weight]) => all + weight, 0);
  return strongest.map(([style, weight]) => ({ style, weight: weight / total }));
}
