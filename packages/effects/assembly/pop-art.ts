import { Plane, scratch } from "./memory";
import { inkOf } from "./paint";
import { raiseRow, scratchRow } from "./raise";

/** A print of a photo in four inks, dots and a key line, before it has colours. */
@unmanaged
export class Print {
  /** Luma in 1/64 level of the smoothed photo. */
  tone: Plane;
  /** Difference of Gaussians, negative where a key line belongs. */
  lines: Plane;
  /** What shows where a print is mixed with the photo. */
  photo: Plane;
  /** 0: the planes have the print's size, 1: half of it. */
  level: i32;
  /** The part of the print that panels show: from its left pixel so many. */
  left: i32;
  width: i32;
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
  /** How many panels show this part, and where the first of them lies. */
  count: i32;
  panels: usize;
}

/** Where a print is shown, and in which inks. */
@unmanaged
export class Panel {
  /** In the target. */
  left: i32;
  width: i32;
  /** Row 0 of the print is this row of the target. */
  top: i32;
  /** Rows of the print that are shown. */
  bottom: i32;
  /** Four inks from the darkest, R, G and B in the low three bytes, then the key's. */
  ink0: u32;
  ink1: u32;
  ink2: u32;
  ink3: u32;
  key: u32;
}

/** How far each ink covers eight pixels, in 1/32768: see {@link press}. */
let m1: v128 = i64x2.splat(0);
let m2: v128 = i64x2.splat(0);
let m3: v128 = i64x2.splat(0);
let dot: v128 = i64x2.splat(0);

/**
 * Prints rows `from` to `to` of a print in all of its panels: flat inks by luma, the lighter middle
 * one under Ben Day dots of the darker, which grow as luma falls, and the key line.
 */
export function printPanels(target: Plane, print: Print, from: i32, to: i32): void {
  const width = print.photo.width;
  const level = print.level;
  const u = <usize>(print.left << 1);
  const sx = <usize>(print.shiftX << 1);
  for (let v = from; v < to; v++) {
    const tone = raiseRow(print.tone, level, v, scratchRow(width, 0)) + u;
    const before = raiseRow(print.tone, level, v - print.shiftY, scratchRow(width, 1)) + u - sx;
    const after = raiseRow(print.tone, level, v + print.shiftY, scratchRow(width, 2)) + u + sx;
    const under = raiseRow(print.tone, level, v + 1, scratchRow(width, 4)) + u;
    const lines = raiseRow(print.lines, level, v, scratchRow(width, 3)) + u;
    const photo = print.photo.row(v) + (u << 1);
    for (let x = 0; x < print.width; x += 8) {
      const at = <usize>(x << 1);
      const line = v128.load(lines + at);
      const isFlat = cover(print, x, v, tone + at, before + at, after + at, under + at);
      const one = isFlat && print.amount == 32767 ? onlyInk(line) : -1;
      if (one < 0) weigh(line, print.slope);
      for (let i = 0; i < print.count; i++) {
        const panel = changetype<Panel>(print.panels + <usize>i * offsetof<Panel>());
        const bytes = min(32, (panel.width - x) << 2);
        if (v >= panel.bottom || bytes <= 0) continue;
        const out = target.row(v + panel.top) + <usize>((panel.left + x) << 2);
        if (one < 0) {
          press(out, photo + <usize>(x << 2), print, panel, bytes);
          continue;
        }
        const ink = i32x4.splat(load<u32>(changetype<usize>(panel) + <usize>one) | 0xff000000);
        if (bytes == 32) {
          v128.store(out, ink);
          v128.store(out, ink, 16);
        } else {
          v128.store(scratch, ink);
          v128.store(scratch, ink, 16);
          memory.copy(out, scratch, bytes);
        }
      }
    }
  }
}

/** Finds the coverage of eight pixels; whether no ink ends among them. */
@inline
function cover(
  print: Print,
  x: i32,
  y: i32,
  tone: usize,
  before: usize,
  after: usize,
  under: usize,
): bool {
  const none = i64x2.splat(0);
  const middle = v128.load(tone);
  const dx = i16x8.abs(i16x8.sub(v128.load(tone + 2), v128.load(tone - 2)));
  const dy = i16x8.abs(i16x8.sub(v128.load(under), middle));
  const slope = i16x8.max_s(i16x8.splat(FLAT), i16x8.add_sat_s(i16x8.shr_s(dx, 1), dy));
  const over1 = i16x8.sub_sat_s(v128.load(before), i16x8.splat(<i16>print.threshold1));
  const over2 = i16x8.sub_sat_s(middle, i16x8.splat(<i16>print.threshold2));
  const over3 = i16x8.sub_sat_s(v128.load(after), i16x8.splat(<i16>print.threshold3));
  const near12 = i16x8.min_u(i16x8.abs(over1), i16x8.abs(over2));
  const nearest = i16x8.min_u(near12, i16x8.abs(over3));
  // Most pixels are far from every edge, and so are their neighbours.
  const isFlat = !v128.any_true(i16x8.le_u(nearest, slope));
  if (isFlat) {
    m1 = i16x8.shr_u(i16x8.gt_s(over1, none), 1);
    m2 = i16x8.shr_u(i16x8.gt_s(over2, none), 1);
    m3 = i16x8.shr_u(i16x8.gt_s(over3, none), 1);
  } else {
    const steep0 = f32x4.div(f32x4.splat(32767), floats(i32x4.extend_low_i16x8_s(slope)));
    const steep1 = f32x4.div(f32x4.splat(32767), floats(i32x4.extend_high_i16x8_s(slope)));
    m1 = coverage(over1, steep0, steep1);
    m2 = coverage(over2, steep0, steep1);
    m3 = coverage(over3, steep0, steep1);
  }
  dot = none;
  if (v128.any_true(m2) && !isFull(m3)) {
    const place = <f32>(x + print.left);
    const d0 = dots(i32x4.extend_low_i16x8_s(middle), print, place, <f32>y);
    const d1 = dots(i32x4.extend_high_i16x8_s(middle), print, place + 4, <f32>y);
    dot = i16x8.q15mulr_sat_s(i16x8.narrow_i32x4_s(d0, d1), m2);
  }
  return isFlat;
}

@inline
function isFull(share: v128): bool {
  return i16x8.all_true(i16x8.gt_s(share, i16x8.splat(32700)));
}

/** Where a panel has the ink of all of eight pixels; -1 where they differ or have dots or lines. */
@inline
function onlyInk(line: v128): i32 {
  if (i16x8.bitmask(line) != 0) return -1;
  if (i16x8.all_true(m3)) return offsetof<Panel>("ink3");
  if (v128.any_true(m2)) return -1;
  if (i16x8.all_true(m1)) return offsetof<Panel>("ink1");
  return v128.any_true(m1) ? -1 : offsetof<Panel>("ink0");
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
function coverage(over: v128, steep0: v128, steep1: v128): v128 {
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
function dots(tone: v128, print: Print, x: f32, y: f32): v128 {
  const scale: f32 = 1 / <f32>(print.threshold3 - print.threshold2);
  const xs = f32x4.add(f32x4.splat(x), f32x4(0.5, 1.5, 2.5, 3.5));
  const ys: f32 = y + 0.5;
  const a = f32x4.add(f32x4.mul(xs, f32x4.splat(print.screenX)), f32x4.splat(ys * print.screenY));
  const b = f32x4.sub(f32x4.splat(ys * print.screenX), f32x4.mul(xs, f32x4.splat(print.screenY)));
  const da = f32x4.sub(a, f32x4.nearest(a));
  const db = f32x4.sub(b, f32x4.nearest(b));
  const distance = f32x4.sqrt(f32x4.add(f32x4.mul(da, da), f32x4.mul(db, db)));
  const below = i32x4.sub(i32x4.splat(print.threshold3), tone);
  const share = f32x4.mul(f32x4.convert_i32x4_s(below), f32x4.splat(scale));
  const part = f32x4.min(f32x4.splat(1), f32x4.max(f32x4.splat(0), share));
  const radius = f32x4.mul(f32x4.sqrt(part), f32x4.splat(0.62));
  const reach = f32x4.mul(f32x4.sub(radius, distance), f32x4.splat(print.pitch));
  const soft = f32x4.add(reach, f32x4.splat(0.5));
  const inside = f32x4.min(f32x4.splat(1), f32x4.max(f32x4.splat(0), soft));
  return i32x4.trunc_sat_f32x4_s(f32x4.mul(inside, f32x4.splat(32767)));
}

/** What is to be seen of inks 0 and 1, 2 and 3, side by side, and of the key on eight pixels. */
let low01: v128 = i64x2.splat(0);
let high01: v128 = i64x2.splat(0);
let low23: v128 = i64x2.splat(0);
let high23: v128 = i64x2.splat(0);
let wk: v128 = i64x2.splat(0);

/**
 * Finds how much of each ink is to be seen on eight pixels, in 1/32768, 1 together. The inks lie over
 * each other: ink 1 over 0 by `m1`, 2 by `m2`, dots of 1 by `dot`, 3 by `m3`, the key's lines over all.
 */
@inline
function weigh(line: v128, slope: i32): void {
  const bare = inkOf(line, slope, 0);
  const w3 = i16x8.q15mulr_sat_s(m3, bare);
  const under3 = i16x8.sub(bare, w3);
  const dotted = i16x8.q15mulr_sat_s(dot, under3);
  const underDots = i16x8.sub(under3, dotted);
  const w2 = i16x8.q15mulr_sat_s(m2, underDots);
  const under2 = i16x8.sub(underDots, w2);
  const flat = i16x8.q15mulr_sat_s(m1, under2);
  const w1 = i16x8.add(dotted, flat);
  const w0 = i16x8.sub(under2, flat);
  wk = i16x8.sub(i16x8.splat(32767), bare);
  low01 = v128.shuffle<i16>(w0, w1, 0, 8, 1, 9, 2, 10, 3, 11);
  high01 = v128.shuffle<i16>(w0, w1, 4, 12, 5, 13, 6, 14, 7, 15);
  low23 = v128.shuffle<i16>(w2, w3, 0, 8, 1, 9, 2, 10, 3, 11);
  high23 = v128.shuffle<i16>(w2, w3, 4, 12, 5, 13, 6, 14, 7, 15);
}

/** Prints eight pixels, the last ones of a panel fewer. */
@inline
function press(out: usize, photo: usize, print: Print, panel: Panel, bytes: i32): void {
  const r = channel(panel, 0);
  const g = channel(panel, 8);
  const b = channel(panel, 16);
  const rg = i8x16.narrow_i16x8_u(r, g);
  const ba = i8x16.narrow_i16x8_u(b, i16x8.splat(255));
  const pairs = v128.shuffle<i8>(rg, rg, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  const rest = v128.shuffle<i8>(ba, ba, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  let first = v128.shuffle<i16>(pairs, rest, 0, 8, 1, 9, 2, 10, 3, 11);
  let second = v128.shuffle<i16>(pairs, rest, 4, 12, 5, 13, 6, 14, 7, 15);
  if (print.amount < 32767) {
    first = mixed(first, photo, print.amount);
    second = mixed(second, photo + 16, print.amount);
  }
  if (bytes == 32) {
    v128.store(out, first);
    v128.store(out, second, 16);
    return;
  }
  v128.store(scratch, first);
  v128.store(scratch, second, 16);
  memory.copy(out, scratch, bytes);
}

/** One channel of eight pixels in whole levels. */
@inline
function channel(panel: Panel, shift: u32): v128 {
  const inks01 = i32x4.splat(pair(panel.ink0, panel.ink1, shift));
  const inks23 = i32x4.splat(pair(panel.ink2, panel.ink3, shift));
  const key = i16x8.splat(<i16>((panel.key >> shift) & 255));
  const low = i32x4.add(i32x4.dot_i16x8_s(low01, inks01), i32x4.dot_i16x8_s(low23, inks23));
  const high = i32x4.add(i32x4.dot_i16x8_s(high01, inks01), i32x4.dot_i16x8_s(high23, inks23));
  const half = i32x4.splat(16384);
  const inks = i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(low, half), 15),
    i32x4.shr_s(i32x4.add(high, half), 15),
  );
  return i16x8.add(inks, i16x8.q15mulr_sat_s(wk, key));
}

/** A channel of two inks as 16-bit lanes. */
@inline
function pair(a: u32, b: u32, shift: u32): i32 {
  return <i32>(((a >> shift) & 255) | (((b >> shift) & 255) << 16));
}

@inline
function mixed(print: v128, photo: usize, amount: i32): v128 {
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
