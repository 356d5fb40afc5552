import { eq } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";
import { AppError } from "../platform/errors/app-error.ts";
import { users } from "../schema/users.ts";

/**
 * Locks an account until the transaction ends, so that of two calls at once not both take the last place
 * of something. @throws AppError as `noAccount`
 */
export async function lockAccount(tx: Tx, userId: string): Promise<void> {
  const [user] = await tx
    .select({ kind: users.kind, disabledAt: users.disabled_at })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if (user?.kind !== "user" || user.disabledAt !== null) throw noAccount();
}

/** It was deleted or disabled while the request was on its way. */
export function noAccount(): AppError {
  return new AppError("unauthenticated", "This account is not there any more.");
}
