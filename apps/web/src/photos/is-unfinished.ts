import type { ImageJob } from "@emblazon/contract";

/** Whether a picture waits or is being made. */
export function isUnfinished({ status }: Pick<ImageJob, "status">): boolean {
  return status === "queued" || status === "processing";
}
