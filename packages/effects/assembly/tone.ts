import { fillMargins } from "./margins";
import { Plane } from "./memory";

/**
 * Looks up each number of rows `from` to `to` of a plane of luma in 1/64 level: in a table of 1024
 * numbers by luma in 1/4 level. The target may be the source; it gets margins.
 */
export function mapTone(source: Plane, target: Plane, table: usize, from: i32, to: i32): void {
  for (let y = from; y < to; y++) {
    const row = source.row(y);
    const out = target.row(y);
    for (let x = 0; x < source.width; x++) {
      const at = <usize>(x << 1);
      const luma = <i32>load<i16>(row + at);
      const index = max(0, min(1023, (luma + 8) >> 4));
      store<i16>(out + at, load<i16>(table + <usize>(index << 1)));
    }
  }
  fillMargins(target, from, to);
}
