import { Worker } from "node:worker_threads";
import {
  toModule,
  type WasmMemory,
  type WasmModule,
  type WasmSource,
} from "../kernels/web-assembly.ts";
import type { EffectWorkers } from "../workers/effect-workers.ts";
import type { TaskReply } from "../workers/pool-messages.ts";
import { createPooledWorkers, type WorkerPort } from "../workers/pooled-workers.ts";

export interface ThreadOptions {
  /** Of `effects-shared.wasm`. */
  readonly wasm: WasmSource;
  /** Shared, and the same that the effects are created with. */
  readonly memory: WasmMemory;
  readonly count: number;
}

/** What a thread is started with. */
export interface ThreadData {
  readonly module: WasmModule;
  readonly memory: WasmMemory;
}

export interface ThreadWorkers extends EffectWorkers {
  /** Ends the threads; what runs is lost. */
  close(): Promise<void>;
}

/** Threads of Node over one shared memory; idle, they do not keep the process alive. */
export async function createThreadWorkers({
  wasm,
  memory,
  count,
}: ThreadOptions): Promise<ThreadWorkers> {
  const module = await toModule(wasm);
  const data: ThreadData = { module, memory };
  const threads = Array.from(
    { length: count },
    () => new Worker(new URL("thread.ts", import.meta.url), { workerData: data }),
  );
  try {
    await Promise.all(threads.map(untilReady));
  } catch (error) {
    await Promise.all(threads.map((thread) => thread.terminate()));
    throw error;
  }
  for (const thread of threads) thread.unref();
  const pool = createPooledWorkers(threads.map(toPort));
  return {
    count,
    async run(tasks, options) {
      for (const thread of threads) thread.ref();
      try {
        await pool.run(tasks, options);
      } finally {
        for (const thread of threads) thread.unref();
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

function untilReady(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.once("message", () => resolve());
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("a thread ended before it was ready")));
  });
}

function toPort(thread: Worker): WorkerPort {
  return {
    post: (request) => thread.postMessage(request),
    listen(listener) {
      thread.on("message", (reply: TaskReply) => listener(reply));
      thread.on("error", (error) => listener({ done: 0, error: String(error) }));
      thread.on("exit", () => listener({ done: 0, error: "a thread has ended" }));
    },
  };
}
