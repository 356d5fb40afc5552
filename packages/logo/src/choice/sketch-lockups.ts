import type { MarkSpec, WordSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import { isJoined } from "../type/writing.ts";
import { hasTrait, symbolSpec, takeMark, type Bench, type Sketch } from "./bench.ts";
import { monogramSpec } from "./sketch-monogram.ts";
import { brokenWhenLong, nameIn, taglineFor, wordsOf } from "./set-type.ts";

const LONG = 12;
const LONG_IN_RULES = 16;

const SOFT = ["rounded", "display", "geometric"] as const;
const CARVED = ["inscriptional", "serif", "didone", "geometric", "condensed", "slab"] as const;

/** WORD · mark · WORD: the mark stands where the name's two words meet, or for its ampersand. */
export function sketchBetween(bench: Bench): Sketch | null {
  const { name } = bench.plan;
  const parts = wordsOf(name.text).filter((word) => !/^[&+]$/u.test(word));
  const [first = "", second = ""] = parts;
  const uneven = Math.abs(first.length - second.length);
  if (parts.length !== 2 || name.length > 18 || uneven > 4) return null;
  const mark = takeMark(bench);
  if (!mark) return null;
  const word = nameIn(bench, bench.style === "playful" ? SOFT : CARVED);
  const set: WordSpec = {
    ...word,
    case: name.cased ? "upper" : word.case,
    tracking: Math.max(word.tracking, 0.05),
  };
  return {
    layout: { kind: "between", drop_ampersand: name.ampersand !== null && bench.turn % 2 === 0 },
    mark: symbolSpec(mark.id),
    word: set,
    ...taglineFor(bench, set, { upper: true }),
    merit: mark.fit * 1.1 + 0.2,
  };
}

/** A mark, a fine line, the name: the lockup of a firm. */
export function sketchDivided(bench: Bench): Sketch | null {
  const { plan, turn } = bench;
  const initial = turn % 2 === 1 || plan.marks.length === 0 ? monogramSpec(bench) : null;
  const picture = initial ? null : takeMark(bench);
  const mark: MarkSpec | null = initial?.mark ?? (picture ? symbolSpec(picture.id) : null);
  if (!mark || plan.name.length <= 2) return null;
  const word = brokenWhenLong(bench, nameIn(bench), LONG);
  return {
    layout: { kind: "divided", mark_scale: 1 },
    mark,
    word,
    ...taglineFor(bench, word),
    tone: bench.random.chance(0.4) ? "mono" : "full",
    merit: initial ? initial.merit : (picture?.fit ?? 0) * 1.35,
  };
}

/** The name between lines, as an old house signs. */
export function sketchRules(bench: Bench): Sketch | null {
  const { plan, turn } = bench;
  if (plan.name.length <= 2 || plan.name.length > 24) return null;
  const word = nameIn(bench, ["inscriptional", "didone", "serif", "slab", "condensed"]);
  const long = plan.name.length > LONG_IN_RULES && FONTS[word.font]?.class !== "condensed";
  const set = long
    ? brokenWhenLong(bench, word, LONG_IN_RULES)
    : { ...word, lines: [plan.name.text.trim()] };
  const upper: WordSpec = plan.name.cased
    ? { ...set, case: "upper", tracking: Math.max(set.tracking, 0.06) }
    : set;
  const mark = turn % 3 === 2 ? null : takeMark(bench, (id) => hasTrait(id, "containable"));
  return {
    layout: { kind: "rules", mark_scale: plan.name.length > LONG ? 1.6 : 1.35 },
    ...(mark ? { mark: symbolSpec(mark.id) } : {}),
    word: upper,
    ...taglineFor(bench, upper, { upper: true }),
    merit: mark ? mark.fit * 1.1 : 0.3,
  };
}

/** Without a picture the tile holds the initial. */
const INITIAL_ON_TILE = 0.4;

/** The mark on a tile as high as the text beside it. */
export function sketchPanel(bench: Bench): Sketch | null {
  const { plan } = bench;
  if (plan.name.length <= 2) return null;
  const mark = takeMark(bench, (id) => hasTrait(id, "containable"));
  if (!mark && isJoined(plan.name.text)) return null;
  const word = brokenWhenLong(bench, nameIn(bench), LONG);
  return {
    layout: { kind: "panel", side: "start" },
    ...(mark ? { mark: symbolSpec(mark.id) } : {}),
    word,
    ...taglineFor(bench, word),
    merit: mark ? mark.fit * 1.2 : INITIAL_ON_TILE,
    surfaces: ["white", "tint", "deep"],
  };
}
