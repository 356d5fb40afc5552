import { storeTransposed, transpose8 } from "./lanes";
import { Plane } from "./memory";
import {
  bandBytes,
  bandWeights,
  bands,
  blocks,
  carry,
  leftWeights,
  planeBytes,
  rowAt,
  rowBytes,
  squared,
  upWeights,
} from "./stripe";

/** One step of the recursion: a pixel with `weight` of the one before it. */
@inline
function step(pixel: v128, before: v128, weight: v128): v128 {
  return i16x8.add(pixel, i16x8.q15mulr_sat_s(i16x8.sub(before, pixel), weight));
}

/** Filters eight rows to the right and back, transposed so that they run side by side. */
export function filterRows(y0: i32, times: i32): void {
  const rows = rowAt(y0);
  const weights = leftWeights + <usize>y0 * rowBytes;
  let r = i64x2.splat(0);
  let g = r;
  let b = r;
  for (let block: usize = 0; block < <usize>blocks; block++) {
    const at = bandWeights + block * 128;
    const column = block * 16;
    transpose8(weights + column, rowBytes, at, 16);
    for (let i: usize = 0; i < 128; i += 16) v128.store(at + i, squared(v128.load(at + i), times));
    r = stepRight(rows + column, bands + block * 128, at, r);
    g = stepRight(rows + planeBytes + column, bands + bandBytes + block * 128, at, g);
    b = stepRight(rows + 2 * planeBytes + column, bands + 2 * bandBytes + block * 128, at, b);
  }
  v128.store(bandWeights + <usize>blocks * 128, i64x2.splat(0));
  r = i64x2.splat(0);
  g = r;
  b = r;
  for (let i: i32 = blocks - 1; i >= 0; i--) {
    const block = <usize>i;
    const at = bandWeights + block * 128;
    const column = block * 16;
    r = stepLeft(bands + block * 128, rows + column, at, r);
    g = stepLeft(bands + bandBytes + block * 128, rows + planeBytes + column, at, g);
    b = stepLeft(bands + 2 * bandBytes + block * 128, rows + 2 * planeBytes + column, at, b);
  }
}

/** Transposes a block of 8 × 8 and runs over its columns; the last of them is the answer. */
@inline
function stepRight(from: usize, to: usize, weights: usize, before: v128): v128 {
  transpose8(from, rowBytes, to, 16);
  for (let i: usize = 0; i < 128; i += 16) {
    before = step(v128.load(to + i), before, v128.load(weights + i));
    v128.store(to + i, before);
  }
  return before;
}

/** Runs over a transposed block from its last column to its first and transposes it back. */
@inline
function stepLeft(from: usize, to: usize, weights: usize, after: v128): v128 {
  const c7 = step(v128.load(from, 112), after, v128.load(weights, 128));
  const c6 = step(v128.load(from, 96), c7, v128.load(weights, 112));
  const c5 = step(v128.load(from, 80), c6, v128.load(weights, 96));
  const c4 = step(v128.load(from, 64), c5, v128.load(weights, 80));
  const c3 = step(v128.load(from, 48), c4, v128.load(weights, 64));
  const c2 = step(v128.load(from, 32), c3, v128.load(weights, 48));
  const c1 = step(v128.load(from, 16), c2, v128.load(weights, 32));
  const c0 = step(v128.load(from), c1, v128.load(weights, 16));
  storeTransposed(c0, c1, c2, c3, c4, c5, c6, c7, to, rowBytes);
  return c0;
}

/**
 * Filters eight rows downwards from the row at `before`, whose colours are `apart` bytes apart.
 * Where `save` is not 0 it gets the last row as filtered, for what comes after its overwriting.
 */
export function filterDown(y0: i32, times: i32, before: usize, apart: usize, save: usize): void {
  for (let x: usize = 0; x < <usize>blocks * 16; x += 16) {
    let at = rowAt(y0) + x;
    let weights = upWeights + <usize>y0 * rowBytes + x;
    let r = v128.load(before + x);
    let g = v128.load(before + apart + x);
    let b = v128.load(before + 2 * apart + x);
    for (let y = 0; y < 8; y++) {
      const weight = squared(v128.load(weights), times);
      r = step(v128.load(at), r, weight);
      g = step(v128.load(at + planeBytes), g, weight);
      b = step(v128.load(at + 2 * planeBytes), b, weight);
      v128.store(at, r);
      v128.store(at + planeBytes, g);
      v128.store(at + 2 * planeBytes, b);
      at += rowBytes;
      weights += rowBytes;
    }
    if (save) saveRow(save + x, r, g, b);
  }
}

/** As {@link filterDown}, upwards from the row below; under the last band there is none. */
export function filterUp(
  y0: i32,
  times: i32,
  below: usize,
  apart: usize,
  isEnd: bool,
  save: usize,
): void {
  for (let x: usize = 0; x < <usize>blocks * 16; x += 16) {
    let at = rowAt(y0 + 7) + x;
    let weights = upWeights + <usize>(y0 + 8) * rowBytes + x;
    let r = v128.load(below + x);
    let g = v128.load(below + apart + x);
    let b = v128.load(below + 2 * apart + x);
    for (let y = 0; y < 8; y++) {
      const weight = isEnd && y == 0 ? i64x2.splat(0) : squared(v128.load(weights), times);
      r = step(v128.load(at), r, weight);
      g = step(v128.load(at + planeBytes), g, weight);
      b = step(v128.load(at + 2 * planeBytes), b, weight);
      v128.store(at, r);
      v128.store(at + planeBytes, g);
      v128.store(at + 2 * planeBytes, b);
      at -= rowBytes;
      weights -= rowBytes;
    }
    if (save) saveRow(save + x, r, g, b);
  }
}

@inline
function saveRow(at: usize, r: v128, g: v128, b: v128): void {
  v128.store(at, r);
  v128.store(at + rowBytes, g);
  v128.store(at + 2 * rowBytes, b);
}

/** The last of the passes: as {@link filterUp}, but what it makes goes to the target as RGBA. */
export function filterUpAndWrite(
  y0: i32,
  isEnd: bool,
  target: Plane,
  first: i32,
  from: i32,
  to: i32,
): void {
  for (let x: usize = 0; x < <usize>blocks * 16; x += 16) {
    let at = rowAt(y0 + 7) + x;
    let weights = upWeights + <usize>(y0 + 8) * rowBytes + x;
    let r = v128.load(carry + x);
    let g = v128.load(carry + rowBytes + x);
    let b = v128.load(carry + 2 * rowBytes + x);
    for (let i = 7; i >= 0; i--) {
      const weight = isEnd && i == 7 ? i64x2.splat(0) : squared(v128.load(weights), 2);
      r = step(v128.load(at), r, weight);
      g = step(v128.load(at + planeBytes), g, weight);
      b = step(v128.load(at + 2 * planeBytes), b, weight);
      const y = first + y0 + i;
      if (y >= from && y < to) writePixels(target.row(y) + x * 2, r, g, b);
      at -= rowBytes;
      weights -= rowBytes;
    }
    saveRow(carry + x, r, g, b);
  }
}

/** Writes eight rows as they are to the target as RGBA. */
export function writeBand(y0: i32, target: Plane, first: i32, from: i32, to: i32): void {
  for (let y = max(y0, from - first); y < min(y0 + 8, to - first); y++) {
    const row = rowAt(y);
    const out = target.row(first + y);
    for (let x: usize = 0; x < <usize>blocks * 16; x += 16) {
      const at = row + x;
      const g = v128.load(at + planeBytes);
      writePixels(out + x * 2, v128.load(at), g, v128.load(at + 2 * planeBytes));
    }
  }
}

@inline
function writePixels(to: usize, r: v128, g: v128, b: v128): void {
  const opaque = i8x16.splat(-1);
  const rg = i8x16.narrow_i16x8_u(rounded(r), rounded(g));
  const b8 = i8x16.narrow_i16x8_u(rounded(b), opaque);
  const pairs = v128.shuffle<i8>(rg, rg, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  const rest = v128.shuffle<i8>(b8, opaque, 0, 16, 1, 16, 2, 16, 3, 16, 4, 16, 5, 16, 6, 16, 7, 16);
  v128.store(to, low(pairs, rest));
  v128.store(to, high(pairs, rest), 16);
}

@inline
function rounded(colour: v128): v128 {
  return i16x8.shr_u(i16x8.add(colour, i16x8.splat(64)), 7);
}

@inline
function low(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

@inline
function high(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}
