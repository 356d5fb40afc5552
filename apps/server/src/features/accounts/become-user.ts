import { and, eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { newId } from "../../records/ids.ts";
import { users } from "../../schema/users.ts";
import { emailKey } from "./email-key.ts";

export interface NewAccount {
  /** The guest who becomes a user and keeps everything; null for someone who has made nothing. */
  readonly guestId: string | null;
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
  readonly fullName: string;
  readonly passwordHash: string | null;
}

/** The id that the account will have. */
export function accountIdFor(guestId: string | null): string {
  return guestId ?? newId();
}

/**
 * Makes the account: of the guest's own row, or a new one. `tx` is one of the system's.
 * @throws AppError `email_taken`
 */
export async function becomeUser(tx: Tx, userId: string, account: NewAccount): Promise<void> {
  const { guestId, email, emailVerifiedAt, fullName, passwordHash } = account;
  const key = emailKey(email);
  await refuseTaken(tx, key);
  const values = {
    kind: "user" as const,
    email,
    email_key: key,
    email_verified_at: emailVerifiedAt,
    full_name: fullName,
    password_hash: passwordHash,
  };
  if (guestId === null) {
    await tx
      .insert(users)
      .values({ id: userId, owner_id: userId, ...values })
      .catch(rethrowTaken);
    return;
  }
  const changed = await tx
    .update(users)
    .set(values)
    .where(and(eq(users.id, guestId), eq(users.kind, "guest")))
    .returning({ id: users.id })
    .catch(rethrowTaken);
  if (changed.length === 0) {
    throw new AppError("conflict", "This guest account has changed meanwhile: try again.");
  }
}

async function refuseTaken(tx: Tx, key: string): Promise<void> {
  const found = await tx.select({ id: users.id }).from(users).where(eq(users.email_key, key));
  if (found.length > 0) throw emailTaken();
}

/** "unique_violation" in PostgreSQL's list of SQLSTATEs: someone was quicker. */
const UNIQUE_VIOLATION = "23505";

export function rethrowTaken(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause && cause.code === UNIQUE_VIOLATION) {
    throw emailTaken();
  }
  throw error;
}

export function emailTaken(): AppError {
  return new AppError("email_taken", "Sign in with this mail address, or reset its password.", {
    fields: [{ field: "email", message: "has an account already" }],
  });
}
