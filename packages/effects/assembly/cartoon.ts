import { smoothAllButUp } from "./domain-transform";
import { lumaOf4 } from "./luma";
import { Plane, scratch, setScratch } from "./memory";
import { inkPalette } from "./palette";
import { behindStripe } from "./stripe";
import { filterUpAndWrite } from "./stripe-passes";
import {
  clampColour,
  inkOf,
  lookUp4,
  relight,
  spread01,
  spread23,
  spread45,
  spread67,
  toPixels,
  wholeLuma,
} from "./paint";
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
function inkCartoon(
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
    for (let x = 0; x < picture.width; x += 8) {
      const at = row + <usize>(x << 2);
      const first = v128.load(at);
      const second = v128.load(at, 16);
      const luma0 = lumaOf4(first);
      const luma1 = lumaOf4(second);
      const whole = wholeLuma(luma0, luma1);
      const lit = i16x8.narrow_i32x4_s(lookUp4(luma0, levels), lookUp4(luma1, levels));
      const w01 = spread01(whole);
      let a = relight(i16x8.extend_low_i8x16_u(first), w01, spread01(lit), strength);
      const w23 = spread23(whole);
      let b = relight(i16x8.extend_high_i8x16_u(first), w23, spread23(lit), strength);
      const w45 = spread45(whole);
      let c = relight(i16x8.extend_low_i8x16_u(second), w45, spread45(lit), strength);
      const w67 = spread67(whole);
      let d = relight(i16x8.extend_high_i8x16_u(second), w67, spread67(lit), strength);
      const difference = v128.load(line + <usize>(x << 1));
      // Most pixels have no ink on them.
      if (i16x8.bitmask(difference) != 0) {
        const ink = inkOf(difference, slope, 0);
        a = i16x8.q15mulr_sat_s(clampColour(a), spread01(ink));
        b = i16x8.q15mulr_sat_s(clampColour(b), spread23(ink));
        c = i16x8.q15mulr_sat_s(clampColour(c), spread45(ink));
        d = i16x8.q15mulr_sat_s(clampColour(d), spread67(ink));
      }
      v128.store(at, toPixels(a, b));
      v128.store(at, toPixels(c, d), 16);
    }
  }
}

/**
 * `domainTransform` in three iterations and, on each band of rows as soon as it is smoothed and while
 * it is in cache, `inkCartoon`, or `inkPalette` where `cube` is not 0. Needs the scratch of both.
 */
export function smoothAndInk(
  source: Plane,
  target: Plane,
  first: i32,
  last: i32,
  from: i32,
  to: i32,
  spare: usize,
  spatial: f32,
  range: f32,
  lines: Plane,
  level: i32,
  slope: i32,
  levels: usize,
  saturation: i32,
  cube: usize,
): void {
  const end = smoothAllButUp(source, first, last, spare, spatial, range);
  const own = scratch;
  for (let band = end; band >= 0; band--) {
    filterUpAndWrite(band * 8, band == end, target, first, from, to);
    const top = max(from, first + band * 8);
    const bottom = min(to, first + band * 8 + 8);
    setScratch(behindStripe());
    if (cube != 0) inkPalette(target, lines, level, cube, slope, top, bottom);
    else inkCartoon(target, lines, level, levels, saturation, slope, top, bottom);
    setScratch(own);
  }
}
