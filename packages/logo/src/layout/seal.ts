import type { LogoSpec } from "@emblazon/contract";
import { ring } from "../geometry/primitives.ts";
import { applyCase } from "../type/letter-case.ts";
import { isJoined } from "../type/writing.ts";
import type { Layer, Lockup } from "../types.ts";
import { centreInRing } from "./centre-in-ring.ts";
import type { DrawContext } from "./draw-context.ts";
import { bends } from "./emblem-texts.ts";
import { layEmblem } from "./emblem.ts";
import { inEveryCase } from "./load-type.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, piece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { radialReach } from "./radial-reach.ts";
import { bendLine, ringLine, ringSweep } from "./ring-line.ts";
import type { RingLine, RingSetting } from "./ring-line.ts";
import { separator } from "./separators.ts";

type Seal = Extract<LogoSpec["layout"], { kind: "seal" }>;

const RADIUS = 196;
/** Degrees between two texts, a sign in their middle. */
const SIGN_SWEEP = 17;
const LONGEST_PAIR = 28;
const MOST_TURNS = 4;

/**
 * Name and tagline all the way round the mark, repeated until the ring is full. Where they do not
 * fill it evenly an emblem is laid instead, which has a way for every name.
 */
export function laySeal(spec: LogoSpec, seal: Seal, context: DrawContext): Lockup | null {
  const mark = markPiece(spec.mark, context);
  if (!mark) return null;
  const filled = fillRing(spec, context);
  if (!filled) {
    const { solid, separator: form } = seal;
    const emblem = {
      kind: "emblem",
      solid,
      scalloped: false,
      double: false,
      separator: form,
    } as const;
    return layEmblem(spec, emblem, context);
  }
  const [text, spark] = seal.solid ? (["on", "onK"] as const) : (["ink", "k"] as const);
  const { lines, setting, turns } = filled;
  const letters: Layer[] = [];
  const signs: Layer[] = [];
  let angle = lines[0] ? -ringSweep(lines[0], setting) / 2 : 0;
  for (let turn = 0; turn < turns; turn++)
    for (const line of lines) {
      const sweep = ringSweep(line, setting);
      letters.push(...bendLine(line, setting, { middle: angle + sweep / 2, role: text }));
      angle += sweep + SIGN_SWEEP / 2;
      const middle = RADIUS + setting.capHeight / 2;
      signs.push({ d: separator(seal.separator, middle, angle, 1.05), role: spark });
      angle += SIGN_SWEEP / 2;
    }
  const reach = radialReach(letters);
  const inner = Math.min(RADIUS - 24, reach.least - 12);
  const outer = Math.max(RADIUS + setting.capHeight + 28, reach.most + 18);
  return assemble([
    sealRings(seal, outer, inner),
    piece("word", letters),
    piece("ornament", signs),
    centreInRing(mark, inner, false),
  ]);
}

function ringTexts({ word, tagline }: LogoSpec, { book }: DrawContext): string[] | null {
  const name = applyCase(book.readable(word.text).text, "upper");
  if (name === "" || !bends(name, word.font)) return null;
  const line = tagline ? applyCase(book.readable(tagline.text).text, "upper", word.text) : "";
  if (line !== "" && (!book.covers(word.font, line) || isJoined(line))) return null;
  const pair = line !== "" && line.length + name.length < LONGEST_PAIR;
  return pair ? [name, line] : line === "" ? [name] : null;
}

interface Filled {
  readonly lines: readonly RingLine[];
  readonly turns: number;
  readonly setting: RingSetting;
}

/** Cap heights to try, best first, and the tracking that looks best on a ring. */
const CAPS = [42, 46, 38, 50, 34] as const;
const BEST_TRACKING = 0.14;
const TRACKING = { least: 0.02, most: 0.42 } as const;

/** The size, tracking and number of turns at which the texts fill the ring exactly. */
function fillRing(spec: LogoSpec, context: DrawContext): Filled | null {
  const { font, weight, axes, round = 0 } = spec.word;
  const type = { font, weight, round, ...(axes ? { axes } : {}) };
  const wholes = [spec.word.text, spec.tagline?.text ?? ""].map(inEveryCase);
  const lines = (ringTexts(spec, context) ?? []).flatMap(
    (text, i) => ringLine(context.book, { ...type, text, whole: wholes[i] ?? text }) ?? [],
  );
  if (lines.length === 0) return null;
  let best: (Filled & { readonly cost: number }) | null = null;
  for (const [rank, capHeight] of CAPS.entries())
    for (let turns = 1; turns <= MOST_TURNS; turns++) {
      const room = 360 / turns - SIGN_SWEEP * lines.length;
      const tracking = trackingFor(lines, { capHeight, room });
      if (tracking === null) continue;
      const cost = Math.abs(tracking - BEST_TRACKING) + rank * 0.04;
      if (cost < (best?.cost ?? Infinity))
        best = { cost, lines, turns, setting: { radius: RADIUS, capHeight, tracking } };
    }
  return best;
}

/** Sweep grows evenly with tracking, so two sweeps give the tracking for any between them. */
function trackingFor(
  lines: readonly RingLine[],
  { capHeight, room }: { capHeight: number; room: number },
): number | null {
  const sweepAt = (tracking: number): number =>
    lines.reduce((sum, line) => sum + ringSweep(line, { radius: RADIUS, capHeight, tracking }), 0);
  const [tight, wide] = [sweepAt(TRACKING.least), sweepAt(TRACKING.most)];
  if (room < tight || room > wide) return null;
  const share = (room - tight) / Math.max(1e-6, wide - tight);
  return TRACKING.least + share * (TRACKING.most - TRACKING.least);
}

function sealRings({ solid }: Seal, outer: number, inner: number): Piece {
  if (solid) return piece("container", [{ d: ring(outer, inner), role: "a" }]);
  return piece("container", [
    { d: ring(outer, outer - 7), role: "a" },
    { d: ring(inner, inner - 4), role: "a" },
  ]);
}
