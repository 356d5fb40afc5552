import { rotate, transform, translate } from "../geometry/transform.ts";
import { roundCorners } from "../geometry/round-corners.ts";
import type { FontBook } from "../type/font-book.ts";
import type { Box, Layer, PathData, Role } from "../types.ts";
import { edgeProfile, nearHeight } from "./edge-profile.ts";

/** Type for a circle: which letters, in what. */
export interface RingType {
  readonly text: string;
  /** The text that it is a part of, as it was loaded. */
  readonly whole?: string;
  readonly font: string;
  readonly weight: number;
  readonly axes?: Readonly<Record<string, number>>;
  /** Corner radius where the cap height is 100. */
  readonly round?: number;
}

/** Something that stands on a baseline that will be bent. */
export interface Standing {
  readonly paths: readonly PathData[];
  readonly box: Box;
  /** Its place in the line, counted in characters. */
  readonly at: number;
}

/** Two neighbours: how far apart their middles stand, and at which height they come near each other. */
interface Pair {
  readonly distance: number;
  /** How many gaps between letters lie between them, spaces included. */
  readonly gaps: number;
  /** 0 at the baseline, 1 at the cap height. */
  readonly near: number;
}

/** How a line is set on a circle. */
export interface RingSetting {
  /** Where the letters' inner edge runs: baselines above, cap tops below. */
  readonly radius: number;
  readonly capHeight: number;
  /** In em. */
  readonly tracking: number;
  /** Whether letters stand upright at the foot of the circle, read from left to right. */
  readonly below?: boolean;
}

/** A line that is shaped once and can then be set on circles of any size, in degrees. */
export interface RingLine {
  readonly glyphs: readonly { readonly d: PathData; readonly box: Box }[];
  readonly pairs: readonly Pair[];
  /** Ratio of the em to the cap height. */
  readonly em: number;
}

/** The cap height at which a line is shaped before it is set. */
const SHAPED = 100;

/** Shapes a line for circles; null when nothing of it is drawn. */
export function ringLine(
  book: FontBook,
  { text, whole = text, font, weight, axes, round = 0 }: RingType,
): RingLine | null {
  const options = { weight, ligatures: false, tracking: 0, ...(axes ? { axes } : {}) };
  const size = SHAPED * (100 / book.shape(font, "H", { ...options, size: 100 }).capHeight);
  const glyphs = book
    .shape(font, text, { ...options, size, whole })
    .glyphs.flatMap(({ d: drawn, box, at }) => {
      const d = roundCorners(drawn, round);
      return box ? [{ d, paths: [d], box, at }] : [];
    });
  return glyphs.length === 0 ? null : { glyphs, pairs: pairsOf(glyphs, SHAPED), em: size / SHAPED };
}

/** Neighbours and their distances, measured once. */
export function pairsOf(line: readonly Standing[], capHeight: number): Pair[] {
  const profiles = line.map(({ paths }) => edgeProfile(paths, capHeight));
  return line.slice(1).map((other, i): Pair => {
    const one = line[i] ?? other;
    const [first, second] = [profiles[i], profiles[i + 1]];
    const gaps = Math.max(0, other.at - one.at);
    const near = gaps > 1 || !first || !second ? 0.5 : nearHeight(first, second, capHeight);
    return { distance: middleOf(other.box) - middleOf(one.box), gaps, near };
  });
}

/** Degrees between the first middle and each, the first 0. */
export function anglesOf(
  { pairs, em }: Pick<RingLine, "pairs" | "em">,
  setting: RingSetting,
): number[] {
  const { radius, capHeight, tracking, below } = setting;
  const scale = capHeight / SHAPED;
  const angles = [0];
  let angle = 0;
  for (const { distance, gaps, near } of pairs) {
    const height = below ? 1 - near : near;
    const length = distance * scale + gaps * tracking * em * capHeight;
    angle += toDegrees(length / (radius + height * capHeight));
    angles.push(angle);
  }
  return angles;
}

/** How many degrees of the circle a line covers, its ink only. */
export function ringSweep(line: RingLine, setting: RingSetting): number {
  const angles = anglesOf(line, setting);
  const [head, tail] = halfEnds(line, setting);
  return (angles.at(-1) ?? 0) + head + tail;
}

/** The tracking at which a line covers so many degrees; the nearest that the range has. */
export function trackingForSweep(
  line: RingLine,
  setting: RingSetting,
  { sweep, least, most }: { sweep: number; least: number; most: number },
): number {
  let [low, high] = [least, most];
  for (let i = 0; i < 18; i++) {
    const tracking = (low + high) / 2;
    if (ringSweep(line, { ...setting, tracking }) < sweep) low = tracking;
    else high = tracking;
  }
  return (low + high) / 2;
}

/** The line bent around 0,0, its ink's middle at `middle` degrees clockwise from the top. */
export function bendLine(
  line: RingLine,
  setting: RingSetting,
  { middle, role }: { middle: number; role: Role },
): Layer[] {
  const { radius, capHeight, below } = setting;
  const scale = capHeight / SHAPED;
  const angles = anglesOf(line, setting);
  const [head, tail] = halfEnds(line, setting);
  const shift = ((angles.at(-1) ?? 0) + tail - head) / 2;
  return line.glyphs.map(({ d, box }, i) => {
    const y = below ? radius + capHeight : -radius;
    const upright = transform(d, {
      a: scale,
      b: 0,
      c: 0,
      d: scale,
      e: -middleOf(box) * scale,
      f: y,
    });
    const along = (angles[i] ?? 0) - shift;
    return { d: rotate(upright, below ? middle - 180 - along : middle + along), role };
  });
}

/** What the first and last letters add to a sweep that is measured between their middles. */
function halfEnds(
  { glyphs }: RingLine,
  { radius, capHeight }: RingSetting,
): readonly [number, number] {
  const reach = radius + capHeight / 2;
  const half = (box: Box | undefined): number =>
    toDegrees((((box?.width ?? 0) / 2) * (capHeight / SHAPED)) / reach);
  return [half(glyphs[0]?.box), half(glyphs.at(-1)?.box)];
}

/** Things on a straight baseline y = 0, from their ink's left, on an arch about `centre` below them. */
export function bendStanding(
  line: readonly Standing[],
  { radius, capHeight, x }: { radius: number; capHeight: number; x: number },
): ((d: PathData) => PathData)[] {
  const scaled = pairsOf(line, capHeight);
  const angles = [0];
  for (const { distance, near } of scaled)
    angles.push((angles.at(-1) ?? 0) + toDegrees(distance / (radius + near * capHeight)));
  const middle = (angles.at(-1) ?? 0) / 2;
  return line.map(({ box }, i) => {
    const degrees = (angles[i] ?? 0) - middle;
    return (d) => rotate(translate(d, x - middleOf(box), 0), degrees, { x, y: radius });
  });
}

const middleOf = ({ x, width }: Box): number => x + width / 2;
const toDegrees = (angleRad: number): number => (angleRad * 180) / Math.PI;
