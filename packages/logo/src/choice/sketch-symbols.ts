import type { MarkSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import { hasTrait, symbolSpec, takeMark, takeMerge, type Bench, type Sketch } from "./bench.ts";
import { brokenWhenLong, nameFont, nameIn, setName, taglineFor } from "./set-type.ts";
import { STYLE_GUIDE } from "./style-guide.ts";
import { HARD_TO_PICTURE, TRADES_IN_IDEAS, VAGUE_CONCEPTS } from "./trade-taste.ts";

const SHORT = 2;
const LONG_FOR_STACK = 17;
/** With so many pictures of a sure thing, a shape that could be anybody's says less. */
const PLENTY = 3;

type Side = "beside" | "above";

function lockup(bench: Bench, side: Side): Pick<Sketch, "layout" | "word" | "tagline"> {
  const word = brokenWhenLong(bench, nameIn(bench), side === "beside" ? 12 : LONG_FOR_STACK);
  const layout = side === "beside" ? ("horizontal" as const) : ("stacked" as const);
  return { layout: { kind: layout, mark_scale: 1 }, word, ...taglineFor(bench, word) };
}

/** A symbol beside or above the name. */
export function sketchSymbol(bench: Bench, side: Side): Sketch | null {
  const mark = takeMark(bench);
  if (!mark) return null;
  const tone = bench.random.weighted([
    ["full", 3],
    ["mono", 1.1],
    ["duo", 1.1],
  ] as const);
  return { ...lockup(bench, side), mark: symbolSpec(mark.id), tone, merit: mark.fit * 1.5 };
}

/** Two ideas in one silhouette. */
export function sketchMerge(bench: Bench, side: Side): Sketch | null {
  const merge = takeMerge(bench);
  if (!merge) return null;
  const mark: MarkSpec = {
    source: { kind: "merge", outer: merge.outer, inner: merge.inner },
    treatment: { kind: "plain" },
    mirrored: false,
  };
  const gradient = ["modern", "tech"].includes(bench.style) && bench.random.chance(0.25);
  return { ...lockup(bench, side), mark, gradient, merit: merge.fit * 1.5 + 0.3 };
}

/** A symbol cut out of a container. */
export function sketchKnockout(bench: Bench, side: Side): Sketch | null {
  const mark = takeMark(bench, (id) => hasTrait(id, "containable"));
  if (!mark) return null;
  const container = bench.random.pick(STYLE_GUIDE[bench.style].containers);
  return {
    ...lockup(bench, side),
    mark: symbolSpec(mark.id, { kind: "knockout", container }),
    merit: mark.fit * 1.3,
  };
}

/** A symbol on a tile, as an app's icon. */
export function sketchTile(bench: Bench): Sketch | null {
  const mark = takeMark(bench, (id) => hasTrait(id, "containable"));
  if (!mark) return null;
  const container = bench.random.pick(["squircle", "round-square", "circle"]);
  const gradient = bench.random.chance(0.5);
  return {
    ...lockup(bench, "beside"),
    mark: symbolSpec(mark.id, { kind: "tile", container }),
    gradient,
    merit: mark.fit * 1.25,
    surfaces: ["white", "tint", "deep"],
  };
}

/** A thin drawing above widely set letters. */
export function sketchLine(bench: Bench): Sketch | null {
  const mark = takeMark(bench, (id) => hasTrait(id, "line"));
  if (!mark) return null;
  const font = nameFont(bench, ["inscriptional", "didone", "serif", "geometric"]);
  const set = setName(bench, font);
  const airy =
    FONTS[font]?.class === "geometric" &&
    bench.plan.name.latin &&
    bench.plan.name.length <= LONG_FOR_STACK;
  const word = brokenWhenLong(
    bench,
    airy ? { ...set, case: "upper", weight: Math.min(set.weight, 400), tracking: 0.22 } : set,
    LONG_FOR_STACK,
  );
  const width = word.weight <= 500 ? 2.4 : 3.2;
  return {
    layout: { kind: "stacked", mark_scale: 0.95 },
    mark: symbolSpec(mark.id, { kind: "outline", width }),
    word,
    ...taglineFor(bench, word),
    merit: mark.fit,
  };
}

/** An abstract mark that speaks of a quality. */
export function sketchAbstract(bench: Bench, side: Side): Sketch | null {
  const { abstracts } = bench.plan;
  const mark = abstracts[bench.turn % Math.min(6, abstracts.length)];
  // Beside one or two letters, a shape looks like another letter.
  const { length } = bench.plan.name;
  if (!mark || (length > 0 && length <= SHORT)) return null;
  const gradient = ["tech", "modern"].includes(bench.style) && bench.random.chance(0.3);
  const { lead, industry, marks } = bench.plan;
  const pictured = lead !== null && !VAGUE_CONCEPTS.has(lead.concept) && marks.length >= PLENTY;
  if (pictured && !HARD_TO_PICTURE.has(industry?.id ?? "")) return null;
  const suits = lead === null || TRADES_IN_IDEAS.has(industry?.id ?? "");
  const spec: MarkSpec = {
    source: { kind: "abstract", id: mark.id },
    treatment: { kind: "plain" },
    mirrored: false,
  };
  return {
    ...lockup(bench, side),
    mark: spec,
    gradient,
    merit: (suits ? 0.2 : -1.4) + mark.fit * 0.7,
  };
}
