// Moves between lanes that several kernels share.

@inline
function low16(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

@inline
function high16(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

@inline
function low32(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 0, 4, 1, 5);
}

@inline
function high32(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 2, 6, 3, 7);
}

@inline
function low64(a: v128, b: v128): v128 {
  return v128.shuffle<i64>(a, b, 0, 2);
}

@inline
function high64(a: v128, b: v128): v128 {
  return v128.shuffle<i64>(a, b, 1, 3);
}

/** Transposes 8 × 8 numbers of 16 bits: eight rows, `fromStride` bytes apart, to eight others. */
@inline
export function transpose8(from: usize, fromStride: usize, to: usize, toStride: usize): void {
  const r0 = v128.load(from);
  const r1 = v128.load(from + fromStride);
  const r2 = v128.load(from + 2 * fromStride);
  const r3 = v128.load(from + 3 * fromStride);
  const r4 = v128.load(from + 4 * fromStride);
  const r5 = v128.load(from + 5 * fromStride);
  const r6 = v128.load(from + 6 * fromStride);
  const r7 = v128.load(from + 7 * fromStride);
  storeTransposed(r0, r1, r2, r3, r4, r5, r6, r7, to, toStride);
}

/** Stores the transpose of eight vectors of eight 16-bit lanes as rows `stride` bytes apart. */
@inline
export function storeTransposed(
  r0: v128,
  r1: v128,
  r2: v128,
  r3: v128,
  r4: v128,
  r5: v128,
  r6: v128,
  r7: v128,
  to: usize,
  stride: usize,
): void {
  const a0 = low16(r0, r1);
  const a1 = high16(r0, r1);
  const a2 = low16(r2, r3);
  const a3 = high16(r2, r3);
  const a4 = low16(r4, r5);
  const a5 = high16(r4, r5);
  const a6 = low16(r6, r7);
  const a7 = high16(r6, r7);
  const b0 = low32(a0, a2);
  const b1 = high32(a0, a2);
  const b2 = low32(a1, a3);
  const b3 = high32(a1, a3);
  const b4 = low32(a4, a6);
  const b5 = high32(a4, a6);
  const b6 = low32(a5, a7);
  const b7 = high32(a5, a7);
  v128.store(to, low64(b0, b4));
  v128.store(to + stride, high64(b0, b4));
  v128.store(to + 2 * stride, low64(b1, b5));
  v128.store(to + 3 * stride, high64(b1, b5));
  v128.store(to + 4 * stride, low64(b2, b6));
  v128.store(to + 5 * stride, high64(b2, b6));
  v128.store(to + 6 * stride, low64(b3, b7));
  v128.store(to + 7 * stride, high64(b3, b7));
}
