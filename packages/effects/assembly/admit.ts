import { Plane } from "./memory";
import { extendRight } from "./rows";

/**
 * Readies rows `from` to `to` of an RGBA picture: repeats the last pixel of each in the 16 pixels
 * of slack behind it. Writes the least alpha of each row to `flags`, one 32-bit number a row.
 */
export function admit(picture: Plane, flags: usize, from: i32, to: i32): void {
  const width = picture.width;
  for (let y = from; y < to; y++) {
    const row = picture.row(y);
    extendRight(row, width);
    let least = i8x16.splat(-1);
    for (let x = 0; x < width; x += 4) least = i8x16.min_u(least, v128.load(row + <usize>(x << 2)));
    let alpha: u32 = i8x16.extract_lane_u(least, 3);
    alpha = min(alpha, <u32>i8x16.extract_lane_u(least, 7));
    alpha = min(alpha, <u32>i8x16.extract_lane_u(least, 11));
    alpha = min(alpha, <u32>i8x16.extract_lane_u(least, 15));
    store<u32>(flags + <usize>(y << 2), alpha);
  }
}
