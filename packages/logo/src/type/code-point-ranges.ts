/** Inclusive code point ranges as a flat, ascending list: from, to, from, to, … */
export type CodePointRanges = readonly number[];

/** Code points as compact text: ascending hex ranges, e.g. `20-7E,A0,131`. */
export function formatRanges(codePoints: Iterable<number>): string {
  const sorted = [...new Set(codePoints)].toSorted((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const from = sorted[i] ?? 0;
    let to = from;
    while (sorted[i + 1] === to + 1) to = sorted[++i] ?? to;
    const hex = from.toString(16).toUpperCase();
    parts.push(to === from ? hex : `${hex}-${to.toString(16).toUpperCase()}`);
  }
  return parts.join(",");
}

/** Reads what {@link formatRanges} wrote. */
export function parseRanges(text: string): CodePointRanges {
  if (text === "") return [];
  return text.split(",").flatMap((part) => {
    const [from = "", to = from] = part.split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** Whether a code point lies in the ranges. */
export function inRanges(ranges: CodePointRanges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[2 * middle + 1] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length / 2 && (ranges[2 * low] ?? 0) <= codePoint;
}
