import { Plane, scratch } from "./memory";

/**
 * The structure tensor of a plane of luma in 1/64 level (Di Zenzo 1986; Brox and others 2006): for
 * each pixel of rows `from` to `to` four 32-bit floats, gx², gx gy, gy² and 0, of Sobel's gradient in
 * levels a pixel. `tensors` has the plane's width in pixels, without gaps.
 */
export function tensor(plane: Plane, tensors: usize, from: i32, to: i32): void {
  const width = plane.width;
  const scale: f32 = 1.0 / 64.0 / 8.0;
  const stride = <usize>plane.stride;
  for (let y = from; y < to; y++) {
    let at = plane.row(y);
    let out = tensors + ((<usize>(y * width)) << 4);
    for (let x = 0; x < width; x++) {
      const above = at - stride;
      const below = at + stride;
      const a = <i32>load<i16>(above - 2);
      const b = <i32>load<i16>(above + 2);
      const c = <i32>load<i16>(below - 2);
      const d = <i32>load<i16>(below + 2);
      const dx = b + d - a - c + 2 * (<i32>load<i16>(at + 2) - <i32>load<i16>(at - 2));
      const dy = c + d - a - b + 2 * (<i32>load<i16>(below) - <i32>load<i16>(above));
      const gx = <f32>dx * scale;
      const gy = <f32>dy * scale;
      v128.store(out, f32x4(gx * gx, gx * gy, gy * gy, 0));
      at += 2;
      out += 16;
    }
  }
}

/**
 * Convolves tensors with a symmetric kernel of floats, from the middle outwards, down and then
 * across, for rows `from` to `to`; beyond an edge the nearest pixel counts. Needs scratch for a row
 * of tensors and two times `radius` more.
 */
export function blurTensors(
  source: usize,
  target: usize,
  width: i32,
  height: i32,
  weights: usize,
  radius: i32,
  from: i32,
  to: i32,
): void {
  const stride = (<usize>width) << 4;
  const margin = (<usize>radius) << 4;
  const row = scratch + margin;
  for (let y = from; y < to; y++) {
    for (let x: usize = 0; x < stride; x += 16) {
      let sum = f32x4.mul(
        v128.load(source + <usize>y * stride + x),
        f32x4.splat(load<f32>(weights)),
      );
      for (let i = 1; i <= radius; i++) {
        const above = source + <usize>max(0, y - i) * stride + x;
        const below = source + <usize>min(height - 1, y + i) * stride + x;
        const pair = f32x4.add(v128.load(above), v128.load(below));
        sum = f32x4.add(sum, f32x4.mul(pair, f32x4.splat(load<f32>(weights + ((<usize>i) << 2)))));
      }
      v128.store(row + x, sum);
    }
    for (let i: usize = 16; i <= margin; i += 16) {
      v128.store(row - i, v128.load(row));
      v128.store(row + stride - 16 + i, v128.load(row + stride - 16));
    }
    for (let x: usize = 0; x < stride; x += 16) {
      let sum = f32x4.mul(v128.load(row + x), f32x4.splat(load<f32>(weights)));
      for (let i = 1; i <= radius; i++) {
        const at = (<usize>i) << 4;
        const pair = f32x4.add(v128.load(row + x - at), v128.load(row + x + at));
        sum = f32x4.add(sum, f32x4.mul(pair, f32x4.splat(load<f32>(weights + ((<usize>i) << 2)))));
      }
      v128.store(target + <usize>y * stride + x, sum);
    }
  }
}

/**
 * Adds up 4 × 4 tensors to one for rows `from` to `to` of a field of a fourth of the sides, rounded
 * up; squares at an edge have what lies within.
 */
export function shrinkTensors(
  tensors: usize,
  target: usize,
  width: i32,
  height: i32,
  from: i32,
  to: i32,
): void {
  const across = (width + 3) >> 2;
  for (let y = from; y < to; y++) {
    for (let x = 0; x < across; x++) {
      let sum = i64x2.splat(0);
      for (let v = 4 * y; v < min(height, 4 * y + 4); v++)
        for (let u = 4 * x; u < min(width, 4 * x + 4); u++)
          sum = f32x4.add(sum, v128.load(tensors + ((<usize>(v * width + u)) << 4)));
      v128.store(target + ((<usize>(y * across + x)) << 4), sum);
    }
  }
}
