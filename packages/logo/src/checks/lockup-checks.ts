import { sceneToSvg } from "../svg/scene-to-svg.ts";
import type { Check } from "./check.ts";
import { colourBlindDifference, lightnessDifference } from "./colour-sight.ts";
import { touchingFills, type TouchingFills } from "./fill-map.ts";
import { groundUnder } from "./ground-under.ts";
import type { LetterLine } from "./letter-spacing.ts";
import { inkBox, shapesOf, shownScale } from "./measure.ts";
import { spellingErrors } from "./spelling.ts";
import type { Subject } from "./subject.ts";

/** A point, in millimetres. */
const POINT_MM = 25.4 / 72;
const LEAST_LINE_MM = POINT_MM;
/** Letters of 8 points are about 4 points high without ascenders. */
const LEAST_LETTER_MM = 4 * POINT_MM;
const LEAST_STITCHED_MM = 5;

function pairsSeen(subject: Subject): TouchingFills[] {
  const map = subject.fills();
  return map ? touchingFills(map) : [];
}

function withGround(subject: Subject, ...kinds: readonly ("word" | "mark")[]): TouchingFills[] {
  return shapesOf(subject.scene, ...kinds)
    .filter(({ role }) => ["ink", "on", "a"].includes(role))
    .map((shape) => ({ one: shape.fill, other: groundUnder(subject, shape) }))
    .filter(({ one, other }) => one !== other);
}

function least(
  pairs: readonly TouchingFills[],
  difference: (one: string, other: string) => number,
): number | null {
  const distinct = new Map(pairs.map((pair) => [`${pair.one} ${pair.other}`, pair]));
  if (distinct.size === 0) return null;
  return Math.min(...[...distinct.values()].map(({ one, other }) => difference(one, other)));
}

/** Median height of a part's letters in the drawing's units; null where there are none. */
function letterHeight({ scene, bounds }: Subject, kind: "word" | "tagline"): number | null {
  const heights = shapesOf(scene, kind).map((shape) => bounds(shape).height);
  const sorted = heights.filter((height) => height > 0).toSorted((x, y) => x - y);
  return sorted[sorted.length >> 1] ?? null;
}

function printWidth(subject: Subject): number | null {
  const { scene, thinnest } = subject;
  const line = thinnest();
  if (line === null || line <= 0) return null;
  const perLine = (LEAST_LINE_MM / line) * shownScale(scene);
  const small = letterHeight(subject, "tagline") ?? letterHeight(subject, "word");
  return Math.ceil(scene.box.width * Math.max(perLine, small ? LEAST_LETTER_MM / small : 0));
}

function stitchWidth(subject: Subject): number | null {
  const small = letterHeight(subject, "tagline") ?? letterHeight(subject, "word");
  return small && Math.ceil((subject.scene.box.width * LEAST_STITCHED_MM) / small);
}

/** How far ink reaches beyond the drawing's declared bounds, in percent of its longer side. */
function outsideBox({ scene: { shapes, box } }: Subject): number {
  const ink = inkBox(shapes);
  const over = Math.max(
    box.x - ink.x,
    box.y - ink.y,
    ink.x + ink.width - box.x - box.width,
    ink.y + ink.height - box.y - box.height,
    0,
  );
  return (over / Math.max(box.width, box.height, 1e-9)) * 100;
}

/** The letters as they are read, from whichever side. */
function readingOrder(lines: readonly LetterLine[]): string {
  const slots = lines.flatMap((line) => line.slots);
  return slots
    .toSorted((one, other) => one.at - other.at)
    .map(({ char }) => char)
    .join("");
}

/** What a report says of the whole drawing: its name, its colours, its file. */
export const LOCKUP_CHECKS = {
  spelling: {
    label: "Characters that differ from the name",
    why: "What is drawn has to be the name, letter by letter.",
    mend: "Choose a typeface that has all letters of the name.",
    measure: ({ sources: { lines, name } }: Subject) =>
      lines && name !== undefined ? spellingErrors(name, readingOrder(lines)) : null,
  },
  kerning: {
    label: "Unevenness of the letters' spacing",
    why: "One gap that is wider or narrower than its neighbours tears a word apart.",
    mend: "Space the letters by eye, or choose a typeface with better kerning.",
    measure: ({ spacing }: Subject) => spacing()?.uneven ?? null,
  },
  "touching-letters": {
    label: "Letters that run into each other",
    why: "Letters that touch by chance look like a mistake and fill in when small.",
    mend: "Space the letters a little wider.",
    measure: ({ spacing }: Subject) => spacing()?.touching ?? null,
  },
  "name-value": {
    label: "Name lighter or darker than its ground",
    why: "Value is what is read first; it also is what is left in a black-and-white copy.",
    mend: "Make the name darker on light grounds, lighter on dark ones.",
    measure: (subject: Subject) => least(withGround(subject, "word"), lightnessDifference),
  },
  "mark-value": {
    label: "Mark lighter or darker than its ground",
    why: "A mark that differs only in hue fades in a black-and-white copy.",
    mend: "Make the mark darker on light grounds, lighter on dark ones.",
    measure: (subject: Subject) => least(withGround(subject, "mark"), lightnessDifference),
  },
  "internal-contrast": {
    label: "Contrast of touching colours",
    why: "Colours that touch have to differ in lightness, or their border swims.",
    mend: "Shift one colour's lightness, or leave a gap.",
    measure: (subject: Subject) => least(pairsSeen(subject), lightnessDifference),
  },
  "colour-vision": {
    label: "Told apart by colour-blind eyes",
    why: "One man in twelve sees some of these colours as the same.",
    mend: "Choose another hue, or make the colours differ in lightness.",
    measure: (subject: Subject) =>
      least([...pairsSeen(subject), ...withGround(subject, "word", "mark")], colourBlindDifference),
  },
  "inside-box": {
    label: "Ink beyond the picture's bounds",
    why: "What lies outside is cut off.",
    mend: "Set the drawing smaller.",
    measure: outsideBox,
  },
  "file-size": {
    label: "Size of the file",
    why: "Marks in mail and in tabs are loaded every time; 32 KB is the most that mail senders' logos may have.",
    mend: "Choose a simpler mark or typeface.",
    measure: ({ scene, spec }: Subject) =>
      sceneToSvg(scene, { title: spec.word.text }).length / 1024,
  },
  "print-width": {
    label: "Smallest width in print",
    why: (value) =>
      `Printed narrower than ${value} mm, the thinnest line is under 1 point or the smallest letters under 8 points.`,
    mend: "Leave the tagline out in small print.",
    measure: printWidth,
  },
  "stitch-width": {
    label: "Smallest width in embroidery",
    why: (value) => `Stitched narrower than ${value} mm, the smallest letters are under 5 mm high.`,
    mend: "Leave the tagline out on clothes.",
    measure: stitchWidth,
  },
} as const satisfies Record<string, Check>;
