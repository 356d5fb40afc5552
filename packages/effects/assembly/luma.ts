import { Plane } from "./memory";
import { fillMargins } from "./margins";

/**
 * Luma of an RGBA picture (0.299 R + 0.587 G + 0.114 B of ITU-R BT.601, on sRGB values) as 16-bit
 * numbers in 1/64 level, 0 to 16320, for rows `from` to `to`, with margins.
 */
export function luma(picture: Plane, plane: Plane, from: i32, to: i32): void {
  const width = plane.width;
  for (let y = from; y < to; y++) {
    let pixel = picture.row(y);
    let out = plane.row(y);
    for (let x = 0; x < width; x += 8) {
      const low = i32x4.shr_u(lumaOf4(v128.load(pixel)), 2);
      const high = i32x4.shr_u(lumaOf4(v128.load(pixel, 16)), 2);
      v128.store(out, i16x8.narrow_i32x4_s(low, high));
      pixel += 32;
      out += 16;
    }
  }
  fillMargins(plane, from, to);
}

/** Luma of four RGBA pixels in 1/256 level as 32-bit numbers. */
@inline
export function lumaOf4(pixels: v128): v128 {
  const weights = i16x8(77, 150, 29, 0, 77, 150, 29, 0);
  const a = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pixels), weights);
  const b = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pixels), weights);
  return i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7));
}

/**
 * Counts the luma of every pixel of an RGBA picture: 256 numbers of 32 bits at `counts`, which are
 * set to 0 first.
 */
export function countLuma(picture: Plane, counts: usize): void {
  memory.fill(counts, 0, 1024);
  for (let y = 0; y < picture.height; y++) {
    const row = picture.row(y);
    for (let x = 0; x < picture.width; x++) {
      const pixel = row + <usize>(x << 2);
      const level =
        (<u32>load<u8>(pixel) * 77 +
          <u32>load<u8>(pixel, 1) * 150 +
          <u32>load<u8>(pixel, 2) * 29) >>
        8;
      const at = counts + <usize>(level << 2);
      store<u32>(at, load<u32>(at) + 1);
    }
  }
}
