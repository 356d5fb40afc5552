import type { Stage } from "@emblazon/contract";
import type { ImageProgress } from "./follow-image.ts";
import type { DeskPhoto } from "./desk-state.ts";
import type { BatchCounts } from "./batch.ts";

const STAGES: Readonly<Record<Stage, string>> = {
  planning: "getting ready",
  rendering: "painting",
  checking: "checking",
  storing: "saving",
};

/** What a picture is at, in words. */
export function stageWords({ stage, isCutOff }: Pick<ImageProgress, "stage" | "isCutOff">): string {
  if (isCutOff) return "the server does not answer, trying again";
  return stage === null ? "waiting" : STAGES[stage];
}

/** What became of a photo so far, in a few words; empty while nothing was asked. */
export function photoWords({ reading, task }: Pick<DeskPhoto, "reading" | "task">): string {
  if (reading.kind === "unreadable") return reading.reason;
  switch (task.kind) {
    case "idle":
      return reading.kind === "waiting" ? "opening" : "";
    case "queued":
      return "waiting";
    case "sending":
      return "sending";
    case "running":
      return stageWords(task);
    case "done":
      return "ready";
    case "failed":
      return task.reason;
    case "cancelled":
      return "stopped";
  }
}

/** "3 of 6 ready", and what failed. */
export function batchWords({ total, done, failed }: BatchCounts): string {
  const ready = `${done} of ${total} ready`;
  return failed === 0 ? ready : `${ready}, ${failed} failed`;
}

/** How far the work on a photo is, 0..1; null where none is under way. */
export function photoProgress({ task }: Pick<DeskPhoto, "task">): number | null {
  if (task.kind === "sending") return 0;
  return task.kind === "running" ? task.progress : null;
}
