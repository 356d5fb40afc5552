import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createDatabase } from "../database/create-database.ts";
import type { Database } from "../database/database.ts";
import type { SqlEngine } from "../database/sql-engine.ts";
import { createLog } from "../log/create-log.ts";
import { testEngines } from "../testing/test-engines.ts";
import { createQueue } from "./create-queue.ts";
import type { JobDefinition, Queue } from "./queue.ts";

const log = createLog("silent");
const payload = z.strictObject({ item: z.string() });
type Payload = z.infer<typeof payload>;

/** Collects what happens and lets a test wait for it. */
class Witness {
  readonly seen: string[] = [];
  #waiting: { count: number; resolve: () => void }[] = [];

  say(what: string): void {
    this.seen.push(what);
    this.#waiting = this.#waiting.filter(({ count, resolve }) => {
      if (this.seen.length < count) return true;
      resolve();
      return false;
    });
  }

  until(count: number): Promise<void> {
    if (this.seen.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ count, resolve }));
  }
}

for (const kind of await testEngines()) {
  describe(`queue, ${kind.kind}`, () => {
    let engine: SqlEngine;
    let database: Database;
    let names = 0;

    beforeAll(async () => {
      engine = await (await kind.place()).open();
      database = createDatabase(engine);
    });

    const newName = (): string => `job-${(names += 1)}`;

    const start = async (
      definition: Pick<JobDefinition<Payload>, "name" | "handler"> &
        Partial<JobDefinition<Payload>>,
      works = true,
    ): Promise<Queue> => {
      const queue = createQueue({ engine, database, log, works });
      queue.define({ payload, concurrency: 2, retryDelaySeconds: 0.01, ...definition });
      await queue.start();
      return queue;
    };

    const add = (queue: Queue, name: string, item: string, key?: string): Promise<void> =>
      database.asSystem((tx) =>
        queue.enqueue(tx, name, { item }, key === undefined ? {} : { key, requestId: "req-1" }),
      );

    test("a job runs after its transaction commits, and not when it is undone", async () => {
      const witness = new Witness();
      const name = newName();
      const queue = await start({ name, handler: async ({ item }) => witness.say(item) });
      await database
        .asSystem(async (tx) => {
          await queue.enqueue(tx, name, { item: "undone" });
          throw new Error("no");
        })
        .catch(() => undefined);
      await add(queue, name, "done");
      await witness.until(1);
      await queue.stop(1_000);
      expect(witness.seen).toEqual(["done"]);
    });

    test("check answers while the queue's tables are there", async () => {
      const name = newName();
      const queue = await start({ name, handler: async () => undefined });
      expect(await queue.check()).toBeGreaterThan(0);
      await queue.stop(0);
      const other = createQueue({ engine, database, log, works: false });
      other.define({ name: newName(), payload, concurrency: 1, handler: async () => undefined });
      await expect(other.check()).rejects.toThrow(/no queue for/);
    });

    test("a user's transaction can add a job without any right on the queue's tables", async () => {
      const witness = new Witness();
      const name = newName();
      const queue = await start({ name, handler: async ({ item }) => witness.say(item) });
      await database.asUser("018f0000-0000-7000-8000-000000000001", (tx) =>
        queue.enqueue(tx, name, { item: "mine" }),
      );
      await witness.until(1);
      await queue.stop(1_000);
      expect(witness.seen).toEqual(["mine"]);
    });

    test("a payload that does not fit is refused when it is added", async () => {
      const name = newName();
      const queue = await start({ name, handler: async () => undefined });
      const adding = database.asSystem((tx) => queue.enqueue(tx, name, { wrong: 1 }));
      await expect(adding).rejects.toThrow(z.ZodError);
      await queue.stop(0);
    });

    test("a job whose key waits or runs is not added twice, and again once it is done", async () => {
      const witness = new Witness();
      const gate = Promise.withResolvers<void>();
      const name = newName();
      const queue = await start({
        name,
        handler: async ({ item }, { requestId }) => {
          witness.say(`${item} ${requestId}`);
          await gate.promise;
        },
      });
      await add(queue, name, "first", "k");
      await witness.until(1);
      await add(queue, name, "second", "k");
      await add(queue, name, "other", "another");
      await witness.until(2);
      gate.resolve();
      await queue.stop(20_000);
      const next = await start({ name, handler: async ({ item }) => witness.say(item) });
      await add(next, name, "third", "k");
      await witness.until(3);
      await next.stop(1_000);
      expect(witness.seen).toEqual(["first req-1", "other req-1", "third"]);
    });

    test("a failing job is tried again as often as it may, then its aftermath runs once", async () => {
      const witness = new Witness();
      const name = newName();
      const queue = await start({
        name,
        retryLimit: 2,
        handler: async ({ item }, { attempt, isLastAttempt }) => {
          witness.say(`${item} ${attempt} ${isLastAttempt}`);
          throw new Error("no luck");
        },
        onExhausted: async ({ item }, error) => witness.say(`${item}: ${String(error)}`),
      });
      await add(queue, name, "doomed");
      await witness.until(4);
      await queue.stop(1_000);
      expect(witness.seen.slice(0, 3)).toEqual([
        "doomed 1 false",
        "doomed 2 false",
        "doomed 3 true",
      ]);
      expect(witness.seen.slice(3)).toEqual([expect.stringContaining("no luck")]);
    });

    test("no more jobs run side by side than a kind allows, and all of them run", async () => {
      const witness = new Witness();
      let running = 0;
      let most = 0;
      const name = newName();
      const queue = await start({
        name,
        concurrency: 3,
        handler: async ({ item }) => {
          running += 1;
          most = Math.max(most, running);
          await database.ping();
          running -= 1;
          witness.say(item);
        },
      });
      const items = Array.from({ length: 20 }, (_, index) => `item ${index}`);
      await database.asSystem(async (tx) => {
        for (const item of items) await queue.enqueue(tx, name, { item });
      });
      await witness.until(20);
      await queue.stop(1_000);
      expect(witness.seen.toSorted()).toEqual(items.toSorted());
      expect(most).toBe(3);
    });

    test("what waits is run by priority, and then in the order it came", async () => {
      const witness = new Witness();
      const name = newName();
      const web = await start({ name, handler: async () => undefined }, false);
      const waiting: [item: string, priority: number | undefined][] = [
        ["third", -1],
        ["last", -7],
        ["second", undefined],
        ["first", 1],
        ["fourth", -1],
      ];
      for (const [item, priority] of waiting) {
        const options = priority === undefined ? {} : { priority };
        await database.asSystem((tx) => web.enqueue(tx, name, { item }, options));
      }
      const worker = await start({
        name,
        concurrency: 1,
        handler: async ({ item }) => witness.say(item),
      });
      await witness.until(5);
      await worker.stop(1_000);
      await web.stop(0);
      expect(witness.seen).toEqual(["first", "second", "third", "fourth", "last"]);
    });

    test("a job over its time is aborted and tried again", async () => {
      const witness = new Witness();
      const name = newName();
      const queue = await start({
        name,
        timeoutSeconds: 1,
        handler: async (_payload, { signal, attempt }) => {
          witness.say(`run ${attempt}`);
          if (attempt > 1) return;
          await new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => reject(new Error("aborted")));
          });
        },
      });
      await add(queue, name, "slow");
      await witness.until(2);
      await queue.stop(1_000);
      expect(witness.seen).toEqual(["run 1", "run 2"]);
    });

    test("a queue that stops gives its unfinished job to the next, as if it had not run", async () => {
      const witness = new Witness();
      const name = newName();
      const first = await start({
        name,
        handler: async (_payload, { signal }) => {
          witness.say("started");
          await new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => reject(new Error("aborted")));
          });
        },
      });
      await add(first, name, "moved");
      await witness.until(1);
      await first.stop(0);
      const second = await start({
        name,
        handler: async ({ item }, { attempt }) => witness.say(`${item} ${attempt}`),
      });
      await witness.until(2);
      await second.stop(1_000);
      expect(witness.seen).toEqual(["started", "moved 1"]);
    });

    test("a process that only serves requests adds jobs and runs none", async () => {
      const witness = new Witness();
      const name = newName();
      const web = await start({ name, handler: async () => witness.say("web") }, false);
      await add(web, name, "for the worker");
      const worker = await start({ name, handler: async ({ item }) => witness.say(item) });
      await witness.until(1);
      await worker.stop(1_000);
      await web.stop(0);
      expect(witness.seen).toEqual(["for the worker"]);
    });

    if (kind.kind === "postgres") {
      // The embedded database has one process only: the folder's lock sees to that.
      test("what a process was running that died is run by another that lives", async () => {
        const witness = new Witness();
        const name = newName();
        const living = await start({
          name,
          handler: async ({ item }, { attempt }) => witness.say(`${item} ${attempt}`),
        });
        await database.asSystem(async (tx) => {
          await living.enqueue(tx, name, { item: "orphan" });
          await database.elevated(tx, (run) =>
            run(
              "UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now() WHERE name = $1",
              [name],
            ),
          );
        });
        await witness.until(1);
        await living.stop(1_000);
        expect(witness.seen).toEqual(["orphan 2"]);
      });
    }

    test("what was running when a process died runs again at the next start", async () => {
      const witness = new Witness();
      const name = newName();
      const web = await start({ name, handler: async () => undefined }, false);
      await add(web, name, "left over");
      await engine.session((session) =>
        session.script(
          `UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now() WHERE name = '${name}'`,
        ),
      );
      const worker = await start({
        name,
        handler: async ({ item }, { attempt }) => witness.say(`${item} ${attempt}`),
      });
      await witness.until(1);
      await worker.stop(1_000);
      await web.stop(0);
      expect(witness.seen).toEqual(["left over 2"]);
    });
  });
}
