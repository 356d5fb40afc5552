import { Plane } from "./memory";
import { extendRight } from "./rows";

/**
 * Halves an RGBA picture by the mean of 2 × 2 pixels, rounded to nearest; writes rows `from` to
 * `to` of `half`, whose sides are the source's halves rounded up. At an odd end the last row or
 * column counts twice. The source's rows must be extended to the right, and the result's are.
 */
export function halve(source: Plane, half: Plane, from: i32, to: i32): void {
  const rounding = i16x8.splat(2);
  const width = half.width;
  for (let y = from; y < to; y++) {
    let above = source.row(2 * y);
    let below = source.row(min(2 * y + 1, source.height - 1));
    let out = half.row(y);
    for (let x = 0; x < width; x += 2) {
      const a = v128.load(above);
      const b = v128.load(below);
      const left = i16x8.add(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b));
      const right = i16x8.add(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b));
      const even = v128.shuffle<i64>(left, right, 0, 2);
      const odd = v128.shuffle<i64>(left, right, 1, 3);
      const mean = i16x8.shr_u(i16x8.add(i16x8.add(even, odd), rounding), 2);
      v128.store64_lane(out, i8x16.narrow_i16x8_u(mean, mean), 0);
      above += 16;
      below += 16;
      out += 8;
    }
    extendRight(half.row(y), width);
  }
}
