import { Plane, scratch } from "./memory";

/**
 * Row `y` of a plane of 16-bit numbers at the size of the picture, with 16 more on each side: its own
 * where `level` is 0, else (1) enlarged twice, bilinearly with pixels' centres aligned, into `out`.
 * The plane must have its margins.
 */
export function raiseRow(plane: Plane, level: i32, y: i32, out: usize): usize {
  if (level == 0) return plane.row(y);
  const upper = plane.row((y - 1) >> 1);
  const lower = upper + <usize>plane.stride;
  const near = y & 1 ? upper : lower;
  const far = y & 1 ? lower : upper;
  const bytes = plane.width << 1;
  // Mixed downwards behind the row that is made of it, which takes half of the room.
  const mixed = out + <usize>(2 * bytes + 128);
  for (let x = -32; x < bytes + 32; x += 16) {
    const at = <usize>x;
    v128.store(mixed + at, threeToOne(v128.load(near + at), v128.load(far + at)));
  }
  for (let x = -16; x < bytes + 16; x += 16) {
    const at = mixed + <usize>x;
    const here = v128.load(at);
    const even = threeToOne(here, v128.load(at - 2));
    const odd = threeToOne(here, v128.load(at + 2));
    const to = out + <usize>(x << 1);
    v128.store(to, v128.shuffle<i16>(even, odd, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(to, v128.shuffle<i16>(even, odd, 4, 12, 5, 13, 6, 14, 7, 15), 16);
  }
  return out;
}

/** Three fourths of `a` and one of `b`, numbers that differ by less than 32768. */
@inline
function threeToOne(a: v128, b: v128): v128 {
  return i16x8.add(a, i16x8.shr_s(i16x8.sub(b, a), 2));
}

/**
 * Row `y` of an RGBA picture at the size of the whole, as {@link raiseRow}; `between` is room for a
 * row of 16-bit pixels of the smaller picture and three more.
 */
export function raisePixels(picture: Plane, level: i32, y: i32, between: usize, out: usize): usize {
  if (level == 0) return picture.row(y);
  const last = picture.height - 1;
  const near = picture.row(min(last, y >> 1));
  const far = picture.row(max(0, min(last, y & 1 ? (y >> 1) + 1 : (y >> 1) - 1)));
  const row = between + 8;
  const width = picture.width;
  for (let x = 0; x < width; x += 4) {
    const a = v128.load(near + <usize>(x << 2));
    const b = v128.load(far + <usize>(x << 2));
    const at = row + <usize>(x << 3);
    v128.store(at, threeAndOne(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b)));
    v128.store(at, threeAndOne(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b)), 16);
  }
  store<i64>(row - 8, load<i64>(row));
  store<i64>(row + <usize>(width << 3), load<i64>(row + <usize>((width - 1) << 3)));
  const half = i16x8.splat(8);
  for (let x = 0; x < width; x += 2) {
    const at = row + <usize>(x << 3);
    const most = i16x8.add(i16x8.mul(v128.load(at), i16x8.splat(3)), half);
    const even = i16x8.shr_u(i16x8.add(most, v128.load(at - 8)), 4);
    const odd = i16x8.shr_u(i16x8.add(most, v128.load(at + 8)), 4);
    const first = v128.shuffle<i64>(even, odd, 0, 2);
    const second = v128.shuffle<i64>(even, odd, 1, 3);
    v128.store(out + <usize>(x << 3), i8x16.narrow_i16x8_u(first, second));
  }
  return out;
}

@inline
function threeAndOne(a: v128, b: v128): v128 {
  return i16x8.add(i16x8.mul(a, i16x8.splat(3)), b);
}

/** The `index`th row of scratch: room for a full row of the picture, 4 bytes a pixel, and 128 more. */
@inline
export function scratchRow(width: i32, index: i32): usize {
  return scratch + 64 + <usize>(((width + 128) << 2) * index);
}
