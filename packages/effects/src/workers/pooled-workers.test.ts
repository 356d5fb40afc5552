import { expect, test } from "vitest";
import type { TaskReply, TaskRequest } from "./pool-messages.ts";
import { createPooledWorkers, type WorkerPort } from "./pooled-workers.ts";

/** A worker that answers when it is told to. */
class FakeWorker implements WorkerPort {
  readonly asked: TaskRequest[] = [];
  #listener: (reply: TaskReply) => void = () => undefined;

  post(request: TaskRequest): void {
    this.asked.push(request);
  }
  listen(listener: (reply: TaskReply) => void): void {
    this.#listener = listener;
  }
  answer(error: string | null = null): void {
    this.#listener({ error });
  }
}

const scratch = { base: 1000, bytes: 64 };
const tasks = ["a", "b", "c"].map((kernel) => ({ kernel, args: [] }));
const kernelsOf = (worker: FakeWorker): string[] => worker.asked.map(({ task }) => task.kernel);

test("each worker gets a task, its own scratch, and the next when it is free", async () => {
  const [one, two] = [new FakeWorker(), new FakeWorker()];
  const pool = createPooledWorkers([one, two]);
  let done = 0;
  const run = pool.run(tasks, { scratch, onTaskDone: () => (done += 1) });
  expect([kernelsOf(one), kernelsOf(two)]).toEqual([["a"], ["b"]]);
  expect([one.asked[0]?.scratch, two.asked[0]?.scratch]).toEqual([1000, 1064]);
  two.answer();
  expect(kernelsOf(two)).toEqual(["b", "c"]);
  one.answer();
  two.answer();
  await run;
  expect(done).toBe(3);
});

test("after an abort no task is given out, and the run ends when none runs", async () => {
  const worker = new FakeWorker();
  const pool = createPooledWorkers([worker]);
  const abort = new AbortController();
  const run = pool.run(tasks, { scratch, signal: abort.signal });
  abort.abort();
  worker.answer();
  await expect(run).rejects.toMatchObject({ code: "aborted" });
  expect(kernelsOf(worker)).toEqual(["a"]);
  const next = pool.run(tasks.slice(0, 1), { scratch });
  worker.answer();
  await expect(next).resolves.toBeUndefined();
});

test("a worker's failure ends the run and breaks the pool", async () => {
  const [one, two] = [new FakeWorker(), new FakeWorker()];
  const pool = createPooledWorkers([one, two]);
  const run = pool.run(tasks, { scratch });
  one.answer("a kernel trapped");
  two.answer();
  await expect(run).rejects.toMatchObject({ code: "worker_failed", message: "a kernel trapped" });
  await expect(pool.run(tasks, { scratch })).rejects.toMatchObject({ code: "worker_failed" });
});

test("a worker that says twice that it ended counts once", async () => {
  const [one, two] = [new FakeWorker(), new FakeWorker()];
  const run = createPooledWorkers([one, two]).run(tasks, { scratch });
  one.answer("an error");
  one.answer("a thread has ended");
  let settled = false;
  void run.catch(() => (settled = true));
  await Promise.resolve();
  expect(settled).toBe(false);
  two.answer();
  await expect(run).rejects.toThrow("an error");
});

test("a second run at the same time is refused", async () => {
  const worker = new FakeWorker();
  const pool = createPooledWorkers([worker]);
  const first = pool.run(tasks.slice(0, 1), { scratch });
  await expect(pool.run(tasks, { scratch })).rejects.toThrow("busy");
  worker.answer();
  await first;
});

test("no tasks are done at once", async () => {
  const pool = createPooledWorkers([new FakeWorker()]);
  await expect(pool.run([], { scratch })).resolves.toBeUndefined();
});
