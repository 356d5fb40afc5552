import type { EmblazonClient } from "@emblazon/client";
import type { ImageJob, PhotoLimits } from "@emblazon/contract";
import { isOpen, nextToSend } from "./batch.ts";
import type { DeskPhoto, PaintTask } from "./desk-state.ts";
import type { PaintOrder } from "./look-settings.ts";
import { paintPhoto } from "./paint-photo.ts";
import { problemWords } from "./problem-words.ts";

export interface PaintQueueParts {
  readonly loadClient: () => Promise<EmblazonClient>;
  readonly loadLimits: () => Promise<PhotoLimits>;
  readonly getPhotos: () => readonly DeskPhoto[];
  readonly setTask: (id: string, task: PaintTask) => void;
  /** Told of every picture that has come to its end. */
  readonly onEnded: (image: ImageJob) => void;
}

/** Works off the photos that are queued, two at a time. */
export interface PaintQueue {
  /** Begins what can begin. */
  pump(): void;
  /** Stops a photo that waits, is being sent, or is being painted. */
  cancel(id: string): void;
  /** Follows nothing any more; what the server has goes on. */
  close(): void;
}

type StoppedTask = Extract<PaintTask, { readonly kind: "cancelled" }>;

export function createPaintQueue(parts: PaintQueueParts): PaintQueue {
  const { loadClient, loadLimits, getPhotos, setTask, onEnded } = parts;
  const running = new Map<string, AbortController>();

  const run = async ({ id, source }: DeskPhoto, order: PaintOrder): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    const { signal } = abort;
    const onStep = (task: PaintTask): void => {
      if (signal.aborted) return;
      const isAccepted = task.kind === "running" && task.stage === null;
      setTask(id, task);
      if (isAccepted) pump();
    };
    onStep({ kind: "sending", order });
    try {
      const how = { source, order, loadLimits, signal, onStep };
      const image = await paintPhoto(await loadClient(), how);
      onStep(endedTask(image, order));
      onEnded(image);
    } catch (error) {
      onStep({ kind: "failed", order, reason: problemWords(error) });
    }
    if (running.get(id) === abort) running.delete(id);
    if (!signal.aborted) pump();
  };
  const pump = (): void => {
    const photo = nextToSend(getPhotos());
    if (photo?.task.kind === "queued") void run(photo, photo.task.order);
  };
  const findTask = (id: string): PaintTask | undefined =>
    getPhotos().find((photo) => photo.id === id)?.task;
  const stopOnServer = async (id: string, imageId: string, stopped: StoppedTask): Promise<void> => {
    const client = await loadClient();
    await client.assets.stop(imageId).catch(() => undefined);
    const image = await client.images.get(imageId);
    // It may have been finished in this moment; then it is kept, and shown.
    if (image.status === "done" && findTask(id) === stopped) {
      setTask(id, endedTask(image, stopped.order));
    }
    onEnded(image);
  };

  return {
    pump,
    cancel: (id) => {
      const task = findTask(id);
      if (task === undefined || !isOpen(task)) return;
      running.get(id)?.abort();
      running.delete(id);
      const stopped: StoppedTask = { kind: "cancelled", order: task.order };
      setTask(id, stopped);
      if (task.kind === "running") {
        void stopOnServer(id, task.imageId, stopped).catch(() => undefined);
      }
    },
    close: () => {
      for (const abort of running.values()) abort.abort();
      running.clear();
    },
  };
}

function endedTask(image: ImageJob, order: PaintOrder): PaintTask {
  if (image.status === "done") return { kind: "done", order, image };
  if (image.status === "cancelled") return { kind: "cancelled", order };
  const reason = image.error_message ?? "The server gave no reason.";
  return { kind: "failed", order, reason };
}
