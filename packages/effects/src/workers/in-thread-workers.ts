import { EffectError } from "../effect-error.ts";
import type { Kernels } from "../kernels/kernels.ts";
import type { EffectWorkers } from "./effect-workers.ts";

export interface InThreadOptions {
  readonly kernels: Kernels;
  /**
   * Waited for after each task, so that this thread can hear of an abort meanwhile (`setImmediate`,
   * a message to itself). Without it a signal is looked at between tasks, but only what this
   * thread itself has aborted is seen.
   */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Runs tasks one after the other where it is called: for tests, browsers without isolation, workers. */
export function createInThreadWorkers({ kernels, pause }: InThreadOptions): EffectWorkers {
  return {
    count: 1,
    async run(tasks, { scratch, signal, onTaskDone }) {
      for (const task of tasks) {
        if (signal?.aborted) throw new EffectError("aborted", "the effect was stopped");
        kernels.run(task, scratch.base);
        onTaskDone?.();
        if (pause) await pause();
      }
    },
  };
}
