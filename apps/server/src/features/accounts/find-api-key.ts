import type { ApiKeyScope, UserRole } from "@emblazon/contract";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { apiKeys } from "../../schema/api-keys.ts";
import { users } from "../../schema/users.ts";

export interface FoundApiKey {
  readonly id: string;
  readonly userId: string;
  readonly role: UserRole;
  readonly scopes: readonly ApiKeyScope[];
  /** Milliseconds since 1970; null when it was never used. */
  readonly lastUsedAt: number | null;
}

/** The API key of a hash while it is valid. Nobody is signed in yet, so the system asks. */
export async function findApiKey(
  database: Database,
  keyHash: string,
  now: number,
): Promise<FoundApiKey | null> {
  return database.asSystem(async (tx) => {
    const [row] = await tx
      .select({
        id: apiKeys.id,
        userId: users.id,
        role: users.role,
        scopes: apiKeys.scopes,
        lastUsedAt: apiKeys.last_used_at,
      })
      .from(apiKeys)
      .innerJoin(users, eq(users.id, apiKeys.owner_id))
      .where(
        and(
          eq(apiKeys.key_hash, keyHash),
          or(isNull(apiKeys.expires_at), gt(apiKeys.expires_at, new Date(now))),
          isNull(users.disabled_at),
        ),
      );
    return row ? { ...row, lastUsedAt: row.lastUsedAt?.getTime() ?? null } : null;
  });
}

export async function touchApiKey(database: Database, id: string, now: number): Promise<void> {
  await database.asSystem((tx) =>
    tx
      .update(apiKeys)
      .set({ last_used_at: new Date(now) })
      .where(eq(apiKeys.id, id)),
  );
}
