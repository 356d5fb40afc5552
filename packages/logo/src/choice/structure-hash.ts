import { raster } from "../geometry/raster.ts";
import type { Scene } from "../types.ts";

const SIDE = 16;
const STEP = 6;

/** 256 bits as 16 words of 16 bits: what a drawing looks like, colours left out. */
export type StructureHash = readonly number[];

/**
 * The difference hash of a drawing in one colour, cropped to a square around its ink: for each of
 * 16 × 16 cells, whether its right neighbour holds more ink.
 */
export function structureHash(scene: Scene): StructureHash {
  const { x, y, width, height } = scene.box;
  const side = Math.max(width, height);
  const box = { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
  const ink = scene.shapes.filter((shape) => shape.fill !== scene.background).map(({ d }) => d);
  const cells = raster(ink, { box, width: SIDE + 1, height: SIDE });
  return Array.from({ length: SIDE }, (_, row) => {
    let bits = 0;
    for (let column = 0; column < SIDE; column++) {
      const at = row * (SIDE + 1) + column;
      bits = (bits << 1) | ((cells[at] ?? 0) + STEP < (cells[at + 1] ?? 0) ? 1 : 0);
    }
    return bits;
  });
}

/** The number of bits, 0..256, in which two hashes differ. */
export function hashDistance(one: StructureHash, other: StructureHash): number {
  return one.reduce((sum, word, row) => {
    let differing = word ^ (other[row] ?? 0);
    let count = 0;
    while (differing !== 0) {
      count += differing & 1;
      differing >>>= 1;
    }
    return sum + count;
  }, 0);
}
