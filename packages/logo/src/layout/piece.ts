import { boundsOf } from "../geometry/bounds.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import { EMPTY_PATH } from "../geometry/path-data.ts";
import { transform } from "../geometry/transform.ts";
import type { Box, Layer, Lockup, LockupPart, PathData, Role } from "../types.ts";

/** Layers that belong together and move together, with the bounds of their ink. */
export interface Piece {
  readonly kind: LockupPart["kind"];
  readonly layers: readonly Layer[];
  readonly box: Box;
}

/** Where a piece goes: scaled about 0,0, then moved. */
export interface Place {
  readonly scale?: number;
  readonly dx: number;
  readonly dy: number;
}

/** A piece of the given layers; empty ones are left out. Its bounds are measured, unless they are known. */
export function piece(kind: Piece["kind"], layers: readonly Layer[], box?: Box): Piece {
  const inked = layers.filter(({ d }) => d !== EMPTY_PATH);
  return { kind, layers: inked, box: box ?? uniteBoxes(inked.map(({ d }) => boundsOf(d))) };
}

/** A piece of one shape. */
export function shapePiece(kind: Piece["kind"], d: PathData, role: Role): Piece {
  return piece(kind, [{ d, role }]);
}

/** The piece at another place. */
export function place(source: Piece, { scale = 1, dx, dy }: Place): Piece {
  const matrix = { a: scale, b: 0, c: 0, d: scale, e: dx, f: dy };
  const { box } = source;
  return {
    kind: source.kind,
    layers: source.layers.map(({ d, role }) => ({ d: transform(d, matrix), role })),
    box: {
      x: box.x * scale + dx,
      y: box.y * scale + dy,
      width: box.width * scale,
      height: box.height * scale,
    },
  };
}

/** The piece in other roles; roles not named stay. */
export function recolour(source: Piece, roles: Partial<Record<Role, Role>>): Piece {
  const layers = source.layers.map(({ d, role }) => ({ d, role: roles[role] ?? role }));
  return { ...source, layers };
}

/** Roles of what stands on a shape of colour `a`. */
export const ON_SHAPE: Partial<Record<Role, Role>> = {
  ink: "on",
  a: "on",
  b: "onB",
  k: "onK",
  sub: "onSub",
};

/** The bounds of several pieces. */
export function boundsOfPieces(pieces: readonly Piece[]): Box {
  return uniteBoxes(pieces.filter(({ layers }) => layers.length > 0).map(({ box }) => box));
}

/** Pieces as one lockup, first ones behind. */
export function assemble(pieces: readonly Piece[]): Lockup {
  const layers: Layer[] = [];
  const parts: LockupPart[] = [];
  for (const { kind, layers: own } of pieces) {
    if (own.length === 0) continue;
    parts.push({ kind, from: layers.length, to: layers.length + own.length });
    layers.push(...own);
  }
  return { layers, parts };
}

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const centreX = (box: Box): number => box.x + box.width / 2;
export const centreY = (box: Box): number => box.y + box.height / 2;
