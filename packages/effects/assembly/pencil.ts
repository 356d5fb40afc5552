import { Plane } from "./memory";
import { WHITE, spread01, spread23, spread45, spread67, toPixels } from "./paint";
import { Drawing, bareOf, bareOfLines, drawnRows } from "./pencil-layers";
import { raisePixels, scratchRow } from "./raise";

/**
 * Rows `from` to `to` of a graphite drawing (after Lu and others 2012, "Combining Sketch and Tone for
 * Pencil Drawing Production"). The ground is the photo mixed with paper. Needs scratch for five rows.
 *
 * @param paper  R, G and B of the paper in the low three bytes
 * @param cover  how much of the ground is paper, in 1/32767
 * @param amount  how much of the graphite is laid down, in 1/32767
 */
export function drawGraphite(
  photo: Plane,
  target: Plane,
  drawing: Drawing,
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
    drawnRows(drawing, y, width, 0);
    const row = photo.row(y);
    const out = target.row(y);
    for (let x = 0; x < width; x += 8) {
      const at = <usize>(x << 1);
      let left = i16x8.q15mulr_sat_s(bareOf(drawing, at), bareOfLines(drawing, at));
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
        a = mixed(sixBits(i16x8.extend_low_i8x16_u(first)), sheet, share);
        b = mixed(sixBits(i16x8.extend_high_i8x16_u(first)), sheet, share);
        c = mixed(sixBits(i16x8.extend_low_i8x16_u(second)), sheet, share);
        d = mixed(sixBits(i16x8.extend_high_i8x16_u(second)), sheet, share);
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
 * Rows `from` to `to` of a coloured drawing: pigments of `mixPigments`, of the size of the drawing's
 * planes, in strokes on white paper and under lines, mixed with the photo: `amount` of it is drawing,
 * in 1/32767. Needs scratch for eight rows.
 */
export function drawColour(
  photo: Plane,
  target: Plane,
  drawing: Drawing,
  colours: Plane,
  amount: i32,
  from: i32,
  to: i32,
): void {
  const width = photo.width;
  const level = drawing.level;
  for (let y = from; y < to; y++) {
    const colour = raisePixels(colours, level, y, scratchRow(width, 0), scratchRow(width, 2));
    drawnRows(drawing, y, width, 3);
    const row = photo.row(y);
    const out = target.row(y);
    for (let x = 0; x < width; x += 8) {
      const at = <usize>(x << 1);
      const pixel = <usize>(x << 2);
      const bare = bareOf(drawing, at);
      const line = bareOfLines(drawing, at);
      const first = v128.load(colour + pixel);
      const second = v128.load(colour + pixel, 16);
      let a = laid(i16x8.extend_low_i8x16_u(first), spread01(bare), spread01(line));
      let b = laid(i16x8.extend_high_i8x16_u(first), spread23(bare), spread23(line));
      let c = laid(i16x8.extend_low_i8x16_u(second), spread45(bare), spread45(line));
      let d = laid(i16x8.extend_high_i8x16_u(second), spread67(bare), spread67(line));
      if (amount < 32767) {
        const ground = v128.load(row + pixel);
        const beside = v128.load(row + pixel, 16);
        const part = i16x8.splat(<i16>amount);
        a = mixed(sixBits(i16x8.extend_low_i8x16_u(ground)), a, part);
        b = mixed(sixBits(i16x8.extend_high_i8x16_u(ground)), b, part);
        c = mixed(sixBits(i16x8.extend_low_i8x16_u(beside)), c, part);
        d = mixed(sixBits(i16x8.extend_high_i8x16_u(beside)), d, part);
      }
      v128.store(out + pixel, toPixels(a, b));
      v128.store(out + pixel, toPixels(c, d), 16);
    }
  }
}

/** Pigment with what strokes leave bare of white paper, under lines. */
@inline
function laid(pigment: v128, bare: v128, line: v128): v128 {
  const colour = sixBits(pigment);
  const light = i16x8.q15mulr_sat_s(i16x8.sub(i16x8.splat(<i16>WHITE), colour), bare);
  return i16x8.q15mulr_sat_s(i16x8.add(colour, light), line);
}

@inline
function sixBits(colour: v128): v128 {
  return i16x8.shl(colour, 6);
}
