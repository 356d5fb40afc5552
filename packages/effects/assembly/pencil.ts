import { lumaOf4 } from "./luma";
import { Plane } from "./memory";
import {
  WHITE,
  inkOf,
  lookUp4,
  relight,
  spread01,
  spread23,
  spread45,
  spread67,
  toPixels,
} from "./paint";
import { raisePixels, raiseRow, scratchRow } from "./raise";

/** What a pencil drawing is made of: planes of 16-bit numbers at the picture's size or half of it. */
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
  /** 0: the planes have the picture's size, 1: half of it. */
  level: i32;
  /** How far strokes change tone, in 1/32768. */
  texture: i32;
  /** How far grain changes tone, in 1/32768. */
  tooth: i32;
  /** Tone from which on a second layer of strokes crosses the first, 0 to 16384. */
  threshold: i32;
  /** Graphite in a line for each unit of difference, in 1/32768. */
  slope: i32;
  /** How much of the paper a line leaves bare, in 1/32768. */
  bare: i32;
}

/** Rows of planes at the picture's size, of one row of the picture. */
let tone: usize = 0;
let strokes: usize = 0;
let crossing: usize = 0;
let grain: usize = 0;
let lines: usize = 0;

@inline
function raiseDrawing(drawing: Drawing, width: i32, y: i32): void {
  const level = drawing.level;
  tone = raiseRow(drawing.tone, level, y, scratchRow(width, 0));
  strokes = raiseRow(drawing.strokes, level, y, scratchRow(width, 1));
  crossing = raiseRow(drawing.crossing, level, y, scratchRow(width, 2));
  grain = raiseRow(drawing.grain, level, y, scratchRow(width, 3));
  lines = raiseRow(drawing.lines, level, y, scratchRow(width, 4));
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

/** Strokes and grain at eight pixels as one texture for {@link modulate}. */
@inline
function textureOf(strokes: v128, amount: i32, grain: v128, tooth: i32): v128 {
  return i16x8.add_sat_s(
    i16x8.q15mulr_sat_s(i16x8.shl(strokes, 3), i16x8.splat(<i16>amount)),
    i16x8.q15mulr_sat_s(i16x8.shl(grain, 3), i16x8.splat(<i16>tooth)),
  );
}

/** What paper is left bare by lines and by the crossing layer, in 1/32768. */
@inline
function shadowOf(drawing: Drawing, at: usize): v128 {
  const over = i16x8.sub_sat_s(v128.load(tone + at), i16x8.splat(<i16>drawing.threshold));
  const deep = i16x8.max_s(over, i64x2.splat(0));
  const texture = textureOf(
    v128.load(crossing + at),
    drawing.texture,
    v128.load(grain + at),
    drawing.tooth,
  );
  const grained = textureOf(i64x2.splat(0), 0, v128.load(grain + at), drawing.tooth);
  const layer = i16x8.min_s(clamp14(modulate(deep, texture)), i16x8.splat(13107));
  const ink = i16x8.sub(i16x8.splat(32767), inkOf(v128.load(lines + at), drawing.slope));
  const depth = i16x8.q15mulr_sat_s(ink, i16x8.splat(<i16>((32767 - drawing.bare) >> 1)));
  const line = i16x8.sub(i16x8.splat(16384), clamp14(modulate(depth, grained)));
  const white = i16x8.sub(i16x8.splat(16384), layer);
  return i16x8.q15mulr_sat_s(i16x8.add_sat_s(white, white), i16x8.add_sat_s(line, line));
}

/**
 * Rows `from` to `to` of a graphite drawing (after Lu and others 2012, "Combining Sketch and Tone for
 * Pencil Drawing Production"): tone laid down in strokes, more of them across it in shadows, lines.
 * The ground is the photo mixed with paper.
 *
 * @param paper  R, G and B of the paper in the low three bytes
 * @param cover  how much of the ground is paper, in 1/32767
 * @param amount  how much of the graphite is laid down, in 1/32767
 */
export function drawGraphite(
  photo: Plane,
  target: Plane,
  drawing: Drawing,
  paper: i32,
  cover: i32,
  amount: i32,
  from: i32,
  to: i32,
): void {
  const width = photo.width;
  const sheet = i16x8.shl(i16x8.extend_low_i8x16_u(i32x4.splat(paper)), 6);
  const share = i16x8.splat(<i16>cover);
  const all = i16x8.splat(32767);
  const part = i16x8.splat(<i16>amount);
  for (let y = from; y < to; y++) {
    raiseDrawing(drawing, width, y);
    const row = photo.row(y);
    const out = target.row(y);
    for (let x = 0; x < width; x += 8) {
      const at = <usize>(x << 1);
      const texture = textureOf(
        v128.load(strokes + at),
        drawing.texture,
        v128.load(grain + at),
        drawing.tooth,
      );
      const layer = clamp14(modulateTone(v128.load(tone + at), texture));
      const white = i16x8.sub(i16x8.splat(16384), layer);
      const drawn = i16x8.q15mulr_sat_s(i16x8.add_sat_s(white, white), shadowOf(drawing, at));
      const left = i16x8.sub(all, i16x8.q15mulr_sat_s(i16x8.sub(all, drawn), part));
      const pixel = <usize>(x << 2);
      const first = v128.load(row + pixel);
      const second = v128.load(row + pixel, 16);
      const a = onPaper(i16x8.extend_low_i8x16_u(first), sheet, share, spread01(left));
      const b = onPaper(i16x8.extend_high_i8x16_u(first), sheet, share, spread23(left));
      const c = onPaper(i16x8.extend_low_i8x16_u(second), sheet, share, spread45(left));
      const d = onPaper(i16x8.extend_high_i8x16_u(second), sheet, share, spread67(left));
      v128.store(out + pixel, toPixels(a, b));
      v128.store(out + pixel, toPixels(c, d), 16);
    }
  }
}

@inline
function onPaper(photo: v128, sheet: v128, share: v128, left: v128): v128 {
  const colour = i16x8.shl(photo, 6);
  const ground = i16x8.add(colour, i16x8.q15mulr_sat_s(i16x8.sub(sheet, colour), share));
  return i16x8.q15mulr_sat_s(ground, left);
}

/**
 * Rows `from` to `to` of a drawing in coloured pencil: the smoothed photo's colours as pigment that
 * takes light away (1 - colour), laid down in strokes on white paper, then the shadows' strokes and
 * the lines over it. The ground is the photo mixed with paper.
 *
 * @param colours  the smoothed photo, at the size of the drawing's planes
 * @param light  1024 numbers: new luma in 1/64 level by luma in 1/4 level
 * @param saturation  in 1/8192
 */
export function drawColour(
  photo: Plane,
  target: Plane,
  drawing: Drawing,
  colours: Plane,
  light: usize,
  saturation: i32,
  amount: i32,
  from: i32,
  to: i32,
): void {
  const width = photo.width;
  const strength = i16x8.splat(<i16>saturation);
  const all = i16x8.splat(32767);
  const part = i16x8.splat(<i16>amount);
  for (let y = from; y < to; y++) {
    raiseDrawing(drawing, width, y);
    const between = scratchRow(width, 5);
    const colour = raisePixels(colours, drawing.level, y, between, scratchRow(width, 7));
    const row = photo.row(y);
    const out = target.row(y);
    for (let x = 0; x < width; x += 4) {
      const at = <usize>(x << 1);
      const texture = textureOf(
        v128.load64_zero(strokes + at),
        drawing.texture,
        v128.load64_zero(grain + at),
        drawing.tooth,
      );
      const shadow = shadowOf(drawing, at);
      const pixel = <usize>(x << 2);
      const pixels = v128.load(colour + pixel);
      const luma = lumaOf4(pixels);
      const lit = i16x8.narrow_i32x4_s(i32x4.shr_u(luma, 2), lookUp4(luma, light));
      const a = i16x8.shl(i16x8.extend_low_i8x16_u(pixels), 6);
      const b = i16x8.shl(i16x8.extend_high_i8x16_u(pixels), 6);
      const low = relight(a, spread01(lit), spread45(lit), strength);
      const high = relight(b, spread23(lit), spread67(lit), strength);
      const ground = v128.load(row + pixel);
      const c = pigment(low, spread01(texture), spread01(shadow));
      const d = pigment(high, spread23(texture), spread23(shadow));
      const e = i16x8.shl(i16x8.extend_low_i8x16_u(ground), 6);
      const f = i16x8.shl(i16x8.extend_high_i8x16_u(ground), 6);
      const g = i16x8.add(e, i16x8.q15mulr_sat_s(i16x8.sub(c, e), part));
      const h = i16x8.add(f, i16x8.q15mulr_sat_s(i16x8.sub(d, f), part));
      v128.store(out + pixel, toPixels(g, h));
    }
  }
}

/** Pigment for a colour, laid down with a texture, under the shadows' strokes and lines. */
@inline
function pigment(colour: v128, texture: v128, shadow: v128): v128 {
  const white = i16x8.splat(<i16>WHITE);
  const density = modulateTone(i16x8.sub(white, colour), texture);
  const left = i16x8.sub(white, i16x8.max_s(i64x2.splat(0), i16x8.min_s(density, white)));
  return i16x8.q15mulr_sat_s(left, shadow);
}
