import { Worker } from "node:worker_threads";
import type { EngineEvent } from "../engine.ts";
import { EngineError } from "../engine-error.ts";
import type { ThreadAnswer, ThreadRequest, ThreadTask } from "./thread-messages.ts";

export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  /** The thread is ended when it says nothing for so long. */
  readonly deadlineMs: number;
  readonly onEvent?: (event: EngineEvent) => void;
}

/** One worker thread that does one task at a time. */
export interface DrawingThread {
  run(task: ThreadTask, options: TaskOptions): Promise<unknown>;
  /** False when it is gone, or holds so much memory that it is to be ended. */
  alive(): boolean;
  end(): Promise<void>;
}

/** A heap that grows beyond it ends the thread, and the task with it. */
const HEAP_LIMIT_MB = 256;
/** A small nursery: what a drawing leaves behind is swept up soon. */
const NURSERY_MB = 24;
/** A thread that holds more after a task is replaced: WebAssembly never gives memory back. */
const WORN_OUT_BYTES = 700 * 2 ** 20;
/** How long loading the engine may take, on a machine that does other things too. */
const START_LIMIT_MS = 60_000;
/** How long a task may go on after it was told to stop, until its thread is ended. */
const STOP_GRACE_MS = 700;

export function startDrawingThread(program: URL, heapLimitMb = HEAP_LIMIT_MB): DrawingThread {
  const worker = new Worker(program, {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb, maxYoungGenerationSizeMb: NURSERY_MB },
  });
  let lastId = 0;
  let gone = false;
  let ready = false;
  let worn = false;
  worker.unref();
  worker.on("message", (answer: ThreadAnswer) => {
    if (answer.kind === "ready") ready = true;
    if (answer.kind === "done") worn = (answer.heldBytes ?? 0) > WORN_OUT_BYTES;
  });
  worker.on("error", () => (gone = true));
  worker.once("exit", () => (gone = true));

  const end = async (): Promise<void> => {
    gone = true;
    await worker.terminate();
  };
  return {
    run: async (task, options) => {
      lastId += 1;
      return runTask({ worker, id: lastId, task, options, end, ready });
    },
    alive: () => !gone && !worn,
    end,
  };
}

interface RunningTask {
  readonly worker: Worker;
  readonly id: number;
  readonly task: ThreadTask;
  readonly options: TaskOptions;
  readonly end: () => Promise<void>;
  /** Whether the engine is loaded. */
  readonly ready: boolean;
}

function runTask({ worker, id, task, options, end, ready }: RunningTask): Promise<unknown> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  return new Promise((resolve, reject) => {
    const finish = (conclude: () => void): void => {
      clearTimeout(deadline);
      clearTimeout(grace);
      options.signal?.removeEventListener("abort", onAbort);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      conclude();
    };
    const fail = (reason: EngineError["reason"], message: string, cause?: unknown): void =>
      finish(() => reject(new EngineError(reason, message, cause)));
    const onSilence = (): void => {
      void end();
      fail("timed_out", `no sign of life for ${options.deadlineMs} ms`);
    };
    let deadline = setTimeout(onSilence, ready ? options.deadlineMs : START_LIMIT_MS);
    let grace: NodeJS.Timeout | undefined;
    const onAbort = (): void => {
      Atomics.store(stop, 0, 1);
      grace = setTimeout(() => {
        void end();
        fail("aborted", "ended because it did not stop");
      }, STOP_GRACE_MS);
    };
    const onError = (error: unknown): void => fail("crashed", "the drawing thread died", error);
    const onExit = (): void => fail("crashed", "the drawing thread ended");
    const onAnswer = (answer: ThreadAnswer): void => {
      if (answer.id !== id && answer.kind !== "ready") return;
      clearTimeout(deadline);
      if (answer.kind === "ready" || answer.kind === "event") {
        deadline = setTimeout(onSilence, options.deadlineMs);
        if (answer.kind === "event") options.onEvent?.(answer.event);
      } else if (options.signal?.aborted) {
        fail("aborted", "stopped");
      } else if (answer.kind === "done") {
        finish(() => resolve(answer.value));
      } else {
        // What failed unforeseen may have left the engine in any state: the next task gets a new one.
        if (answer.kind === "crashed") void end();
        fail(answer.kind, answer.message);
      }
    };
    worker.on("message", onAnswer).once("error", onError).once("exit", onExit);
    if (options.signal?.aborted) return fail("aborted", "not started");
    options.signal?.addEventListener("abort", onAbort, { once: true });
    worker.postMessage({ id, task, stop } satisfies ThreadRequest);
  });
}
