import { lumaOf4 } from "./luma";
import { fillMargins } from "./margins";
import { Plane } from "./memory";
import { relight, spread01, spread23, toPixels, wholeLuma } from "./paint";
import { raiseRow, scratchRow } from "./raise";

/**
 * Light that rakes over paint from the upper left: the slope of a height in 16 bits towards it, for
 * rows `from` to `to`, in 1/64 level of luma, with margins. `gain` in 1/4096.
 */
export function rakingLight(height: Plane, target: Plane, gain: i32, from: i32, to: i32): void {
  const strength = i16x8.splat(<i16>gain);
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
      v128.store(out + x, i16x8.shl(light, 3));
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
    for (let x = 0; x < picture.width; x += 4) {
      const at = row + <usize>(x << 2);
      const lost = v128.load(original + <usize>(x << 2));
      const painted = v128.load(at);
      const before = lumaOf4(painted);
      const missing = i32x4.sub(lumaOf4(lost), before);
      const gap = i32x4.shr_u(i32x4.abs(missing), 2);
      let now = before;
      let a = i16x8.extend_low_i8x16_u(painted);
      let b = i16x8.extend_high_i8x16_u(painted);
      if (v128.any_true(i32x4.gt_s(gap, i32x4.splat(LOST << 6)))) {
        const over = i32x4.max_s(i32x4.sub(gap, i32x4.splat(LOST << 6)), i32x4.splat(0));
        const part = i32x4.min_s(i32x4.shl(over, 3), i32x4.splat(32767));
        const back = i16x8.q15mulr_sat_s(
          i16x8.narrow_i32x4_s(part, part),
          i16x8.splat(<i16>detail),
        );
        a = regain(a, i16x8.extend_low_i8x16_u(lost), spread01(back));
        b = regain(b, i16x8.extend_high_i8x16_u(lost), spread23(back));
        now = lumaOf4(i8x16.narrow_i16x8_u(a, b));
      }
      const fine = i32x4.shr_u(now, 2);
      const luma = i16x8.narrow_i32x4_s(fine, fine);
      const whole = wholeLuma(now);
      const thick = thickness(a, b, whole);
      const glow = i16x8.q15mulr_sat_s(v128.load64_zero(shine + <usize>(x << 1)), thick);
      const lit = i16x8.add_sat_s(luma, glow);
      const low = relight(a, spread01(whole), spread01(lit), strength);
      const high = relight(b, spread23(whole), spread23(lit), strength);
      v128.store(at, toPixels(low, high));
    }
  }
}

/** Levels of luma that a brush may lose. */
const LOST: i32 = 26;

@inline
function regain(painted: v128, lost: v128, part: v128): v128 {
  return i16x8.add(painted, i16x8.q15mulr_sat_s(i16x8.sub(lost, painted), part));
}

/**
 * How thick paint lies on four pixels, in 1/32768: thinner on the colours of skin, whose red is over
 * and whose blue is under luma by about as much in every tone of it (Chai and Ngan 1999).
 */
@inline
function thickness(a: v128, b: v128, luma: v128): v128 {
  const red = v128.shuffle<i16>(a, b, 0, 4, 8, 12, 0, 4, 8, 12);
  const blue = v128.shuffle<i16>(a, b, 2, 6, 10, 14, 2, 6, 10, 14);
  const over = i16x8.sub(red, luma);
  const under = i16x8.sub(luma, blue);
  // Red 8 to 52 levels over luma, blue 8 to 70 under it, with borders of 8 levels.
  const warm = i16x8.min_s(i16x8.sub(over, i16x8.splat(8)), i16x8.sub(i16x8.splat(52), over));
  const dull = i16x8.min_s(i16x8.sub(under, i16x8.splat(8)), i16x8.sub(i16x8.splat(70), under));
  const both = i16x8.max_s(i64x2.splat(0), i16x8.min_s(warm, dull));
  const skin = i16x8.min_s(i16x8.splat(8), both);
  return i16x8.sub(i16x8.splat(32767), i16x8.mul(skin, i16x8.splat(2560)));
}
