import { lumaOf4 } from "./luma";
import { fillMargins } from "./margins";
import { Plane } from "./memory";
import { relight, spread01, spread23, toPixels } from "./paint";
import { raiseRow, scratchRow } from "./raise";

/**
 * Light that rakes over paint from the upper left: the slope of a height in 16 bits towards it, for
 * rows `from` to `to`, in 1/64 level of luma, with margins. `gain` in 1/4096.
 */
export function rakingLight(
  height: Plane,
  target: Plane,
  gain: i32,
  from: i32,
  to: i32,
): void {
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
 * Lights rows `from` to `to` of an RGBA picture, in place: adds a plane of light in 1/64 level at the
 * picture's size (`level` 0) or half of it (1), and makes colours stronger by `saturation` (1/8192).
 * Needs scratch for a row of 16-bit numbers.
 */
export function lightPaint(
  picture: Plane,
  light: Plane,
  level: i32,
  saturation: i32,
  from: i32,
  to: i32,
): void {
  const strength = i16x8.splat(<i16>saturation);
  for (let y = from; y < to; y++) {
    const shine = raiseRow(light, level, y, scratchRow(picture.width, 0));
    const row = picture.row(y);
    for (let x = 0; x < picture.width; x += 4) {
      const at = row + <usize>(x << 2);
      const pixels = v128.load(at);
      const wide = i32x4.shr_u(lumaOf4(pixels), 2);
      const luma = i16x8.narrow_i32x4_s(wide, wide);
      const lit = i16x8.add_sat_s(luma, v128.load64_zero(shine + <usize>(x << 1)));
      const a = i16x8.shl(i16x8.extend_low_i8x16_u(pixels), 6);
      const b = i16x8.shl(i16x8.extend_high_i8x16_u(pixels), 6);
      const low = relight(a, spread01(luma), spread01(lit), strength);
      const high = relight(b, spread23(luma), spread23(lit), strength);
      v128.store(at, toPixels(low, high));
    }
  }
}
