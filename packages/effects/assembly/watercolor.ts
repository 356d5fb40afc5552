import { fillMargins } from "./margins";
import { lumaOf4 } from "./luma";
import { Plane } from "./memory";
import { clampColour, relight, spread01, spread23, toPixels, wholeLuma } from "./paint";
import { extendRight } from "./rows";
import { raisePixels, scratchRow } from "./raise";

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

/**
 * Rows `from` to `to` of a watercolour, in place (Bousseau and others 2006, "Interactive Watercolor
 * Rendering with Temporal Coherence and Abstraction", §3.1): each colour C of the washes becomes
 * C (1 - (1 - C)(d - 1)) by the density d of its pigment, between the darkest pigment and the
 * paper's own colour. `washes` is RGBA of the size of `density` and of `tone`, the luma that they are
 * given, in 1/64 level.
 *
 * @param saturation  in 1/64, at most 128
 * @param pigment, paper  what black and white become, R, G and B in the low three bytes
 */
export function paintWashes(
  washes: Plane,
  density: Plane,
  tone: Plane,
  saturation: i32,
  pigment: u32,
  paper: u32,
  from: i32,
  to: i32,
): void {
  const strength = i16x8.splat(<i16>saturation);
  const black = i16x8.shl(i16x8.extend_low_i8x16_u(i32x4.splat(pigment)), 6);
  const white = i16x8.shl(i16x8.extend_low_i8x16_u(i32x4.splat(paper)), 6);
  // In 1/32768 for each 1/64 level: 16320 must become all of the way from black to white.
  const range = i16x8.add(i16x8.sub(white, black), i16x8.shr_s(i16x8.sub(white, black), 8));
  for (let y = from; y < to; y++) {
    const row = washes.row(y);
    const light = tone.row(y);
    const thickness = density.row(y);
    for (let x = 0; x < washes.width; x += 4) {
      const at = row + <usize>(x << 2);
      const pixels = v128.load(at);
      const luma = lumaOf4(pixels);
      const whole = wholeLuma(luma, luma);
      const lit = v128.load64_zero(light + <usize>(x << 1));
      const d = v128.load64_zero(thickness + <usize>(x << 1));
      const a = i16x8.extend_low_i8x16_u(pixels);
      const b = i16x8.extend_high_i8x16_u(pixels);
      const low = clampColour(relight(a, spread01(whole), spread01(lit), strength));
      const high = clampColour(relight(b, spread23(whole), spread23(lit), strength));
      const c = onPaper(settle(low, spread01(d)), black, range);
      const e = onPaper(settle(high, spread23(d)), black, range);
      v128.store(at, toPixels(c, e));
    }
  }
}

/**
 * Rows `from` to `to` of a painting at the size of the photo: as it is (`level` 0) or enlarged twice,
 * bilinearly (1), mixed with the photo: `amount` of it is paint, in 1/32767. Needs scratch for four
 * rows.
 */
export function showPainting(
  painting: Plane,
  photo: Plane,
  target: Plane,
  level: i32,
  amount: i32,
  from: i32,
  to: i32,
): void {
  const width = photo.width;
  const part = i16x8.splat(<i16>amount);
  for (let y = from; y < to; y++) {
    const row = raisePixels(painting, level, y, scratchRow(width, 0), scratchRow(width, 2));
    const out = target.row(y);
    if (amount == 32767) {
      memory.copy(out, row, <usize>(width << 2));
      continue;
    }
    const ground = photo.row(y);
    for (let x: usize = 0; x < <usize>(width << 2); x += 16) {
      const paint = v128.load(row + x);
      const under = v128.load(ground + x);
      const a = i16x8.extend_low_i8x16_u(under);
      const b = i16x8.extend_high_i8x16_u(under);
      const c = i16x8.sub(i16x8.extend_low_i8x16_u(paint), a);
      const d = i16x8.sub(i16x8.extend_high_i8x16_u(paint), b);
      const mixed = i8x16.narrow_i16x8_u(
        i16x8.add(a, i16x8.q15mulr_sat_s(c, part)),
        i16x8.add(b, i16x8.q15mulr_sat_s(d, part)),
      );
      v128.store(out + x, v128.or(mixed, i32x4.splat(0xff000000)));
    }
  }
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
