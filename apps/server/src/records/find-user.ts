import type { User } from "@emblazon/contract";
import { eq, sql } from "drizzle-orm";
import type { Database, Tx } from "../platform/database/database.ts";
import { secondFactors } from "../schema/second-factors.ts";
import { users } from "../schema/users.ts";
import type { UserRow } from "../schema/users.ts";

/** Someone with an account as they see themselves; null for guests and for those who are gone. */
export function findUser(database: Database, userId: string): Promise<User | null> {
  return database.asUser(userId, (tx) => showUser(tx, userId));
}

export async function showUser(tx: Tx, userId: string): Promise<User | null> {
  const [row] = await tx
    .select({
      user: users,
      second_factor: sql<boolean>`${secondFactors.confirmed_at} IS NOT NULL`,
    })
    .from(users)
    .leftJoin(secondFactors, eq(secondFactors.owner_id, users.id))
    .where(eq(users.id, userId));
  return row ? presentUser(row.user, row.second_factor) : null;
}

export function presentUser(row: UserRow, hasSecondFactor: boolean): User | null {
  if (row.email === null) return null;
  return {
    id: row.id,
    email: row.email,
    email_verified: row.email_verified_at !== null,
    full_name: row.full_name,
    role: row.role,
    has_password: row.password_hash !== null,
    second_factor: hasSecondFactor,
    created_at: row.created_at.toISOString(),
  };
}
