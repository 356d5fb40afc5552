import { expect, test } from "vitest";
import { createSemaphore } from "./semaphore.ts";

test("no more run side by side than there are slots, in order of arrival", async () => {
  const semaphore = createSemaphore(2);
  const gates = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
  const started: number[] = [];
  const all = gates.map((gate, index) =>
    semaphore.run(async () => {
      started.push(index);
      await gate.promise;
      return index;
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([0, 1]);
  gates[1]?.resolve();
  await all[1];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);
  for (const gate of gates) gate.resolve();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

test("work that fails gives its slot back", async () => {
  const semaphore = createSemaphore(1);
  await expect(semaphore.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await semaphore.run(async () => "next")).toBe("next");
});

test("whoever comes when enough wait is refused, and the others get their turn", async () => {
  const semaphore = createSemaphore(1, { mostWaiting: 1, refusal: () => new Error("full") });
  const gate = Promise.withResolvers<string>();
  const first = semaphore.run(() => gate.promise);
  const second = semaphore.run(async () => "second");
  await expect(semaphore.run(async () => "third")).rejects.toThrow("full");
  gate.resolve("first");
  expect(await Promise.all([first, second])).toEqual(["first", "second"]);
});

test("whoever gives up leaves the queue, and its place to the next", async () => {
  const semaphore = createSemaphore(1, { mostWaiting: 1, refusal: () => new Error("full") });
  const gate = Promise.withResolvers<string>();
  const first = semaphore.run(() => gate.promise);
  const leaving = new AbortController();
  let hasRun = false;
  const second = semaphore.run(async () => {
    hasRun = true;
  }, leaving.signal);
  leaving.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
  const third = semaphore.run(async () => "third");
  gate.resolve("first");
  expect(await Promise.all([first, third])).toEqual(["first", "third"]);
  expect(hasRun).toBe(false);
  await expect(semaphore.run(async () => "late", leaving.signal)).rejects.toThrow("gone");
});
