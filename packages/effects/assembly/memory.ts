/**
 * A picture or a plane of numbers in memory, as `src/kernels/plane.ts` lays it out. Kernels may
 * read and write up to 64 bytes past the end of a row.
 */
@unmanaged
export class Plane {
  /** Where pixel 0,0 lies. */
  data: usize;
  /** Bytes from a row to the next. */
  stride: i32;
  width: i32;
  height: i32;

  @inline
  row(y: i32): usize {
    return this.data + <usize>(y * this.stride);
  }
}

/** Where this instance's own working memory begins; each thread has an instance. */
export let scratch: usize = 0;

/** Says where this thread may work: as many bytes as the stage that runs has asked for. */
export function setScratch(address: usize): void {
  scratch = address;
}

/** The first byte of memory that is free of the kernels' tables. */
export function heapBase(): usize {
  return __heap_base;
}
