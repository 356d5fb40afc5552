import { EffectError } from "../effect-error.ts";
import type { EffectWorkers, RunOptions } from "./effect-workers.ts";
import type { KernelTask } from "../kernels/kernel-task.ts";
import type { TaskReply, TaskRequest } from "./pool-messages.ts";

/** The way to one worker and back; a worker thread and a web worker both can be one. */
export interface WorkerPort {
  post(request: TaskRequest): void;
  /** The listener hears each reply, or of the worker's end. */
  listen(listener: (reply: TaskReply) => void): void;
}

interface Run {
  readonly tasks: readonly KernelTask[];
  readonly options: RunOptions;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  next: number;
  failure: Error | null;
}

/**
 * Workers over one shared memory, each given a task as soon as it is free. One run at a time: a
 * second one, started before the first has settled, is refused.
 */
export function createPooledWorkers(ports: readonly WorkerPort[]): EffectWorkers {
  let current: Run | null = null;
  let broken: Error | null = null;
  const busy = new Set<number>();

  const feed = (index: number): void => {
    const run = current;
    if (!run) return;
    const task = run.failure || isAborted(run) ? undefined : run.tasks[run.next];
    if (task) {
      run.next += 1;
      busy.add(index);
      const { base, bytes } = run.options.scratch;
      ports[index]?.post({ task, scratch: base + index * bytes });
      return;
    }
    if (busy.size > 0) return;
    current = null;
    if (run.failure) run.reject(run.failure);
    else if (run.next < run.tasks.length) run.reject(stopped());
    else run.resolve();
  };

  for (const [index, port] of ports.entries()) {
    port.listen(({ error }) => {
      if (error !== null) broken ??= new EffectError("worker_failed", error);
      const wasBusy = busy.delete(index);
      if (!current || !wasBusy) return;
      current.failure ??= broken;
      if (error === null) current.options.onTaskDone?.();
      feed(index);
    });
  }

  return {
    count: ports.length,
    run(tasks, options) {
      if (broken) return Promise.reject(broken);
      if (current) return Promise.reject(new EffectError("worker_failed", "the workers are busy"));
      return new Promise((resolve, reject) => {
        current = { tasks, options, resolve, reject, next: 0, failure: null };
        for (const index of ports.keys()) feed(index);
      });
    },
  };
}

function isAborted({ options }: Run): boolean {
  return options.signal?.aborted ?? false;
}

function stopped(): EffectError {
  return new EffectError("aborted", "the effect was stopped");
}
