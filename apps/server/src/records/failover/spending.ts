import { dayOf, judgeReservation } from "@emblazon/failover";
import type { Budget, Committed, DailyCaps, Reservation } from "@emblazon/failover";
import { and, eq, like, lt, sql } from "drizzle-orm";
import type { Database, Tx } from "../../platform/database/database.ts";
import { engineSpending } from "../../schema/engine-spending.ts";

export interface SpendingOptions {
  readonly database: Database;
  readonly caps: DailyCaps;
  readonly now: () => number;
}

/** The day's allowances of users and vendors, kept in the database for all processes. */
export function createSpending({ database, caps, now }: SpendingOptions): Budget {
  return {
    reserve: (reservation) =>
      database.asSystem(async (tx) => {
        const { id, user, vendor, micros } = reservation;
        const day = dayOf(now());
        await oneAtATime(tx);
        const committed = await committedOn(tx, day, reservation);
        const verdict = judgeReservation(reservation, committed, caps);
        if (verdict.kind === "refused") return verdict;
        const row = { attempt: id, owner_id: user, vendor, day, micros };
        const [written] = await tx
          .insert(engineSpending)
          .values(row)
          .onConflictDoUpdate({
            target: engineSpending.attempt,
            set: row,
            setWhere: eq(engineSpending.settled, false),
          })
          .returning({ attempt: engineSpending.attempt });
        if (!written) throw new Error(`attempt ${id} has been paid for`);
        return verdict;
      }),
    settle: async (id, micros) => {
      await database.asSystem((tx) =>
        tx.update(engineSpending).set({ micros, settled: true }).where(unsettled(id)),
      );
    },
    release: async (id) => {
      await database.asSystem((tx) => tx.delete(engineSpending).where(unsettled(id)));
    },
  };
}

function unsettled(id: string): ReturnType<typeof and> {
  return and(eq(engineSpending.attempt, id), eq(engineSpending.settled, false));
}

/** Until the transaction ends: no two can take the same last cent. */
async function oneAtATime(tx: Tx): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('engine spending', 0))`);
}

async function committedOn(
  tx: Tx,
  day: number,
  { id, user, vendor }: Reservation,
): Promise<Committed> {
  const [row] = await tx.execute<{ of_user: number; of_vendor: number }>(sql`
    SELECT
      (SELECT coalesce(sum(micros), 0) FROM engine_spending
        WHERE owner_id = ${user}::uuid AND day = ${day}::int AND attempt <> ${id})::float8 AS of_user,
      (SELECT coalesce(sum(micros), 0) FROM engine_spending
        WHERE vendor = ${vendor} AND day = ${day}::int AND attempt <> ${id})::float8 AS of_vendor`);
  return { userMicros: row?.of_user ?? 0, vendorMicros: row?.of_vendor ?? 0 };
}

/**
 * What attempts whose ids begin so have come to today, or still may, in millionths of a US dollar.
 * @param beginning without signs that SQL's LIKE reads
 */
export async function spentOn(
  database: Database,
  beginning: string,
  nowMs: number,
): Promise<number> {
  const isOne = like(engineSpending.attempt, `${beginning}%`);
  const [row] = await database.asSystem((tx) =>
    tx
      .select({ micros: sql<number>`coalesce(sum(${engineSpending.micros}), 0)::float8` })
      .from(engineSpending)
      .where(and(eq(engineSpending.day, dayOf(nowMs)), isOne)),
  );
  return row?.micros ?? 0;
}

/** How long it is kept what a day has cost; the attempts themselves stay. */
const KEPT_DAYS = 40;

export async function forgetSpending(tx: Tx, nowMs: number): Promise<void> {
  await tx.delete(engineSpending).where(lt(engineSpending.day, dayOf(nowMs) - KEPT_DAYS));
}
