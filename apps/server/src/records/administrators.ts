import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";
import { users } from "../schema/users.ts";

/**
 * Who makes, unmakes or removes an administrator takes this first, and only then any user's row:
 * what they saw of the others so still holds when they commit.
 */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended('emblazon administrators', 0))`,
  );
}

/** Whether someone else could still administer, were this one gone. */
export async function hasOtherAdministrator(tx: Tx, userId: string): Promise<boolean> {
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), isNull(users.disabled_at), ne(users.id, userId)))
    .limit(1);
  return others.length > 0;
}
