import type { CandidateFacets } from "../types.ts";

/** How alike two designs are, 0 (nothing shared) to about 1.6. */
export function likeness(one: CandidateFacets, other: CandidateFacets): number {
  let alike = 0;
  if (one.archetype === other.archetype) alike += 0.3;
  if (one.group === other.group) alike += 0.26;
  if (one.layout === other.layout) alike += 0.1;
  if (one.mark !== "" && one.mark === other.mark) alike += 0.42;
  else if (one.mark !== "" && sharePart(one.mark, other.mark)) alike += 0.2;
  if (one.family !== "" && one.family === other.family) alike += 0.3;
  if (one.font === other.font) alike += 0.34;
  else if (one.fontClass === other.fontClass) alike += 0.1;
  if (one.surface === other.surface) alike += 0.1;
  if (one.palette === other.palette) alike += 0.07;
  return alike;
}

/** Whether two marks have a symbol in common, as a merge has with its inner one. */
export function sharePart(one: string, other: string): boolean {
  const parts = new Set(one.split(/[+:]/).filter((part) => part !== "monogram"));
  return other.split(/[+:]/).some((part) => parts.has(part));
}

/** What a design loses for being like those already chosen: all of them a little, the nearest most. */
export function crowding(facets: CandidateFacets, chosen: readonly CandidateFacets[]): number {
  const shares = chosen.map((other) => likeness(facets, other));
  if (shares.length === 0) return 0;
  return shares.reduce((sum, share) => sum + share ** 1.3, 0) * 1.5 + Math.max(...shares) * 1.8;
}
