import type { KernelTask } from "../kernels/kernel-task.ts";

/** What a worker is told: tasks that it shares with others, and where its own memory lies. */
export interface TaskRequest {
  readonly tasks: readonly KernelTask[];
  readonly scratch: number;
  /** Shared by all that work on these tasks: the next of them to be taken, and 1 to stop. */
  readonly control: Int32Array<SharedArrayBuffer>;
}

/** Places in {@link TaskRequest.control}. */
export const NEXT = 0;
export const STOP = 1;

/** What it answers when no task is left. */
export interface TaskReply {
  /** How many of the tasks it has run. */
  readonly done: number;
  /** Why it could not go on, or null. */
  readonly error: string | null;
}
