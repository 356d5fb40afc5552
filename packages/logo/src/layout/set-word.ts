import type { WordSpec } from "@emblazon/contract";
import { uniteBoxes } from "../geometry/boxes.ts";
import { translate } from "../geometry/transform.ts";
import type { Box } from "../types.ts";
import { FONTS } from "../type/fonts.ts";
import { isUpper } from "../type/letter-case.ts";
import { isJoined, isRightToLeft } from "../type/writing.ts";
import type { Align } from "./align.ts";
import { alignShift } from "./align.ts";
import type { DrawContext } from "./draw-context.ts";
import { boundsOfPieces, bottom, piece, right } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setLines } from "./set-lines.ts";
import type { SetLine, Slot } from "./slot.ts";
import { fuseJoined, tintWord } from "./word-tone.ts";
import { changeLetters } from "./letter-devices.ts";
import { edgeProfile } from "./edge-profile.ts";
import { bodyTop, hasCase, isFullWidth } from "./optical-size.ts";
import { finishWord } from "./word-effects.ts";
import { bendJoined, bendSlots } from "./bend-word.ts";

export interface WordOptions {
  /** @default "center" */
  readonly align?: Align;
  /** Names wider than this are broken into lines where the spec does not say how. */
  readonly breakAt?: number;
  /** Bends the name upwards by this share of its width. */
  readonly archRise?: number;
}

/** A name set in type. The cap height of an ordinary line is 100; the first baseline is y = 0. */
export interface WordBlock {
  /** Letters, with what lies behind and after them, in drawing order. */
  readonly pieces: readonly Piece[];
  /** Ink of everything. */
  readonly box: Box;
  /** Where the first line's capitals end, accents left out. */
  readonly capTop: number;
  /** The top that the eye takes for the block's: capitals, or small letters where there are none. */
  readonly eyeTop: number;
  /** The last line's baseline. */
  readonly baseline: number;
  /** Cap height of the last line: 100, or more where lines are justified. */
  readonly lastCap: number;
  /** How far ink reaches below the last baseline. */
  readonly descent: number;
  readonly lineCount: number;
  readonly upper: boolean;
  /** Whether it is read from right to left. */
  readonly rightToLeft: boolean;
  /** How many characters are drawn. */
  readonly letters: number;
  /** Whether its baseline is bent. */
  readonly bent: boolean;
}

/** Sets a name; null when a device does not suit it, or nothing of it can be drawn. */
export function setWord(
  word: WordSpec,
  context: DrawContext,
  options: WordOptions = {},
): WordBlock | null {
  const lines = setLines(word, context, options.breakAt ?? Infinity);
  if (!lines) return null;
  const changed = changeLetters(tintWord(lines, word), word, context);
  if (!changed) return null;
  const { slots, baselines } = stackLines(changed, options.align ?? "center", word.justified);
  const [first] = changed;
  const rise = options.archRise ?? (word.device?.kind === "arch" ? word.device.rise : undefined);
  const letters = drawLetters(slots, word, { context, rise, lines: changed });
  const baseline = baselines.at(-1) ?? 0;
  if (!first || letters.layers.length === 0) return null;
  const block = {
    pieces: [letters],
    box: letters.box,
    capTop: -first.capHeight,
    eyeTop: eyeTop(first),
    baseline,
    descent: Math.max(0, bottom(letters.box) - baseline),
    lastCap: changed.at(-1)?.capHeight ?? 100,
    lineCount: changed.length,
    bent: rise !== undefined,
    upper: changed.every((line) => isUpper(line.text)),
    rightToLeft: isRightToLeft(changed.map(({ text }) => text).join(" ")),
    letters: slots.length,
  };
  const pieces = rise === undefined ? finishWord(block, word, context) : block.pieces;
  if (!pieces) return null;
  const box = boundsOfPieces(pieces);
  return { ...block, pieces, box, descent: Math.max(0, bottom(box) - baseline) };
}

/** Characters that fill a square look shaken on a steep arch. */
const FLATTER = 0.62;

/** The letters as one piece: single ones as they are, joined ones fused, on an arch where there is one. */
function drawLetters(
  slots: readonly Slot[],
  { font }: WordSpec,
  {
    context,
    rise,
    lines,
  }: { context: DrawContext; rise: number | undefined; lines: readonly SetLine[] },
): Piece {
  const joined = FONTS[font]?.class === "script" || lines.some(({ text }) => isJoined(text));
  const [line] = lines;
  if (rise !== undefined && !joined && line && lines.length === 1) {
    const square = isFullWidth(line.text) ? FLATTER : 1;
    return bendSlots(slots, { rise: rise * square, capHeight: line.capHeight });
  }
  const box = uniteBoxes(slots.map((slot) => slot.box));
  const letters = piece("word", fuseJoined(slots, joined, context.geometry), box);
  return rise === undefined ? letters : bendJoined(letters, rise);
}

interface Stack {
  readonly slots: readonly Slot[];
  readonly baselines: readonly number[];
}

function stackLines(lines: readonly SetLine[], align: Align, justified: boolean): Stack {
  const baselines = justified ? tightBaselines(lines) : evenBaselines(lines);
  const slots = lines.flatMap((line, i) => {
    const dx = alignShift(line.box, align) + (lines.length > 1 ? overhang(line, align) : 0);
    return line.slots.map((slot) => moveSlot(slot, dx, baselines[i] ?? 0));
  });
  return { slots, baselines };
}

/** Of the white that a round or pointed letter leaves at its edge, what it hangs out to look aligned. */
const HUNG = 0.2;
const MOST_HUNG = 0.045;

/** How far a line moves out over the common edge, so that an O or a T looks to stand on it. */
function overhang({ slots, capHeight }: SetLine, align: Align): number {
  const [first, last] = [slots[0], slots.at(-1)];
  const edge = align === "left" ? first : align === "right" ? last : undefined;
  if (!edge) return 0;
  const { left, right: rightEdges } = edgeProfile(
    edge.layers.map(({ d }) => d),
    capHeight,
  );
  const whites =
    align === "left"
      ? left.filter(Number.isFinite).map((x) => x - edge.box.x)
      : rightEdges.filter(Number.isFinite).map((x) => right(edge.box) - x);
  const mean = whites.reduce((sum, white) => sum + white, 0) / Math.max(1, whites.length);
  const by = Math.min(mean * HUNG, capHeight * MOST_HUNG);
  return align === "left" ? -by : by;
}

function moveSlot(slot: Slot, dx: number, dy: number): Slot {
  return {
    ...slot,
    layers: slot.layers.map(({ d, role }) => ({ d: translate(d, dx, dy), role })),
    box: { ...slot.box, x: slot.box.x + dx, y: slot.box.y + dy },
  };
}

const LINE_GAP = 22;
/** Between lines of writing whose letters all reach up and down, so that only ink tells them apart. */
const STACKED_GAP = 26;

/** One distance for all lines, wide enough for the deepest descender over the tallest accent. */
function evenBaselines(lines: readonly SetLine[]): number[] {
  let distance = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before) return;
    const tight = hasCase(line.text) ? isUpper(line.text) && isUpper(before.text) : true;
    const leading = tight ? 0.33 : 0.4;
    const white = hasCase(line.text) ? LINE_GAP : STACKED_GAP;
    const clear = Math.max(0, bottom(before.box)) + white - line.box.y;
    distance = Math.max(distance, line.capHeight * (1 + leading), clear);
  });
  return lines.map((_, i) => i * distance);
}

/** Lines of one width but different heights: the same white between all of them. */
function tightBaselines(lines: readonly SetLine[]): number[] {
  let y = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before) {
      const white = Math.max(22, 0.2 * Math.min(line.capHeight, before.capHeight));
      y += Math.max(0, bottom(before.box)) + white + Math.max(line.capHeight, -line.box.y);
    }
    return y;
  });
}

function eyeTop({ text, slots, capHeight, xHeight }: SetLine): number {
  const boxes = slots.map(({ box }) => box);
  if (!hasCase(text)) return -(bodyTop(boxes) ?? capHeight);
  if (text !== text.toLowerCase() || !/\p{L}/u.test(text)) return -capHeight;
  const top = uniteBoxes(boxes).y;
  const short = top > -xHeight * 1.12;
  return short ? -xHeight : (top - xHeight) / 2;
}
