import type { LayoutSpec, WordSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import { hasTrait, symbolSpec, takeMark, type Bench, type Sketch } from "./bench.ts";
import { weightOf } from "./rank-fonts.ts";
import {
  brokenWhenLong,
  nameIn,
  setName,
  taglineFor,
  nameFont,
  breakName,
  wordsOf,
} from "./set-type.ts";

/** Names of so few letters are their own symbol. */
const SHORT = 2;
const SEPARATORS = ["dot", "star", "diamond"] as const;
const QUIET: ReadonlySet<string> = new Set(["elegant", "organic", "minimal"]);
const DELICATE: ReadonlySet<string> = new Set(["cormorant-garamond", "bodoni-moda", "italiana"]);

function upperCase(bench: Bench, word: WordSpec, tracking: number): WordSpec {
  return bench.plan.name.cased ? { ...word, case: "upper", tracking } : word;
}

/** A round sign with the name along its rim and a symbol in the middle. */
function sketchRound(
  bench: Bench,
  layoutOf: (solid: boolean) => LayoutSpec,
  longest: number,
): Sketch | null {
  const { plan, random, style } = bench;
  const mark = takeMark(bench, (id) => hasTrait(id, "containable"));
  if (!mark || plan.name.length > longest || plan.name.length < 3) return null;
  const font = nameFont(bench, [
    "condensed",
    "slab",
    "geometric",
    "inscriptional",
    "didone",
    "serif",
    "grotesk",
  ]);
  const word = upperCase(
    bench,
    setName(bench, font),
    FONTS[font]?.class === "inscriptional" ? 0.14 : 0.12,
  );
  const weight = weightOf(font, Math.max(word.weight, 500));
  const tagline = taglineFor(bench, word, { upper: true });
  const tone = random.chance(0.6) ? ("full" as const) : ("mono" as const);
  const solid = QUIET.has(style) ? random.chance(0.25) : random.chance(0.5);
  return {
    layout: layoutOf(solid),
    mark: symbolSpec(mark.id),
    word: { ...word, weight },
    ...tagline,
    tone,
    merit: mark.fit * 1.2 + 0.15,
  };
}

/** The name over, the tagline under, the symbol between. */
export function sketchEmblem(bench: Bench): Sketch | null {
  const { random } = bench;
  const scalloped = !QUIET.has(bench.style) && random.chance(0.25);
  const double = random.chance(0.5);
  const separator = random.pick(SEPARATORS);
  return sketchRound(
    bench,
    (solid) => ({ kind: "emblem", solid, scalloped, double, separator }),
    22,
  );
}

/** Name and tagline all the way round. */
export function sketchSeal(bench: Bench): Sketch | null {
  if (bench.plan.tagline.length > 28) return null;
  const separator = bench.random.pick(SEPARATORS);
  return sketchRound(
    bench,
    (solid) => ({ kind: "seal", solid, separator }),
    bench.plan.tagline ? 16 : 12,
  );
}

/** A shape like a label, with symbol, name and tagline inside. */
export function sketchBadge(bench: Bench): Sketch | null {
  const { plan, random, style } = bench;
  const short = plan.name.length <= SHORT;
  const mark = short ? null : takeMark(bench);
  if ((!mark && !short) || plan.name.length > 24) return null;
  const word = brokenWhenLong(
    bench,
    nameIn(bench, ["condensed", "slab", "didone", "serif", "rounded", "display", "grotesk"]),
    10,
  );
  const outlined = QUIET.has(style) || (["warm", "vintage"].includes(style) && random.chance(0.4));
  const shapes =
    style === "playful"
      ? (["scallop", "circle", "round"] as const)
      : outlined
        ? (["arch", "circle", "arch"] as const)
        : (["circle", "arch", "round"] as const);
  return {
    layout: {
      kind: "badge",
      shape: random.pick(shapes),
      solid: !outlined,
      double: random.chance(0.5),
    },
    ...(mark ? { mark: symbolSpec(mark.id) } : {}),
    word,
    ...taglineFor(bench, word, { upper: true }),
    merit: mark?.fit ?? 0.4,
    surfaces: outlined ? ["white", "tint", "deep"] : ["white", "tint", "deep"],
  };
}

/** The name in a frame, with a symbol on its upper edge or inside. */
export function sketchFrame(bench: Bench): Sketch | null {
  const { plan, random } = bench;
  if (plan.name.length > 26) return null;
  const word = nameIn(bench, [
    "condensed",
    "slab",
    "didone",
    "inscriptional",
    "serif",
    "geometric",
  ]);
  const lines = plan.name.length > 12 ? breakName(wordsOf(plan.name.text), 2) : undefined;
  const set = upperCase(bench, lines ? { ...word, lines } : word, Math.max(word.tracking, 0.06));
  const mark = takeMark(bench, (id) => hasTrait(id, "containable"));
  const solid = random.chance(0.4);
  const shapes = mark
    ? (["square", "round", "chamfer", "ticket"] as const)
    : (["square", "round", "chamfer", "ticket", "pill"] as const);
  return {
    layout: {
      kind: "frame",
      shape: random.pick(shapes),
      solid,
      double: !solid && random.chance(0.5),
      notched: !solid && mark !== null,
    },
    ...(mark ? { mark: symbolSpec(mark.id) } : {}),
    word: set,
    ...taglineFor(bench, set, { upper: true }),
    merit: (mark?.fit ?? 0) * 0.7 + 0.25,
  };
}

/** The name bent over the symbol. */
export function sketchArch(bench: Bench): Sketch | null {
  const { plan, random } = bench;
  if (plan.name.length < 4 || plan.name.length > 15) return null;
  const mark = takeMark(bench);
  const font = nameFont(bench, ["slab", "didone", "condensed", "serif", "display"]);
  if (!mark || DELICATE.has(font)) return null;
  const word = upperCase(bench, setName(bench, font), 0.04);
  return {
    layout: { kind: "arch", rise: Math.round((0.11 + random.next() * 0.06) * 100) / 100 },
    mark: symbolSpec(mark.id),
    word,
    ...taglineFor(bench, word, { upper: true }),
    tone: "mono",
    merit: mark.fit * 0.8,
  };
}
