import { beforeEach, expect, test, vi } from "vitest";
import type { EffectsRequest, PaintTask } from "./effects-messages.ts";
import { createPhotoPainter } from "./photo-painter.ts";
import type { PaintRequest, PhotoPainter } from "./photo-painter.ts";

/** A worker whose answers a test gives. */
class ScriptedWorker extends EventTarget {
  readonly told: EffectsRequest[] = [];
  readonly handedOver: unknown[][] = [];
  ended = false;
  postMessage(request: EffectsRequest, handedOver: unknown[]): void {
    this.told.push(request);
    this.handedOver.push(handedOver);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  /** Answers a task with these bytes. */
  paint(task: PaintTask | undefined, bytes: readonly number[]): void {
    this.say({ id: task?.id, data: Uint8Array.from(bytes), ms: 34 });
  }
  get tasks(): PaintTask[] {
    return this.told.filter((one) => one.kind === "paint");
  }
}

/** As much of a browser's as is needed; Node has none. */
class Pixels {
  readonly colorSpace = "srgb";
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray<ArrayBuffer>, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

beforeEach(() => {
  vi.stubGlobal("ImageData", Pixels);
  return () => vi.unstubAllGlobals();
});

function open(): { painter: PhotoPainter; workers: ScriptedWorker[] } {
  const workers: ScriptedWorker[] = [];
  const start = (): Worker => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { painter: createPhotoPainter(start), workers };
}

function request(first: number): PaintRequest {
  const pixels = new ImageData(Uint8ClampedArray.of(first, 0, 0, 255), 1, 1);
  return { pixels, style: "SKETCH", strength: 80, params: { darkness: 70 } };
}

const never = new AbortController().signal;

test("no worker is started before it is needed, and one paints all, one after the other", async () => {
  const { painter, workers } = open();
  expect(workers.length).toBe(0);
  const [one, other] = [painter.paint(request(1), never), painter.paint(request(2), never)];
  const [worker] = workers;
  expect(worker?.tasks.length).toBe(1);
  expect(worker?.tasks[0]).toMatchObject({ style: "SKETCH", strength: 80, width: 1, height: 1 });
  worker?.paint(worker.tasks[0], [9, 9, 9, 255]);
  expect([...(await one).data]).toEqual([9, 9, 9, 255]);
  expect(worker?.tasks[1]?.data[0]).toBe(2);
  worker?.paint(worker.tasks[1], [8, 8, 8, 255]);
  expect([...(await other).data]).toEqual([8, 8, 8, 255]);
  expect(workers.length).toBe(1);
});

test("how long the kernels took is told before the picture is there", async () => {
  const { painter, workers } = open();
  const told: number[] = [];
  const painting = painter.paint(request(1), never, (ms) => told.push(ms));
  workers[0]?.paint(workers[0].tasks[0], [9, 9, 9, 255]);
  expect(told).toEqual([34]);
  await painting;
});

test("the pixels are handed over as a copy, and the caller's stay", () => {
  const { painter, workers } = open();
  const asked = request(5);
  void painter.paint(asked, never);
  const [task] = workers[0]?.tasks ?? [];
  expect(workers[0]?.handedOver[0]).toEqual([task?.data.buffer]);
  task?.data.fill(0);
  expect([...asked.pixels.data]).toEqual([5, 0, 0, 255]);
});

test("an aborted request that waits is never sent", async () => {
  const { painter, workers } = open();
  const abort = new AbortController();
  const first = painter.paint(request(1), never);
  const dropped = painter.paint(request(2), abort.signal);
  const last = painter.paint(request(3), never);
  abort.abort(new Error("not any more"));
  await expect(dropped).rejects.toThrow("not any more");
  const [worker] = workers;
  worker?.paint(worker.tasks[0], [0, 0, 0, 255]);
  await first;
  expect(worker?.told.map((told) => told.kind)).toEqual(["paint", "paint"]);
  expect(worker?.tasks[1]?.data[0]).toBe(3);
  worker?.paint(worker.tasks[1], [7, 0, 0, 255]);
  expect((await last).data[0]).toBe(7);
});

test("a request that is being painted is aborted in the worker, and the next waits for it", async () => {
  const { painter, workers } = open();
  const abort = new AbortController();
  const stopped = painter.paint(request(1), abort.signal);
  const next = painter.paint(request(2), never);
  abort.abort(new Error("not any more"));
  await expect(stopped).rejects.toThrow("not any more");
  const [worker] = workers;
  const id = worker?.tasks[0]?.id;
  expect(worker?.told.at(-1)).toEqual({ kind: "abort", id });
  expect(worker?.tasks.length).toBe(1);
  worker?.say({ id, failure: "aborted", message: "stopped" });
  worker?.paint(worker.tasks[1], [6, 0, 0, 255]);
  expect((await next).data[0]).toBe(6);
});

test("a request whose signal has been aborted before, is refused without a worker", async () => {
  const { painter, workers } = open();
  await expect(painter.paint(request(1), AbortSignal.abort(new Error("gone")))).rejects.toThrow(
    "gone",
  );
  expect(workers.length).toBe(0);
});

test.each([
  ["refused", "failed", false],
  ["unreachable", "unreachable", false],
  ["unsupported", "unsupported", false],
  ["broken", "failed", true],
] as const)("what is %s fails as %s, and the next is painted", async (failure, code, isNew) => {
  const { painter, workers } = open();
  const failing = painter.paint(request(1), never);
  workers[0]?.say({ id: workers[0].tasks[0]?.id, failure, message: "because" });
  await expect(failing).rejects.toMatchObject({ name: "PhotoError", code });
  const next = painter.paint(request(2), never);
  expect(workers[0]?.ended).toBe(isNew);
  const worker = workers.at(-1);
  worker?.paint(worker.tasks.at(-1), [4, 0, 0, 255]);
  expect((await next).data[0]).toBe(4);
});

test("a worker that dies fails what waits, and another one is started", async () => {
  const { painter, workers } = open();
  const lost = [painter.paint(request(1), never), painter.paint(request(2), never)];
  workers[0]?.dispatchEvent(new Event("error"));
  for (const one of lost) await expect(one).rejects.toMatchObject({ code: "failed" });
  expect(workers[0]?.ended).toBe(true);
  const next = painter.paint(request(3), never);
  workers[1]?.paint(workers[1].tasks[0], [3, 0, 0, 255]);
  expect((await next).data[0]).toBe(3);
});

test("preparing starts the worker that paints then, and closing ends it", async () => {
  const { painter, workers } = open();
  painter.prepare();
  painter.prepare();
  const waiting = painter.paint(request(1), never);
  expect(workers.length).toBe(1);
  painter.close();
  await expect(waiting).rejects.toMatchObject({ code: "failed" });
  expect(workers[0]?.ended).toBe(true);
});
