import type {
  EffectWorkers,
  TaskReply,
  WasmMemory,
  WasmModule,
  WorkerPort,
} from "@emblazon/effects";
import { createPooledWorkers } from "@emblazon/effects";

/** What a thread of {@link createWebWorkers} is started with. */
export interface ThreadStart {
  readonly module: WasmModule;
  readonly memory: WasmMemory;
}

export interface WebWorkerOptions extends ThreadStart {
  readonly count: number;
}

/** Workers of a worker, over one shared memory. They live as long as the worker that has them. */
export async function createWebWorkers({
  module,
  memory,
  count,
}: WebWorkerOptions): Promise<EffectWorkers> {
  const threads = Array.from({ length: count }, startThread);
  try {
    await Promise.all(threads.map((thread) => untilReady(thread, { module, memory })));
  } catch (error) {
    for (const thread of threads) thread.terminate();
    throw error;
  }
  return createPooledWorkers(threads.map(toPort));
}

function startThread(): Worker {
  return new Worker(new URL("./effects-thread.ts", import.meta.url), {
    type: "module",
    name: "effects thread",
  });
}

/** Its first message says that it has the kernels. */
function untilReady(thread: Worker, start: ThreadStart): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.addEventListener("message", () => resolve(), { once: true });
    thread.addEventListener("error", () => reject(new Error("a thread did not start")));
    thread.postMessage(start);
  });
}

function toPort(thread: Worker): WorkerPort {
  return {
    post: (request) => thread.postMessage(request),
    listen(listener) {
      thread.addEventListener("message", ({ data }: MessageEvent<TaskReply>) => listener(data));
      thread.addEventListener("error", () => listener({ done: 0, error: "a thread has died" }));
    },
  };
}
