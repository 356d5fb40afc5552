import { eq } from "drizzle-orm";
import { AppError } from "../../platform/errors/app-error.ts";
import { sessions } from "../../schema/sessions.ts";
import type { FeatureParts, Principal } from "../feature-parts.ts";

/** So long after a sign-in nobody is asked again who they are. */
const FRESH_MS = 15 * 60_000;

/**
 * Whether someone has signed in just now, by whatever means: a session begins with a proof. Renewing
 * it, or tokens of it, proves nothing.
 */
export async function isSessionFresh(
  { database, now }: Pick<FeatureParts, "database" | "now">,
  { userId, sessionId }: Pick<Principal, "userId" | "sessionId">,
): Promise<boolean> {
  if (sessionId === null) return false;
  const [session] = await database.asUser(userId, (tx) =>
    tx.select({ createdAt: sessions.created_at }).from(sessions).where(eq(sessions.id, sessionId)),
  );
  return session !== undefined && now() - session.createdAt.getTime() < FRESH_MS;
}

export function proofNeeded(): AppError {
  return new AppError(
    "proof_needed",
    "Your sign-in is too long ago for this: send your password along, or sign in again.",
  );
}
