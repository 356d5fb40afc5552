import type { Database } from "../../platform/database/database.ts";

/** What a process that is gone would not even say. */
export class Killed extends Error {}

/**
 * A database as a process sees it that is killed at its `deathAt`-th transaction: just before it is
 * sent, or just after its commit when the answer is still on the way. From then on nothing works.
 */
export function dyingDatabase(
  database: Database,
  deathAt: number,
  moment: "before" | "after",
): { readonly database: Database; isDead(): boolean } {
  let count = 0;
  let dead = false;
  async function live<T>(work: () => Promise<T>): Promise<T> {
    count += 1;
    if (dead || (count === deathAt && moment === "before")) {
      dead = true;
      throw new Killed();
    }
    const result = await work();
    if (count >= deathAt) {
      dead = true;
      throw new Killed();
    }
    return result;
  }
  return { isDead: () => dead, database: throughEach(database, live) };
}

/** A database that has each of its transactions done by `live`. */
export function throughEach(
  database: Database,
  live: <T>(work: () => Promise<T>) => Promise<T>,
): Database {
  return {
    ...database,
    kind: database.kind,
    asUser: (userId, work) => live(() => database.asUser(userId, work)),
    asSystem: (work) => live(() => database.asSystem(work)),
    elevated: (tx, work) => database.elevated(tx, work),
    listen: (channel, onNotify, onGap) => database.listen(channel, onNotify, onGap),
    ping: () => database.ping(),
    close: () => database.close(),
  };
}
