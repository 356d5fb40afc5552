import type { DeskPhoto, PaintTask } from "./desk-state.ts";
import { isSameOrder } from "./look-settings.ts";
import type { PaintOrder } from "./look-settings.ts";

/** How many photos are painted at a time: the server is not ours alone. */
const MOST_AT_ONCE = 2;

export interface BatchCounts {
  /** All that were asked for. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Waiting, sent, or being painted. */
  readonly open: number;
}

export function batchCounts(photos: readonly Pick<DeskPhoto, "task">[]): BatchCounts {
  const asked = photos.filter(({ task }) => task.kind !== "idle" && task.kind !== "cancelled");
  return {
    total: asked.length,
    done: asked.filter(({ task }) => task.kind === "done").length,
    failed: asked.filter(({ task }) => task.kind === "failed").length,
    open: asked.filter(({ task }) => isOpen(task)).length,
  };
}

/** A task that something is still to come of. */
export type OpenTask = Extract<PaintTask, { readonly kind: "queued" | "sending" | "running" }>;

export function isOpen(task: PaintTask): task is OpenTask {
  return task.kind === "queued" || isUnderWay(task);
}

function isUnderWay({ kind }: PaintTask): boolean {
  return kind === "sending" || kind === "running";
}

/**
 * The photo whose turn it is to be sent. One is sent at a time: two first requests of a visitor would
 * make two guests of them, and one of the two pictures would be lost.
 */
export function nextToSend(photos: readonly DeskPhoto[]): DeskPhoto | undefined {
  const busy = photos.filter(({ task }) => isUnderWay(task));
  const isSending = busy.some(({ task }) => task.kind === "sending");
  if (isSending || busy.length >= MOST_AT_ONCE) return undefined;
  return photos.find(({ task }) => task.kind === "queued");
}

/** Whether a press of the button would make something of this photo that is not there yet. */
export function isWorthPainting({ reading, task }: DeskPhoto, order: PaintOrder): boolean {
  if (reading.kind !== "ready" || isOpen(task)) return false;
  return task.kind !== "done" || !isSameOrder(task.order, order);
}
