import type { KernelTask, Scratch } from "../kernels/kernel-task.ts";

export interface RunOptions {
  readonly scratch: Scratch;
  readonly signal?: AbortSignal | undefined;
  /** Called after each task, in no particular order of tasks. */
  readonly onTaskDone?: (() => void) | undefined;
}

/**
 * Whoever runs kernels over one memory: the thread itself, worker threads or web workers. Tasks of
 * one run do not depend on each other: they may run in any order, at the same time.
 */
export interface EffectWorkers {
  /** How many tasks run at the same time. */
  readonly count: number;
  /**
   * Settles when every task has run or, after an abort, when none runs any more.
   * @throws {EffectError} `aborted`, `worker_failed`
   */
  run(tasks: readonly KernelTask[], options: RunOptions): Promise<void>;
}
