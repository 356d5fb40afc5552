import type { LogoSpec } from "@emblazon/contract";
import { ring } from "../geometry/primitives.ts";
import { FONTS } from "../type/fonts.ts";
import { applyCase } from "../type/letter-case.ts";
import type { ShapedText } from "../type/shaped-text.ts";
import type { Layer, Lockup } from "../types.ts";
import { bendAround, shapeAtCap } from "./circle-text.ts";
import type { DrawContext } from "./draw-context.ts";
import { centreInRing } from "./centre-in-ring.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, piece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { radialReach } from "./radial-reach.ts";
import { separator } from "./separators.ts";

type Seal = Extract<LogoSpec["layout"], { kind: "seal" }>;

const RADIUS = 196;
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
      signs.push({
        d: separator(seal.separator, RADIUS + filled.cap / 2, angle, 1.05),
        role: spark,
      });
      angle += gap;
    }
  const reach = radialReach(letters);
  const inner = Math.min(RADIUS - 24, reach.least - 12);
  const outer = Math.max(RADIUS + filled.cap + 28, reach.most + 18);
  return assemble([
    sealRings(seal, outer, inner),
    piece("word", letters),
    piece("ornament", signs),
    centreInRing(mark, inner, false),
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

interface Filled {
  readonly lines: readonly ShapedText[];
  readonly turns: number;
  readonly cap: number;
}

/** Cap heights to try, best first, and the tracking that looks best on a ring. */
const CAPS = [42, 46, 38, 50, 34] as const;
const BEST_TRACKING = 0.14;
const TRACKING = { least: 0.02, most: 0.42 } as const;

/** The size, tracking and number of turns at which the texts fill the ring exactly. */
function fillRing(
  { word: { font, weight, axes } }: LogoSpec,
  texts: readonly string[],
  { book }: DrawContext,
): Filled | null {
  const set = (capHeight: number, tracking: number): ShapedText[] =>
    texts.map((text) =>
      shapeAtCap(book, { text, font, weight, capHeight, tracking, ...(axes ? { axes } : {}) }),
    );
  const [tight, wide] = [inkWidth(set(100, TRACKING.least)), inkWidth(set(100, TRACKING.most))];
  let best = { cost: Infinity, cap: 0, turns: 0, tracking: 0 };
  for (const [rank, cap] of CAPS.entries())
    for (let turns = 1; turns <= MOST_TURNS; turns++) {
      const room = AROUND / turns - SIGN_WIDTH * texts.length;
      const tracking = trackingFor((room * 100) / cap, tight, wide);
      if (tracking === null) continue;
      const cost = Math.abs(tracking - BEST_TRACKING) + rank * 0.04;
      if (cost < best.cost) best = { cost, cap, turns, tracking };
    }
  if (best.turns === 0) return null;
  return { lines: set(best.cap, best.tracking), turns: best.turns, cap: best.cap };
}

function inkWidth(lines: readonly ShapedText[]): number {
  return lines.reduce((sum, line) => sum + line.box.width, 0);
}

/** Width grows evenly with tracking, so two widths give the tracking for any between them. */
function trackingFor(width: number, tight: number, wide: number): number | null {
  if (width < tight || width > wide) return null;
  const share = (width - tight) / Math.max(1e-6, wide - tight);
  return TRACKING.least + share * (TRACKING.most - TRACKING.least);
}

function sealRings({ solid }: Seal, outer: number, inner: number): Piece {
  if (solid) return piece("container", [{ d: ring(outer, inner), role: "a" }]);
  return piece("container", [
    { d: ring(outer, outer - 7), role: "a" },
    { d: ring(inner, inner - 4), role: "a" },
  ]);
}
