import { Plane, scratch } from "./memory";

// The layout of a stripe in scratch: planes R, G, B of colours in 1/128 level (16 bits), the weights
// towards the pixel above (1/32768) and, where there is no room elsewhere, towards the one to the left,
// four transposed bands, three rows.
export let width: i32 = 0;
export let height: i32 = 0;
export let blocks: i32 = 0;
export let rowBytes: usize = 0;
export let planeBytes: usize = 0;
export let bandBytes: usize = 0;
export let leftWeights: usize = 0;
export let upWeights: usize = 0;
export let bandWeights: usize = 0;
export let bands: usize = 0;
export let carry: usize = 0;

/** Lays out scratch for a stripe; `spare` is room for a plane, or 0. */
export function layOut(stripeWidth: i32, stripeHeight: i32, spare: usize): void {
  width = stripeWidth;
  height = stripeHeight;
  blocks = (width + 7) >> 3;
  rowBytes = <usize>(((width * 2 + 127) & ~127) + 64);
  planeBytes = rowBytes * <usize>((height + 7) & ~7) + 320;
  bandBytes = <usize>((blocks * 8 + 8) * 16);
  upWeights = scratch + 3 * planeBytes;
  leftWeights = spare != 0 ? spare : upWeights + planeBytes;
  bandWeights = upWeights + (spare != 0 ? planeBytes : 2 * planeBytes);
  bands = bandWeights + bandBytes;
  carry = bands + 3 * bandBytes;
}

/** Where scratch is free behind a stripe. */
@inline
export function behindStripe(): usize {
  return carry + 3 * rowBytes;
}

@inline
export function rowAt(y: i32): usize {
  return scratch + <usize>y * rowBytes;
}

/** The weight of a later iteration: squared once for each, as sigma_H halves. */
@inline
export function squared(weight: v128, times: i32): v128 {
  for (let i = 0; i < times; i++) weight = i16x8.q15mulr_sat_s(weight, weight);
  return weight;
}

@inline
function difference(a: v128, b: v128): v128 {
  return v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a));
}

/** |dR| + |dG| + |dB| of eight pixels. */
@inline
function distance(p: usize, q: usize): v128 {
  const colours = i32x4.splat(0x00ffffff);
  const a = v128.and(difference(v128.load(p), v128.load(q)), colours);
  const b = v128.and(difference(v128.load(p, 16), v128.load(q, 16)), colours);
  return i16x8.narrow_i32x4_s(
    i32x4.extadd_pairwise_i16x8_s(i16x8.extadd_pairwise_i8x16_u(a)),
    i32x4.extadd_pairwise_i16x8_s(i16x8.extadd_pairwise_i8x16_u(b)),
  );
}

/** e^-(near + far * distance) as (1 - x/16)^16. */
@inline
function weightOf(d: v128, near: v128, far: v128, shift: i32, limit: v128): v128 {
  const scaled = i16x8.shl(i16x8.min_s(d, limit), shift);
  const x = i16x8.add_sat_s(near, i16x8.q15mulr_sat_s(scaled, far));
  return squared(i16x8.sub(i16x8.splat(32767), x), 4);
}

/** Splits eight rows into planes and finds their weights; rows beyond the last repeat it. */
export function readBand(
  source: Plane,
  first: i32,
  y0: i32,
  near: i32,
  far: i32,
  shift: i32,
): void {
  const most = 32767 >> shift;
  const step = i16x8.splat(<i16>near);
  const slope = i16x8.splat(<i16>far);
  const limit = i16x8.splat(<i16>most);
  const none = i64x2.splat(0);
  for (let y = y0; y < y0 + 8; y++) {
    const inside = min(y, height - 1);
    let pixel = source.row(first + inside);
    const up = inside > 0 ? <usize>-source.stride : 0;
    const isCut = y == 0 || y >= height;
    let plane = rowAt(y);
    let left = leftWeights + <usize>y * rowBytes;
    let above = upWeights + <usize>y * rowBytes;
    const leftStart = left;
    for (let block = 0; block < blocks; block++) {
      const a = v128.load(pixel);
      const b = v128.load(pixel, 16);
      const rg = v128.shuffle<i8>(a, b, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
      const ba = v128.shuffle<i8>(a, b, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31);
      v128.store(plane, i16x8.shl(i16x8.extend_low_i8x16_u(rg), 7));
      v128.store(plane + planeBytes, i16x8.shl(i16x8.extend_high_i8x16_u(rg), 7));
      v128.store(plane + 2 * planeBytes, i16x8.shl(i16x8.extend_low_i8x16_u(ba), 7));
      v128.store(left, weightOf(distance(pixel, pixel - 4), step, slope, shift, limit));
      const upward = weightOf(distance(pixel, pixel + up), step, slope, shift, limit);
      v128.store(above, isCut ? none : upward);
      pixel += 32;
      plane += 16;
      left += 16;
      above += 16;
    }
    store<i16>(leftStart, 0);
    for (let x = width; x < blocks * 8; x++) store<i16>(leftStart + <usize>(x << 1), 0);
  }
}
