import { fillMargins } from "./margins";
import { Plane } from "./memory";
import { WHITE } from "./paint";

/**
 * Looks up each number of rows `from` to `to` of a plane of luma in 1/64 level: in a table of 1024
 * numbers by luma in 1/4 level. The target may be the source; it gets margins. Where `gain` is not 0
 * luma is shifted before by `offsets` times it, in 1/32768 for a middle grey, not at all for black
 * and white.
 */
export function mapTone(
  source: Plane,
  target: Plane,
  table: usize,
  offsets: Plane,
  gain: i32,
  from: i32,
  to: i32,
): void {
  for (let y = from; y < to; y++) {
    const row = source.row(y);
    const out = target.row(y);
    const shift = gain != 0 ? offsets.row(y) : 0;
    for (let x = 0; x < source.width; x++) {
      const at = <usize>(x << 1);
      let luma = <i32>load<i16>(row + at);
      if (gain != 0)
        luma +=
          (((<i32>load<i16>(shift + at) * gain) >> 15) * ((luma * (WHITE - luma)) >> 12)) >> 14;
      const index = max(0, min(1023, (luma + 8) >> 4));
      store<i16>(out + at, load<i16>(table + <usize>(index << 1)));
    }
  }
  fillMargins(target, from, to);
}
