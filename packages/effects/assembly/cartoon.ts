import { lumaOf4 } from "./luma";
import { Plane } from "./memory";
import { inkOf, lookUp4, relight, spread01, spread23, toPixels, wholeLuma } from "./paint";
import { raiseRow, scratchRow } from "./raise";

/**
 * Rows `from` to `to` of a smoothed RGBA picture, in place, as a cartoon: new luma from a table of
 * soft levels (Winnemöller and others 2006, "Real-Time Video Abstraction", §3.3), stronger colours,
 * and ink from a plane of lines at the picture's size (`level` 0) or half of it (1). Needs scratch
 * for a row of 16-bit numbers.
 *
 * @param levels  1024 numbers: new luma in 1/64 level by luma in 1/4 level
 * @param saturation  in 1/64, at most 128
 * @param slope  ink for each unit of the lines' difference of Gaussians, in 1/32768
 */
export function inkCartoon(
  picture: Plane,
  lines: Plane,
  level: i32,
  levels: usize,
  saturation: i32,
  slope: i32,
  from: i32,
  to: i32,
): void {
  const strength = i16x8.splat(<i16>saturation);
  for (let y = from; y < to; y++) {
    const line = raiseRow(lines, level, y, scratchRow(picture.width, 0));
    const row = picture.row(y);
    for (let x = 0; x < picture.width; x += 4) {
      const at = row + <usize>(x << 2);
      const pixels = v128.load(at);
      const luma = lumaOf4(pixels);
      const whole = wholeLuma(luma);
      const fresh = lookUp4(luma, levels);
      const lit = i16x8.narrow_i32x4_s(fresh, fresh);
      const ink = inkOf(v128.load64_zero(line + <usize>(x << 1)), slope, 0);
      const a = i16x8.extend_low_i8x16_u(pixels);
      const b = i16x8.extend_high_i8x16_u(pixels);
      const low = relight(a, spread01(whole), spread01(lit), strength);
      const high = relight(b, spread23(whole), spread23(lit), strength);
      const inkedLow = i16x8.q15mulr_sat_s(low, spread01(ink));
      const inkedHigh = i16x8.q15mulr_sat_s(high, spread23(ink));
      v128.store(at, toPixels(inkedLow, inkedHigh));
    }
  }
}
