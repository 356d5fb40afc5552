import { eq } from "drizzle-orm";
import { users } from "../../schema/users.ts";
import type { UserRow } from "../../schema/users.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { Principal } from "../feature-parts.ts";
import type { AccountParts } from "./account-parts.ts";
import { isSessionFresh, proofNeeded } from "./fresh-session.ts";

/**
 * Compares the password of someone who is signed in, before something that a borrowed session must
 * not be enough for.
 * @param password may be left out where the account has none; then the sign-in must be fresh
 * @throws AppError `invalid_credentials`, `proof_needed`
 */
export async function provePassword(
  parts: Pick<AccountParts, "database" | "hasher" | "limits" | "now">,
  principal: Pick<Principal, "userId" | "sessionId">,
  password: string | undefined,
): Promise<UserRow & { readonly email: string }> {
  const { database, hasher, limits } = parts;
  const { userId } = principal;
  const [row] = await database.asUser(userId, (tx) =>
    tx.select().from(users).where(eq(users.id, userId)),
  );
  if (!row || row.email === null) throw wrongPassword();
  if (row.password_hash === null && password === undefined) {
    if (!(await isSessionFresh(parts, principal))) throw proofNeeded();
    return { ...row, email: row.email };
  }
  await limits.count("sign-in-account", userId);
  if (!(await hasher.matches(password ?? "", row.password_hash))) throw wrongPassword();
  await limits.giveBack("sign-in-account", userId);
  return { ...row, email: row.email };
}

function wrongPassword(): AppError {
  return new AppError("invalid_credentials", "The password is not the account's: try again.");
}
