import type { Outline } from "../geometry/flatten.ts";

/** Where outlines cross a level line (at `y`) or an upright one (at `x`), in no order. */
export function crossings(
  outlines: readonly Outline[],
  line: { readonly x: number } | { readonly y: number },
): number[] {
  const [along, across, level] = "y" in line ? [0, 1, line.y] : [1, 0, line.x];
  const found: number[] = [];
  for (const outline of outlines)
    for (let i = 0; i + 1 < outline.length; i += 2) {
      const next = (i + 2) % outline.length;
      const from = outline[i + across] ?? 0;
      const to = outline[next + across] ?? 0;
      if (from < level === to < level) continue;
      const start = outline[i + along] ?? 0;
      const end = outline[next + along] ?? 0;
      found.push(start + ((level - from) / (to - from)) * (end - start));
    }
  return found;
}
