import { graphemesOf } from "../type/clean-text.ts";

/** How wide a line of text is set; only has to be right in proportion. */
export type Measure = (text: string) => number;

const MOST_LINES = 6;
/** A single word of more letters than this is broken too, for want of anything better. */
const LONGEST_WORD = 30;

/**
 * The text in as few lines as keep each within `width`, and as even as they can be.
 * One line when it fits.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text];
  const words = text.split(" ").flatMap(breakWord);
  const widths = words.map(({ text: word }) => measure(word));
  const space = Math.max(0, measure("n n") - measure("nn"));
  const cost = (from: number, to: number): number => {
    let sum = (to - from - 1) * space;
    for (let i = from; i < to; i++) sum += widths[i] ?? 0;
    return sum;
  };
  for (let count = 2; count < Math.min(MOST_LINES, words.length); count++) {
    const { breaks, widest } = evenBreaks(words.length, count, cost);
    if (widest <= width) return joinLines(words, breaks);
  }
  const most = Math.min(MOST_LINES, words.length);
  return joinLines(words, evenBreaks(words.length, most, cost).breaks);
}

interface Word {
  readonly text: string;
  /** Whether a space stands before it. */
  readonly apart: boolean;
}

function breakWord(text: string): Word[] {
  const letters = graphemesOf(text);
  if (letters.length <= LONGEST_WORD) return [{ text, apart: true }];
  const count = Math.ceil(letters.length / (LONGEST_WORD * 0.75));
  return Array.from({ length: count }, (_, i) => {
    const from = Math.round((i * letters.length) / count);
    const to = Math.round(((i + 1) * letters.length) / count);
    return { text: letters.slice(from, to).join(""), apart: i === 0 };
  });
}

function joinLines(words: readonly Word[], breaks: readonly number[]): string[] {
  return breaks.map((from, line) => {
    const part = words.slice(from, breaks[line + 1] ?? words.length);
    return part.map(({ text, apart }, i) => (i > 0 && apart ? ` ${text}` : text)).join("");
  });
}

/** Where each line starts, such that the widest is as narrow as can be. */
function evenBreaks(
  words: number,
  lines: number,
  cost: (from: number, to: number) => number,
): { breaks: number[]; widest: number } {
  let best = Array.from({ length: words + 1 }, (_, to) => ({
    widest: to === 0 ? 0 : cost(0, to),
    breaks: [0],
  }));
  for (let line = 2; line <= lines; line++) {
    best = best.map((_, to) => {
      let choice = { widest: Infinity, breaks: [0] };
      for (let from = line - 1; from < to; from++) {
        const before = best[from];
        if (!before) continue;
        const widest = Math.max(before.widest, cost(from, to));
        if (widest < choice.widest) choice = { widest, breaks: [...before.breaks, from] };
      }
      return choice;
    });
  }
  return best[words] ?? { widest: Infinity, breaks: [0] };
}
