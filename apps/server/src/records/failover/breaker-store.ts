import { CLOSED } from "@emblazon/failover";
import type { BreakerStore } from "@emblazon/failover";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { engineStates } from "../../schema/engine-states.ts";

/** The breakers that all processes share; the database's clock is theirs. */
export function createBreakerStore(database: Database): BreakerStore {
  return {
    change: (target, step) =>
      database.asSystem(async (tx) => {
        await tx.insert(engineStates).values({ target }).onConflictDoNothing();
        const [row] = await tx
          .select({
            breaker: engineStates.breaker,
            nowMs: sql<number>`(extract(epoch FROM clock_timestamp()) * 1000)::float8`,
          })
          .from(engineStates)
          .where(eq(engineStates.target, target))
          .for("update");
        const before = row?.breaker ?? CLOSED;
        const after = step(before, row?.nowMs ?? Date.now());
        if (after === before) return after;
        await tx
          .update(engineStates)
          .set({ breaker: after, updated_at: sql`now()` })
          .where(eq(engineStates.target, target));
        return after;
      }),
  };
}
