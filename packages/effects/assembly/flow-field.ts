import { Plane, scratch } from "./memory";

/** How many directions a half turn is divided into. */
export const DIRECTIONS: i32 = 32;

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
    let out = tensors + (<usize>(y * width) << 4);
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
  const stride = <usize>width << 4;
  const margin = <usize>radius << 4;
  const row = scratch + margin;
  for (let y = from; y < to; y++) {
    for (let x: usize = 0; x < stride; x += 16) {
      let sum = f32x4.mul(v128.load(source + <usize>y * stride + x), f32x4.splat(load<f32>(weights)));
      for (let i = 1; i <= radius; i++) {
        const above = source + <usize>max(0, y - i) * stride + x;
        const below = source + <usize>min(height - 1, y + i) * stride + x;
        const pair = f32x4.add(v128.load(above), v128.load(below));
        sum = f32x4.add(sum, f32x4.mul(pair, f32x4.splat(load<f32>(weights + (<usize>i << 2)))));
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
        const at = <usize>i << 4;
        const pair = f32x4.add(v128.load(row + x - at), v128.load(row + x + at));
        sum = f32x4.add(sum, f32x4.mul(pair, f32x4.splat(load<f32>(weights + (<usize>i << 2)))));
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
          sum = f32x4.add(sum, v128.load(tensors + (<usize>(v * width + u) << 4)));
      v128.store(target + (<usize>(y * across + x) << 4), sum);
    }
  }
}

/**
 * From smoothed tensors the way along edges: its direction in steps of 1/32 half turn, clockwise
 * from the right (`edges`, a byte a pixel), and how much of one direction the gradient is, 0 to 255
 * (`coherence`, Kang and others 2009; 0 where nearly flat: `floor`, in squared levels a pixel, is
 * added to the energy). `strokes`, unless 0, gets the direction in which a hand hatches: that of the
 * edges where they are coherent and stronger than `handFloor`, else that of `around`, the tensors of
 * `shrinkTensors` smoothed further, unless it is 0, else the one of the double-angle vector `hatchX`,
 * `hatchY`. For rows `from` to `to` of a field of the given width.
 */
export function flowField(
  tensors: usize,
  around: usize,
  width: i32,
  edges: usize,
  coherence: usize,
  strokes: usize,
  hatchX: f32,
  hatchY: f32,
  floor: f32,
  handFloor: f32,
  from: i32,
  to: i32,
): void {
  for (let i = from * width; i < to * width; i++) {
    const at = tensors + (<usize>i << 4);
    const e = load<f32>(at);
    const f = load<f32>(at, 4);
    const g = load<f32>(at, 8);
    const x = e - g;
    const y: f32 = 2 * f;
    const length: f32 = Mathf.sqrt(x * x + y * y);
    const share: f32 = length / (e + g + floor);
    store<u8>(edges + i, <u8>tangent(x, y));
    store<u8>(coherence + i, <u8>min<i32>(255, <i32>(share * 255)));
    if (strokes == 0) continue;
    const sure: f32 = length / (e + g + handFloor);
    const trust: f32 = Mathf.min(1, Mathf.max(0, (sure - 0.3) * 2.5));
    const unit: f32 = trust / (length + 1e-6);
    let wayX = hatchX;
    let wayY = hatchY;
    if (around != 0) {
      const place = ((i / width) >> 2) * ((width + 3) >> 2) + ((i % width) >> 2);
      const wide = around + (<usize>place << 4);
      const wx = load<f32>(wide) - load<f32>(wide, 8);
      const wy: f32 = 2 * load<f32>(wide, 4);
      const size: f32 = Mathf.sqrt(wx * wx + wy * wy);
      const share: f32 = Mathf.min(1, size * 4 / (load<f32>(wide) + load<f32>(wide, 8) + 1));
      const part: f32 = share / (size + 1e-6);
      wayX = hatchX * (1 - share) - wx * part;
      wayY = hatchY * (1 - share) - wy * part;
    }
    // Along an edge the double angle is the opposite of the gradient's.
    const sx: f32 = -x * unit + wayX * (1 - trust);
    const sy: f32 = -y * unit + wayY * (1 - trust);
    store<u8>(strokes + i, <u8>tangent(-sx, -sy));
  }
}

/** The direction across that of half the angle of a vector, 0 to 31; atan by a polynomial (1e-4). */
@inline
function tangent(x: f32, y: f32): i32 {
  const ax: f32 = Mathf.abs(x);
  const ay: f32 = Mathf.abs(y);
  const most: f32 = Mathf.max(ax, ay) + 1e-9;
  const z: f32 = Mathf.min(ax, ay) / most;
  const z2: f32 = z * z;
  let angle: f32 =
    z * (0.999866 + z2 * (-0.3302995 + z2 * (0.180141 + z2 * (-0.085133 + z2 * 0.0208351))));
  if (ay > ax) angle = 1.5707963 - angle;
  if (x < 0) angle = 3.1415927 - angle;
  if (y < 0) angle = -angle;
  const turn: f32 = (angle * 0.5 + 1.5707963) * (32.0 / 3.1415927);
  return <i32>(turn + 0.5) & (DIRECTIONS - 1);
}
