import { Plane } from "./memory";
import { inkOf } from "./paint";
import { raiseRow, scratchRow } from "./raise";

/** One print of a photo in four inks, dots and a key line. */
@unmanaged
export class Panel {
  /** Luma in 1/64 level of the smoothed photo. */
  tone: Plane;
  /** Difference of Gaussians, negative where a key line belongs. */
  lines: Plane;
  /** What shows where a print is mixed with the photo. */
  photo: Plane;
  /** 0: the planes have the print's size, 1: half of it. */
  level: i32;
  /** The panel's part of the target. */
  left: i32;
  top: i32;
  width: i32;
  /** The place in the print of the panel's left upper pixel. */
  offsetX: i32;
  offsetY: i32;
  /** Four inks from the darkest, R, G and B in the low three bytes, then the key's. */
  ink0: u32;
  ink1: u32;
  ink2: u32;
  ink3: u32;
  key: u32;
  /** Luma at which the next ink begins, in 1/64 level. */
  threshold1: i32;
  threshold2: i32;
  threshold3: i32;
  /** By how much the second and the fourth ink are printed beside the third. */
  shiftX: i32;
  shiftY: i32;
  /** Dots a pixel along and across the screen's direction. */
  screenX: f32;
  screenY: f32;
  /** Pixels from dot to dot. */
  pitch: f32;
  /** Key ink for each unit of difference, in 1/32768. */
  slope: i32;
  /** How much of the result is print, in 1/32767. */
  amount: i32;
}

/**
 * Prints rows `from` to `to` of the target within a panel: flat inks by luma, the lighter middle one
 * under Ben Day dots of the darker, which grow as luma falls, and the key line.
 */
export function printPanel(target: Plane, panel: Panel, from: i32, to: i32): void {
  const width = panel.photo.width;
  const scale: f32 = 1 / <f32>(panel.threshold3 - panel.threshold2);
  for (let y = from; y < to; y++) {
    const v = y - panel.top + panel.offsetY;
    const level = panel.level;
    const u = <usize>(panel.offsetX << 1);
    const sx = <usize>(panel.shiftX << 1);
    const tone = raiseRow(panel.tone, level, v, scratchRow(width, 0)) + u;
    const before = raiseRow(panel.tone, level, v - panel.shiftY, scratchRow(width, 1)) + u - sx;
    const after = raiseRow(panel.tone, level, v + panel.shiftY, scratchRow(width, 2)) + u + sx;
    const under = raiseRow(panel.tone, level, v + 1, scratchRow(width, 4)) + u;
    const lines = raiseRow(panel.lines, level, v, scratchRow(width, 3)) + u;
    const photo = panel.photo.row(v) + (u << 1);
    const out = target.row(y) + <usize>(panel.left << 2);
    for (let x = 0; x < panel.width; x += 8) {
      const at = <usize>(x << 1);
      const middle = v128.load(tone + at);
      const dx = i16x8.abs(i16x8.sub(v128.load(tone + at + 2), v128.load(tone + at - 2)));
      const dy = i16x8.abs(i16x8.sub(v128.load(under + at), middle));
      const slope = i16x8.max_s(i16x8.splat(FLAT), i16x8.add_sat_s(i16x8.shr_s(dx, 1), dy));
      const steep0 = f32x4.div(f32x4.splat(32767), floats(i32x4.extend_low_i16x8_s(slope)));
      const steep1 = f32x4.div(f32x4.splat(32767), floats(i32x4.extend_high_i16x8_s(slope)));
      const m1 = coverage(v128.load(before + at), panel.threshold1, steep0, steep1);
      const m2 = coverage(middle, panel.threshold2, steep0, steep1);
      const m3 = coverage(v128.load(after + at), panel.threshold3, steep0, steep1);
      const place = <f32>(x + panel.offsetX);
      const wide0 = i32x4.extend_low_i16x8_s(middle);
      const wide1 = i32x4.extend_high_i16x8_s(middle);
      const d0 = dots(wide0, panel, place, <f32>v, scale);
      const d1 = dots(wide1, panel, place + 4, <f32>v, scale);
      const dot = i16x8.q15mulr_sat_s(i16x8.narrow_i32x4_s(d0, d1), m2);
      const key = inkOf(v128.load(lines + at), panel.slope);
      const r = channel(panel, 0, m1, m2, m3, dot, key);
      const g = channel(panel, 8, m1, m2, m3, dot, key);
      const b = channel(panel, 16, m1, m2, m3, dot, key);
      const bytes = min(32, (panel.width - x) << 2);
      write(out + <usize>(x << 2), photo + <usize>(x << 2), r, g, b, panel.amount, bytes);
    }
  }
}

/** The least change of luma from a pixel to the next that an edge is softened for, in 1/64 level. */
const FLAT: i16 = 24;

@inline
function floats(v: v128): v128 {
  return f32x4.convert_i32x4_s(v);
}

/**
 * How much of an ink there is on eight pixels, in 1/32768: its edge, where luma crosses the
 * threshold, is as wide as luma takes for a step of one pixel.
 */
@inline
function coverage(tone: v128, threshold: i32, steep0: v128, steep1: v128): v128 {
  const over = i16x8.sub_sat_s(tone, i16x8.splat(<i16>threshold));
  const low = f32x4.mul(floats(i32x4.extend_low_i16x8_s(over)), steep0);
  const high = f32x4.mul(floats(i32x4.extend_high_i16x8_s(over)), steep1);
  return i16x8.max_s(
    i64x2.splat(0),
    i16x8.add_sat_s(
      i16x8.splat(16384),
      i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(low), i32x4.trunc_sat_f32x4_s(high)),
    ),
  );
}

/** Coverage by dots of four pixels from `x` on, in 1/32768. */
@inline
function dots(tone: v128, panel: Panel, x: f32, y: f32, scale: f32): v128 {
  const xs = f32x4.add(f32x4.splat(x), f32x4(0.5, 1.5, 2.5, 3.5));
  const ys: f32 = y + 0.5;
  const a = f32x4.add(f32x4.mul(xs, f32x4.splat(panel.screenX)), f32x4.splat(ys * panel.screenY));
  const b = f32x4.sub(f32x4.splat(ys * panel.screenX), f32x4.mul(xs, f32x4.splat(panel.screenY)));
  const da = f32x4.sub(a, f32x4.nearest(a));
  const db = f32x4.sub(b, f32x4.nearest(b));
  const distance = f32x4.sqrt(f32x4.add(f32x4.mul(da, da), f32x4.mul(db, db)));
  const below = i32x4.sub(i32x4.splat(panel.threshold3), tone);
  const share = f32x4.mul(f32x4.convert_i32x4_s(below), f32x4.splat(scale));
  const part = f32x4.min(f32x4.splat(1), f32x4.max(f32x4.splat(0), share));
  const radius = f32x4.mul(f32x4.sqrt(part), f32x4.splat(0.62));
  const reach = f32x4.mul(f32x4.sub(radius, distance), f32x4.splat(panel.pitch));
  const soft = f32x4.add(reach, f32x4.splat(0.5));
  const inside = f32x4.min(f32x4.splat(1), f32x4.max(f32x4.splat(0), soft));
  return i32x4.trunc_sat_f32x4_s(f32x4.mul(inside, f32x4.splat(32767)));
}

/** One channel of eight pixels in 1/64 level, the inks laid one over the other. */
@inline
function channel(
  panel: Panel,
  shift: u32,
  m1: v128,
  m2: v128,
  m3: v128,
  dot: v128,
  key: v128,
): v128 {
  const dark = level(panel.ink1, shift);
  let colour = over(level(panel.ink0, shift), dark, m1);
  colour = over(colour, level(panel.ink2, shift), m2);
  colour = over(colour, dark, dot);
  colour = over(colour, level(panel.ink3, shift), m3);
  return over(level(panel.key, shift), colour, key);
}

@inline
function level(ink: u32, shift: u32): v128 {
  return i16x8.splat(<i16>(((ink >> shift) & 255) << 6));
}

@inline
function over(below: v128, above: v128, share: v128): v128 {
  return i16x8.add(below, i16x8.q15mulr_sat_s(i16x8.sub(above, below), share));
}

/** Eight pixels of planar colours, mixed with the photo, as RGBA; the last ones of a panel fewer. */
@inline
function write(
  out: usize,
  photo: usize,
  r: v128,
  g: v128,
  b: v128,
  amount: i32,
  bytes: i32,
): void {
  const half = i16x8.splat(32);
  const r8 = i16x8.shr_s(i16x8.add(r, half), 6);
  const g8 = i16x8.shr_s(i16x8.add(g, half), 6);
  const b8 = i16x8.shr_s(i16x8.add(b, half), 6);
  const rg = i8x16.narrow_i16x8_u(r8, g8);
  const ba = i8x16.narrow_i16x8_u(b8, i16x8.splat(255));
  const pairs = v128.shuffle<i8>(rg, rg, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  const rest = v128.shuffle<i8>(ba, ba, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  const first = mixed(v128.shuffle<i16>(pairs, rest, 0, 8, 1, 9, 2, 10, 3, 11), photo, amount);
  const second = mixed(
    v128.shuffle<i16>(pairs, rest, 4, 12, 5, 13, 6, 14, 7, 15),
    photo + 16,
    amount,
  );
  if (bytes == 32) {
    v128.store(out, first);
    v128.store(out, second, 16);
    return;
  }
  const spare = scratchRow(0, 0) - 64;
  v128.store(spare, first);
  v128.store(spare, second, 16);
  memory.copy(out, spare, bytes);
}

@inline
function mixed(print: v128, photo: usize, amount: i32): v128 {
  if (amount == 32767) return print;
  const ground = v128.load(photo);
  const part = i16x8.splat(<i16>amount);
  const a = i16x8.extend_low_i8x16_u(ground);
  const b = i16x8.extend_high_i8x16_u(ground);
  const c = i16x8.sub(i16x8.extend_low_i8x16_u(print), a);
  const d = i16x8.sub(i16x8.extend_high_i8x16_u(print), b);
  return v128.or(
    i8x16.narrow_i16x8_u(
      i16x8.add(a, i16x8.q15mulr_sat_s(c, part)),
      i16x8.add(b, i16x8.q15mulr_sat_s(d, part)),
    ),
    i32x4.splat(0xff000000),
  );
}
