import { Plane } from "./memory";

/** Pixels around a plane of numbers, as `src/kernels/plane.ts` has it. */
export const MARGIN: i32 = 32;

/**
 * Fills the margins of a plane of 16-bit numbers around rows `from` to `to` with the nearest pixel:
 * to the left and right, and above the first row or below the last where they are among them.
 */
export function fillMargins(plane: Plane, from: i32, to: i32): void {
  const width = plane.width;
  for (let y = from; y < to; y++) {
    const row = plane.row(y);
    const left = i16x8.splat(load<i16>(row));
    const right = i16x8.splat(load<i16>(row + <usize>((width - 1) << 1)));
    const end = row + <usize>(width << 1);
    for (let x = 0; x < MARGIN * 2; x += 16) {
      v128.store(row - <usize>(MARGIN * 2 - x), left);
      v128.store(end + <usize>x, right);
    }
  }
  const bytes = <usize>((width + 2 * MARGIN) << 1);
  const last = plane.height - 1;
  for (let i = 1; i <= MARGIN; i++) {
    if (from == 0) memory.copy(plane.row(-i) - MARGIN * 2, plane.row(0) - MARGIN * 2, bytes);
    if (to > last)
      memory.copy(plane.row(last + i) - MARGIN * 2, plane.row(last) - MARGIN * 2, bytes);
  }
}
