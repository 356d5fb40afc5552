import type { Kernels } from "../kernels/kernels.ts";
import type { TaskReply, TaskRequest } from "./pool-messages.ts";

/** What a worker does with a request: runs its task and says how it went. */
export function serveTask(kernels: Kernels, { task, scratch }: TaskRequest): TaskReply {
  try {
    kernels.run(task, scratch);
    return { error: null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
