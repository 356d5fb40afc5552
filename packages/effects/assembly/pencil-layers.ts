import { lumaOf4 } from "./luma";
import { fillMargins } from "./margins";
import { Plane } from "./memory";
import {
  WHITE,
  clampColour,
  lookUp4,
  relight,
  spread01,
  spread23,
  spread45,
  spread67,
  toPixels,
  wholeLuma,
} from "./paint";

/** What a pencil drawing is made of: planes of 16-bit numbers of the same size. */
@unmanaged
export class Drawing {
  /** How dark the photo's tone is, 0 to 16384. */
  tone: Plane;
  /** Strokes along shapes; deviation 1024. */
  strokes: Plane;
  /** Strokes across them, for the shadows; deviation 1024. */
  crossing: Plane;
  /** The paper's grain; deviation 1024. */
  grain: Plane;
  /** Difference of Gaussians, negative where a line belongs, in 1/64 level. */
  lines: Plane;
  /** How far strokes change tone, in 1/32768. */
  texture: i32;
  /** How far grain changes tone and lines, in 1/32768. */
  tooth: i32;
  /** Tone from which on a second layer of strokes crosses the first, 0 to 16384. */
  threshold: i32;
  /** Difference at which a line is as dark as it gets, over 0. */
  depth: i32;
}

@inline
function clamp14(v: v128): v128 {
  return i16x8.max_s(i64x2.splat(0), i16x8.min_s(v, i16x8.splat(16384)));
}

/** `v` times 1 + texture; `texture` in 1/32768 changes it by up to four times as much. */
@inline
function modulate(v: v128, texture: v128): v128 {
  const once = i16x8.q15mulr_sat_s(v, texture);
  const twice = i16x8.add_sat_s(once, once);
  return i16x8.add_sat_s(v, i16x8.add_sat_s(twice, twice));
}

/** As {@link modulate}, the less the darker `v` (0 to 16384) is. */
@inline
function modulateTone(v: v128, texture: v128): v128 {
  const square = i16x8.q15mulr_sat_s(v, v);
  const share = i16x8.sub(v, i16x8.q15mulr_sat_s(i16x8.add(square, square), i16x8.splat(25000)));
  const once = i16x8.q15mulr_sat_s(share, texture);
  const twice = i16x8.add_sat_s(once, once);
  return i16x8.add_sat_s(v, i16x8.add_sat_s(twice, twice));
}

/** Strokes at eight pixels as a texture for {@link modulate}, of the given amount in 1/32768. */
@inline
function textureOf(strokes: v128, amount: i32): v128 {
  return i16x8.q15mulr_sat_s(i16x8.shl(strokes, 3), i16x8.splat(<i16>amount));
}

/** What the shadows' strokes leave bare of the paper, in 1/16384. */
@inline
function shadowOf(drawing: Drawing, tone: v128, crossing: v128, grained: v128): v128 {
  const over = i16x8.sub_sat_s(tone, i16x8.splat(<i16>drawing.threshold));
  const deep = i16x8.max_s(over, i64x2.splat(0));
  const texture = i16x8.add_sat_s(textureOf(crossing, drawing.texture), grained);
  const layer = i16x8.min_s(clamp14(modulate(deep, texture)), i16x8.splat(13107));
  return i16x8.sub(i16x8.splat(16384), layer);
}

/** A line as the paper's grain takes it. */
@inline
function grainLine(drawing: Drawing, difference: v128, grained: v128): v128 {
  const dark = i16x8.min_s(difference, i64x2.splat(0));
  return modulate(i16x8.max_s(dark, i16x8.splat(<i16>-drawing.depth)), grained);
}

/**
 * Lays down the layers of a graphite drawing for rows `from` to `to`: the plane of tone becomes what
 * they leave bare of the paper (0 to 16384), and the lines take on the paper's grain. Margins.
 */
export function layGraphite(drawing: Drawing, from: i32, to: i32): void {
  const tone = drawing.tone;
  const lines = drawing.lines;
  for (let y = from; y < to; y++) {
    const row = tone.row(y);
    const lineRow = lines.row(y);
    const strokes = drawing.strokes.row(y);
    const crossing = drawing.crossing.row(y);
    const grain = drawing.grain.row(y);
    for (let x: usize = 0; x < <usize>(tone.width << 1); x += 16) {
      const dark = v128.load(row + x);
      const grained = textureOf(v128.load(grain + x), drawing.tooth);
      const stroke = textureOf(v128.load(strokes + x), drawing.texture);
      const layer = clamp14(modulateTone(dark, i16x8.add_sat_s(stroke, grained)));
      const white = i16x8.sub(i16x8.splat(16384), layer);
      const shadow = shadowOf(drawing, dark, v128.load(crossing + x), grained);
      v128.store(row + x, i16x8.q15mulr_sat_s(i16x8.add_sat_s(white, white), shadow));
      v128.store(lineRow + x, grainLine(drawing, v128.load(lineRow + x), grained));
    }
  }
  fillMargins(tone, from, to);
  fillMargins(lines, from, to);
}

/**
 * Lays down the layers of a coloured drawing for rows `from` to `to`: the smoothed photo's colours
 * become pigment that takes light away (1 - colour), laid down in strokes on white paper, under the
 * shadows' strokes. `colours` is RGBA of the drawing's size; the lines take on the paper's grain.
 *
 * @param light  1024 numbers: new luma in 1/64 level by luma in 1/4 level
 * @param saturation  in 1/64, at most 128
 */
export function layColour(
  drawing: Drawing,
  colours: Plane,
  light: usize,
  saturation: i32,
  from: i32,
  to: i32,
): void {
  const strength = i16x8.splat(<i16>saturation);
  const lines = drawing.lines;
  for (let y = from; y < to; y++) {
    const row = colours.row(y);
    const tone = drawing.tone.row(y);
    const lineRow = lines.row(y);
    const strokes = drawing.strokes.row(y);
    const crossing = drawing.crossing.row(y);
    const grain = drawing.grain.row(y);
    for (let x = 0; x < colours.width; x += 8) {
      const at = <usize>(x << 1);
      const grained = textureOf(v128.load(grain + at), drawing.tooth);
      const stroke = textureOf(v128.load(strokes + at), drawing.texture);
      const texture = i16x8.add_sat_s(stroke, grained);
      const dark = v128.load(tone + at);
      const shade = shadowOf(drawing, dark, v128.load(crossing + at), grained);
      const shadow = i16x8.add_sat_s(shade, shade);
      v128.store(lineRow + at, grainLine(drawing, v128.load(lineRow + at), grained));
      const first = row + <usize>(x << 2);
      const lower = v128.shuffle<i64>(texture, shadow, 0, 2);
      const upper = v128.shuffle<i64>(texture, shadow, 1, 3);
      layPigment(first, lower, light, strength);
      layPigment(first + 16, upper, light, strength);
    }
  }
  fillMargins(lines, from, to);
}

/** Four pixels of pigment, in place; `layers` has their textures and then what shadows leave bare. */
@inline
function layPigment(at: usize, layers: v128, light: usize, strength: v128): void {
  const pixels = v128.load(at);
  const luma = lumaOf4(pixels);
  const whole = wholeLuma(luma, luma);
  const fresh = lookUp4(luma, light);
  const lit = i16x8.narrow_i32x4_s(fresh, fresh);
  const a = i16x8.extend_low_i8x16_u(pixels);
  const b = i16x8.extend_high_i8x16_u(pixels);
  const low = relight(a, spread01(whole), spread01(lit), strength);
  const high = relight(b, spread23(whole), spread23(lit), strength);
  const c = pigment(clampColour(low), spread01(layers), spread45(layers));
  const d = pigment(clampColour(high), spread23(layers), spread67(layers));
  v128.store(at, toPixels(c, d));
}

/** Pigment for a colour, laid down with a texture, under the shadows' strokes. */
@inline
function pigment(colour: v128, texture: v128, shadow: v128): v128 {
  const white = i16x8.splat(<i16>WHITE);
  const density = modulateTone(i16x8.sub(white, colour), texture);
  const left = i16x8.sub(white, i16x8.max_s(i64x2.splat(0), i16x8.min_s(density, white)));
  return i16x8.q15mulr_sat_s(left, shadow);
}
