import { lumaOf4 } from "./luma";
import { fillMargins } from "./margins";
import { Plane } from "./memory";
import { relight, spread01, spread23, spread45, spread67, toPixels, wholeLuma } from "./paint";
import { raiseRow, scratchRow } from "./raise";

/**
 * Light that rakes over paint from the upper left: the slope of a height in 16 bits towards it, for
 * rows `from` to `to`, in 1/64 level of luma, with margins; `gain` in 1/4096. Paint that lies thicker
 * is lighter, too, by `body` in 1/32768.
 */
export function rakingLight(
  height: Plane,
  target: Plane,
  gain: i32,
  body: i32,
  from: i32,
  to: i32,
): void {
  const strength = i16x8.splat(<i16>gain);
  const share = i16x8.splat(<i16>body);
  const stride = <usize>height.stride;
  for (let y = from; y < to; y++) {
    const row = height.row(y);
    const out = target.row(y);
    for (let x: usize = 0; x < <usize>(height.width << 1); x += 16) {
      const at = row + x;
      const before = i16x8.add_sat_s(v128.load(at - 2), v128.load(at - stride));
      const after = i16x8.add_sat_s(v128.load(at + 2), v128.load(at + stride));
      const slope = i16x8.sub_sat_s(after, before);
      const light = i16x8.q15mulr_sat_s(slope, strength);
      const thick = i16x8.q15mulr_sat_s(v128.load(at), share);
      v128.store(out + x, i16x8.add_sat_s(i16x8.shl(light, 3), thick));
    }
  }
  fillMargins(target, from, to);
}

/**
 * Lights rows `from` to `to` of a painting, in place: adds a plane of light in 1/64 level at the
 * picture's size (`level` 0) or half of it (1), less on what has the colours of skin, and makes
 * colours stronger by `saturation` (1/64). Where the brush has lost a strong contrast of the photo,
 * as of eyes and letters, part of it comes back: `detail` of it, in 1/32768. Needs scratch for a row
 * of 16-bit numbers.
 */
export function lightPaint(
  photo: Plane,
  picture: Plane,
  light: Plane,
  level: i32,
  saturation: i32,
  detail: i32,
  from: i32,
  to: i32,
): void {
  const strength = i16x8.splat(<i16>saturation);
  for (let y = from; y < to; y++) {
    const shine = raiseRow(light, level, y, scratchRow(picture.width, 0));
    const row = picture.row(y);
    const original = photo.row(y);
    for (let x = 0; x < picture.width; x += 8) {
      const at = row + <usize>(x << 2);
      const from = original + <usize>(x << 2);
      let first = v128.load(at);
      let second = v128.load(at, 16);
      let luma0 = lumaOf4(first);
      let luma1 = lumaOf4(second);
      const gap0 = i32x4.abs(i32x4.sub(lumaOf4(v128.load(from)), luma0));
      const gap1 = i32x4.abs(i32x4.sub(lumaOf4(v128.load(from, 16)), luma1));
      // Most pixels have lost little.
      if (v128.any_true(i32x4.gt_s(i32x4.max_s(gap0, gap1), i32x4.splat(LOST << 8)))) {
        first = regain(first, v128.load(from), gap0, detail);
        second = regain(second, v128.load(from, 16), gap1, detail);
        luma0 = lumaOf4(first);
        luma1 = lumaOf4(second);
      }
      const whole = wholeLuma(luma0, luma1);
      const luma = i16x8.narrow_i32x4_s(i32x4.shr_u(luma0, 2), i32x4.shr_u(luma1, 2));
      // Less light falls on dark paint.
      const bright = i16x8.add(i16x8.add(luma, i16x8.shr_s(luma, 2)), i16x8.splat(12000));
      const thick = i16x8.q15mulr_sat_s(thickness(first, second, whole), bright);
      const glow = i16x8.q15mulr_sat_s(v128.load(shine + <usize>(x << 1)), thick);
      const lit = i16x8.add_sat_s(luma, glow);
      const w01 = spread01(whole);
      const a = relight(i16x8.extend_low_i8x16_u(first), w01, spread01(lit), strength);
      const w23 = spread23(whole);
      const b = relight(i16x8.extend_high_i8x16_u(first), w23, spread23(lit), strength);
      const w45 = spread45(whole);
      const c = relight(i16x8.extend_low_i8x16_u(second), w45, spread45(lit), strength);
      const w67 = spread67(whole);
      const d = relight(i16x8.extend_high_i8x16_u(second), w67, spread67(lit), strength);
      v128.store(at, toPixels(a, b));
      v128.store(at, toPixels(c, d), 16);
    }
  }
}

/** Levels of luma that a brush may lose. */
const LOST: i32 = 32;

/** Four painted pixels with part of the contrast, `gap` of luma in 1/256, that they have lost. */
@inline
function regain(painted: v128, lost: v128, gap: v128, detail: i32): v128 {
  const over = i32x4.max_s(i32x4.sub(gap, i32x4.splat(LOST << 8)), i32x4.splat(0));
  const part = i32x4.min_s(i32x4.shl(over, 1), i32x4.splat(32767));
  const share = i16x8.narrow_i32x4_s(part, part);
  const back = i16x8.q15mulr_sat_s(share, i16x8.splat(<i16>detail));
  const a = i16x8.extend_low_i8x16_u(painted);
  const b = i16x8.extend_high_i8x16_u(painted);
  const c = i16x8.sub(i16x8.extend_low_i8x16_u(lost), a);
  const d = i16x8.sub(i16x8.extend_high_i8x16_u(lost), b);
  return i8x16.narrow_i16x8_u(
    i16x8.add(a, i16x8.q15mulr_sat_s(c, spread01(back))),
    i16x8.add(b, i16x8.q15mulr_sat_s(d, spread23(back))),
  );
}

/**
 * How thick paint lies on eight pixels, in 1/32768: thinner on the colours of skin, whose red is over
 * and whose blue is under luma by about as much in every tone of it (Chai and Ngan 1999).
 */
@inline
function thickness(first: v128, second: v128, luma: v128): v128 {
  const low = i32x4.splat(255);
  const red = i16x8.narrow_i32x4_s(v128.and(first, low), v128.and(second, low));
  const blue = i16x8.narrow_i32x4_s(
    v128.and(i32x4.shr_u(first, 16), low),
    v128.and(i32x4.shr_u(second, 16), low),
  );
  const over = i16x8.sub(red, luma);
  const under = i16x8.sub(luma, blue);
  // Red 8 to 52 levels over luma, blue 8 to 70 under it, with borders of 8 levels.
  const warm = i16x8.min_s(i16x8.sub(over, i16x8.splat(8)), i16x8.sub(i16x8.splat(52), over));
  const dull = i16x8.min_s(i16x8.sub(under, i16x8.splat(8)), i16x8.sub(i16x8.splat(70), under));
  const both = i16x8.max_s(i64x2.splat(0), i16x8.min_s(warm, dull));
  const skin = i16x8.min_s(i16x8.splat(8), both);
  return i16x8.sub(i16x8.splat(32767), i16x8.mul(skin, i16x8.splat(2560)));
}
