/** Repeats the last of `width` RGBA pixels in the 16 behind it. */
@inline
export function extendRight(row: usize, width: i32): void {
  const end = row + <usize>(width << 2);
  const last = v128.load32_splat(end - 4);
  v128.store(end, last);
  v128.store(end, last, 16);
  v128.store(end, last, 32);
  v128.store(end, last, 48);
}
