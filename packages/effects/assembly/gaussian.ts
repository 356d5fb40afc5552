import { MARGIN, fillMargins } from "./margins";
import { Plane, scratch } from "./memory";

/**
 * Convolves a plane of 16-bit numbers with a symmetric kernel, down and then across, for rows `from`
 * to `to`, with margins. `weights`: `radius + 1` numbers in 1/32768 from the middle outwards, whose
 * sum over the whole kernel is at most 1; `radius` at most 31. Beyond an edge the nearest pixel
 * counts. Needs a row of scratch.
 */
export function gaussian(
  source: Plane,
  target: Plane,
  weights: usize,
  radius: i32,
  from: i32,
  to: i32,
): void {
  const width = source.width;
  const middle = scratch + <usize>(MARGIN << 1);
  for (let y = from; y < to; y++) {
    blurDown(source, y, weights, radius, middle);
    const out = target.row(y);
    for (let x = 0; x < width; x += 8) {
      const at = <usize>(x << 1);
      v128.store(out + at, blurAcross(middle + at, weights, radius));
    }
  }
  fillMargins(target, from, to);
}

/**
 * Difference of Gaussians (Marr and Hildreth 1980; with the weight `tau` of Winnemöller and others
 * 2012, "XDoG", eq. 4): `narrow` less `tau` / 32768 of `wide`. Positive on the bright side of an
 * edge and negative on the dark one, in the source's units.
 */
export function differenceOfGaussians(
  source: Plane,
  target: Plane,
  narrow: usize,
  narrowRadius: i32,
  wide: usize,
  wideRadius: i32,
  tau: i32,
  from: i32,
  to: i32,
): void {
  const width = source.width;
  const near = scratch + <usize>(MARGIN << 1);
  const far = near + <usize>((width + 3 * MARGIN) << 1);
  const share = i16x8.splat(<i16>tau);
  for (let y = from; y < to; y++) {
    blurDownTwice(source, y, narrow, narrowRadius, near, wide, wideRadius, far);
    const out = target.row(y);
    for (let x = 0; x < width; x += 8) {
      const at = <usize>(x << 1);
      const a = blurAcross(near + at, narrow, narrowRadius);
      const b = blurAcross(far + at, wide, wideRadius);
      v128.store(out + at, i16x8.sub(a, i16x8.q15mulr_sat_s(b, share)));
    }
  }
  fillMargins(target, from, to);
}

/** Row `y` convolved downwards into a row with margins. */
@inline
function blurDown(source: Plane, y: i32, weights: usize, radius: i32, out: usize): void {
  const row = source.row(y);
  const stride = <usize>source.stride;
  const middle = i16x8.splat(load<i16>(weights));
  const end = (source.width + MARGIN) << 1;
  for (let x = -(MARGIN << 1); x < end; x += 16) {
    let sum = i16x8.q15mulr_sat_s(v128.load(row + <usize>x), middle);
    let above = row + <usize>x;
    let below = above;
    for (let i = 1; i <= radius; i++) {
      above -= stride;
      below += stride;
      const weight = i16x8.splat(load<i16>(weights + <usize>(i << 1)));
      const pair = i16x8.add(v128.load(above), v128.load(below));
      sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
    }
    v128.store(out + <usize>x, sum);
  }
}

/** Row `y` convolved downwards by two kernels, the second at least as wide as the first. */
@inline
function blurDownTwice(
  source: Plane,
  y: i32,
  narrow: usize,
  narrowRadius: i32,
  near: usize,
  wide: usize,
  wideRadius: i32,
  far: usize,
): void {
  const row = source.row(y);
  const stride = <usize>source.stride;
  const nearMiddle = i16x8.splat(load<i16>(narrow));
  const farMiddle = i16x8.splat(load<i16>(wide));
  const end = (source.width + MARGIN) << 1;
  for (let x = -(MARGIN << 1); x < end; x += 16) {
    const middle = v128.load(row + <usize>x);
    let sum = i16x8.q15mulr_sat_s(middle, nearMiddle);
    let farSum = i16x8.q15mulr_sat_s(middle, farMiddle);
    let above = row + <usize>x;
    let below = above;
    let i = 1;
    for (; i <= narrowRadius; i++) {
      above -= stride;
      below += stride;
      const pair = i16x8.add(v128.load(above), v128.load(below));
      const weight = v128.load16_splat(narrow + <usize>(i << 1));
      const farWeight = v128.load16_splat(wide + <usize>(i << 1));
      sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
      farSum = i16x8.add(farSum, i16x8.q15mulr_sat_s(pair, farWeight));
    }
    for (; i <= wideRadius; i++) {
      above -= stride;
      below += stride;
      const pair = i16x8.add(v128.load(above), v128.load(below));
      const farWeight = v128.load16_splat(wide + <usize>(i << 1));
      farSum = i16x8.add(farSum, i16x8.q15mulr_sat_s(pair, farWeight));
    }
    v128.store(near + <usize>x, sum);
    v128.store(far + <usize>x, farSum);
  }
}

@inline
function blurAcross(at: usize, weights: usize, radius: i32): v128 {
  let sum = i16x8.q15mulr_sat_s(v128.load(at), i16x8.splat(load<i16>(weights)));
  let left = at;
  let right = at;
  for (let i = 1; i <= radius; i++) {
    left -= 2;
    right += 2;
    const weight = i16x8.splat(load<i16>(weights + <usize>(i << 1)));
    const pair = i16x8.add(v128.load(left), v128.load(right));
    sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
  }
  return sum;
}
