import type { KernelTask } from "../kernels/kernel-task.ts";

/** What a worker is told: one task, and where its own piece of memory lies. */
export interface TaskRequest {
  readonly task: KernelTask;
  readonly scratch: number;
}

/** What it answers once the task has run, or null's opposite: why it could not. */
export interface TaskReply {
  readonly error: string | null;
}
