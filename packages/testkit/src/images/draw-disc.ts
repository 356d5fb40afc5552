import { makePng } from "./png.ts";

const SIDE = 320;

/** @returns a disc on white, elsewhere for each number: a mark that is worth having */
export function drawDisc(number: number): Uint8Array {
  const [x, y] = [90 + ((number * 53) % 140), 90 + ((number * 97) % 140)];
  return makePng({
    width: SIDE,
    height: SIDE,
    colorAt: (px, py) => (Math.hypot(px - x, py - y) < 60 ? [190, 40, 40] : [255, 255, 255]),
  });
}
