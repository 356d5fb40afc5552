import { lumaOf4 } from "./luma";
import { lightPaint } from "./impasto";
import { Plane, scratch, setScratch } from "./memory";

/** Bins of luma that a pixel's neighbours are sorted into. */
const BINS: i32 = 16;
/** A histogram: how many pixels, their R, G and B, for each bin 16 bits. */
const HISTOGRAM_BYTES: i32 = BINS * 2 * 4;
/** The most pixels of a neighbourhood whose count fits the table of reciprocals. */
const MAX_COUNT: i32 = 16383;

/** Columns between the window and the one that changes. */
const AHEAD: i32 = 16;

/** Thresholds of an 8 × 8 Bayer matrix (Bayer 1973). */
const BAYER: usize = memory.data<u8>([
  0, 32, 8, 40, 2, 34, 10, 42, 48, 16, 56, 24, 50, 18, 58, 26, 12, 44, 4, 36, 14, 46, 6, 38, 60, 28,
  52, 20, 62, 30, 54, 22, 3, 35, 11, 43, 1, 33, 9, 41, 51, 19, 59, 27, 49, 17, 57, 25, 15, 47, 7,
  39, 13, 45, 5, 37, 63, 31, 55, 23, 61, 29, 53, 21,
]);

/**
 * Oil paint: each pixel of rows `from` to `to` becomes the mean colour of the most common luma among
 * its neighbours (Haeberli's and Holzmann's filter), where bins of 16 lumas, dithered, count by
 * (n / most)^p, p = 2^`sharpness` (2 to 4), so that colours flow into each other. Neighbours are the
 * square of `radius`; beyond an edge the nearest pixel counts. Histograms of columns slide along, so
 * that the cost does not depend on the radius (Perreault and Hébert 2007, "Median Filtering in
 * Constant Time").
 *
 * Colours are counted in fewer levels, with ordered dithering by a pixel's place, so that the sums of
 * a neighbourhood fit 16 bits: `radius` is at most 63. Needs scratch for a histogram a column,
 * 2 `radius` + 2 rows of the picture and 32 KiB.
 *
 * Unless `light` is null (0), each row is lit at once, while it is in cache: see `lightPaint`, whose
 * scratch it needs, too.
 */
export function paintOil(
  source: Plane,
  target: Plane,
  radius: i32,
  sharpness: i32,
  light: Plane | null,
  level: i32,
  saturation: i32,
  detail: i32,
  from: i32,
  to: i32,
): void {
  const width = source.width;
  const last = source.height - 1;
  const side = 2 * radius + 1;
  const most = min(255, 32767 / (side * side));
  const scale: f32 = most == 255 ? 1 : 256.0 / <f32>most;
  const multiplier = most == 255 ? 256 : most;
  const columns = scratch;
  const reciprocals = columns + <usize>(width * HISTOGRAM_BYTES);
  const ring = reciprocals + <usize>((MAX_COUNT + 1) << 1);
  const rowBytes = <usize>((width + 16) << 2);
  for (let i = 1; i <= min(side * side, MAX_COUNT); i++)
    store<u16>(reciprocals + <usize>(i << 1), <u16>(32767 / i));
  memory.fill(columns, 0, <usize>(width * HISTOGRAM_BYTES));
  for (let y = from - radius; y <= from + radius; y++) {
    const row = ring + <usize>((y + side) % side) * rowBytes;
    const inside = max(0, min(last, y));
    sortRow(source.row(inside), row, width, multiplier, inside);
    for (let x = 0; x < width; x++) count(columns, row, x, 1);
  }
  const spare = ring + <usize>side * rowBytes;
  for (let y = from; y < to; y++) {
    const enter = ring + <usize>((y + radius) % side) * rowBytes;
    // The first row's histograms are whole: what enters them leaves again.
    const leave = y > from ? spare : enter;
    if (y > from) {
      const inside = min(last, y + radius);
      memory.copy(spare, enter, rowBytes);
      sortRow(source.row(inside), enter, width, multiplier, inside);
    }
    for (let x = 0; x < min(radius + AHEAD, width); x++) slide(columns, leave, enter, x);
    paintRow(columns, reciprocals, leave, enter, target.row(y), width, radius, sharpness, scale);
    if (!light) continue;
    setScratch(spare + rowBytes);
    lightPaint(source, target, light, level, saturation, detail, y, y + 1);
    setScratch(columns);
  }
}

/** Adds the sorted pixel at `x` to its column's histogram, or takes it away. */
@inline
function count(columns: usize, row: usize, x: i32, sign: i32): void {
  const pixel = load<u32>(row + <usize>(x << 2));
  const bin = columns + <usize>(x * HISTOGRAM_BYTES) + <usize>((pixel >> 24) << 1);
  store<u16>(bin, load<u16>(bin) + sign);
  store<u16>(bin, load<u16>(bin, 32) + sign * <i32>(pixel & 255), 32);
  store<u16>(bin, load<u16>(bin, 64) + sign * <i32>((pixel >> 8) & 255), 64);
  store<u16>(bin, load<u16>(bin, 96) + sign * <i32>((pixel >> 16) & 255), 96);
}

/** Takes a pixel out of the histogram of a column and adds the one of another row. */
@inline
function slide(columns: usize, leave: usize, enter: usize, x: i32): void {
  count(columns, leave, x, -1);
  count(columns, enter, x, 1);
}

/** A row in fewer levels, dithered; in place of alpha the bin of its luma. */
function sortRow(from: usize, to: usize, width: i32, multiplier: i32, y: i32): void {
  const scale = i16x8.splat(<i16>multiplier);
  const thresholds = v128.load64_zero(BAYER + <usize>((y & 7) << 3));
  const dither = i16x8.add(i16x8.shl(i16x8.extend_low_i8x16_u(thresholds), 2), i16x8.splat(2));
  const d0 = v128.shuffle<i16>(dither, dither, 0, 0, 0, 0, 1, 1, 1, 1);
  const d1 = v128.shuffle<i16>(dither, dither, 2, 2, 2, 2, 3, 3, 3, 3);
  const d2 = v128.shuffle<i16>(dither, dither, 4, 4, 4, 4, 5, 5, 5, 5);
  const d3 = v128.shuffle<i16>(dither, dither, 6, 6, 6, 6, 7, 7, 7, 7);
  for (let x = 0; x < width; x += 8) {
    sort4(from, to, scale, d0, d1);
    sort4(from + 16, to + 16, scale, d2, d3);
    from += 32;
    to += 32;
  }
}

@inline
function sort4(from: usize, to: usize, scale: v128, low: v128, high: v128): void {
  const pixels = v128.load(from);
  const a = i16x8.mul(i16x8.extend_low_i8x16_u(pixels), scale);
  const b = i16x8.mul(i16x8.extend_high_i8x16_u(pixels), scale);
  const colours = i8x16.narrow_i16x8_u(
    i16x8.shr_u(i16x8.add_sat_u(a, low), 8),
    i16x8.shr_u(i16x8.add_sat_u(b, high), 8),
  );
  // A bin's borders are dithered as well: in a sky that darkens they would be rings.
  const shift = i32x4.sub(
    i32x4.shl(i32x4.extend_low_i16x8_s(v128.shuffle<i16>(low, high, 0, 4, 8, 12, 0, 4, 8, 12)), 4),
    i32x4.splat(2048),
  );
  const luma = i32x4.add(lumaOf4(pixels), shift);
  const bounded = i32x4.max_s(i32x4.splat(0), i32x4.min_s(luma, i32x4.splat(65535)));
  const bins = i32x4.shl(i32x4.shr_u(bounded, 12), 24);
  v128.store(to, v128.or(v128.and(colours, i32x4.splat(0x00ffffff)), bins));
}

/**
 * One row of paint from the columns' histograms. Each loses a pixel and gains one shortly before it
 * joins the window, so that it is in cache, but not just before: a processor stalls where it loads
 * more bytes at once than it has just stored.
 */
function paintRow(
  columns: usize,
  reciprocals: usize,
  leave: usize,
  enter: usize,
  out: usize,
  width: i32,
  radius: i32,
  sharpness: i32,
  scale: f32,
): void {
  let n0 = i64x2.splat(0);
  let n1 = n0;
  let r0 = n0;
  let r1 = n0;
  let g0 = n0;
  let g1 = n0;
  let b0 = n0;
  let b1 = n0;
  for (let x = -radius - 1; x < radius; x++) {
    const c = columns + <usize>(max(0, min(width - 1, x)) * HISTOGRAM_BYTES);
    n0 = i16x8.add(n0, v128.load(c));
    n1 = i16x8.add(n1, v128.load(c, 16));
    r0 = i16x8.add(r0, v128.load(c, 32));
    r1 = i16x8.add(r1, v128.load(c, 48));
    g0 = i16x8.add(g0, v128.load(c, 64));
    g1 = i16x8.add(g1, v128.load(c, 80));
    b0 = i16x8.add(b0, v128.load(c, 96));
    b1 = i16x8.add(b1, v128.load(c, 112));
  }
  const end = columns + <usize>((width - 1) * HISTOGRAM_BYTES);
  let right = columns + <usize>(radius * HISTOGRAM_BYTES);
  let left = <isize>columns - <isize>((radius + 1) * HISTOGRAM_BYTES);
  for (let x = 0; x < width; x++) {
    const next = x + radius + AHEAD;
    if (next < width) slide(columns, leave, enter, next);
    const a = min(right, end);
    const s = <usize>max(left, <isize>columns);
    right += HISTOGRAM_BYTES;
    left += HISTOGRAM_BYTES;
    n0 = i16x8.add(n0, i16x8.sub(v128.load(a), v128.load(s)));
    n1 = i16x8.add(n1, i16x8.sub(v128.load(a, 16), v128.load(s, 16)));
    r0 = i16x8.add(r0, i16x8.sub(v128.load(a, 32), v128.load(s, 32)));
    r1 = i16x8.add(r1, i16x8.sub(v128.load(a, 48), v128.load(s, 48)));
    g0 = i16x8.add(g0, i16x8.sub(v128.load(a, 64), v128.load(s, 64)));
    g1 = i16x8.add(g1, i16x8.sub(v128.load(a, 80), v128.load(s, 80)));
    b0 = i16x8.add(b0, i16x8.sub(v128.load(a, 96), v128.load(s, 96)));
    b1 = i16x8.add(b1, i16x8.sub(v128.load(a, 112), v128.load(s, 112)));
    let peak = i16x8.max_s(n0, n1);
    peak = i16x8.max_s(peak, v128.shuffle<i64>(peak, peak, 1, 0));
    peak = i16x8.max_s(peak, v128.shuffle<i32>(peak, peak, 1, 0, 3, 2));
    peak = i16x8.max_s(peak, v128.shuffle<i16>(peak, peak, 1, 0, 3, 2, 5, 4, 7, 6));
    const least = v128.load16_splat(reciprocals + <usize>(i16x8.extract_lane_u(peak, 0) << 1));
    let w0 = i16x8.mul(n0, least);
    let w1 = i16x8.mul(n1, least);
    for (let i = 0; i < 2; i++) {
      w0 = i16x8.q15mulr_sat_s(w0, w0);
      w1 = i16x8.q15mulr_sat_s(w1, w1);
    }
    if (sharpness > 2) {
      w0 = i16x8.q15mulr_sat_s(w0, w0);
      w1 = i16x8.q15mulr_sat_s(w1, w1);
    }
    if (sharpness > 3) {
      w0 = i16x8.q15mulr_sat_s(w0, w0);
      w1 = i16x8.q15mulr_sat_s(w1, w1);
    }
    const n = i32x4.add(i32x4.dot_i16x8_s(w0, n0), i32x4.dot_i16x8_s(w1, n1));
    const r = i32x4.add(i32x4.dot_i16x8_s(w0, r0), i32x4.dot_i16x8_s(w1, r1));
    const g = i32x4.add(i32x4.dot_i16x8_s(w0, g0), i32x4.dot_i16x8_s(w1, g1));
    const b = i32x4.add(i32x4.dot_i16x8_s(w0, b0), i32x4.dot_i16x8_s(w1, b1));
    const rg = i32x4.add(v128.shuffle<i32>(r, g, 0, 4, 1, 5), v128.shuffle<i32>(r, g, 2, 6, 3, 7));
    const bn = i32x4.add(v128.shuffle<i32>(b, n, 0, 4, 1, 5), v128.shuffle<i32>(b, n, 2, 6, 3, 7));
    const all = i32x4.add(v128.shuffle<i64>(rg, bn, 0, 2), v128.shuffle<i64>(rg, bn, 1, 3));
    const sums = f32x4.convert_i32x4_s(all);
    const mean = f32x4.mul(sums, f32x4.splat(scale / f32x4.extract_lane(sums, 3)));
    // The sum's last bit counts ones: cheaper than a conversion, which would check for what is not here.
    const bits = f32x4.add(mean, f32x4.splat(8388608));
    const rounded = v128.and(bits, i32x4.splat(0x7fffff));
    const narrow = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(rounded, rounded), rounded);
    store<u32>(out, <u32>i32x4.extract_lane(narrow, 0) | 0xff000000);
    out += 4;
  }
}
