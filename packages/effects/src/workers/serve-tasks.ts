import type { Kernels } from "../kernels/kernels.ts";
import { NEXT, STOP, type TaskReply, type TaskRequest } from "./pool-messages.ts";

/** What a worker does with a request: takes one task after the other until none is left. */
export function serveTasks(kernels: Kernels, { tasks, scratch, control }: TaskRequest): TaskReply {
  let done = 0;
  try {
    while (Atomics.load(control, STOP) === 0) {
      const task = tasks[Atomics.add(control, NEXT, 1)];
      if (!task) break;
      kernels.run(task, scratch);
      done += 1;
    }
    return { done, error: null };
  } catch (error) {
    Atomics.store(control, STOP, 1);
    return { done, error: error instanceof Error ? error.message : String(error) };
  }
}
