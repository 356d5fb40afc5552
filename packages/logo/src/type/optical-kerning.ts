import { remember } from "./remember.ts";
import { BAND } from "./side-profile.ts";
import type { SideProfile } from "./side-profile.ts";

/** A letter as the eye meets it in a pair. */
export interface KernedLetter {
  readonly profile: SideProfile;
  /** Whether it stands among capitals: they and figures are spaced more widely. */
  readonly tall: boolean;
}

/** Two neighbours and what the font itself does about them, in em. */
export interface LetterPair {
  readonly left: KernedLetter;
  readonly right: KernedLetter;
  readonly fontKern: number;
  /** What stands between them: nothing, a word space, or the border of two files of the font. */
  readonly between: "nothing" | "space" | "seam";
}

/** Corrects the spaces of one font by the shapes of its letters. */
export interface OpticalKerning {
  /** What to add between two letters, in em; 0 for most pairs. */
  correction(pair: LetterPair): number;
}

/** The letters whose spaces are right in every font: straight and round ones. */
export interface References {
  readonly tall: readonly [straight: SideProfile, round: SideProfile];
  readonly low: readonly [straight: SideProfile, round: SideProfile];
}

/** Softens how much the nearest points count; with `STRENGTH` fitted to eight well kerned families. */
const SOFTNESS = 0.15;
const STRENGTH = 0.6;
/** How far a pair may be from its optimum before it is touched, in em. */
const TOLERANCE = 0.02;
const SEAM_TOLERANCE = 0.005;
const MOST_CLOSER = 0.1;
const MOST_CLOSER_OVER_SPACE = 0.03;
const MOST_WIDER = 0.03;
/** Letters never come nearer than this share of the white between two stems. */
const LEAST_WHITE = 0.35;
const COLLIDING = 0.08;
const STEPS = 4;

/** How two letters fit: the kerning that is best for them, and their least white without any. */
interface Fit {
  readonly optimum: number;
  readonly white: number;
}

/**
 * Every pair is moved towards the space at which its letters attract each other as much as they
 * attract straight stems on average. Attraction is summed over bands of height, so that arms and
 * slants count for as much of the height as they fill.
 */
export function createOpticalKerning({ tall, low }: References): OpticalKerning {
  const bearings = { tall: bearingOf(tall[0]), low: bearingOf(low[0]) };
  const bearing = ({ tall: isTall }: KernedLetter): number =>
    isTall ? bearings.tall : bearings.low;
  const rawOptimum = (left: KernedLetter, right: KernedLetter): number =>
    solve(left.profile, right.profile, [bearing(left), bearing(right)]);
  const bias = { tall: biasOf(tall, true, rawOptimum), low: biasOf(low, false, rawOptimum) };
  const fits = new Map<SideProfile, Map<SideProfile, Fit>>();

  const fitOf = (left: KernedLetter, right: KernedLetter): Fit => {
    const known = fits.get(left.profile) ?? new Map<SideProfile, Fit>();
    fits.set(left.profile, known);
    return remember(known, right.profile, Infinity, () => ({
      optimum: STRENGTH * (rawOptimum(left, right) - (biasFor(left) + biasFor(right)) / 2),
      white: nearest(left.profile, right.profile),
    }));
  };
  const biasFor = (letter: KernedLetter): number => (letter.tall ? bias.tall : bias.low);

  return {
    correction({ left, right, fontKern, between }) {
      const { optimum: wanted, white: unkerned } = fitOf(left, right);
      if (between === "space") return Math.max(-MOST_CLOSER_OVER_SPACE, Math.min(0, wanted / 2));
      const white = unkerned + fontKern;
      const usual = bearing(left) + bearing(right);
      const off = wanted - fontKern;
      const tolerance = between === "seam" ? SEAM_TOLERANCE : TOLERANCE;
      if (off < -tolerance) {
        const room = Math.max(0, white - usual * LEAST_WHITE);
        return -Math.min(-off - tolerance, room, MOST_CLOSER);
      }
      if (white < usual * COLLIDING) return Math.min(usual * COLLIDING - white, MOST_WIDER);
      return 0;
    },
  };
}

function bearingOf({ left, right }: SideProfile): number {
  return (least(left) + least(right)) / 2;
}

function least(values: Float64Array): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}

/** The least white between two glyphs set without kerning, in em. */
function nearest(left: SideProfile, right: SideProfile): number {
  return left.right.reduce(
    (low, white, band) => Math.min(low, white + (right.left[band] ?? 0)),
    Infinity,
  );
}

/** What the optimum says of pairs that every designer sets without kerning. */
function biasOf(
  [straight, round]: readonly [SideProfile, SideProfile],
  tall: boolean,
  optimum: (left: KernedLetter, right: KernedLetter) => number,
): number {
  const letters = [straight, round].map((profile) => ({ profile, tall }));
  const all = letters.flatMap((left) => letters.map((right) => optimum(left, right)));
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

/** The kerning at which two glyphs attract each other as much as each attracts a stem. */
function solve(
  left: SideProfile,
  right: SideProfile,
  [leftBearing, rightBearing]: readonly [number, number],
): number {
  const from = Math.min(left.from, right.from);
  const to = Math.max(left.to, right.to);
  let withLeft = 0;
  let withRight = 0;
  for (let i = from; i <= to; i++) {
    withLeft += pull((left.right[i] ?? 0) + rightBearing + reach(right, i));
    withRight += pull((right.left[i] ?? 0) + leftBearing + reach(left, i));
  }
  const target = Math.sqrt(withLeft * withRight);
  let kern = 0;
  for (let step = 0; step < STEPS; step++) {
    let sum = 0;
    let slope = 0;
    for (let i = from; i <= to; i++) {
      const near = distance((left.right[i] ?? 0) + (right.left[i] ?? 0) + kern);
      sum += 1 / (near * near);
      slope -= 2 / (near * near * near);
    }
    kern += Math.max(-0.1, Math.min(0.1, (target - sum) / slope));
  }
  return kern;
}

function pull(white: number): number {
  const near = distance(white);
  return 1 / (near * near);
}

function distance(white: number): number {
  return Math.max(0, white) + SOFTNESS;
}

/** How far a band lies from a stem that is as tall as the glyph. */
function reach({ from, to }: SideProfile, band: number): number {
  return Math.max(0, from - band, band - to) * BAND;
}
