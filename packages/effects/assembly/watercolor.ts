import { fillMargins } from "./margins";
import { lumaOf4 } from "./luma";
import { Plane } from "./memory";
import { clampColour, relight, spread01, spread23, toPixels, wholeLuma } from "./paint";
import { extendRight } from "./rows";
import { raisePixels, raiseRow, scratchRow } from "./raise";

/**
 * Moves the pixels of an RGBA picture: each of rows `from` to `to` of the target is the source's at
 * its place plus an offset from two planes, in 1/64 pixel, between pixels bilinearly; the edge's
 * pixels go on beyond it. The result is opaque, its rows extended to the right.
 */
export function displace(
  source: Plane,
  target: Plane,
  across: Plane,
  down: Plane,
  from: i32,
  to: i32,
): void {
  const width = source.width;
  const right = max(0, (width - 2) << 6);
  const bottom = max(0, (source.height - 2) << 6);
  const step = source.height > 1 ? <usize>source.stride : 0;
  for (let y = from; y < to; y++) {
    const dx = across.row(y);
    const dy = down.row(y);
    let out = target.row(y);
    for (let x = 0; x < width; x++) {
      const at = <usize>(x << 1);
      const u = max(0, min(right + 63, (x << 6) + <i32>load<i16>(dx + at)));
      const v = max(0, min(bottom + 63, (y << 6) + <i32>load<i16>(dy + at)));
      const pixel = source.row(v >> 6) + <usize>((u >> 6) << 2);
      const below = i16x8.splat(<i16>(v & 63));
      const above = i16x8.splat(<i16>(64 - (v & 63)));
      const a = i16x8.extend_low_i8x16_u(v128.load64_zero(pixel));
      const b = i16x8.extend_low_i8x16_u(v128.load64_zero(pixel + step));
      const mixed = i16x8.add(i16x8.mul(a, above), i16x8.mul(b, below));
      const beside = i16x8.splat(<i16>(u & 63));
      const here = i16x8.splat(<i16>(64 - (u & 63)));
      const near = i16x8.shr_u(mixed, 6);
      const far = v128.shuffle<i64>(near, near, 1, 0);
      const pair = i16x8.add(i16x8.mul(near, here), i16x8.mul(far, beside));
      const colour = i16x8.shr_u(i16x8.add(pair, i16x8.splat(32)), 6);
      const narrow = i8x16.narrow_i16x8_u(colour, colour);
      store<u32>(out, <u32>i32x4.extract_lane(narrow, 0) | 0xff000000);
      out += 4;
    }
    extendRight(target.row(y), width);
  }
}

@inline
function eightfold(v: v128): v128 {
  const two = i16x8.add_sat_s(v, v);
  const four = i16x8.add_sat_s(two, two);
  return i16x8.add_sat_s(four, four);
}

/**
 * Density of pigment less 1, in 1/4096, for rows `from` to `to`, with margins: more where the
 * difference of a narrow and a wide Gaussian of luma (`rims`, 1/64 level) is negative, which is where
 * a darker wash ends, and less on the light side of such an edge, where paper stays bare; then
 * turbulence and grain. The difference counts up to `reach`.
 *
 * @param dark, bare  for each unit of the difference, in 1/256
 * @param flow, tooth  for each unit of turbulence and grain, in 1/32768
 */
export function pigmentDensity(
  rims: Plane,
  turbulence: Plane,
  grain: Plane,
  target: Plane,
  reach: i32,
  dark: i32,
  bare: i32,
  flow: i32,
  tooth: i32,
  from: i32,
  to: i32,
): void {
  const none = i64x2.splat(0);
  const most = i16x8.splat(<i16>reach);
  const least = i16x8.splat(<i16>-reach);
  for (let y = from; y < to; y++) {
    const rimRow = rims.row(y);
    const flowRow = turbulence.row(y);
    const grainRow = grain.row(y);
    const out = target.row(y);
    for (let x: usize = 0; x < <usize>(rims.width << 1); x += 16) {
      const rim = i16x8.min_s(most, i16x8.max_s(least, v128.load(rimRow + x)));
      const below = i16x8.shl(i16x8.sub(none, i16x8.min_s(rim, none)), 4);
      const above = i16x8.shl(i16x8.max_s(rim, none), 4);
      const thick = eightfold(i16x8.q15mulr_sat_s(below, i16x8.splat(<i16>dark)));
      const thin = eightfold(i16x8.q15mulr_sat_s(above, i16x8.splat(<i16>bare)));
      const uneven = i16x8.add_sat_s(
        i16x8.q15mulr_sat_s(v128.load(flowRow + x), i16x8.splat(<i16>flow)),
        i16x8.q15mulr_sat_s(v128.load(grainRow + x), i16x8.splat(<i16>tooth)),
      );
      v128.store(out + x, i16x8.add_sat_s(i16x8.sub_sat_s(thick, thin), uneven));
    }
  }
  fillMargins(target, from, to);
}

/** What a watercolour is painted from: see {@link paintWashes}. */
@unmanaged
export class Sheet {
  /** RGBA: the colours of the washes, which stray from their shapes. */
  washes: Plane;
  /** Luma in 1/64 level that decides which wash there is. */
  tone: Plane;
  /** See {@link pigmentDensity}. */
  density: Plane;
  /** The paper's fine grain, of the picture's size. */
  grain: Plane;
  photo: Plane;
  /** 0: washes, tone and density have the picture's size, 1: half of it. */
  level: i32;
  /** 1024 numbers: the washes' luma in 1/64 level by `tone` in 1/4 level. */
  levels: usize;
  /** In 1/64, at most 128. */
  saturation: i32;
  /** What black and white become, R, G and B in the low three bytes. */
  pigment: u32;
  paper: u32;
  /** How much pigment settles in a unit of grain, in 1/32768. */
  tooth: i32;
  /** How much light a unit of grain takes from the paper, in 1/32768. */
  shade: i32;
  /** How much of the result is paint, in 1/32767. */
  amount: i32;
}

/**
 * Rows `from` to `to` of a watercolour (Bousseau and others 2006, "Interactive Watercolor Rendering
 * with Temporal Coherence and Abstraction", §3.1): each colour C of the washes becomes
 * C (1 - (1 - C)(d - 1)) by the density d of its pigment, between the darkest pigment and the
 * paper's own colour. What is drawn at half of the picture's size is enlarged before its luma meets
 * the washes' levels, so that their borders are sharp. Needs scratch for six rows.
 */
export function paintWashes(target: Plane, sheet: Sheet, from: i32, to: i32): void {
  const width = target.width;
  const level = sheet.level;
  const strength = i16x8.splat(<i16>sheet.saturation);
  const tooth = i16x8.splat(<i16>sheet.tooth);
  const shade = i16x8.splat(<i16>sheet.shade);
  const black = i16x8.shl(i16x8.extend_low_i8x16_u(i32x4.splat(sheet.pigment)), 6);
  const white = i16x8.shl(i16x8.extend_low_i8x16_u(i32x4.splat(sheet.paper)), 6);
  // In 1/32768 for each 1/64 level: 16320 must become all of the way from black to white.
  const range = i16x8.add(i16x8.sub(white, black), i16x8.shr_s(i16x8.sub(white, black), 8));
  for (let y = from; y < to; y++) {
    const wash = raisePixels(sheet.washes, level, y, scratchRow(width, 0), scratchRow(width, 2));
    const light = raiseRow(sheet.tone, level, y, scratchRow(width, 3));
    const thickness = raiseRow(sheet.density, level, y, scratchRow(width, 4));
    const grain = sheet.grain.row(y);
    const photo = sheet.photo.row(y);
    const out = target.row(y);
    for (let x = 0; x < width; x += 4) {
      const at = <usize>(x << 2);
      const half = <usize>(x << 1);
      const pixels = v128.load(wash + at);
      const luma = lumaOf4(pixels);
      const whole = wholeLuma(luma, luma);
      const lit = washOf4(v128.load64_zero(light + half), sheet.levels);
      const bump = v128.load64_zero(grain + half);
      const settled = i16x8.q15mulr_sat_s(bump, tooth);
      const d = i16x8.add_sat_s(v128.load64_zero(thickness + half), settled);
      const relief = i16x8.q15mulr_sat_s(bump, shade);
      const a = i16x8.extend_low_i8x16_u(pixels);
      const b = i16x8.extend_high_i8x16_u(pixels);
      const low = clampColour(relight(a, spread01(whole), spread01(lit), strength));
      const high = clampColour(relight(b, spread23(whole), spread23(lit), strength));
      const c = onPaper(settle(low, spread01(d)), black, range);
      const e = onPaper(settle(high, spread23(d)), black, range);
      const paint = toPixels(
        i16x8.sub(c, spread01(relief)),
        i16x8.sub(e, spread23(relief)),
      );
      v128.store(out + at, sheet.amount < 32767 ? over(paint, photo + at, sheet.amount) : paint);
    }
  }
}

/** The washes' luma at four pixels. */
@inline
function washOf4(tone: v128, levels: usize): v128 {
  const bounded = i16x8.max_s(i64x2.splat(0), i16x8.min_s(tone, i16x8.splat(16360)));
  const index = i16x8.shl(i16x8.shr_u(i16x8.add(bounded, i16x8.splat(8)), 4), 1);
  let lit = v128.load16_splat(levels + <usize>i16x8.extract_lane_u(index, 0));
  lit = v128.load16_lane(levels + <usize>i16x8.extract_lane_u(index, 1), lit, 1);
  lit = v128.load16_lane(levels + <usize>i16x8.extract_lane_u(index, 2), lit, 2);
  return v128.load16_lane(levels + <usize>i16x8.extract_lane_u(index, 3), lit, 3);
}

/** Four pixels of paint over the photo's: `amount` of it, in 1/32767. */
@inline
function over(paint: v128, photo: usize, amount: i32): v128 {
  const under = v128.load(photo);
  const part = i16x8.splat(<i16>amount);
  const a = i16x8.extend_low_i8x16_u(under);
  const b = i16x8.extend_high_i8x16_u(under);
  const c = i16x8.sub(i16x8.extend_low_i8x16_u(paint), a);
  const d = i16x8.sub(i16x8.extend_high_i8x16_u(paint), b);
  const mixed = i8x16.narrow_i16x8_u(
    i16x8.add(a, i16x8.q15mulr_sat_s(c, part)),
    i16x8.add(b, i16x8.q15mulr_sat_s(d, part)),
  );
  return v128.or(mixed, i32x4.splat(0xff000000));
}

/** A colour in 1/64 level under pigment of the given density less 1, in 1/4096. */
@inline
function settle(colour: v128, density: v128): v128 {
  const c = i16x8.shl(colour, 1);
  const product = i16x8.q15mulr_sat_s(c, i16x8.sub(i16x8.splat(32640), c));
  const change = eightfold(i16x8.q15mulr_sat_s(product, density));
  const result = i16x8.sub_sat_s(c, change);
  return i16x8.shr_s(i16x8.max_s(i64x2.splat(0), i16x8.min_s(result, i16x8.splat(32640))), 1);
}

/** A colour in 1/64 level between the darkest pigment and paper. */
@inline
function onPaper(colour: v128, black: v128, range: v128): v128 {
  return i16x8.add(black, i16x8.q15mulr_sat_s(i16x8.shl(colour, 1), range));
}
