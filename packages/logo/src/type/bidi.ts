import { isRightToLeft } from "./writing.ts";

/** Kinds of characters, after UAX #9; `N` is everything neutral. */
type Kind = "L" | "R" | "AL" | "EN" | "AN" | "ES" | "ET" | "CS" | "NSM" | "N";

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/\p{Mn}/u, "NSM"],
  [/[0-9\u06F0-\u06F9]/u, "EN"],
  [/[\u0660-\u0669\u066B\u066C]/u, "AN"],
  [/[\p{Script=Hebrew}\p{Script=Nko}]/u, "R"],
  [/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u, "AL"],
  [/[\p{L}\p{N}]/u, "L"],
  [/[+-]/u, "ES"],
  [/[#%°\p{Sc}]/u, "ET"],
  [/[,./:\u00A0]/u, "CS"],
];

const HAS_RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Nko}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The embedding level of every UTF-16 unit of a line, odd where it runs from right to left; null
 * where all of it runs from left to right. UAX #9 without explicit marks, which names do not carry.
 */
export function bidiLevels(text: string): readonly number[] | null {
  if (!HAS_RIGHT_TO_LEFT.test(text)) return null;
  const base = isRightToLeft(text) ? 1 : 0;
  const kinds = resolveNumbers(kindsOf(text), base);
  resolveBrackets(text, kinds, base);
  resolveNeutrals(kinds, base);
  return kinds.map((kind) => {
    if (kind === "R") return 1;
    if (kind === "EN" || kind === "AN") return 2;
    return base === 1 ? 2 : 0;
  });
}

function kindsOf(text: string): Kind[] {
  return Array.from(text).flatMap((char) => {
    const kind = KINDS.find(([pattern]) => pattern.test(char))?.[1] ?? "N";
    return Array.from({ length: char.length }, () => kind);
  });
}

/** Rules W1 to W7: marks follow their letters, signs their numbers, numbers the letters before. */
function resolveNumbers(kinds: readonly Kind[], base: number): Kind[] {
  const start: Kind = base === 1 ? "R" : "L";
  const out: Kind[] = [];
  let strong: Kind = start;
  for (const [i, kind] of kinds.entries()) {
    const before = out[i - 1] ?? start;
    const next = kinds[i + 1];
    if (kind === "L" || kind === "R" || kind === "AL") strong = kind;
    if (kind === "NSM") out.push(before);
    else if (kind === "EN") out.push(strong === "AL" ? "AN" : "EN");
    else if (
      (kind === "ES" || kind === "CS") &&
      next === "EN" &&
      before === "EN" &&
      strong !== "AL"
    )
      out.push("EN");
    else if (
      kind === "CS" &&
      (next === "AN" || (next === "EN" && strong === "AL")) &&
      before === "AN"
    )
      out.push("AN");
    else out.push(kind);
  }
  for (const [i, kind] of out.entries()) {
    if (kind === "ET" && (out[i - 1] === "EN" || nextBut(out, i, "ET") === "EN")) out[i] = "EN";
    else if (kind === "ET" || kind === "ES" || kind === "CS") out[i] = "N";
  }
  strong = start;
  return out.map((kind) => {
    if (kind === "L" || kind === "R" || kind === "AL") strong = kind;
    if (kind === "AL") return "R";
    return kind === "EN" && strong === "L" ? "L" : kind;
  });
}

function nextBut(kinds: readonly Kind[], from: number, skipped: Kind): Kind | undefined {
  return kinds.slice(from).find((kind) => kind !== skipped);
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Rule N0: both brackets of a pair go the way of what they hold, as seen from the line's. */
function resolveBrackets(text: string, kinds: Kind[], base: number): void {
  const start: Kind = base === 1 ? "R" : "L";
  for (const [from, to] of bracketPairs(text)) {
    const held = kinds
      .slice(from + 1, to)
      .filter((kind) => kind !== "N")
      .map(sideOf);
    if (held.length === 0) continue;
    const before = sideOf(kinds.slice(0, from).findLast((kind) => kind !== "N") ?? start);
    const direction = held.includes(start) ? start : before;
    kinds[from] = direction;
    kinds[to] = direction;
  }
}

function bracketPairs(text: string): (readonly [number, number])[] {
  const open: number[] = [];
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (CLOSING[char]) open.push(i);
    const match = open.findLastIndex((at) => CLOSING[text.charAt(at)] === char);
    const from = open[match];
    if (from === undefined) continue;
    pairs.push([from, i]);
    open.length = match;
  }
  return pairs.toSorted((a, b) => a[0] - b[0]);
}

function sideOf(kind: Kind): Kind {
  return kind === "L" ? "L" : "R";
}

/** Rules N1 and N2: neutrals between letters of one direction go that way, others the line's. */
function resolveNeutrals(kinds: Kind[], base: number): void {
  const start: Kind = base === 1 ? "R" : "L";
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== "N") continue;
    let end = i;
    while (kinds[end] === "N") end += 1;
    const before = sideOf(kinds[i - 1] ?? start);
    const direction = before === sideOf(kinds[end] ?? start) ? before : start;
    kinds.fill(direction, i, end);
    i = end;
  }
}

/** Runs in the order in which they stand from left to right, from their levels. */
export function inVisualOrder<T extends { readonly level: number }>(runs: readonly T[]): T[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level--)
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while ((ordered[to]?.level ?? -1) >= level) to += 1;
      if (to - from > 1) ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed());
      from = Math.max(from, to - 1);
    }
  return ordered;
}
