import type { LogoSpec } from "@emblazon/contract";
import { boxAround, padBox } from "../geometry/boxes.ts";
import { transform } from "../geometry/transform.ts";
import { isJoined } from "../type/writing.ts";
import type { Box, Layer, Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { boxPath } from "./outlines.ts";
import {
  assemble,
  centreX,
  centreY,
  ON_SHAPE,
  piece,
  place,
  recolour,
  shapePiece,
} from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setLines } from "./set-lines.ts";
import { setTagline } from "./set-tagline.ts";
import type { Slot } from "./slot.ts";

type Stamp = Extract<LogoSpec["layout"], { kind: "stamp" }>;

/** Side of the seal, and of the square that its characters fill: smaller in a round one, for its corners. */
const SIDE = 300;
const ROOM = { square: 214, round: 188 } as const;
const GAP = 0.05;
const MOST_STRETCHED = 1.22;
const MOST_CHARACTERS = 6;

/** The name's few characters as a seal, the tagline straight below. Null for more than a seal holds. */
export function layStamp(spec: LogoSpec, stamp: Stamp, context: DrawContext): Lockup | null {
  const { device: _device, lines: _lines, ...plain } = spec.word;
  const slots = setLines({ ...plain, tracking: 0 }, context, Infinity)?.flatMap(
    (line) => line.slots,
  );
  if (!slots || slots.length === 0 || slots.length > MOST_CHARACTERS) return null;
  if (slots.some(({ char }) => !/^[\p{L}\p{N}]/u.test(char)) || isJoined(spec.word.text))
    return null;
  const characters = fillSquare(
    slots,
    isSealWriting(spec.word.text),
    boxAround({ x: 0, y: 0 }, ROOM[stamp.shape]),
  );
  const seal = boxAround({ x: 0, y: 0 }, SIDE);
  const radius = stamp.shape === "round" ? SIDE / 2 : SIDE * 0.07;
  const face = boxPath(seal, radius);
  const pieces: Piece[] = stamp.solid
    ? [shapePiece("container", face, "a"), recolour(characters, ON_SHAPE)]
    : [
        shapePiece(
          "container",
          context.geometry.difference(face, boxPath(padBox(seal, -9), Math.max(4, radius - 9))),
          "a",
        ),
        recolour(characters, { ink: "a" }),
      ];
  const tagline = spec.tagline && setTagline(spec.tagline, context, { width: SIDE });
  if (tagline) pieces.push(place(tagline.piece, { dx: 0, dy: SIDE / 2 + 46 }));
  return assemble(pieces);
}

/** Seals are written downwards from the right in Chinese and Japanese; elsewhere in rows. */
function isSealWriting(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/**
 * Characters in a square, each stretched a little towards its cell: in columns from the right where
 * seals are written so, else in rows from the left.
 */
function fillSquare(slots: readonly Slot[], inColumns: boolean, square: Box): Piece {
  const runs = inColumns
    ? columnsOf(slots.length)
    : slots.length <= 3
      ? [slots.length]
      : [Math.ceil(slots.length / 2), Math.floor(slots.length / 2)];
  const layers: Layer[] = [];
  let next = 0;
  runs.forEach((count, run) => {
    for (let i = 0; i < count; i++) {
      const slot = slots[next++];
      if (!slot) continue;
      const [across, down] = inColumns ? [runs.length, count] : [count, runs.length];
      const [column, row] = inColumns ? [runs.length - 1 - run, i] : [i, run];
      const [width, height] = [square.width / across, square.height / down];
      const cell = { x: square.x + column * width, y: square.y + row * height, width, height };
      layers.push(...fillCell(slot, padBox(cell, -GAP * Math.min(width, height))));
    }
  });
  return piece("word", layers);
}

/** How many characters stand in each column; the first column is the right one. */
function columnsOf(count: number): number[] {
  return count <= 2 ? [count] : [Math.ceil(count / 2), Math.floor(count / 2)];
}

function fillCell({ layers, box }: Slot, room: Box): Layer[] {
  const sx = room.width / box.width;
  const sy = room.height / box.height;
  const even = Math.min(sx, sy) * MOST_STRETCHED;
  const [a, d] = [Math.min(sx, even), Math.min(sy, even)];
  const e = centreX(room) - centreX(box) * a;
  const f = centreY(room) - centreY(box) * d;
  return layers.map(({ d: path, role }) => ({
    d: transform(path, { a, b: 0, c: 0, d, e, f }),
    role,
  }));
}
