import { partsOf } from "./break-word.ts";
import type { WordPart } from "./break-word.ts";

/** How wide a line of text is set; only has to be right in proportion. */
export type Measure = (text: string) => number;

const MOST_LINES = 5;
const A_LITTLE_OVER = 1.25;
const WORTH_A_LINE = 0.86;

/**
 * The text in as few lines as keep each within `width`, and as even as they can be. One line when
 * it fits. A word is broken only when it is far wider than a line by itself.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text];
  const parts = text.split(" ").flatMap((word) => partsOf(word, width, measure));
  const widths = parts.map(({ text: part }) => measure(part));
  const space = Math.max(0, measure("n n") - measure("nn"));
  const cost = (from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++)
      sum += (widths[i] ?? 0) + (i > from && parts[i]?.apart ? space : 0);
    return sum;
  };
  const most = Math.min(MOST_LINES, parts.length);
  let now = evenBreaks(parts.length, Math.min(2, most), cost);
  for (let count = 3; count <= most && now.widest > width; count++) {
    const next = evenBreaks(parts.length, count, cost);
    // A further line has to be worth it: where it makes little narrower, it only leaves a stump.
    if (now.widest <= width * A_LITTLE_OVER && next.widest > now.widest * WORTH_A_LINE) break;
    now = next;
  }
  return joinLines(parts, now.breaks);
}

function joinLines(parts: readonly WordPart[], breaks: readonly number[]): string[] {
  return breaks.map((from, line) => {
    const to = breaks[line + 1] ?? parts.length;
    const own = parts.slice(from, to);
    const text = own.map((part, i) => (i > 0 && part.apart ? ` ${part.text}` : part.text)).join("");
    const next = parts[to];
    return next && !next.apart && own.at(-1)?.hyphen ? `${text}-` : text;
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
