import { translate } from "../geometry/transform.ts";
import type { Layer } from "../types.ts";
import { centreX, piece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { bendStanding } from "./ring-line.ts";
import type { Slot } from "./slot.ts";
import { warp } from "./warp.ts";

/** The circle that an arch of this width and rise is part of. */
function radiusOf(width: number, rise: number): number {
  const height = width * rise;
  return (width * width) / (8 * height) + height / 2;
}

/** Single letters turned as they stand on an arch; each keeps its own shape. The ends stay on the baseline. */
export function bendSlots(slots: readonly Slot[], { rise, capHeight }: Bend): Piece {
  const box = piece(
    "word",
    slots.flatMap(({ layers }) => layers),
  ).box;
  const radius = radiusOf(box.width, rise);
  const standing = slots
    .toSorted((one, other) => centreX(one.box) - centreX(other.box))
    .map((slot, at) => ({ ...slot, at, paths: slot.layers.map(({ d }) => d) }));
  const bends = bendStanding(standing, { radius, capHeight, x: centreX(box) });
  const layers = standing.flatMap((slot, i): Layer[] =>
    slot.layers.map(({ d, role }) => ({ d: bends[i]?.(d) ?? d, role })),
  );
  return lift(layers, box.width * rise);
}

/** Joined letters bent as one piece. */
export function bendJoined(letters: Piece, rise: number): Piece {
  const { box } = letters;
  const radius = radiusOf(box.width, rise);
  const middle = centreX(box);
  const layers = letters.layers.map(({ d, role }) => ({
    role,
    d: warp(d, ({ x, y }) => {
      const angleRad = (x - middle) / radius;
      const reach = radius - y;
      return { x: middle + reach * Math.sin(angleRad), y: radius - reach * Math.cos(angleRad) };
    }),
  }));
  return lift(layers, box.width * rise);
}

interface Bend {
  /** Height of the arch as a share of its width. */
  readonly rise: number;
  readonly capHeight: number;
}

function lift(layers: readonly Layer[], by: number): Piece {
  return piece(
    "word",
    layers.map(({ d, role }) => ({ d: translate(d, 0, -by), role })),
  );
}
