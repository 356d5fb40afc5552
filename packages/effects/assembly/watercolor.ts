import { fillMargins } from "./margins";
import { lumaOf4 } from "./luma";
import { Plane } from "./memory";
import { lookUp4, relight, spread01, spread23, spread45, spread67, toPixels } from "./paint";
import { extendRight } from "./rows";
import { raisePixels, raiseRow, scratchRow } from "./raise";

/**
 * Moves the pixels of an RGBA picture: each of rows `from` to `to` of the target is the source's at
 * its place plus an offset from two planes, in 1/64 pixel, between pixels bilinearly; the edge's
 * pixels go on beyond it. The result is opaque, its rows extended to the right.
 */
export function displace(
  source: Plane,
  target: Plane,
  across: Plane,
  down: Plane,
  from: i32,
  to: i32,
): void {
  const width = source.width;
  const right = max(0, (width - 2) << 6);
  const bottom = max(0, (source.height - 2) << 6);
  const step = source.height > 1 ? <usize>source.stride : 0;
  for (let y = from; y < to; y++) {
    const dx = across.row(y);
    const dy = down.row(y);
    let out = target.row(y);
    for (let x = 0; x < width; x++) {
      const at = <usize>(x << 1);
      const u = max(0, min(right + 63, (x << 6) + <i32>load<i16>(dx + at)));
      const v = max(0, min(bottom + 63, (y << 6) + <i32>load<i16>(dy + at)));
      const pixel = source.row(v >> 6) + <usize>((u >> 6) << 2);
      const below = i16x8.splat(<i16>(v & 63));
      const above = i16x8.splat(<i16>(64 - (v & 63)));
      const a = i16x8.extend_low_i8x16_u(v128.load64_zero(pixel));
      const b = i16x8.extend_low_i8x16_u(v128.load64_zero(pixel + step));
      const mixed = i16x8.add(i16x8.mul(a, above), i16x8.mul(b, below));
      const beside = i16x8.splat(<i16>(u & 63));
      const here = i16x8.splat(<i16>(64 - (u & 63)));
      const near = i16x8.shr_u(mixed, 6);
      const far = v128.shuffle<i64>(near, near, 1, 0);
      const pair = i16x8.add(i16x8.mul(near, here), i16x8.mul(far, beside));
      const colour = i16x8.shr_u(i16x8.add(pair, i16x8.splat(32)), 6);
      const narrow = i8x16.narrow_i16x8_u(colour, colour);
      store<u32>(out, <u32>i32x4.extract_lane(narrow, 0) | 0xff000000);
      out += 4;
    }
    extendRight(target.row(y), width);
  }
}

/**
 * How much luma changes from a pixel to the next: the greater part of Sobel's two gradients and half
 * of the lesser, in 1/64 level a pixel times `gain` / 4096, at most 32767, with margins.
 */
export function edgeStrength(source: Plane, target: Plane, gain: i32, from: i32, to: i32): void {
  const stride = <usize>source.stride;
  const strength = i16x8.splat(<i16>gain);
  for (let y = from; y < to; y++) {
    const row = source.row(y);
    const out = target.row(y);
    for (let x: usize = 0; x < <usize>(source.width << 1); x += 16) {
      const at = row + x;
      const up = at - stride;
      const low = at + stride;
      const a = eighth(v128.load(up - 2));
      const b = eighth(v128.load(up));
      const c = eighth(v128.load(up + 2));
      const d = eighth(v128.load(at - 2));
      const e = eighth(v128.load(at + 2));
      const f = eighth(v128.load(low - 2));
      const g = eighth(v128.load(low));
      const h = eighth(v128.load(low + 2));
      const gx = i16x8.add(i16x8.sub(i16x8.add(c, h), i16x8.add(a, f)), twice(i16x8.sub(e, d)));
      const gy = i16x8.add(i16x8.sub(i16x8.add(f, h), i16x8.add(a, c)), twice(i16x8.sub(g, b)));
      const ax = i16x8.abs(gx);
      const ay = i16x8.abs(gy);
      const size = i16x8.add(i16x8.max_s(ax, ay), i16x8.shr_s(i16x8.min_s(ax, ay), 1));
      const scaled = i16x8.q15mulr_sat_s(size, strength);
      v128.store(out + x, eightfold(scaled));
    }
  }
  fillMargins(target, from, to);
}

@inline
function eighth(v: v128): v128 {
  return i16x8.shr_s(v, 3);
}

@inline
function twice(v: v128): v128 {
  return i16x8.shl(v, 1);
}

@inline
function eightfold(v: v128): v128 {
  const two = i16x8.add_sat_s(v, v);
  const four = i16x8.add_sat_s(two, two);
  return i16x8.add_sat_s(four, four);
}

/**
 * Density of pigment less 1, in 1/4096, for rows `from` to `to`: the edges' (at most 1) times
 * `edgeGain`, turbulence times `flowGain`, grain times `grainGain`, all gains in 1/32768. Margins.
 */
export function pigmentDensity(
  edges: Plane,
  turbulence: Plane,
  grain: Plane,
  target: Plane,
  edgeGain: i32,
  flowGain: i32,
  grainGain: i32,
  from: i32,
  to: i32,
): void {
  const e = i16x8.splat(<i16>edgeGain);
  const t = i16x8.splat(<i16>flowGain);
  const g = i16x8.splat(<i16>grainGain);
  for (let y = from; y < to; y++) {
    const edgeRow = edges.row(y);
    const flowRow = turbulence.row(y);
    const grainRow = grain.row(y);
    const out = target.row(y);
    for (let x: usize = 0; x < <usize>(edges.width << 1); x += 16) {
      const rim = i16x8.min_s(v128.load(edgeRow + x), i16x8.splat(4096));
      const flow = i16x8.q15mulr_sat_s(v128.load(flowRow + x), t);
      const tooth = i16x8.q15mulr_sat_s(v128.load(grainRow + x), g);
      const dark = twice(i16x8.q15mulr_sat_s(rim, e));
      v128.store(out + x, i16x8.add_sat_s(dark, i16x8.add_sat_s(flow, tooth)));
    }
  }
  fillMargins(target, from, to);
}

/**
 * Rows `from` to `to` of a watercolour (Bousseau and others 2006, "Interactive Watercolor Rendering
 * with Temporal Coherence and Abstraction", §3.1): each colour C of the washes becomes
 * C (1 - (1 - C)(d - 1)) by the density d of its pigment, and the photo is mixed in.
 *
 * @param washes  RGBA, at the picture's size (`level` 0) or half of it (1), as is `density`
 * @param light  1024 numbers: new luma in 1/64 level by luma in 1/4 level
 * @param saturation  in 1/8192
 * @param amount  how much of the result is paint, in 1/32767
 */
export function paintWashes(
  photo: Plane,
  target: Plane,
  washes: Plane,
  density: Plane,
  level: i32,
  light: usize,
  saturation: i32,
  amount: i32,
  from: i32,
  to: i32,
): void {
  const width = photo.width;
  const strength = i16x8.splat(<i16>saturation);
  const part = i16x8.splat(<i16>amount);
  for (let y = from; y < to; y++) {
    const pigment = raiseRow(density, level, y, scratchRow(width, 0));
    const wash = raisePixels(washes, level, y, scratchRow(width, 1), scratchRow(width, 3));
    const row = photo.row(y);
    const out = target.row(y);
    for (let x = 0; x < width; x += 4) {
      const pixel = <usize>(x << 2);
      const pixels = v128.load(wash + pixel);
      const luma = lumaOf4(pixels);
      const lit = i16x8.narrow_i32x4_s(i32x4.shr_u(luma, 2), lookUp4(luma, light));
      const a = i16x8.shl(i16x8.extend_low_i8x16_u(pixels), 6);
      const b = i16x8.shl(i16x8.extend_high_i8x16_u(pixels), 6);
      const low = relight(a, spread01(lit), spread45(lit), strength);
      const high = relight(b, spread23(lit), spread67(lit), strength);
      const d = v128.load64_zero(pigment + <usize>(x << 1));
      const ground = v128.load(row + pixel);
      const c = settle(low, spread01(d));
      const e = settle(high, spread23(d));
      const f = i16x8.shl(i16x8.extend_low_i8x16_u(ground), 6);
      const g = i16x8.shl(i16x8.extend_high_i8x16_u(ground), 6);
      v128.store(
        out + pixel,
        toPixels(
          i16x8.add(f, i16x8.q15mulr_sat_s(i16x8.sub(c, f), part)),
          i16x8.add(g, i16x8.q15mulr_sat_s(i16x8.sub(e, g), part)),
        ),
      );
    }
  }
}

/** A colour in 1/64 level under pigment of the given density less 1, in 1/4096. */
@inline
function settle(colour: v128, density: v128): v128 {
  const c = i16x8.shl(colour, 1);
  const product = i16x8.q15mulr_sat_s(c, i16x8.sub(i16x8.splat(32640), c));
  const change = eightfold(i16x8.q15mulr_sat_s(product, density));
  const result = i16x8.sub_sat_s(c, change);
  return i16x8.shr_s(i16x8.max_s(i64x2.splat(0), i16x8.min_s(result, i16x8.splat(32640))), 1);
}
