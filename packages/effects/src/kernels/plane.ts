/** Pixels of margin around a plane of numbers, so that a filter need not look where a row ends. */
export const MARGIN = 32;

/**
 * A picture (4 bytes a pixel) or a plane of numbers (2 bytes) in memory. What kernels are told of it
 * is its address, where these four lie as 32-bit integers: `data`, `stride`, `width`, `height`.
 */
export interface Plane {
  /** Where the descriptor lies. */
  readonly at: number;
  /** Where pixel 0,0 lies. */
  readonly data: number;
  /** Bytes from a row to the next: never a power of two, which would map rows onto one cache set. */
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** Bytes of a row that needs `bytes`: with at least 64 of slack, an odd multiple of 64. */
export function strideOf(bytes: number): number {
  return Math.ceil(bytes / 128) * 128 + 64;
}
