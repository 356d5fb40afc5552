import { and, eq, gt } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { sessions } from "../../schema/sessions.ts";
import { users } from "../../schema/users.ts";
import { SESSION_DAYS } from "./session-days.ts";

export interface FoundSession {
  readonly id: string;
  readonly userId: string;
  readonly kind: "guest" | "user";
  /** Milliseconds since 1970. */
  readonly renewedAt: number;
}

/** The session of a token's hash while it is valid. Nobody is signed in yet, so the system asks. */
export async function findSession(
  database: Database,
  tokenHash: string,
  now: number,
): Promise<FoundSession | null> {
  return database.asSystem(async (tx) => {
    const [row] = await tx
      .select({
        id: sessions.id,
        userId: users.id,
        kind: users.kind,
        renewedAt: sessions.renewed_at,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.owner_id))
      .where(and(eq(sessions.token_hash, tokenHash), gt(sessions.expires_at, new Date(now))));
    return row ? { ...row, renewedAt: row.renewedAt.getTime() } : null;
  });
}

export async function renewSession(
  database: Database,
  sessionId: string,
  now: number,
): Promise<void> {
  await database.asSystem(async (tx) => {
    await tx
      .update(sessions)
      .set({
        renewed_at: new Date(now),
        expires_at: new Date(now + SESSION_DAYS * 86_400_000),
      })
      .where(eq(sessions.id, sessionId));
  });
}
