import { fillMargins } from "./margins";
import { Plane, scratch } from "./memory";

/** Phases between two lattice points for which spline weights are kept. */
const PHASES: i32 = 64;

/**
 * Smooth noise that knows no pixels: random numbers on a lattice, joined by a cubic B-spline. A
 * picture of another size that covers the same cells shows the same noise. Writes rows `from` to
 * `to` of a plane of 16-bit numbers, mean 0, with margins; needs scratch for five rows of cells and
 * the spline's weights.
 *
 * @param cellsPerPixel  lattice cells from a pixel to the next, in 1/65536
 * @param seed  another seed is other noise
 * @param gain  what a lattice value of 1 becomes; the result's deviation is about 0.28 of it
 * @param add  1 to add to what is there, 0 to replace it
 */
export function noise(
  plane: Plane,
  cellsPerPixel: i32,
  seed: i32,
  gain: f32,
  add: i32,
  from: i32,
  to: i32,
): void {
  const width = plane.width;
  const cells = ((width * cellsPerPixel) >> 16) + 8;
  const rowBytes = <usize>(cells << 2);
  const weights = scratch;
  fillWeights(weights);
  const ring = weights + <usize>(PHASES << 4);
  const mixed = ring + 4 * rowBytes;
  let known = i32.MIN_VALUE;
  for (let y = from; y < to; y++) {
    const v = y * cellsPerPixel + (cellsPerPixel >> 1);
    const j = v >> 16;
    if (j != known) {
      for (let i = max(j, known == i32.MIN_VALUE ? j : known + 4); i < j + 4; i++)
        hashRow(ring + <usize>(i & 3) * rowBytes, cells, i, seed);
      known = j;
    }
    const phase = weights + ((<usize>((v >> 10) & 63)) << 4);
    mixRows(ring, rowBytes, j, phase, gain, mixed);
    const out = plane.row(y);
    for (let x = 0; x < width; x += 4) {
      const u = x * cellsPerPixel + (cellsPerPixel >> 1);
      const values = i32x4.trunc_sat_f32x4_s(
        f32x4.nearest(
          sums(
            taps(mixed, weights, u),
            taps(mixed, weights, u + cellsPerPixel),
            taps(mixed, weights, u + 2 * cellsPerPixel),
            taps(mixed, weights, u + 3 * cellsPerPixel),
          ),
        ),
      );
      const at = out + <usize>(x << 1);
      let narrow = i16x8.narrow_i32x4_s(values, values);
      if (add) narrow = i16x8.add_sat_s(narrow, v128.load64_zero(at));
      v128.store64_lane(at, narrow, 0);
    }
  }
  fillMargins(plane, from, to);
}

/** Weights of a uniform cubic B-spline for its four points, for each phase. */
function fillWeights(at: usize): void {
  for (let i = 0; i < PHASES; i++) {
    const t: f32 = (<f32>i + 0.5) / <f32>PHASES;
    const s: f32 = 1 - t;
    const sixth: f32 = 1.0 / 6.0;
    const a = s * s * s * sixth;
    const b = (t * t * (t * 3.0 - 6.0) + 4.0) * sixth;
    const c = (s * s * (s * 3.0 - 6.0) + 4.0) * sixth;
    v128.store(at + ((<usize>i) << 4), f32x4(a, b, c, t * t * t * sixth));
  }
}

/** Random numbers from -1 to 1, each of its place and seed alone. */
function hashRow(at: usize, cells: i32, row: i32, seed: i32): void {
  for (let i = 0; i < cells; i++) {
    let h: u32 = (<u32>i * 0x9e3779b1) ^ (<u32>row * 0x85ebca77 + <u32>seed * 0xc2b2ae3d);
    h ^= h >> 15;
    h *= 0x2c1b3c6d;
    h ^= h >> 12;
    h *= 0x297a2d39;
    h ^= h >> 15;
    store<f32>(at + <usize>(i << 2), <f32>(<i32>h >> 8) * (1.0 / 8388608.0));
  }
}

@inline
function mixRows(ring: usize, rowBytes: usize, j: i32, phase: usize, gain: f32, out: usize): void {
  const a = ring + <usize>(j & 3) * rowBytes;
  const b = ring + <usize>((j + 1) & 3) * rowBytes;
  const c = ring + <usize>((j + 2) & 3) * rowBytes;
  const d = ring + <usize>((j + 3) & 3) * rowBytes;
  const wa = f32x4.splat(load<f32>(phase) * gain);
  const wb = f32x4.splat(load<f32>(phase, 4) * gain);
  const wc = f32x4.splat(load<f32>(phase, 8) * gain);
  const wd = f32x4.splat(load<f32>(phase, 12) * gain);
  for (let i: usize = 0; i < rowBytes; i += 16) {
    const near = f32x4.add(f32x4.mul(v128.load(a + i), wa), f32x4.mul(v128.load(b + i), wb));
    const far = f32x4.add(f32x4.mul(v128.load(c + i), wc), f32x4.mul(v128.load(d + i), wd));
    v128.store(out + i, f32x4.add(near, far));
  }
}

@inline
function taps(mixed: usize, weights: usize, u: i32): v128 {
  const points = v128.load(mixed + ((<usize>(u >> 16)) << 2));
  return f32x4.mul(points, v128.load(weights + ((<usize>((u >> 10) & 63)) << 4)));
}

/** The sums over the lanes of four vectors. */
@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<i32>(a, b, 0, 1, 4, 5), v128.shuffle<i32>(a, b, 2, 3, 6, 7));
  const cd = f32x4.add(v128.shuffle<i32>(c, d, 0, 1, 4, 5), v128.shuffle<i32>(c, d, 2, 3, 6, 7));
  return f32x4.add(v128.shuffle<i32>(ab, cd, 0, 2, 4, 6), v128.shuffle<i32>(ab, cd, 1, 3, 5, 7));
}
