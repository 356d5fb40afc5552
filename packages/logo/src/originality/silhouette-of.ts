import { paintInk } from "../checks/paint-ink.ts";
import type { Box, Scene } from "../types.ts";

/** Coverage 0..255 of a square picture of `cells` × `cells`. */
export interface Silhouette {
  readonly pixels: Uint8Array;
  readonly cells: number;
}

/** Half the side of the picture, in standard deviations of the ink from its centre. */
const REACH = 1.9;
const PROBE = 64;

/**
 * The ink of a drawing in one colour, centred on its centre of weight and scaled so that its spread
 * is the same for all; null when there is none. What is drawn on ink in the ground's colour is a hole.
 */
export function silhouetteOf(scene: Scene, cells: number): Silhouette | null {
  const { x, y, width, height } = scene.box;
  const side = Math.max(width, height);
  if (!(side > 0)) return null;
  const box = { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
  const square = evenSquare(paintInk(scene, { box, width: PROBE, height: PROBE }), box);
  if (!square) return null;
  return { pixels: paintInk(scene, { box: square, width: cells, height: cells }), cells };
}

/** The square around a picture's centre of weight that is as wide as its ink is spread. */
function evenSquare(pixels: Uint8Array, box: Box): Box | null {
  let [ink, across, down] = [0, 0, 0];
  for (const [at, value] of pixels.entries()) {
    ink += value;
    across += value * ((at % PROBE) + 0.5);
    down += value * (Math.floor(at / PROBE) + 0.5);
  }
  if (ink === 0) return null;
  const [cx, cy] = [across / ink, down / ink];
  let spread = 0;
  for (const [at, value] of pixels.entries())
    spread += value * (((at % PROBE) + 0.5 - cx) ** 2 + (Math.floor(at / PROBE) + 0.5 - cy) ** 2);
  const cell = box.width / PROBE;
  const half = REACH * Math.sqrt(spread / ink) * cell;
  return {
    x: box.x + cx * cell - half,
    y: box.y + cy * cell - half,
    width: 2 * half,
    height: 2 * half,
  };
}
