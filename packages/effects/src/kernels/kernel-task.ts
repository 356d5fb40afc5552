/** One call of a kernel, by the name of its export; numbers are pointers, sizes and settings. */
export interface KernelTask {
  readonly kernel: string;
  readonly args: readonly number[];
}

/** Memory that each worker has to itself while tasks run: worker `i` from `base + i * bytes`. */
export interface Scratch {
  readonly base: number;
  readonly bytes: number;
}
