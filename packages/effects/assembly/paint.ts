// What composites share: colours as 16-bit lanes R, G, B, A of two pixels, in 1/64 level.

/** The most that a colour or luma can be in 1/64 level. */
export const WHITE: i32 = 16320;

/** New luma in 1/64 level of four pixels, from a table of 1024 by luma in 1/4 level. */
@inline
export function lookUp4(luma256: v128, table: usize): v128 {
  const index = i32x4.shl(i32x4.shr_u(luma256, 6), 1);
  let result = i32x4.splat(0);
  result = i32x4.replace_lane(result, 0, load<i16>(table + <usize>i32x4.extract_lane(index, 0)));
  result = i32x4.replace_lane(result, 1, load<i16>(table + <usize>i32x4.extract_lane(index, 1)));
  result = i32x4.replace_lane(result, 2, load<i16>(table + <usize>i32x4.extract_lane(index, 2)));
  result = i32x4.replace_lane(result, 3, load<i16>(table + <usize>i32x4.extract_lane(index, 3)));
  return result;
}

/** Luma of four and four pixels in whole levels, from that in 1/256. */
@inline
export function wholeLuma(low256: v128, high256: v128): v128 {
  const half = i32x4.splat(128);
  return i16x8.narrow_i32x4_s(
    i32x4.shr_u(i32x4.add(low256, half), 8),
    i32x4.shr_u(i32x4.add(high256, half), 8),
  );
}

/**
 * Colours in whole levels with a new luma in 1/64 level, their distance from grey times `saturation`
 * (1/64, at most 128). In 1/64 level; may lie under 0 and over white.
 */
@inline
export function relight(colour: v128, luma: v128, newLuma: v128, saturation: v128): v128 {
  return i16x8.add_sat_s(newLuma, i16x8.mul(i16x8.sub(colour, luma), saturation));
}

/** Between 0 and white. */
@inline
export function clampColour(colour: v128): v128 {
  return i16x8.max_s(i64x2.splat(0), i16x8.min_s(colour, i16x8.splat(<i16>WHITE)));
}

/** Pixels 0 and 1 of eight numbers, each in the four lanes of a pixel. */
@inline
export function spread01(v: v128): v128 {
  return v128.shuffle<i16>(v, v, 0, 0, 0, 0, 1, 1, 1, 1);
}

@inline
export function spread23(v: v128): v128 {
  return v128.shuffle<i16>(v, v, 2, 2, 2, 2, 3, 3, 3, 3);
}

@inline
export function spread45(v: v128): v128 {
  return v128.shuffle<i16>(v, v, 4, 4, 4, 4, 5, 5, 5, 5);
}

@inline
export function spread67(v: v128): v128 {
  return v128.shuffle<i16>(v, v, 6, 6, 6, 6, 7, 7, 7, 7);
}

/** Four opaque pixels from colours of two and two. */
@inline
export function toPixels(low: v128, high: v128): v128 {
  const a = i16x8.shr_s(i16x8.add_sat_s(low, i16x8.splat(32)), 6);
  const b = i16x8.shr_s(i16x8.add_sat_s(high, i16x8.splat(32)), 6);
  return v128.or(i8x16.narrow_i16x8_u(a, b), i32x4.splat(0xff000000));
}

/**
 * How much a line leaves of what is under it, in 1/32768: all where the difference of Gaussians is
 * not negative, less by `slope` for each unit below, at least `faint`.
 */
@inline
export function inkOf(difference: v128, slope: i32, faint: i32): v128 {
  const most = slope > 0 ? (32767 - faint) / slope : 0;
  const depth = i16x8.max_s(i16x8.min_s(difference, i64x2.splat(0)), i16x8.splat(<i16>-most));
  return i16x8.add(i16x8.splat(32767), i16x8.mul(depth, i16x8.splat(<i16>slope)));
}
