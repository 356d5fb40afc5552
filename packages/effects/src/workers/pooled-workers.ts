import { EffectError } from "../effect-error.ts";
import type { EffectWorkers, RunOptions } from "./effect-workers.ts";
import { STOP, type TaskReply, type TaskRequest } from "./pool-messages.ts";

/** The way to one worker and back; a worker thread and a web worker both can be one. */
export interface WorkerPort {
  post(request: TaskRequest): void;
  /** The listener hears each reply, or of the worker's end. */
  listen(listener: (reply: TaskReply) => void): void;
}

interface Run {
  readonly control: TaskRequest["control"];
  readonly options: RunOptions;
  readonly busy: Set<number>;
  /** Called when no worker is busy any more. */
  readonly settle: () => void;
  left: number;
}

/**
 * Workers over one shared memory, which take tasks as they are free. One run at a time: a second
 * one, started before the first has settled, is refused. Once a worker has failed all are refused.
 */
export function createPooledWorkers(ports: readonly WorkerPort[]): EffectWorkers {
  let current: Run | null = null;
  let broken: EffectError | null = null;
  const failIfBroken = (): void => {
    if (broken) throw broken;
  };

  for (const [index, port] of ports.entries()) {
    port.listen(({ done, error }) => {
      if (error !== null) broken ??= new EffectError("worker_failed", error);
      const run = current;
      if (!run?.busy.delete(index)) return;
      run.left -= done;
      for (let i = 0; i < done; i++) run.options.onTaskDone?.();
      if (run.busy.size > 0) return;
      current = null;
      run.settle();
    });
  }

  return {
    count: ports.length,
    async run(tasks, options) {
      failIfBroken();
      if (current) throw new EffectError("worker_failed", "the workers are busy");
      if (options.signal?.aborted) throw stopped();
      if (tasks.length === 0) return;
      const control = new Int32Array(new SharedArrayBuffer(8));
      const stop = (): void => void Atomics.store(control, STOP, 1);
      const needed = Math.min(ports.length, tasks.length);
      const run = await new Promise<Run>((resolve) => {
        const busy = new Set(Array(needed).keys());
        const started: Run = {
          ...{ control, options, busy, left: tasks.length },
          settle: () => resolve(started),
        };
        current = started;
        options.signal?.addEventListener("abort", stop);
        const { base, bytes } = options.scratch;
        for (const index of busy)
          ports[index]?.post({ tasks, scratch: base + index * bytes, control });
      });
      options.signal?.removeEventListener("abort", stop);
      failIfBroken();
      if (run.left > 0) throw stopped();
    },
  };
}

function stopped(): EffectError {
  return new EffectError("aborted", "the effect was stopped");
}
