import { EngineError } from "../engine-error.ts";
import { startDrawingThread } from "./drawing-thread.ts";
import type { DrawingThread, TaskOptions } from "./drawing-thread.ts";
import type { ThreadTask } from "./thread-messages.ts";

export interface DrawingPoolOptions {
  readonly program: URL;
  /** Threads beyond the first are started when they are needed. */
  readonly maxThreads: number;
  /** A thread beyond the first that had nothing to do for so long is ended. */
  readonly idleMs?: number;
  /** The heap that one thread may fill, in megabytes. */
  readonly heapLimitMb?: number | undefined;
}

export interface DrawingPool {
  /** Urgent tasks (a person waits for one file) go before designs, which take longer. */
  run(task: ThreadTask, options: TaskOptions & { readonly urgent?: boolean }): Promise<unknown>;
  /** Whether every thread has a task, so that the next one has to wait. */
  isFull(): boolean;
  close(): Promise<void>;
}

export function createDrawingPool(options: DrawingPoolOptions): DrawingPool {
  const { program, maxThreads, idleMs = 30_000, heapLimitMb } = options;
  const threads = new Set<DrawingThread>();
  const idle = new Map<DrawingThread, NodeJS.Timeout>();
  const urgent: (() => void)[] = [];
  const patient: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  async function acquire(isUrgent: boolean): Promise<void> {
    if (busy < maxThreads) {
      busy += 1;
      return;
    }
    await new Promise<void>((resolve) => (isUrgent ? urgent : patient).push(resolve));
  }

  function release(): void {
    const next = urgent.shift() ?? patient.shift();
    if (next) next();
    else busy -= 1;
  }

  function takeThread(): DrawingThread {
    for (const [thread, timer] of idle) {
      clearTimeout(timer);
      idle.delete(thread);
      if (thread.alive()) return thread;
      threads.delete(thread);
    }
    const thread = startDrawingThread(program, heapLimitMb);
    threads.add(thread);
    return thread;
  }

  function putBack(thread: DrawingThread): void {
    if (!thread.alive() || closed) {
      threads.delete(thread);
      void thread.end();
      return;
    }
    const timer = setTimeout(() => {
      if (threads.size === 1) return;
      idle.delete(thread);
      threads.delete(thread);
      void thread.end();
    }, idleMs);
    timer.unref();
    idle.set(thread, timer);
  }

  return {
    run: async (task, taskOptions) => {
      await acquire(taskOptions.urgent ?? false);
      try {
        if (closed) throw new EngineError("aborted", "the engine is closed");
        const thread = takeThread();
        try {
          return await thread.run(task, taskOptions);
        } finally {
          putBack(thread);
        }
      } finally {
        release();
      }
    },
    isFull: () => busy >= maxThreads,
    close: async () => {
      closed = true;
      for (const timer of idle.values()) clearTimeout(timer);
      idle.clear();
      await Promise.all([...threads].map((thread) => thread.end()));
      threads.clear();
    },
  };
}
