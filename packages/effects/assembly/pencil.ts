import { Plane } from "./memory";
import { inkOf, spread01, spread23, spread45, spread67, toPixels } from "./paint";
import { raisePixels, raiseRow, scratchRow } from "./raise";

/**
 * Rows `from` to `to` of a graphite drawing (after Lu and others 2012, "Combining Sketch and Tone for
 * Pencil Drawing Production") from the layers of `layGraphite`, at the picture's size (`level` 0) or
 * half of it (1). The ground is the photo mixed with paper. Needs scratch for two rows.
 *
 * @param slope  how much graphite a line has for each unit of difference, in 1/32768
 * @param faint  how much of the paper the darkest line leaves bare, in 1/32768
 * @param paper  R, G and B of the paper in the low three bytes
 * @param cover  how much of the ground is paper, in 1/32767
 * @param amount  how much of the graphite is laid down, in 1/32767
 */
export function drawGraphite(
  photo: Plane,
  target: Plane,
  bare: Plane,
  lines: Plane,
  level: i32,
  slope: i32,
  faint: i32,
  paper: i32,
  cover: i32,
  amount: i32,
  from: i32,
  to: i32,
): void {
  const width = photo.width;
  const sheet = i16x8.shl(i16x8.extend_low_i8x16_u(i32x4.splat(paper)), 6);
  const all = i16x8.splat(32767);
  for (let y = from; y < to; y++) {
    const bareRow = raiseRow(bare, level, y, scratchRow(width, 0));
    const lineRow = raiseRow(lines, level, y, scratchRow(width, 1));
    const row = photo.row(y);
    const out = target.row(y);
    for (let x = 0; x < width; x += 8) {
      const at = <usize>(x << 1);
      const white = v128.load(bareRow + at);
      const line = inkOf(v128.load(lineRow + at), slope, faint);
      let left = i16x8.q15mulr_sat_s(i16x8.add_sat_s(white, white), line);
      if (amount < 32767) {
        const drawn = i16x8.sub(all, left);
        left = i16x8.sub(all, i16x8.q15mulr_sat_s(drawn, i16x8.splat(<i16>amount)));
      }
      const pixel = <usize>(x << 2);
      let a = sheet;
      let b = sheet;
      let c = sheet;
      let d = sheet;
      if (cover < 32767) {
        const share = i16x8.splat(<i16>cover);
        const first = v128.load(row + pixel);
        const second = v128.load(row + pixel, 16);
        a = mixed(i16x8.shl(i16x8.extend_low_i8x16_u(first), 6), sheet, share);
        b = mixed(i16x8.shl(i16x8.extend_high_i8x16_u(first), 6), sheet, share);
        c = mixed(i16x8.shl(i16x8.extend_low_i8x16_u(second), 6), sheet, share);
        d = mixed(i16x8.shl(i16x8.extend_high_i8x16_u(second), 6), sheet, share);
      }
      a = i16x8.q15mulr_sat_s(a, spread01(left));
      b = i16x8.q15mulr_sat_s(b, spread23(left));
      c = i16x8.q15mulr_sat_s(c, spread45(left));
      d = i16x8.q15mulr_sat_s(d, spread67(left));
      v128.store(out + pixel, toPixels(a, b));
      v128.store(out + pixel, toPixels(c, d), 16);
    }
  }
}

/** `share` (1/32768) of the way from `a` to `b`. */
@inline
function mixed(a: v128, b: v128, share: v128): v128 {
  return i16x8.add(a, i16x8.q15mulr_sat_s(i16x8.sub(b, a), share));
}

/**
 * Rows `from` to `to` of a coloured drawing from the layers of `layColour`, at the picture's size
 * (`level` 0) or half of it (1): pigment under lines, mixed with the photo. Needs scratch for four
 * rows. For `slope`, `faint` and `amount` see `drawGraphite`.
 */
export function drawColour(
  photo: Plane,
  target: Plane,
  colours: Plane,
  lines: Plane,
  level: i32,
  slope: i32,
  faint: i32,
  amount: i32,
  from: i32,
  to: i32,
): void {
  const width = photo.width;
  for (let y = from; y < to; y++) {
    const colour = raisePixels(colours, level, y, scratchRow(width, 0), scratchRow(width, 2));
    const lineRow = raiseRow(lines, level, y, scratchRow(width, 3));
    const row = photo.row(y);
    const out = target.row(y);
    for (let x = 0; x < width; x += 4) {
      const pixel = <usize>(x << 2);
      const pixels = v128.load(colour + pixel);
      const line = inkOf(v128.load64_zero(lineRow + <usize>(x << 1)), slope, faint);
      let a = i16x8.q15mulr_sat_s(sixBits(i16x8.extend_low_i8x16_u(pixels)), spread01(line));
      let b = i16x8.q15mulr_sat_s(sixBits(i16x8.extend_high_i8x16_u(pixels)), spread23(line));
      if (amount < 32767) {
        const ground = v128.load(row + pixel);
        const part = i16x8.splat(<i16>amount);
        a = mixed(sixBits(i16x8.extend_low_i8x16_u(ground)), a, part);
        b = mixed(sixBits(i16x8.extend_high_i8x16_u(ground)), b, part);
      }
      v128.store(out + pixel, toPixels(a, b));
    }
  }
}

@inline
function sixBits(colour: v128): v128 {
  return i16x8.shl(colour, 6);
}
