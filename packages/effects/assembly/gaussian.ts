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
    for (let x = 0; x < width; x += 16) {
      const at = <usize>(x << 1);
      const low = blurAcross(middle + at, weights, radius);
      v128.store(out + at, low);
      v128.store(out + at, right, 16);
    }
  }
  fillMargins(target, from, to);
}

/**
 * Difference of Gaussians (Marr and Hildreth 1980; with the weight `tau` of Winnemöller and others
 * 2012, "XDoG", eq. 4): `narrow` less `tau` / 32768 of `wide`. Positive on the bright side of an
 * edge and negative on the dark one, in the source's units; `floor` is added, so that a faint edge is
 * not negative.
 */
export function differenceOfGaussians(
  source: Plane,
  target: Plane,
  narrow: usize,
  narrowRadius: i32,
  wide: usize,
  wideRadius: i32,
  tau: i32,
  floor: i32,
  from: i32,
  to: i32,
): void {
  const width = source.width;
  const near = scratch + <usize>(MARGIN << 1);
  const far = near + <usize>((width + 3 * MARGIN) << 1);
  const share = i16x8.splat(<i16>tau);
  const more = i16x8.splat(<i16>floor);
  for (let y = from; y < to; y++) {
    blurDownTwice(source, y, narrow, narrowRadius, near, wide, wideRadius, far);
    const out = target.row(y);
    for (let x = 0; x < width; x += 16) {
      const at = <usize>(x << 1);
      const a = blurAcross(near + at, narrow, narrowRadius);
      const c = right;
      const b = blurAcross(far + at, wide, wideRadius);
      v128.store(out + at, i16x8.sub(i16x8.add(a, more), i16x8.q15mulr_sat_s(b, share)));
      v128.store(out + at, i16x8.sub(i16x8.add(c, more), i16x8.q15mulr_sat_s(right, share)), 16);
    }
  }
  fillMargins(target, from, to);
}

/** Row `y` convolved downwards into a row with margins; sixteen pixels share what is read of the weights. */
@inline
function blurDown(source: Plane, y: i32, weights: usize, radius: i32, out: usize): void {
  const row = source.row(y);
  const stride = <usize>source.stride;
  const middle = v128.load16_splat(weights);
  const end = (source.width + MARGIN) << 1;
  for (let x = -(MARGIN << 1); x < end; x += 32) {
    let above = row + <usize>x;
    let below = above;
    let sum = i16x8.q15mulr_sat_s(v128.load(above), middle);
    let next = i16x8.q15mulr_sat_s(v128.load(above, 16), middle);
    for (let i = 1; i <= radius; i++) {
      above -= stride;
      below += stride;
      const weight = v128.load16_splat(weights + <usize>(i << 1));
      const pair = i16x8.add(v128.load(above), v128.load(below));
      const nextPair = i16x8.add(v128.load(above, 16), v128.load(below, 16));
      sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
      next = i16x8.add(next, i16x8.q15mulr_sat_s(nextPair, weight));
    }
    v128.store(out + <usize>x, sum);
    v128.store(out + <usize>x, next, 16);
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
  const nearMiddle = v128.load16_splat(narrow);
  const farMiddle = v128.load16_splat(wide);
  const end = (source.width + MARGIN) << 1;
  for (let x = -(MARGIN << 1); x < end; x += 32) {
    let above = row + <usize>x;
    let below = above;
    const middle = v128.load(above);
    const nextMiddle = v128.load(above, 16);
    let sum = i16x8.q15mulr_sat_s(middle, nearMiddle);
    let next = i16x8.q15mulr_sat_s(nextMiddle, nearMiddle);
    let farSum = i16x8.q15mulr_sat_s(middle, farMiddle);
    let farNext = i16x8.q15mulr_sat_s(nextMiddle, farMiddle);
    let i = 1;
    for (; i <= narrowRadius; i++) {
      above -= stride;
      below += stride;
      const pair = i16x8.add(v128.load(above), v128.load(below));
      const nextPair = i16x8.add(v128.load(above, 16), v128.load(below, 16));
      const weight = v128.load16_splat(narrow + <usize>(i << 1));
      const farWeight = v128.load16_splat(wide + <usize>(i << 1));
      sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
      next = i16x8.add(next, i16x8.q15mulr_sat_s(nextPair, weight));
      farSum = i16x8.add(farSum, i16x8.q15mulr_sat_s(pair, farWeight));
      farNext = i16x8.add(farNext, i16x8.q15mulr_sat_s(nextPair, farWeight));
    }
    for (; i <= wideRadius; i++) {
      above -= stride;
      below += stride;
      const pair = i16x8.add(v128.load(above), v128.load(below));
      const nextPair = i16x8.add(v128.load(above, 16), v128.load(below, 16));
      const farWeight = v128.load16_splat(wide + <usize>(i << 1));
      farSum = i16x8.add(farSum, i16x8.q15mulr_sat_s(pair, farWeight));
      farNext = i16x8.add(farNext, i16x8.q15mulr_sat_s(nextPair, farWeight));
    }
    v128.store(near + <usize>x, sum);
    v128.store(near + <usize>x, next, 16);
    v128.store(far + <usize>x, farSum);
    v128.store(far + <usize>x, farNext, 16);
  }
}

/** The second half of what {@link blurAcross} finds. */
let right: v128 = i64x2.splat(0);

/** Sixteen pixels convolved across: two by two they share what is read of the weights. */
@inline
function blurAcross(at: usize, weights: usize, radius: i32): v128 {
  const middle = v128.load16_splat(weights);
  let sum = i16x8.q15mulr_sat_s(v128.load(at), middle);
  let next = i16x8.q15mulr_sat_s(v128.load(at, 16), middle);
  let before = at;
  let behind = at;
  for (let i = 1; i <= radius; i++) {
    before -= 2;
    behind += 2;
    const weight = v128.load16_splat(weights + <usize>(i << 1));
    const pair = i16x8.add(v128.load(before), v128.load(behind));
    const nextPair = i16x8.add(v128.load(before, 16), v128.load(behind, 16));
    sum = i16x8.add(sum, i16x8.q15mulr_sat_s(pair, weight));
    next = i16x8.add(next, i16x8.q15mulr_sat_s(nextPair, weight));
  }
  right = next;
  return sum;
}
