import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { generations } from "../../schema/generations.ts";

/** Most work is done within seconds. */
const COME_BACK_S = 10;

/**
 * Lets one start of an owner's work through at a time, until the transaction ends, so that no two
 * can take the same last place.
 * @param most how much of their work may wait or run at once
 * @returns how much does
 * @throws AppError `quota_exceeded` when that is all there may be
 */
export async function requirePlace(tx: Tx, ownerId: string, most: number): Promise<number> {
  const name = `unfinished work of ${ownerId}`;
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  // Word for word as in the index of unfinished ones.
  const isUnfinished = sql`${generations.status} IN ('queued', 'running')`;
  const unfinished = await tx.$count(
    generations,
    and(eq(generations.owner_id, ownerId), isUnfinished),
  );
  if (unfinished < most) return unfinished;
  throw new AppError(
    "quota_exceeded",
    `No more than ${most} pieces of work of yours may wait or run at once: let one end or stop one, and try again.`,
    { headers: { "retry-after": String(COME_BACK_S) } },
  );
}
