import { expect, test } from "vitest";
import { batchCounts, isWorthPainting, nextToSend } from "./batch.ts";
import type { DeskPhoto, PaintTask } from "./desk-state.ts";
import type { PaintOrder } from "./look-settings.ts";
import { batchWords, photoProgress, photoWords } from "./paint-words.ts";
import { doneJob } from "./testing/sample-job.ts";

const order: PaintOrder = {
  style: "SKETCH",
  strength: 100,
  params: { lines: 40, paper: "cream" },
  format: "jpg",
  quality: 85,
};
const queued: PaintTask = { kind: "queued", order };
const sending: PaintTask = { kind: "sending", order };
const running: PaintTask = {
  kind: "running",
  order,
  imageId: "i",
  stage: "rendering",
  progress: 0.4,
  isCutOff: false,
};
const failed: PaintTask = { kind: "failed", order, reason: "The server does not answer." };
const done: PaintTask = { kind: "done", order, image: doneJob };

function photos(...tasks: PaintTask[]): DeskPhoto[] {
  return tasks.map((task, index) => ({
    id: String(index),
    source: { kind: "image", imageId: "i" },
    name: `${index}.jpg`,
    reading: { kind: "ready", width: 4, height: 3, thumbnail: {} as ImageData },
    task,
  }));
}

test("photos are sent one at a time, and two at most are under way", () => {
  expect(nextToSend(photos(done, queued, queued))?.id).toBe("1");
  expect(nextToSend(photos(sending, queued))).toBeUndefined();
  expect(nextToSend(photos(running, queued))?.id).toBe("1");
  expect(nextToSend(photos(running, running, queued))).toBeUndefined();
  expect(nextToSend(photos(failed, done))).toBeUndefined();
});

test("the counts are of what was asked for and not taken back", () => {
  const counts = batchCounts(
    photos({ kind: "idle" }, { kind: "cancelled", order }, queued, sending, running, failed, done),
  );
  expect(counts).toEqual({ total: 5, done: 1, failed: 1, open: 3 });
  expect(batchWords(counts)).toBe("1 of 5 ready, 1 failed");
  expect(batchWords({ ...counts, failed: 0 })).toBe("1 of 5 ready");
});

test("a photo is painted again when something about it was changed, else not", () => {
  const [ready] = photos(done);
  if (ready === undefined) throw new Error("no photo");
  const reordered = { ...order, params: { paper: "cream", lines: 40 } };
  expect(isWorthPainting(ready, reordered)).toBe(false);
  expect(isWorthPainting(ready, { ...order, quality: 60 })).toBe(true);
  expect(isWorthPainting(ready, { ...order, params: { lines: 41, paper: "cream" } })).toBe(true);
  expect(isWorthPainting({ ...ready, task: running }, { ...order, quality: 60 })).toBe(false);
  expect(isWorthPainting({ ...ready, task: failed }, order)).toBe(true);
  const unreadable = { ...ready, reading: { kind: "unreadable", reason: "" } } as const;
  expect(isWorthPainting({ ...unreadable, task: { kind: "idle" } }, order)).toBe(false);
});

test("the quality makes no other PNG", () => {
  const png = { ...order, format: "png" } as const;
  const [ready] = photos({ kind: "done", order: png, image: doneJob });
  expect(ready && isWorthPainting(ready, { ...png, quality: 60 })).toBe(false);
});

test("a photo that is painted where nothing is heard from, says so", () => {
  const cutOff: PaintTask = { ...running, isCutOff: true };
  expect(photos(cutOff).map(photoWords)).toEqual(["the server does not answer, trying again"]);
});

test("a photo says where it is, in words and as a part of the way", () => {
  const words = photos({ kind: "idle" }, queued, sending, running, failed, done).map(photoWords);
  expect(words).toEqual([
    "",
    "waiting",
    "sending",
    "painting",
    "The server does not answer.",
    "ready",
  ]);
  expect(photos(queued, sending, running, done).map(photoProgress)).toEqual([null, 0, 0.4, null]);
});
