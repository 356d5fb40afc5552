import { Plane } from "./memory";
import { carry, height, layOut, planeBytes, readBand, rowAt, rowBytes } from "./stripe";
import { filterDown, filterRows, filterUp, filterUpAndWrite, writeBand } from "./stripe-passes";

/**
 * Smooths an RGBA picture and keeps its edges: the recursive filter of the domain transform
 * (Gastal and Oliveira 2011, "Domain Transform for Edge-Aware Image and Video Processing", §4.1,
 * eq. 14 and 21). Filters rows `first` to `last` as if they were the whole picture and writes those
 * from `from` to `to`, opaque, to `target`, which must not be the source.
 *
 * Colours are 9.7 fixed point, and e^-x is (1 - x/16)^16; the error stays below that of rounding to
 * 8 bits (PSNR > 50 dB against the exact filter). The passes are fused into sweeps over bands of
 * eight rows, four for three iterations and three for two, so that a band stays in cache. The cost
 * does not depend on the sigmas.
 *
 * @param spare  room for one plane of the stripe, which the target's own rows have until the last
 *   pass writes them, or 0
 * @param spatial  sigma_s in pixels, at least 0.3
 * @param range  sigma_r, 1 for the distance of black and white in one channel, over 0
 * @param iterations  3, or 2, which is faster and leaves faint streaks
 */
export function domainTransform(
  source: Plane,
  target: Plane,
  first: i32,
  last: i32,
  from: i32,
  to: i32,
  spare: usize,
  spatial: f32,
  range: f32,
  iterations: i32,
): void {
  if (iterations == 3) {
    const end = smoothAllButUp(source, first, last, spare, spatial, range);
    for (let band = end; band >= 0; band--)
      filterUpAndWrite(band * 8, band == end, target, first, from, to);
    return;
  }
  const end = smoothAllButDown(source, first, last, spare, spatial, range, iterations);
  for (let band = 0; band <= end; band++) {
    filterDown(band * 8, 1, carry, rowBytes, carry);
    writeBand(band * 8, target, first, from, to);
  }
}

/** All of three iterations but the way up of the last; the last band. */
export function smoothAllButUp(
  source: Plane,
  first: i32,
  last: i32,
  spare: usize,
  spatial: f32,
  range: f32,
): i32 {
  const end = smoothAllButDown(source, first, last, spare, spatial, range, 3);
  for (let band = 0; band <= end; band++) {
    filterDown(band * 8, 1, carry, rowBytes, carry);
    filterRows(band * 8, 2);
    filterDown(band * 8, 2, band > 0 ? rowAt(band * 8 - 1) : rowAt(0), planeBytes, 0);
  }
  return end;
}

/** Two iterations but the way down of the second; the last band. */
function smoothAllButDown(
  source: Plane,
  first: i32,
  last: i32,
  spare: usize,
  spatial: f32,
  range: f32,
  iterations: i32,
): i32 {
  layOut(source.width, last - first, spare);
  // sigma_H of the first iteration (eq. 14) is sigma_s times this, and a = e^(-sqrt 2 / sigma_H).
  const share: f64 = iterations == 3 ? 0.8728716 : 0.8944272;
  const near: f64 = (1.4142136 / (<f64>spatial * share) / 16.0) * 32768.0;
  const far: f64 = (near * <f64>spatial) / <f64>range / 255.0;
  let shift = 5;
  while (shift < 12 && far >= <f64>(1 << shift)) shift++;
  const step = min(32767, max(1, <i32>near));
  const slope = min(32767, <i32>((far / <f64>(1 << shift)) * 32768.0));
  const end = ((height + 7) >> 3) - 1;
  for (let band = 0; band <= end; band++) {
    readBand(source, first, band * 8, step, slope, shift);
    filterRows(band * 8, 0);
    filterDown(band * 8, 0, band > 0 ? rowAt(band * 8 - 1) : rowAt(0), planeBytes, 0);
  }
  for (let band = end; band >= 0; band--) {
    filterUp(band * 8, 0, carry, rowBytes, band == end, carry);
    filterRows(band * 8, 1);
    const below = band == end ? rowAt(0) : rowAt(band * 8 + 8);
    filterUp(band * 8, 1, below, planeBytes, band == end, 0);
  }
  return end;
}
