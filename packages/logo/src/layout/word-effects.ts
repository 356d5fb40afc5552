import type { WordSpec } from "@emblazon/contract";
import { rect } from "../geometry/primitives.ts";
import { rotate, translate } from "../geometry/transform.ts";
import type { Layer, PathData } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { centreX, centreY, piece, shapePiece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { lineFor, stemOf } from "./stem.ts";
import { underline } from "./underline-word.ts";
import type { Underlined } from "./underline-word.ts";

interface SetBlock extends Underlined {
  readonly pieces: readonly Piece[];
}

/** The set name with a device that works on the whole of it; null when it does not suit. */
export function finishWord(block: SetBlock, word: WordSpec, context: DrawContext): Piece[] | null {
  const { device } = word;
  const letters = block.pieces[0];
  if (!letters) return null;
  switch (device?.kind) {
    case "slice":
      return [slicePiece(letters, device, context)];
    case "underline":
      return [
        letters,
        underline(block, letters, {
          form: device.form,
          thickness: lineFor(stemOf(context.book, word)),
          geometry: context.geometry,
        }),
      ];
    case "shadow":
      return [shadow(letters, context), letters];
    default:
      return [letters];
  }
}

const SLICE_WIDTH = 6.4;

/** One cut through all letters; below it they take the main colour where the device says so. */
function slicePiece(
  letters: Piece,
  { angle, tinted = false }: { readonly angle: number; readonly tinted?: boolean | undefined },
  { geometry }: DrawContext,
): Piece {
  const { box } = letters;
  const middle = { x: centreX(box), y: centreY(box) };
  const plane = (y: number, height: number): PathData =>
    rotate(rect(box.x - box.width, y, box.width * 3, height), angle, middle);
  const band = plane(middle.y - SLICE_WIDTH / 2, SLICE_WIDTH);
  if (!tinted) {
    const layers = letters.layers.map(({ d, role }) => ({
      d: geometry.difference(d, band),
      role,
    }));
    return piece("word", layers);
  }
  const reach = box.width + box.height;
  const above = plane(middle.y - SLICE_WIDTH / 2 - reach, reach);
  const below = plane(middle.y + SLICE_WIDTH / 2, reach);
  const layers = letters.layers.flatMap(({ d, role }): Layer[] => [
    { d: geometry.intersect(d, above), role },
    { d: geometry.intersect(d, below), role: "a" },
  ]);
  return piece(
    "word",
    layers.filter(({ d }) => d !== ""),
  );
}

const SHADOW_STEPS = 8;
const SHADOW_REACH = 9;
const SHADOW_GAP = 3.2;

/** A block shadow down to the right, a hair away from the letters so that it works in one colour. */
function shadow(letters: Piece, { geometry }: DrawContext): Piece {
  const swept = letters.layers.map(({ d }) => {
    const steps = Array.from({ length: SHADOW_STEPS }, (_, i) => {
      const by = SHADOW_GAP + (SHADOW_REACH * (i + 1)) / SHADOW_STEPS;
      return translate(d, by, by);
    });
    return geometry.union(...steps);
  });
  const faces = letters.layers.map(({ d }) => geometry.grow(d, SHADOW_GAP));
  const whole = geometry.union(...swept);
  return shapePiece("ornament", geometry.difference(whole, ...faces), "k");
}
