import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../database/create-database.ts";
import type { Database } from "../database/database.ts";
import { AppError } from "../errors/app-error.ts";
import { testEngines } from "../testing/test-engines.ts";
import { createLimiter } from "./create-limiter.ts";
import type { Limiter, LimitRule, LimitState } from "./limiter.ts";
import { deleteEndedWindows } from "./window-rows.ts";

const strict: LimitRule = { name: "strict", requests: 100, windowSeconds: 60, share: 1 };
const wide: LimitRule = { name: "wide", requests: 100, windowSeconds: 60, share: 20 };

/** A database that counts how often it is asked, and can be away. */
function watched(database: Database): Database & { asked: number; isAway: boolean } {
  const seen = {
    ...database,
    asked: 0,
    isAway: false,
    asSystem: <T>(work: Parameters<typeof database.asSystem<T>>[0]): Promise<T> => {
      seen.asked += 1;
      if (seen.isAway) return Promise.reject(new AppError("unavailable", "gone"));
      return database.asSystem(work);
    },
  };
  return seen;
}

for (const kind of await testEngines()) {
  describe(`limiter, ${kind.kind}`, () => {
    let real: Database;
    let subjects = 0;

    beforeAll(async () => {
      real = createDatabase(await (await kind.place()).open());
    });

    const newSubject = (): string => `subject ${(subjects += 1)}`;
    const takeMany = (
      limiter: Limiter,
      rule: LimitRule,
      subject: string,
      times: number,
    ): Promise<LimitState[]> =>
      Promise.all(Array.from({ length: times }, () => limiter.take(rule, subject)));
    const allowedOf = (states: readonly LimitState[]): number =>
      states.filter(({ isAllowed }) => isAllowed).length;
    const endWindow = (rule: LimitRule, subject: string): Promise<unknown> =>
      real.asSystem((tx) =>
        tx.execute(sql`UPDATE rate_limits SET ends_at = now() - interval '1 second'
          WHERE bucket = ${`${rule.name} ${subject}`}`),
      );
    const rowOf = (rule: LimitRule, subject: string): Promise<Record<string, unknown>[]> =>
      real.asSystem((tx) =>
        tx.execute(sql`SELECT used FROM rate_limits WHERE bucket = ${`${rule.name} ${subject}`}`),
      );

    test("each use is counted, and told with what is left", async () => {
      const limiter = createLimiter({ database: real });
      const subject = newSubject();
      const rule = { ...strict, requests: 2 };
      const states = [];
      for (let use = 0; use < 3; use += 1) states.push(await limiter.take(rule, subject));
      expect(states.map(({ isAllowed, remaining }) => [isAllowed, remaining])).toEqual([
        [true, 1],
        [true, 0],
        [false, 0],
      ]);
      const left = states.map(({ resetSeconds }) => resetSeconds);
      expect(left[0]).toBe(60);
      expect(left).toEqual(left.toSorted((a, b) => b - a));
      expect(left.at(-1)).toBeGreaterThan(30);
    });

    test("two processes share one count", async () => {
      const [one, other] = [createLimiter({ database: real }), createLimiter({ database: real })];
      const subject = newSubject();
      let allowed = 0;
      for (let use = 0; use < 60; use += 1) {
        const states = [await one.take(strict, subject), await other.take(strict, subject)];
        allowed += allowedOf(states);
      }
      expect(allowed).toBe(100);
    });

    test.each([strict, wide])(
      "of a burst of 200 on a rule of 100, exactly 100 pass: $name",
      async (rule) => {
        const limiter = createLimiter({ database: real });
        expect(allowedOf(await takeMany(limiter, rule, newSubject(), 200))).toBe(100);
      },
    );

    test.each([strict, wide])(
      "of a burst over two processes no more pass than the rule says: $name",
      async (rule) => {
        const subject = newSubject();
        const limiters = [createLimiter({ database: real }), createLimiter({ database: real })];
        const states = await Promise.all(limiters.map((one) => takeMany(one, rule, subject, 100)));
        const allowed = allowedOf(states.flat());
        expect(allowed).toBeLessThanOrEqual(100);
        expect(allowed).toBeGreaterThanOrEqual(100 - rule.share);
      },
    );

    test("a burst asks the database twice, not once for each", async () => {
      const database = watched(real);
      await takeMany(createLimiter({ database }), strict, newSubject(), 90);
      expect(database.asked).toBe(2);
    });

    test("subjects and rules do not count for each other", async () => {
      const limiter = createLimiter({ database: real });
      const rule = { ...strict, requests: 1 };
      const subject = newSubject();
      expect((await limiter.take(rule, subject)).isAllowed).toBe(true);
      expect((await limiter.take(rule, newSubject())).isAllowed).toBe(true);
      expect((await limiter.take({ ...rule, name: "other" }, subject)).isAllowed).toBe(true);
      expect((await limiter.take(rule, subject)).isAllowed).toBe(false);
    });

    test("a wide rule is spent in shares that begin small", async () => {
      const database = watched(real);
      const limiter = createLimiter({ database });
      const subject = newSubject();
      const remaining: number[] = [];
      for (let use = 0; use < 100; use += 1) {
        remaining.push((await limiter.take(wide, subject)).remaining);
      }
      expect(remaining).toEqual(Array.from({ length: 100 }, (_, use) => 99 - use));
      // 1, 4, 16 and then 20 at a time.
      expect(database.asked).toBe(3 + 4);
      expect((await limiter.take(wide, subject)).isAllowed).toBe(false);
    });

    test("what one process holds unspent is all that another may refuse too early", async () => {
      const [one, other] = [createLimiter({ database: real }), createLimiter({ database: real })];
      const subject = newSubject();
      for (let use = 0; use < 22; use += 1) await one.take(wide, subject);
      let allowed = 0;
      while ((await other.take(wide, subject)).isAllowed) allowed += 1;
      expect(22 + allowed).toBe(100 - (wide.share - 1));
      expect(allowedOf(await takeMany(one, wide, subject, 30))).toBe(wide.share - 1);
    });

    test("a flood on what is spent asks the database no more", async () => {
      const database = watched(real);
      const limiter = createLimiter({ database });
      const subject = newSubject();
      await takeMany(limiter, strict, subject, 101);
      database.asked = 0;
      expect(allowedOf(await takeMany(limiter, strict, subject, 1_000))).toBe(0);
      expect(database.asked).toBe(0);
    });

    test("the next window allows again, and begins anew", async () => {
      let now = 0;
      const limiter = createLimiter({ database: real, clock: () => now });
      const subject = newSubject();
      await takeMany(limiter, strict, subject, 101);
      await endWindow(strict, subject);
      now += 60_000;
      const state = await limiter.take(strict, subject);
      expect([state.isAllowed, state.remaining, state.resetSeconds]).toEqual([true, 99, 60]);
      expect(await rowOf(strict, subject)).toEqual([{ used: 1 }]);
    });

    test("the database's clock ends a window, not the process's", async () => {
      let now = 0;
      const limiter = createLimiter({ database: real, clock: () => now });
      const subject = newSubject();
      await takeMany(limiter, strict, subject, 101);
      now += 600_000;
      expect((await limiter.take(strict, subject)).isAllowed).toBe(false);
    });

    test("what is held of a window goes with it", async () => {
      let now = 0;
      const limiter = createLimiter({ database: real, clock: () => now });
      const subject = newSubject();
      await limiter.take(wide, subject);
      await limiter.take(wide, subject);
      await endWindow(wide, subject);
      now += 60_000;
      const states = await takeMany(limiter, wide, subject, 150);
      expect(allowedOf(states)).toBe(100);
    });

    test("looking counts nothing", async () => {
      const limiter = createLimiter({ database: real });
      const subject = newSubject();
      const fresh = await limiter.peek(strict, subject);
      expect([fresh.isAllowed, fresh.remaining, fresh.resetSeconds]).toEqual([true, 100, 60]);
      await limiter.take(strict, subject);
      await limiter.peek(strict, subject);
      expect(await limiter.peek(strict, subject)).toMatchObject({ remaining: 99 });
      await takeMany(limiter, strict, subject, 100);
      expect(await limiter.peek(strict, subject)).toMatchObject({ isAllowed: false, remaining: 0 });
    });

    test("looking tells what this process holds of a wide rule", async () => {
      const limiter = createLimiter({ database: real });
      const subject = newSubject();
      for (let use = 0; use < 3; use += 1) await limiter.take(wide, subject);
      expect(await limiter.peek(wide, subject)).toMatchObject({ isAllowed: true, remaining: 97 });
    });

    test("what is given back can be used again, however often it was refused before", async () => {
      const limiter = createLimiter({ database: real });
      const subject = newSubject();
      const rule = { ...strict, requests: 3 };
      await takeMany(limiter, rule, subject, 8);
      await limiter.giveBack(rule, subject);
      expect(allowedOf(await takeMany(limiter, rule, subject, 8))).toBe(1);
    });

    test("giving back makes no more than there was", async () => {
      const limiter = createLimiter({ database: real });
      const subject = newSubject();
      await limiter.giveBack(strict, subject);
      await limiter.take(strict, subject);
      await limiter.giveBack(strict, subject);
      await limiter.giveBack(strict, subject);
      expect(allowedOf(await takeMany(limiter, strict, subject, 120))).toBe(100);
    });

    test("who waits is told that the database is away; then it counts on", async () => {
      const database = watched(real);
      const limiter = createLimiter({ database });
      const subject = newSubject();
      database.isAway = true;
      const answers = await Promise.allSettled([
        limiter.take(strict, subject),
        limiter.take(strict, subject),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      database.isAway = false;
      expect(await limiter.take(strict, subject)).toMatchObject({ isAllowed: true, remaining: 99 });
    });

    test("a window that is longer than its rule now says is cut to that", async () => {
      const limiter = createLimiter({ database: real });
      const subject = newSubject();
      await limiter.take({ ...strict, windowSeconds: 3_600 }, subject);
      const later = createLimiter({ database: real });
      expect(await later.take(strict, subject)).toMatchObject({ remaining: 98, resetSeconds: 60 });
    });

    test("of many subjects only so many are remembered, the last ones", async () => {
      const database = watched(real);
      const limiter = createLimiter({ database, mostBuckets: 3 });
      const names = Array.from({ length: 5 }, newSubject);
      const rule = { ...strict, requests: 1 };
      for (const name of names) await limiter.take(rule, name);
      database.asked = 0;
      const refused = async (name: string): Promise<boolean> =>
        !(await limiter.take(rule, name)).isAllowed;
      for (const name of names.slice(2)) expect(await refused(name)).toBe(true);
      expect(database.asked).toBe(0);
      // The rule holds for the forgotten ones as well: the database knows them.
      for (const name of names.slice(0, 2)) expect(await refused(name)).toBe(true);
      expect(database.asked).toBe(2);
    });

    test("upkeep deletes the windows that have ended, and no others", async () => {
      const limiter = createLimiter({ database: real });
      const [old, current] = [newSubject(), newSubject()];
      await limiter.take(strict, old);
      await limiter.take(strict, current);
      await endWindow(strict, old);
      await real.asSystem(deleteEndedWindows);
      expect(await rowOf(strict, old)).toEqual([]);
      expect(await rowOf(strict, current)).toEqual([{ used: 1 }]);
    });
  });
}
