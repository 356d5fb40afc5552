import type { LogoSpec } from "@emblazon/contract";
import { ring } from "../geometry/primitives.ts";
import { FONTS } from "../type/fonts.ts";
import { applyCase } from "../type/letter-case.ts";
import type { ShapedText } from "../type/shaped-text.ts";
import type { Layer, Lockup } from "../types.ts";
import { bendAround, shapeAtCap } from "./circle-text.ts";
import type { DrawContext } from "./draw-context.ts";
import { centred } from "./emblem.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, piece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { separator } from "./separators.ts";

type Seal = Extract<LogoSpec["layout"], { kind: "seal" }>;

const RADIUS = 196;
const CAP = 42;
const SIGN_WIDTH = 60;
const AROUND = 2 * Math.PI * RADIUS;
const LONGEST_PAIR = 28;
const MOST_TURNS = 4;

/** Name and tagline all the way round the mark, repeated until the ring is full; null when they do not fill it evenly. */
export function laySeal(spec: LogoSpec, seal: Seal, context: DrawContext): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const texts = ringTexts(spec, context);
  const filled = mark && texts && fillRing(spec, texts, context);
  if (!filled) return null;
  const [text, spark] = seal.solid ? (["on", "onK"] as const) : (["ink", "k"] as const);
  const letters: Layer[] = [];
  const signs: Layer[] = [];
  const gap = (SIGN_WIDTH / 2 / RADIUS) * (180 / Math.PI);
  const [first] = filled.lines;
  let angle = first ? -degrees(first.box.width) / 2 : 0;
  for (let turn = 0; turn < filled.turns; turn++)
    for (const line of filled.lines) {
      const sweep = degrees(line.box.width);
      letters.push(...bendAround(line, { radius: RADIUS, middle: angle + sweep / 2, role: text }));
      angle += sweep + gap;
      signs.push({ d: separator(seal.separator, RADIUS + CAP / 2, angle, 1.05), role: spark });
      angle += gap;
    }
  return assemble([
    sealRings(seal),
    piece("word", letters),
    piece("ornament", signs),
    centred(mark, RADIUS - 24, false),
  ]);
}

const degrees = (length: number): number => (length / RADIUS) * (180 / Math.PI);

function ringTexts({ word, tagline }: LogoSpec, { book }: DrawContext): string[] | null {
  const name = applyCase(book.readable(word.text).text, "upper");
  if (name === "" || FONTS[word.font]?.class === "script") return null;
  const line = tagline ? applyCase(book.readable(tagline.text).text, "upper") : "";
  if (line !== "" && !book.covers(word.font, line)) return null;
  const pair = line !== "" && line.length + name.length < LONGEST_PAIR;
  return pair ? [name, line] : line === "" ? [name] : null;
}

/** The tracking and number of turns at which the texts fill the ring exactly. */
function fillRing(
  { word }: LogoSpec,
  texts: readonly string[],
  { book }: DrawContext,
): { lines: ShapedText[]; turns: number } | null {
  const set = (tracking: number): ShapedText[] =>
    texts.map((text) =>
      shapeAtCap(book, { text, font: word.font, weight: word.weight, capHeight: CAP, tracking }),
    );
  const length = (lines: readonly ShapedText[]): number =>
    lines.reduce((sum, line) => sum + line.box.width + SIGN_WIDTH, 0);
  const turns = Math.min(MOST_TURNS, Math.max(1, Math.round(AROUND / length(set(0.12)))));
  let [low, high] = [0.02, 0.5];
  if (length(set(low)) * turns > AROUND || length(set(high)) * turns < AROUND) return null;
  for (let i = 0; i < 18; i++) {
    const middle = (low + high) / 2;
    if (length(set(middle)) * turns > AROUND) high = middle;
    else low = middle;
  }
  return { lines: set(low), turns };
}

function sealRings({ solid }: Seal): Piece {
  const outer = RADIUS + CAP + 28;
  const inner = RADIUS - 24;
  if (solid) return piece("container", [{ d: ring(outer, inner), role: "a" }]);
  return piece("container", [
    { d: ring(outer, outer - 7), role: "a" },
    { d: ring(inner, inner - 4), role: "a" },
  ]);
}
