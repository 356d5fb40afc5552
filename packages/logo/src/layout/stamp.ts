import type { LogoSpec } from "@emblazon/contract";
import { padBox } from "../geometry/boxes.ts";
import { transform } from "../geometry/transform.ts";
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

/** Side of the seal, and of the square that its characters fill. */
const SIDE = 300;
const ROOM = 214;
const GAP = 0.08;
const MOST_CHARACTERS = 6;

/**
 * The name's few characters as a seal: a square of them, written downwards from the right as such
 * seals are, the tagline straight below. Null for more characters than a seal holds.
 */
export function layStamp(spec: LogoSpec, stamp: Stamp, context: DrawContext): Lockup | null {
  const { device: _device, lines: _lines, ...plain } = spec.word;
  const slots = setLines({ ...plain, tracking: 0 }, context, Infinity)?.flatMap(
    (line) => line.slots,
  );
  if (!slots || slots.length === 0 || slots.length > MOST_CHARACTERS) return null;
  const characters = fillSquare(slots, { x: -ROOM / 2, y: -ROOM / 2, width: ROOM, height: ROOM });
  const seal: Box = { x: -SIDE / 2, y: -SIDE / 2, width: SIDE, height: SIDE };
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

/** Characters in columns from right to left, each stretched a little towards its cell. */
function fillSquare(slots: readonly Slot[], square: Box): Piece {
  const columns = slots.length <= 1 ? 1 : 2;
  const rows = Math.ceil(slots.length / columns);
  const layers = slots.flatMap(({ layers: own, box }, i): Layer[] => {
    const column = Math.floor(i / rows);
    const inColumn = Math.min(rows, slots.length - column * rows);
    const cell = {
      width: square.width / columns,
      height: square.height / inColumn,
      x: square.x + square.width - ((column + 1) * square.width) / columns,
      y: square.y + ((i % rows) * square.height) / inColumn,
    };
    const room = padBox(cell, -GAP * Math.min(cell.width, cell.height) * 0.5);
    const sx = room.width / box.width;
    const sy = room.height / box.height;
    const even = Math.min(sx, sy);
    const [a, d] = [Math.min(sx, even * 1.25), Math.min(sy, even * 1.25)];
    const e = centreX(room) - centreX(box) * a;
    const f = centreY(room) - centreY(box) * d;
    return own.map(({ d: path, role }) => ({
      d: transform(path, { a, b: 0, c: 0, d, e, f }),
      role,
    }));
  });
  return piece("word", layers);
}
