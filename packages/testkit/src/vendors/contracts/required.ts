import type { GuardJob } from "../guard-world.ts";

/** @throws when the operation was not said to make one */
export function required(job: GuardJob | null): GuardJob {
  if (job === null) throw new Error("no job was made");
  return job;
}
