import { fillMargins } from "./margins";
import { Plane } from "./memory";

/**
 * Line integral convolution (Cabral and Leedom 1993) of a plane of 16-bit numbers along straight
 * segments: each pixel of rows `from` to `to` becomes the weighted sum of those on both sides of it
 * in the direction of the field. On a difference of Gaussians it joins lines (Kang and others 2009,
 * "Flow-Based Image Abstraction", §3.2); on noise it draws strokes.
 *
 * `field`: a direction a byte (see `flowField`), `fieldWidth` × `fieldHeight`, each for a square of
 * 2^`shift` pixels; four pixels take that of the first. `taps`: for each of 32 directions `count`
 * pairs of a byte offset into the plane, which counts on both sides, and its weight in 1/32768;
 * `middle` is the weight of the pixel itself.
 */
export function flowFilter(
  source: Plane,
  target: Plane,
  field: usize,
  fieldWidth: i32,
  fieldHeight: i32,
  shift: i32,
  taps: usize,
  count: i32,
  middle: i32,
  from: i32,
  to: i32,
): void {
  const own = i16x8.splat(<i16>middle);
  for (let y = from; y < to; ) {
    const directions = field + <usize>(min(fieldHeight - 1, y >> shift) * fieldWidth);
    // Two rows of one square share its direction and what is read of its taps.
    const isPair = shift > 0 && (y & 1) == 0 && y + 1 < to;
    if (isPair) filterTwoRows(source, target, y, directions, fieldWidth, shift, taps, count, own);
    else filterRow(source, target, y, directions, fieldWidth, shift, taps, count, own);
    y += isPair ? 2 : 1;
  }
  fillMargins(target, from, to);
}

@inline
function filterRow(
  source: Plane,
  target: Plane,
  y: i32,
  directions: usize,
  fieldWidth: i32,
  shift: i32,
  taps: usize,
  count: i32,
  own: v128,
): void {
  const width = source.width;
  let at = source.row(y);
  let out = target.row(y);
  for (let x = 0; x < width; x += 8) {
    const a = <i32>load<u8>(directions + <usize>min(fieldWidth - 1, x >> shift));
    const b = <i32>load<u8>(directions + <usize>min(fieldWidth - 1, (x + 4) >> shift));
    let ways = taps + <usize>((a * count) << 3);
    if (a == b) {
      let sum = i16x8.q15mulr_sat_s(v128.load(at), own);
      for (let i = 0; i < count; i++) {
        const way = <usize>load<i32>(ways);
        const weight = v128.load16_splat(ways + 4);
        ways += 8;
        const pair = i16x8.add_sat_s(v128.load(at + way), v128.load(at - way));
        sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
      }
      v128.store(out, sum);
    } else {
      v128.store64_lane(out, sumOf4(at, own, ways, count), 0);
      ways = taps + <usize>((b * count) << 3);
      v128.store64_lane(out + 8, sumOf4(at + 8, own, ways, count), 0);
    }
    at += 16;
    out += 16;
  }
}

@inline
function filterTwoRows(
  source: Plane,
  target: Plane,
  y: i32,
  directions: usize,
  fieldWidth: i32,
  shift: i32,
  taps: usize,
  count: i32,
  own: v128,
): void {
  const width = source.width;
  const down = <usize>source.stride;
  const outDown = <usize>target.stride;
  let at = source.row(y);
  let out = target.row(y);
  for (let x = 0; x < width; x += 8) {
    const a = <i32>load<u8>(directions + <usize>min(fieldWidth - 1, x >> shift));
    const b = <i32>load<u8>(directions + <usize>min(fieldWidth - 1, (x + 4) >> shift));
    let ways = taps + <usize>((a * count) << 3);
    if (a == b) {
      let sum = i16x8.q15mulr_sat_s(v128.load(at), own);
      let below = i16x8.q15mulr_sat_s(v128.load(at + down), own);
      for (let i = 0; i < count; i++) {
        const way = <usize>load<i32>(ways);
        const weight = v128.load16_splat(ways + 4);
        ways += 8;
        const there = at + way;
        const back = at - way;
        const pair = i16x8.add_sat_s(v128.load(there), v128.load(back));
        const pairBelow = i16x8.add_sat_s(v128.load(there + down), v128.load(back + down));
        sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
        below = i16x8.add(below, i16x8.q15mulr_sat_s(pairBelow, weight));
      }
      v128.store(out, sum);
      v128.store(out + outDown, below);
    } else {
      const left = sumOf4And4(at, down, own, ways, count);
      v128.store64_lane(out, left, 0);
      v128.store64_lane(out + outDown, left, 1);
      ways = taps + <usize>((b * count) << 3);
      const right = sumOf4And4(at + 8, down, own, ways, count);
      v128.store64_lane(out + 8, right, 0);
      v128.store64_lane(out + outDown + 8, right, 1);
    }
    at += 16;
    out += 16;
  }
}

/** Four pixels and the four below them. */
@inline
function fourAndFour(at: usize, down: usize): v128 {
  return v128.load64_lane(at + down, v128.load64_zero(at), 1);
}

@inline
function sumOf4And4(at: usize, down: usize, own: v128, ways: usize, count: i32): v128 {
  let sum = i16x8.q15mulr_sat_s(fourAndFour(at, down), own);
  for (let i = 0; i < count; i++) {
    const way = <usize>load<i32>(ways);
    const weight = v128.load16_splat(ways + 4);
    ways += 8;
    const pair = i16x8.add_sat_s(fourAndFour(at + way, down), fourAndFour(at - way, down));
    sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
  }
  return sum;
}

@inline
function sumOf4(at: usize, own: v128, ways: usize, count: i32): v128 {
  let sum = i16x8.q15mulr_sat_s(v128.load64_zero(at), own);
  for (let i = 0; i < count; i++) {
    const way = <usize>load<i32>(ways);
    const weight = v128.load16_splat(ways + 4);
    ways += 8;
    const pair = i16x8.add_sat_s(v128.load64_zero(at + way), v128.load64_zero(at - way));
    sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
  }
  return sum;
}
