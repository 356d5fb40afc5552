import type { UserRole } from "@emblazon/contract";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { sessions } from "../../schema/sessions.ts";
import { users } from "../../schema/users.ts";

export interface FoundSession {
  readonly id: string;
  readonly userId: string;
  readonly kind: "guest" | "user";
  readonly role: UserRole;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly renewedAt: number;
}

/** The session of a cookie's hash while it is valid. */
export function findSessionByToken(
  database: Database,
  tokenHash: string,
  now: number,
): Promise<FoundSession | null> {
  return findSession(database, eq(sessions.token_hash, tokenHash), now);
}

/** The session that an access token names, while it is valid and still that user's. */
export function findSessionById(
  database: Database,
  { sessionId, userId }: { readonly sessionId: string; readonly userId: string },
  now: number,
): Promise<FoundSession | null> {
  const isThat = and(eq(sessions.id, sessionId), eq(sessions.owner_id, userId));
  return findSession(database, isThat, now);
}

/** Nobody is signed in yet, so the system asks. */
async function findSession(
  database: Database,
  isThat: SQL | undefined,
  now: number,
): Promise<FoundSession | null> {
  return database.asSystem(async (tx) => {
    const [row] = await tx
      .select({
        id: sessions.id,
        userId: users.id,
        kind: users.kind,
        role: users.role,
        createdAt: sessions.created_at,
        renewedAt: sessions.renewed_at,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.owner_id))
      .where(and(isThat, gt(sessions.expires_at, new Date(now)), isNull(users.disabled_at)));
    if (!row) return null;
    return { ...row, createdAt: row.createdAt.getTime(), renewedAt: row.renewedAt.getTime() };
  });
}

export async function renewSession(
  database: Database,
  sessionId: string,
  { now, endsAt }: { readonly now: number; readonly endsAt: number },
): Promise<void> {
  await database.asSystem(async (tx) => {
    await tx
      .update(sessions)
      .set({ renewed_at: new Date(now), expires_at: new Date(endsAt) })
      .where(eq(sessions.id, sessionId));
  });
}
