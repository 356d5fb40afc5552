import type { MarkSpec, PaletteSpec, WordSpec } from "@emblazon/contract";
import { wcagContrast } from "../colour/contrast.ts";
import { hexToOklch } from "../colour/oklch.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { FONTS } from "../type/fonts.ts";
import { hasTrait, symbolSpec, takeMark, type Bench, type Sketch } from "./bench.ts";
import type { PooledMark } from "./design-plan.ts";
import { weightOf } from "./rank-fonts.ts";
import {
  brokenWhenLong,
  nameFont,
  nameIn,
  setName,
  taglineFor,
  breakName,
  wordsOf,
} from "./set-type.ts";

const CENTERED = { kind: "wordmark", align: "center" } as const;
const LONG = 14;

function heaviest(word: WordSpec): WordSpec {
  return { ...word, weight: weightOf(word.font, FONTS[word.font]?.weights[1] ?? 700) };
}

interface LetterIdea {
  readonly kind: "swap" | "dot-swap";
  readonly at: number;
  readonly mark: PooledMark;
  readonly upper: boolean;
  readonly fit: number;
}

const PEAKS: ReadonlySet<string> = new Set([
  "peak",
  "summit",
  "range",
  "pine",
  "tent",
  "camp",
  "pyramid",
]);

const LEAST_FIT = 0.5;

/** In a longer name one letter, let alone a dot, is too small to carry a picture. */
const MOST_LETTERS_FOR_IDEA = 18;

/** Places where a symbol can stand for a letter: an O, an A, the dot of an i. */
function letterIdeas({ plan }: Bench): readonly LetterIdea[] {
  const graphemes = graphemesOf(plan.name.text);
  if (graphemes.length > MOST_LETTERS_FOR_IDEA) return [];
  const ideas: LetterIdea[] = [];
  for (const mark of plan.marks) {
    if (hasTrait(mark.id, "dot") && /[ij]/.test(plan.name.text) && !/f[ij]/i.test(plan.name.text))
      ideas.push({ kind: "dot-swap", at: 0, mark, upper: false, fit: mark.fit });
    for (const [at, letter] of graphemes.entries()) {
      if (
        hasTrait(mark.id, "round") &&
        hasTrait(mark.id, "inlay") &&
        /^[oO0оОοΟ]$/u.test(letter) &&
        at > 0
      )
        ideas.push({ kind: "swap", at, mark, upper: false, fit: mark.fit + 0.05 });
      if (PEAKS.has(mark.id) && /^[aAаА]$/u.test(letter))
        ideas.push({ kind: "swap", at, mark, upper: true, fit: mark.fit + 0.05 });
    }
  }
  return ideas.filter(({ fit }) => fit >= LEAST_FIT).toSorted((x, y) => y.fit - x.fit);
}

/** A symbol in the place of a letter. */
export function sketchSwap(bench: Bench): Sketch | null {
  const ideas = letterIdeas(bench).slice(0, 5);
  const idea = ideas[bench.turn % Math.max(1, ideas.length)];
  if (!idea) return null;
  const playful = bench.style === "playful";
  const word = nameIn(
    bench,
    playful
      ? ["rounded", "display", "geometric"]
      : ["geometric", "grotesk", "slab", "humanist", "wide"],
  );
  const upper = idea.upper || (idea.kind === "swap" && word.case === "upper");
  const letterCase =
    idea.kind === "dot-swap" && word.case === "upper" ? "as-is" : upper ? "upper" : word.case;
  if (idea.kind === "dot-swap" && FONTS[word.font]?.capsOnly) return null;
  const mark: MarkSpec = symbolSpec(idea.mark.id);
  const device =
    idea.kind === "swap" ? { kind: idea.kind, at: idea.at, mark } : { kind: idea.kind, mark };
  const set: WordSpec = { ...word, case: letterCase, tracking: Math.max(0, word.tracking), device };
  return {
    layout: CENTERED,
    word: brokenWhenLong(bench, set, LONG + 3),
    ...taglineFor(bench, set),
    merit: idea.mark.fit * 1.3 + 0.3,
  };
}

/** A symbol cut out of a heavy letter. */
export function sketchInlay(bench: Bench): Sketch | null {
  if (bench.plan.name.length > 8 || bench.plan.name.words.length > 1) return null;
  const mark = takeMark(bench, (id) => hasTrait(id, "inlay"));
  if (!mark) return null;
  const word = heaviest(
    nameIn(bench, ["wide", "geometric", "grotesk", "display", "rounded", "slab"]),
  );
  if (word.weight < 700 && !["wide", "display", "slab"].includes(FONTS[word.font]?.class ?? ""))
    return null;
  const set: WordSpec = { ...word, device: { kind: "inlay", mark: symbolSpec(mark.id) } };
  return {
    layout: CENTERED,
    word: brokenWhenLong(bench, set, LONG),
    ...taglineFor(bench, set),
    merit: mark.fit * 0.4,
  };
}

/** Whether all three colours of a palette are colours, and seen on a light ground. */
function isMerry({ a, b, k }: PaletteSpec): { colourful: boolean; light: boolean } {
  const colours = [a, b, k];
  return {
    colourful: colours.every((hex) => hexToOklch(hex).c > 0.08),
    light: colours.every((hex) => wcagContrast(hex, "#FFFFFF") >= 1.9),
  };
}

/** Letters in several colours, for children and sweets; null when no palette of the brief is merry. */
export function sketchMulti(bench: Bench): Sketch | null {
  const { plan, turn } = bench;
  if (plan.name.length > LONG) return null;
  const merry = plan.palettes
    .map(({ palette }) => palette)
    .filter((palette) => isMerry(palette).colourful);
  const palette = merry[turn % Math.max(1, merry.length)];
  if (!palette) return null;
  const word = heaviest(nameIn(bench, ["rounded", "display"]));
  const set = brokenWhenLong(
    bench,
    { ...word, tone: { kind: "multi" } as const, tracking: 0.01 },
    9,
  );
  return {
    layout: CENTERED,
    word: set,
    ...taglineFor(bench, set),
    merit: 0.45,
    palette,
    surfaces: isMerry(palette).light ? ["white", "tint", "deep"] : ["deep"],
  };
}

/** Heavy letters with one cut through all of them. */
export function sketchSlice(bench: Bench): Sketch | null {
  const { name } = bench.plan;
  if (name.length > MOST_SLICED || name.length < 3) return null;
  // A cut takes the bars and marks that letters of other scripts are told apart by.
  if (!name.latin) return null;
  const word = heaviest(nameIn(bench, ["wide", "grotesk", "condensed", "geometric"]));
  if (word.weight < 700 && FONTS[word.font]?.class !== "wide") return null;
  const angle = bench.random.pick([0, -6, -10]);
  const set: WordSpec = { ...word, case: "upper", device: { kind: "slice", angle } };
  return { layout: CENTERED, word: set, ...taglineFor(bench, set), merit: 0.3 };
}

/** In a longer name the halves are too small to be put together at a glance. */
const MOST_SLICED = 10;

/** Letters with depth, as on an old shop sign. */
export function sketchShadow(bench: Bench): Sketch | null {
  if (bench.plan.name.length > LONG) return null;
  const word = heaviest(nameIn(bench, ["rounded", "display", "slab"]));
  const set = brokenWhenLong(
    bench,
    {
      ...word,
      tracking: 0.03,
      tone: { kind: "accent" } as const,
      device: { kind: "shadow" } as const,
    },
    9,
  );
  return {
    layout: CENTERED,
    word: set,
    ...taglineFor(bench, set),
    merit: 0.35,
    surfaces: ["white", "tint", "deep"],
  };
}

/** Handwriting, with a swash, a line or a small symbol. */
export function sketchScript(bench: Bench): Sketch | null {
  const { plan, random } = bench;
  const font = nameFont(bench, ["script"]);
  // A written letter by itself is read as a sign: Ł as £, an l as a slash.
  if (FONTS[font]?.class !== "script" || plan.name.length > 20 || plan.name.length <= 2)
    return null;
  const word = brokenWhenLong(bench, setName(bench, font), LONG + 2);
  const mark = bench.turn % 2 === 1 ? takeMark(bench) : null;
  const tagline = taglineFor(bench, word, { upper: true, rules: bench.turn % 2 === 0 });
  if (mark)
    return {
      layout: { kind: "stacked", mark_scale: 0.8 },
      mark: symbolSpec(mark.id),
      word,
      ...tagline,
      tone: "mono",
      merit: 0.5 + mark.fit * 0.4,
    };
  const tone = random.chance(0.5) ? ({ kind: "accent" } as const) : ({ kind: "plain" } as const);
  const swash = word.lines
    ? {}
    : {
        device: {
          kind: "underline",
          form: random.pick(["swash", "swash", "line"] as const),
        } as const,
      };
  return { layout: CENTERED, word: { ...word, tone, ...swash }, ...tagline, merit: 0.55 };
}

/** Heavy lines of one width, like a poster. */
export function sketchBlock(bench: Bench): Sketch | null {
  const { plan, random, turn } = bench;
  const word = heaviest(nameIn(bench, ["condensed", "grotesk", "wide", "slab"]));
  const upper: WordSpec = plan.name.latin
    ? { ...word, case: "upper", tracking: Math.min(word.tracking, 0.02) }
    : word;
  const lines = plan.name.length <= 26 ? breakName(wordsOf(plan.name.text), 2) : undefined;
  const tone =
    lines && random.chance(0.5)
      ? ({ kind: "from-word", at: (lines[0] ?? "").split(" ").length } as const)
      : upper.tone;
  const set: WordSpec = lines ? { ...upper, lines, justified: true, tone } : upper;
  const mark = !lines || turn % 2 === 0 ? takeMark(bench) : null;
  const tagline = taglineFor(bench, set);
  if (!mark) return lines ? { layout: CENTERED, word: set, ...tagline, merit: 0.35 } : null;
  const layout = lines ? ("horizontal" as const) : ("stacked" as const);
  const inTone = random.weighted([
    ["mono", 1.4],
    ["full", 1.4],
  ] as const);
  return {
    layout: { kind: layout, mark_scale: 1 },
    mark: symbolSpec(mark.id),
    word: set,
    ...tagline,
    tone: inTone,
    merit: mark.fit * 0.9,
  };
}
