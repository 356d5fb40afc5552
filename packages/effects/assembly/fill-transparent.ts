import { Plane } from "./memory";
import { extendRight } from "./rows";

/**
 * The pull of pull-push (Gortler and others, "The Lumigraph", 1996, §3.4): each pixel of rows
 * `from` to `to` of `coarse` is the mean of the up to 2 × 2 pixels below it, weighted by their
 * alpha; its alpha is their sum, at most 255, so that one opaque pixel makes an opaque one.
 */
export function pull(fine: Plane, coarse: Plane, from: i32, to: i32): void {
  const right = fine.width - 1;
  const bottom = fine.height - 1;
  for (let y = from; y < to; y++) {
    const above = fine.row(2 * y);
    const below = fine.row(min(2 * y + 1, bottom));
    const out = coarse.row(y);
    for (let x = 0; x < coarse.width; x++) {
      const a = (<usize>(2 * x)) << 2;
      const b = (<usize>min(2 * x + 1, right)) << 2;
      const sum = i32x4.add(
        i32x4.add(weighted(above + a), weighted(above + b)),
        i32x4.add(weighted(below + a), weighted(below + b)),
      );
      const alpha = i32x4.extract_lane(sum, 3);
      let mean = i32x4.trunc_sat_f32x4_u(
        f32x4.add(
          f32x4.div(f32x4.convert_i32x4_u(sum), f32x4.splat(<f32>max(1, alpha))),
          f32x4.splat(0.5),
        ),
      );
      mean = i32x4.replace_lane(mean, 3, min(alpha, 255));
      storePixel(out + ((<usize>x) << 2), mean);
    }
  }
}

/**
 * The push: mixes into each pixel of rows `from` to `to` of `fine`, as far as its alpha is less than
 * 255, the bilinearly enlarged `coarse` one, which must be filled already. The result is opaque, its
 * rows extended to the right.
 */
export function push(coarse: Plane, fine: Plane, from: i32, to: i32): void {
  const right = coarse.width - 1;
  const bottom = coarse.height - 1;
  for (let y = from; y < to; y++) {
    const near = coarse.row(y >> 1);
    const far = coarse.row(clamp((y >> 1) + (y & 1 ? 1 : -1), bottom));
    const out = fine.row(y);
    for (let x = 0; x < fine.width; x++) {
      const pixel = out + ((<usize>x) << 2);
      const alpha = <i32>load<u8>(pixel, 3);
      if (alpha == 255) continue;
      const a = (<usize>(x >> 1)) << 2;
      const b = (<usize>clamp((x >> 1) + (x & 1 ? 1 : -1), right)) << 2;
      const beside = i32x4.add(i32x4.mul(wide(near + a), i32x4.splat(3)), wide(near + b));
      const beyond = i32x4.add(i32x4.mul(wide(far + a), i32x4.splat(3)), wide(far + b));
      const around = i32x4.add(i32x4.mul(beside, i32x4.splat(3)), beyond); // in 1/16
      const own = i32x4.mul(wide(pixel), i32x4.splat(alpha << 4));
      const mix = i32x4.add(own, i32x4.mul(around, i32x4.splat(255 - alpha)));
      const scale = f32x4.splat(1.0 / (255.0 * 16.0));
      const mean = f32x4.add(f32x4.mul(f32x4.convert_i32x4_u(mix), scale), f32x4.splat(0.5));
      storePixel(pixel, i32x4.replace_lane(i32x4.trunc_sat_f32x4_u(mean), 3, 255));
    }
    extendRight(out, fine.width);
  }
}

@inline
function clamp(value: i32, most: i32): i32 {
  return max(0, min(most, value));
}

/** The four bytes of a pixel as 32-bit numbers. */
@inline
function wide(pixel: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(pixel)));
}

/** Colour times alpha; in the fourth lane alpha itself. */
@inline
function weighted(pixel: usize): v128 {
  const alpha = <i32>load<u8>(pixel, 3);
  return i32x4.replace_lane(i32x4.mul(wide(pixel), i32x4.splat(alpha)), 3, alpha);
}

@inline
function storePixel(pixel: usize, lanes: v128): void {
  const narrow = i16x8.narrow_i32x4_u(lanes, lanes);
  v128.store32_lane(pixel, i8x16.narrow_i16x8_u(narrow, narrow), 0);
}
