import { pathData } from "../geometry/path-data.ts";
import type { PathData } from "../types.ts";

/** Centre lines of the capitals, 80 units tall around 0,0, to be drawn with a pen of one width. */
const SKELETONS: Readonly<Record<string, string>> = {
  A: "M-34 40L0 -40L34 40M-21 13H21",
  B: "M-26 40V-40H5A19 19 0 0 1 5 -2H-26M5 -2H8A21 21 0 0 1 8 40H-26",
  C: "M30 -26A40 40 0 1 0 30 26",
  D: "M-28 40V-40H-6A40 40 0 0 1 -6 40Z",
  E: "M26 -40H-26V40H26M-26 0H18",
  F: "M26 -40H-26V40M-26 2H18",
  G: "M28 -28A40 40 0 1 0 39.2 8H8",
  H: "M-29 -40V40M29 -40V40M-29 0H29",
  I: "M0 -40V40",
  J: "M20 -40V17A23 23 0 0 1 -26 17",
  K: "M-26 -40V40M28 -40L-24 6M-7 -9L30 40",
  L: "M-22 -40V40H26",
  M: "M-37 40V-40L0 10L37 -40V40",
  N: "M-30 40V-40L30 40V-40",
  O: "M0 -40A40 40 0 1 1 0 40A40 40 0 1 1 0 -40Z",
  P: "M-25 40V-40H6A23 23 0 0 1 6 6H-25",
  Q: "M0 -40A40 40 0 1 1 0 40A40 40 0 1 1 0 -40ZM12 12L38 40",
  R: "M-26 40V-40H6A22 22 0 0 1 6 4H-26M4 4L29 40",
  S: "M26 -22C22 -34 12 -40 0 -40C-15 -40 -26 -32 -26 -20C-26 -8 -16 -4 0 0C16 4 27 8 27 20C27 32 15 40 0 40C-13 40 -24 34 -28 22",
  T: "M-33 -40H33M0 -40V40",
  U: "M-29 -40V11A29 29 0 0 0 29 11V-40",
  V: "M-34 -40L0 40L34 -40",
  W: "M-48 -40L-24 40L0 -28L24 40L48 -40",
  X: "M-31 -40L31 40M31 -40L-31 40",
  Y: "M-34 -40L0 2L34 -40M0 2V40",
  Z: "M-29 -40H29L-29 40H29",
};

/** The centre line of a capital A to Z; null for anything else. */
export function letterSkeleton(letter: string): PathData | null {
  const d = SKELETONS[letter.toUpperCase()];
  return d === undefined ? null : pathData(d);
}
