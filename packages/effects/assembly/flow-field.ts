import { Plane } from "./memory";

/** How many directions a half turn is divided into. */
export const DIRECTIONS: i32 = 32;

/**
 * From smoothed tensors the way along edges: its direction in steps of 1/32 half turn, clockwise
 * from the right (`edges`, a byte a pixel). `strokes`, unless 0, gets the direction in which a hand
 * hatches: that of the edges where the gradient is of one direction (Kang and others 2009) and
 * stronger than `floor`, in squared levels a pixel; else that of `around`, the tensors of
 * `shrinkTensors` smoothed further, unless it is 0; else the one of the double-angle vector `hatchX`,
 * `hatchY`, turned by `sway`, in 1/1024 of the tangent of the double angle, unless it is null (0): a hand moves its wrist from
 * patch to patch. For rows `from` to `to` of a field of the given size.
 */
export function flowField(
  tensors: usize,
  around: usize,
  width: i32,
  height: i32,
  edges: usize,
  strokes: usize,
  hatchX: f32,
  hatchY: f32,
  floor: f32,
  sway: Plane | null,
  from: i32,
  to: i32,
): void {
  const one = f32x4.splat(1);
  const none = f32x4.splat(0);
  const across = (width + 3) >> 2;
  const down = (height + 3) >> 2;
  for (let y = from; y < to; y++) {
    for (let x = 0; x < width; x += 4) {
      const place = y * width + x;
      const at = tensors + ((<usize>place) << 4);
      const a = v128.load(at);
      const b = v128.load(at, 16);
      const c = v128.load(at, 32);
      const d = v128.load(at, 48);
      const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
      const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
      const e = v128.shuffle<i64>(ab, cd, 0, 2);
      const f = v128.shuffle<i64>(ab, cd, 1, 3);
      const g = v128.shuffle<i32>(
        v128.shuffle<i32>(a, b, 2, 6, 2, 6),
        v128.shuffle<i32>(c, d, 2, 6, 2, 6),
        0,
        1,
        4,
        5,
      );
      const vx = f32x4.sub(e, g);
      const vy = f32x4.add(f, f);
      const count = min(4, width - x);
      storeBytes(edges + <usize>place, tangent(vx, vy), count);
      if (strokes == 0) continue;
      const length = f32x4.sqrt(f32x4.add(f32x4.mul(vx, vx), f32x4.mul(vy, vy)));
      const energy = f32x4.add(f32x4.add(e, g), f32x4.splat(floor));
      const sure = f32x4.sub(f32x4.div(length, energy), f32x4.splat(0.3));
      const trust = f32x4.min(one, f32x4.max(none, f32x4.mul(sure, f32x4.splat(2.5))));
      const unit = f32x4.div(trust, f32x4.add(length, f32x4.splat(1e-6)));
      let wayX = f32x4.splat(hatchX);
      let wayY = f32x4.splat(hatchY);
      if (sway) {
        const turn = swayOf4(sway.row(y) + <usize>(x << 1));
        wayX = f32x4.sub(wayX, f32x4.mul(turn, f32x4.splat(hatchY)));
        wayY = f32x4.add(wayY, f32x4.mul(turn, f32x4.splat(hatchX)));
      }
      if (around != 0) {
        const wx = wideX(around, across, down, x >> 2, y);
        const wy = wideY;
        const size = f32x4.sqrt(f32x4.add(f32x4.mul(wx, wx), f32x4.mul(wy, wy)));
        const whole = f32x4.add(wideEnergy, one);
        const share = f32x4.min(one, f32x4.div(f32x4.mul(size, f32x4.splat(4)), whole));
        const part = f32x4.div(share, f32x4.add(size, f32x4.splat(1e-6)));
        const own = f32x4.sub(one, share);
        // Along an edge the double angle is the opposite of the gradient's.
        wayX = f32x4.sub(f32x4.mul(wayX, own), f32x4.mul(wx, part));
        wayY = f32x4.sub(f32x4.mul(wayY, own), f32x4.mul(wy, part));
      }
      const rest = f32x4.sub(one, trust);
      const sx = f32x4.sub(f32x4.mul(vx, unit), f32x4.mul(wayX, rest));
      const sy = f32x4.sub(f32x4.mul(vy, unit), f32x4.mul(wayY, rest));
      storeBytes(strokes + <usize>place, tangent(sx, sy), count);
    }
  }
}

/** How far a hand turns: most patches all the way to one of both sides. */
@inline
function swayOf4(at: usize): v128 {
  const numbers = f32x4.convert_i32x4_s(v128.load16x4_s(at));
  const turn = f32x4.mul(numbers, f32x4.splat(1.0 / 1024.0));
  return f32x4.min(f32x4.splat(SWAY), f32x4.max(f32x4.splat(-SWAY), turn));
}

/** The tangent of the double angle that a hand turns by at most. */
const SWAY: f32 = 0.5;

/** The rest of what {@link wideX} finds. */
let wideY: v128 = i64x2.splat(0);
let wideEnergy: v128 = i64x2.splat(0);

/**
 * The double-angle vectors of a field of a fourth of the sides at four pixels of row `y`, those of
 * its cell `cell`, between cells bilinearly, and their energy.
 */
@inline
function wideX(around: usize, across: i32, down: i32, cell: i32, y: i32): v128 {
  const near = around + ((<usize>((y >> 2) * across)) << 4);
  const other = max(0, min(down - 1, (y >> 2) + ((y & 2) - 1)));
  const far = around + ((<usize>(other * across)) << 4);
  const phase = y & 3;
  const share: f32 = phase == 0 || phase == 3 ? 0.375 : 0.125;
  const a = between(near, far, max(0, cell - 1), share);
  const b = between(near, far, cell, share);
  const c = between(near, far, min(across - 1, cell + 1), share);
  const p0 = lerp(b, a, 0.375);
  const p1 = lerp(b, a, 0.125);
  const p2 = lerp(b, c, 0.125);
  const p3 = lerp(b, c, 0.375);
  const p01 = v128.shuffle<i32>(p0, p1, 0, 4, 1, 5);
  const p23 = v128.shuffle<i32>(p2, p3, 0, 4, 1, 5);
  const e = v128.shuffle<i64>(p01, p23, 0, 2);
  const f = v128.shuffle<i64>(p01, p23, 1, 3);
  const g01 = v128.shuffle<i32>(p0, p1, 2, 6, 2, 6);
  const g = v128.shuffle<i32>(g01, v128.shuffle<i32>(p2, p3, 2, 6, 2, 6), 0, 1, 4, 5);
  wideY = f32x4.add(f, f);
  wideEnergy = f32x4.add(e, g);
  return f32x4.sub(e, g);
}

@inline
function between(near: usize, far: usize, cell: i32, share: f32): v128 {
  const at = (<usize>cell) << 4;
  return lerp(v128.load(near + at), v128.load(far + at), share);
}

@inline
function lerp(a: v128, b: v128, share: f32): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), f32x4.splat(share)));
}

/**
 * The direction across that of half the angle of four vectors, 0 to 31, as 32-bit numbers; atan by a
 * polynomial (Abramowitz and Stegun 4.4.49, within 1e-4).
 */
@inline
function tangent(x: v128, y: v128): v128 {
  const ax = f32x4.abs(x);
  const ay = f32x4.abs(y);
  const most = f32x4.add(f32x4.max(ax, ay), f32x4.splat(1e-9));
  const z = f32x4.div(f32x4.min(ax, ay), most);
  const z2 = f32x4.mul(z, z);
  let sum = f32x4.add(f32x4.mul(z2, f32x4.splat(0.0208351)), f32x4.splat(-0.085133));
  sum = f32x4.add(f32x4.mul(sum, z2), f32x4.splat(0.180141));
  sum = f32x4.add(f32x4.mul(sum, z2), f32x4.splat(-0.3302995));
  sum = f32x4.add(f32x4.mul(sum, z2), f32x4.splat(0.999866));
  let angle = f32x4.mul(sum, z);
  angle = v128.bitselect(f32x4.sub(f32x4.splat(1.5707963), angle), angle, f32x4.gt(ay, ax));
  const none = f32x4.splat(0);
  angle = v128.bitselect(f32x4.sub(f32x4.splat(3.1415927), angle), angle, f32x4.lt(x, none));
  angle = v128.bitselect(f32x4.neg(angle), angle, f32x4.lt(y, none));
  // Half of the angle and a quarter turn more, in 1/32 half turn, to the nearest.
  const turn = f32x4.add(f32x4.mul(angle, f32x4.splat(16.0 / 3.1415927)), f32x4.splat(16.5));
  return v128.and(i32x4.trunc_sat_f32x4_s(turn), i32x4.splat(DIRECTIONS - 1));
}

/** Stores the first `count` of four 32-bit numbers as bytes. */
@inline
function storeBytes(at: usize, numbers: v128, count: i32): void {
  const bytes = v128.shuffle<i8>(
    numbers,
    numbers,
    0,
    4,
    8,
    12,
    0,
    4,
    8,
    12,
    0,
    4,
    8,
    12,
    0,
    4,
    8,
    12,
  );
  let four = <u32>i32x4.extract_lane(bytes, 0);
  if (count == 4) {
    store<u32>(at, four);
    return;
  }
  for (let i = 0; i < count; i++) {
    store<u8>(at + i, <u8>four);
    four >>= 8;
  }
}
