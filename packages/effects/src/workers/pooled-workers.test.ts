import { expect, test } from "vitest";
import type { TaskReply, TaskRequest } from "./pool-messages.ts";
import { createPooledWorkers, type WorkerPort } from "./pooled-workers.ts";
import { serveTasks } from "./serve-tasks.ts";

/** A worker that does what it was asked when it is told to. */
class FakeWorker implements WorkerPort {
  readonly ran: string[] = [];
  readonly scratches: number[] = [];
  #request: TaskRequest | null = null;
  #listener: (reply: TaskReply) => void = () => undefined;

  post(request: TaskRequest): void {
    this.#request = request;
  }
  listen(listener: (reply: TaskReply) => void): void {
    this.#listener = listener;
  }
  work(onTask: (kernel: string) => void = () => undefined): void {
    if (!this.#request) throw new Error("nothing was asked");
    const run = ({ kernel }: { readonly kernel: string }, scratch: number): void => {
      onTask(kernel);
      this.ran.push(kernel);
      this.scratches.push(scratch);
    };
    this.say(serveTasks({ heapBase: 0, run }, this.#request));
  }
  say(reply: TaskReply): void {
    this.#listener(reply);
  }
}

const scratch = { base: 1000, bytes: 64 };
const tasks = ["a", "b", "c"].map((kernel) => ({ kernel, args: [] }));

test("each task is run once, in the worker's own scratch, and counted", async () => {
  const [one, two] = [new FakeWorker(), new FakeWorker()];
  const pool = createPooledWorkers([one, two]);
  let done = 0;
  const run = pool.run(tasks, { scratch, onTaskDone: () => (done += 1) });
  two.work();
  one.work();
  await run;
  expect([one.ran, two.ran]).toEqual([[], ["a", "b", "c"]]);
  expect(two.scratches).toEqual([1064, 1064, 1064]);
  expect(done).toBe(3);
});

test("a worker takes what another has not", async () => {
  const [one, two] = [new FakeWorker(), new FakeWorker()];
  const run = createPooledWorkers([one, two]).run(tasks, { scratch });
  one.work((kernel) => {
    if (kernel === "a") two.work();
  });
  await run;
  expect([one.ran, two.ran]).toEqual([["a"], ["b", "c"]]);
});

test("fewer tasks than workers ask no more workers than there are tasks", async () => {
  const [one, two] = [new FakeWorker(), new FakeWorker()];
  const run = createPooledWorkers([one, two]).run(tasks.slice(0, 1), { scratch });
  one.work();
  await run;
  expect(() => two.work()).toThrow("nothing was asked");
});

test("after an abort no task is begun, and the run ends when none runs", async () => {
  const worker = new FakeWorker();
  const pool = createPooledWorkers([worker]);
  const abort = new AbortController();
  const run = pool.run(tasks, { scratch, signal: abort.signal });
  worker.work(() => abort.abort());
  await expect(run).rejects.toMatchObject({ code: "aborted" });
  expect(worker.ran).toEqual(["a"]);
  const next = pool.run(tasks, { scratch });
  worker.work();
  await expect(next).resolves.toBeUndefined();
});

test("a kernel's failure stops the other workers, ends the run and breaks the pool", async () => {
  const [one, two] = [new FakeWorker(), new FakeWorker()];
  const pool = createPooledWorkers([one, two]);
  const run = pool.run(tasks, { scratch });
  one.work(() => {
    throw new Error("a kernel trapped");
  });
  two.work();
  await expect(run).rejects.toMatchObject({ code: "worker_failed", message: "a kernel trapped" });
  expect(two.ran).toEqual([]);
  await expect(pool.run(tasks, { scratch })).rejects.toMatchObject({ code: "worker_failed" });
});

test("a worker that ends twice counts once", async () => {
  const [one, two] = [new FakeWorker(), new FakeWorker()];
  const run = createPooledWorkers([one, two]).run(tasks, { scratch });
  one.say({ done: 0, error: "an error" });
  one.say({ done: 0, error: "a thread has ended" });
  let settled = false;
  const end = run.catch(() => (settled = true));
  await Promise.resolve();
  expect(settled).toBe(false);
  two.work();
  await end;
  await expect(run).rejects.toThrow("an error");
});

test("a second run at the same time is refused", async () => {
  const worker = new FakeWorker();
  const pool = createPooledWorkers([worker]);
  const first = pool.run(tasks, { scratch });
  await expect(pool.run(tasks, { scratch })).rejects.toThrow("busy");
  worker.work();
  await first;
});

test("no tasks are done at once", async () => {
  const pool = createPooledWorkers([new FakeWorker()]);
  await expect(pool.run([], { scratch })).resolves.toBeUndefined();
});
