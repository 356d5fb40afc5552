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
  const width = source.width;
  const own = i16x8.splat(<i16>middle);
  for (let y = from; y < to; y++) {
    const directions = field + <usize>(min(fieldHeight - 1, y >> shift) * fieldWidth);
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
  fillMargins(target, from, to);
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
