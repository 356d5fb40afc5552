import { eq } from "drizzle-orm";
import { users } from "../../schema/users.ts";
import type { UserRow } from "../../schema/users.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { AccountParts } from "./account-parts.ts";

/**
 * Compares the password of someone who is signed in, before something that a borrowed session must
 * not be enough for.
 * @param password may be left out where the account has none
 * @throws AppError `invalid_credentials`
 */
export async function provePassword(
  { database, hasher, limits }: Pick<AccountParts, "database" | "hasher" | "limits">,
  userId: string,
  password: string | undefined,
): Promise<UserRow & { readonly email: string }> {
  const [row] = await database.asUser(userId, (tx) =>
    tx.select().from(users).where(eq(users.id, userId)),
  );
  if (!row || row.email === null) throw wrongPassword();
  if (row.password_hash === null && password === undefined) return { ...row, email: row.email };
  await limits.count("sign-in-account", userId);
  if (!(await hasher.matches(password ?? "", row.password_hash))) throw wrongPassword();
  await limits.giveBack("sign-in-account", userId);
  return { ...row, email: row.email };
}

function wrongPassword(): AppError {
  return new AppError("invalid_credentials", "The password is not the account's: try again.");
}
