import { lumaOf4 } from "./luma";
import { Plane } from "./memory";
import {
  WHITE,
  clampColour,
  inkOf,
  lookUp4,
  relight,
  spread01,
  spread23,
  toPixels,
  wholeLuma,
} from "./paint";
import { raiseRow, scratchRow } from "./raise";

/** What a pencil drawing is made of: planes of 16-bit numbers of the same size. */
@unmanaged
export class Drawing {
  /** How firmly the pencil presses: strokes appear where it and their own number are over 0. */
  press: Plane;
  /** Strokes along shapes; deviation 1024. */
  strokes: Plane;
  /** Strokes across them, for the shadows; deviation 1024. */
  crossing: Plane;
  /** The paper's grain; deviation 1024. */
  grain: Plane;
  /** Difference of Gaussians, negative where a line belongs, in 1/64 level. */
  lines: Plane;
  /** The paper's finest grain, of the picture's size; deviation 1024. */
  fine: Plane;
  /** 0: the other planes have the picture's size, 1: half of it. */
  level: i32;
  /** How much of the strokes' numbers counts, in 1/8192. */
  texture: i32;
  /** How much of the grain counts, in 1/8192. */
  tooth: i32;
  /** What is covered under and between the first layer's strokes, in 1/32768 of what they cover. */
  ground: i32;
  /** What a stroke covers where the pencil presses hardest, in 1/32768. */
  high: i32;
  /** How much more firmly the pencil must press for the strokes across. */
  apart: i32;
  /** What a line takes of the paper for each unit of difference, in 1/32768. */
  slope: i32;
  /** Difference at which a line is as dark as it gets, over 0. */
  depth: i32;
  /** What the darkest line leaves of the paper, in 1/32768. */
  faint: i32;
}

/** Half of how far a stroke's border reaches, as of {@link Drawing.press}. */
const BORDER: i16 = 2048;
/** A pencil touches the paper from this pressure on, under 0. */
const LEAST: i16 = 2560;

/** Rows of a drawing at the size of the picture, as {@link drawnRows} has enlarged them. */
let press: usize = 0;
let strokes: usize = 0;
let crossing: usize = 0;
let grain: usize = 0;
let lines: usize = 0;
let fine: usize = 0;

/** Enlarges row `y` of all planes into five rows of scratch from `first` on. */
@inline
export function drawnRows(drawing: Drawing, y: i32, width: i32, first: i32): void {
  press = raiseRow(drawing.press, drawing.level, y, scratchRow(width, first));
  strokes = raiseRow(drawing.strokes, drawing.level, y, scratchRow(width, first + 1));
  crossing = raiseRow(drawing.crossing, drawing.level, y, scratchRow(width, first + 2));
  grain = raiseRow(drawing.grain, drawing.level, y, scratchRow(width, first + 3));
  lines = raiseRow(drawing.lines, drawing.level, y, scratchRow(width, first + 4));
  fine = drawing.fine.row(y);
}

/** What two layers of strokes leave bare of eight pixels from byte `at` of the rows on, in 1/32768. */
@inline
export function bareOf(drawing: Drawing, at: usize): v128 {
  const firm = v128.load(press + at);
  const tooth = toothOf(drawing, at);
  const ground = i16x8.add_sat_s(firm, tooth);
  const from = i16x8.add_sat_s(firm, i16x8.splat(LEAST));
  const within = i16x8.max_s(i64x2.splat(0), i16x8.min_s(from, i16x8.splat(4095)));
  const depth = i16x8.q15mulr_sat_s(i16x8.shl(within, 3), i16x8.splat(<i16>drawing.high));
  const along = part(v128.load(strokes + at), drawing.texture);
  const across = part(v128.load(crossing + at), drawing.texture);
  const further = i16x8.sub_sat_s(ground, i16x8.splat(<i16>drawing.apart));
  const first = layer(i16x8.add_sat_s(ground, along), depth, drawing.ground);
  const second = layer(i16x8.add_sat_s(further, across), depth, 0);
  return i16x8.q15mulr_sat_s(first, second);
}

/** What lines leave bare of the same eight pixels, in 1/32768: the paper's grain breaks them up. */
@inline
export function bareOfLines(drawing: Drawing, at: usize): v128 {
  const dark = i16x8.min_s(v128.load(lines + at), i64x2.splat(0));
  if (!v128.any_true(dark)) return i16x8.splat(32767);
  const tooth = toothOf(drawing, at);
  const bounded = i16x8.max_s(dark, i16x8.splat(<i16>-drawing.depth));
  const grained = i16x8.q15mulr_sat_s(bounded, i16x8.shl(tooth, 2));
  const twice = i16x8.add_sat_s(grained, grained);
  return inkOf(i16x8.add_sat_s(bounded, i16x8.add_sat_s(twice, twice)), drawing.slope, drawing.faint);
}

/** How the paper stands out at eight pixels. */
@inline
function toothOf(drawing: Drawing, at: usize): v128 {
  return part(i16x8.add_sat_s(v128.load(grain + at), v128.load(fine + at)), drawing.tooth);
}

@inline
function part(numbers: v128, share: i32): v128 {
  return i16x8.q15mulr_sat_s(i16x8.shl(numbers, 2), i16x8.splat(<i16>share));
}

/** What a layer leaves bare: strokes cover nothing where `over` is far below 0, `depth` far above. */
@inline
function layer(over: v128, depth: v128, ground: i32): v128 {
  const near = i16x8.min_s(i16x8.splat(BORDER - 1), i16x8.max_s(i16x8.splat(-BORDER), over));
  const strokes = i16x8.add(i16x8.shl(near, 3), i16x8.splat(16384));
  const rest = i16x8.q15mulr_sat_s(strokes, i16x8.splat(<i16>(32767 - ground)));
  const cover = i16x8.add(rest, i16x8.splat(<i16>ground));
  return i16x8.sub(i16x8.splat(32767), i16x8.q15mulr_sat_s(cover, depth));
}

/**
 * The pigments of a coloured drawing, in place, for rows `from` to `to` of an RGBA picture: each
 * colour so strong that what the strokes cover of it is the colour itself.
 *
 * @param light  1024 numbers: new luma in 1/64 level by luma in 1/4 level
 * @param gain  1024 numbers: how much stronger than the colour the pigment is, in 1/8192
 * @param saturation  in 1/64, at most 128
 */
export function mixPigments(
  colours: Plane,
  light: usize,
  gain: usize,
  saturation: i32,
  from: i32,
  to: i32,
): void {
  const strength = i16x8.splat(<i16>saturation);
  for (let y = from; y < to; y++) {
    const row = colours.row(y);
    for (let x = 0; x < colours.width; x += 4) {
      const at = row + <usize>(x << 2);
      const pixels = v128.load(at);
      const luma = lumaOf4(pixels);
      const whole = wholeLuma(luma, luma);
      const fresh = lookUp4(luma, light);
      const lit = i16x8.narrow_i32x4_s(fresh, fresh);
      const much = lookUp4(luma, gain);
      const gains = i16x8.narrow_i32x4_s(much, much);
      const a = i16x8.extend_low_i8x16_u(pixels);
      const b = i16x8.extend_high_i8x16_u(pixels);
      const low = clampColour(relight(a, spread01(whole), spread01(lit), strength));
      const high = clampColour(relight(b, spread23(whole), spread23(lit), strength));
      const c = stronger(low, spread01(gains));
      const d = stronger(high, spread23(gains));
      v128.store(at, toPixels(c, d));
    }
  }
}

/** A colour's distance from white times `gain` in 1/8192, not beyond black. */
@inline
function stronger(colour: v128, gain: v128): v128 {
  const white = i16x8.splat(<i16>WHITE);
  const quarter = i16x8.q15mulr_sat_s(i16x8.sub(white, colour), gain);
  const half = i16x8.add_sat_s(quarter, quarter);
  const density = i16x8.add_sat_s(half, half);
  return i16x8.sub(white, i16x8.min_s(density, white));
}
