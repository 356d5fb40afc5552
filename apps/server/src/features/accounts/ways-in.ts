import { and, eq, inArray } from "drizzle-orm";
import type { Config } from "../../config.ts";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { oauthAccounts } from "../../schema/oauth-accounts.ts";
import { passkeys } from "../../schema/passkeys.ts";
import { users } from "../../schema/users.ts";

/**
 * To be called after one way to sign in was taken away, in the same transaction: undoes that when it
 * was the last one. The account is locked, so that two calls at once do not each leave the other's.
 * A provider that is not set up any more is no way in.
 * @throws AppError `conflict`
 */
export async function requireWayIn(
  tx: Tx,
  { oauthProviders }: Pick<Config, "oauthProviders">,
  userId: string,
): Promise<void> {
  const [user] = await tx
    .select({ passwordHash: users.password_hash })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if ((user?.passwordHash ?? null) !== null) return;
  if ((await tx.$count(passkeys, eq(passkeys.owner_id, userId))) > 0) return;
  const providers = oauthProviders.map(({ id }) => id);
  const linked = and(
    eq(oauthAccounts.owner_id, userId),
    inArray(oauthAccounts.provider, providers),
  );
  if (providers.length > 0 && (await tx.$count(oauthAccounts, linked)) > 0) return;
  throw new AppError(
    "conflict",
    "This is the last way into the account: first add another, or set a password by “Forgot password”.",
  );
}
