import type { EmblazonClient } from "@emblazon/client";
import type { ImageJob } from "@emblazon/contract";
import { expect, test, vi } from "vitest";
import type { DeskPhoto, PaintTask } from "./desk-state.ts";
import type { PaintOrder } from "./look-settings.ts";
import { createPaintQueue } from "./paint-queue.ts";
import { doneJob } from "./testing/sample-job.ts";

const order: PaintOrder = {
  style: "SKETCH",
  strength: 100,
  params: { lines: 40, paper: "cream" },
  format: "jpg",
  quality: 85,
};
const running: PaintTask = {
  kind: "running",
  order,
  imageId: "i",
  stage: "rendering",
  progress: 0.9,
  isCutOff: false,
};

/** Stops a photo that is being painted, where the server has that of it; @returns what it is then. */
async function stop(image: ImageJob, meanwhile?: PaintTask): Promise<PaintTask> {
  let photo: DeskPhoto = {
    id: "1",
    source: { kind: "image", imageId: "before" },
    name: "heron.jpg",
    reading: { kind: "waiting" },
    task: running,
  };
  const setTask = (_: string, task: PaintTask): void => void (photo = { ...photo, task });
  const client = {
    assets: { stop: () => Promise.reject(new Error("it has ended")) },
    images: { get: () => Promise.resolve(image) },
  };
  const onEnded = vi.fn<(image: ImageJob) => void>();
  const queue = createPaintQueue({
    loadClient: () => Promise.resolve(client as unknown as EmblazonClient),
    loadLimits: () => Promise.reject(new Error("nothing is sent here")),
    getPhotos: () => [photo],
    setTask,
    onEnded,
  });
  queue.cancel("1");
  expect(photo.task).toEqual({ kind: "cancelled", order });
  if (meanwhile !== undefined) setTask("1", meanwhile);
  await vi.waitFor(() => expect(onEnded).toHaveBeenCalledWith(image));
  return photo.task;
}

test("a photo that is stopped in time, is stopped", async () => {
  const stopped = { ...doneJob, status: "cancelled" as const };
  expect(await stop(stopped)).toEqual({ kind: "cancelled", order });
});

test("one that was finished before it could be stopped, is there", async () => {
  expect(await stop(doneJob)).toEqual({ kind: "done", order, image: doneJob });
});

test("one that is to be painted again by then, is left to that", async () => {
  const again: PaintTask = { kind: "queued", order };
  expect(await stop(doneJob, again)).toBe(again);
});
