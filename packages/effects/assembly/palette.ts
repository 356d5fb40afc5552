import { Plane } from "./memory";
import { inkOf, spread01, spread23, toPixels } from "./paint";
import { raiseRow, scratchRow } from "./raise";

/** Points of the colour cube along each side: one for each eight levels. */
const SIDE: i32 = 33;

/**
 * Counts the colours of an RGBA picture in 32 × 32 × 32 bins, B slowest and R fastest: for each how
 * many pixels, and the sums of their R, G and B; four numbers of 32 bits, set to 0 first.
 */
export function countColours(picture: Plane, counts: usize): void {
  memory.fill(counts, 0, 32768 * 16);
  for (let y = 0; y < picture.height; y++) {
    const row = picture.row(y);
    for (let x = 0; x < picture.width; x++) {
      const pixel = load<u32>(row + <usize>(x << 2));
      const bin = ((pixel >> 3) & 31) | ((pixel >> 6) & 0x3e0) | ((pixel >> 9) & 0x7c00);
      const at = counts + ((<usize>bin) << 4);
      const colour = i32x4(1, pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255);
      v128.store(at, i32x4.add(v128.load(at), colour));
    }
  }
}

/**
 * Rows `from` to `to` of a smoothed RGBA picture, in place, in the colours of a palette, under ink
 * lines as of `inkCartoon`. `cube`: 33 × 33 × 33 RGBA pixels, B slowest and R fastest, for colours at
 * each eight levels from 0 to 256; between them trilinearly, which softens where one colour of the
 * palette ends and the next begins. Needs scratch for a row.
 */
export function inkPalette(
  picture: Plane,
  lines: Plane,
  level: i32,
  cube: usize,
  slope: i32,
  from: i32,
  to: i32,
): void {
  for (let y = from; y < to; y++) {
    const line = raiseRow(lines, level, y, scratchRow(picture.width, 0));
    const row = picture.row(y);
    for (let x = 0; x < picture.width; x += 4) {
      const at = row + <usize>(x << 2);
      const pixels = v128.load(at);
      const a = lookUp(cube, <u32>i32x4.extract_lane(pixels, 0));
      const b = lookUp(cube, <u32>i32x4.extract_lane(pixels, 1));
      const c = lookUp(cube, <u32>i32x4.extract_lane(pixels, 2));
      const d = lookUp(cube, <u32>i32x4.extract_lane(pixels, 3));
      const ink = inkOf(v128.load64_zero(line + <usize>(x << 1)), slope, 0);
      const low = i16x8.q15mulr_sat_s(v128.shuffle<i64>(a, b, 0, 2), spread01(ink));
      const high = i16x8.q15mulr_sat_s(v128.shuffle<i64>(c, d, 0, 2), spread23(ink));
      v128.store(at, toPixels(low, high));
    }
  }
}

/** A pixel's colour in the cube, in 1/64 level in the low four lanes. */
@inline
function lookUp(cube: usize, pixel: u32): v128 {
  const r = pixel & 255;
  const g = (pixel >> 8) & 255;
  const b = (pixel >> 16) & 255;
  const at = cube + <usize>((((b >> 3) * SIDE + (g >> 3)) * SIDE + (r >> 3)) << 2);
  const above = at + SIDE * SIDE * 4;
  const green = i16x8.splat(<i16>(g & 7));
  const near = along(pair(at), pair(at + SIDE * 4), green);
  const far = along(pair(above), pair(above + SIDE * 4), green);
  // In 1/64 level now; the last step would not fit 16 bits without leaving three of them.
  const both = i16x8.shr_u(along(near, far, i16x8.splat(<i16>(b & 7))), 3);
  const red = <i16>(r & 7);
  const here = i16x8.mul(both, i16x8.splat(8 - red));
  return i16x8.add(here, i16x8.mul(v128.shuffle<i64>(both, both, 1, 0), i16x8.splat(red)));
}

/** Two neighbouring points of the cube as 16-bit lanes. */
@inline
function pair(at: usize): v128 {
  return v128.load8x8_u(at);
}

/** Eight times the mix of two colours, by `share` in 1/8. */
@inline
function along(a: v128, b: v128, share: v128): v128 {
  return i16x8.add(i16x8.shl(a, 3), i16x8.mul(i16x8.sub(b, a), share));
}
