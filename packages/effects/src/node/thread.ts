import { parentPort, workerData } from "node:worker_threads";
import { instantiateKernels } from "../kernels/kernels.ts";
import type { TaskRequest } from "../workers/pool-messages.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import type { ThreadData } from "./thread-workers.ts";

/** What a thread of {@link createThreadWorkers} runs: says that it is ready, then serves tasks. */
const data: unknown = workerData;
if (!isThreadData(data)) throw new TypeError("a thread is started with a module and its memory");
const kernels = await instantiateKernels(data.module, data.memory);
parentPort?.on("message", (request: TaskRequest) => {
  parentPort?.postMessage(serveTasks(kernels, request));
});
parentPort?.postMessage("ready");

function isThreadData(value: unknown): value is ThreadData {
  return typeof value === "object" && value !== null && "module" in value && "memory" in value;
}
