import { eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { apiKeys } from "../../schema/api-keys.ts";
import { emailTokens } from "../../schema/email-tokens.ts";
import { oauthAccounts } from "../../schema/oauth-accounts.ts";
import { passkeys } from "../../schema/passkeys.ts";
import { backupCodes, secondFactors } from "../../schema/second-factors.ts";
import { sessions } from "../../schema/sessions.ts";

/**
 * Ends what the old password may have opened: every sign-in, and every link that waits in a mail,
 * such as one to a thief's own address.
 */
export async function endSignIns(tx: Tx, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.owner_id, userId));
  await tx.delete(emailTokens).where(eq(emailTokens.owner_id, userId));
}

/**
 * Takes away every way into an account besides its password. For an account whose address nobody had
 * verified before: whoever made it may have been waiting for the address's owner to use it.
 */
export async function forgetWaysIn(tx: Tx, userId: string): Promise<void> {
  await tx.delete(apiKeys).where(eq(apiKeys.owner_id, userId));
  await tx.delete(passkeys).where(eq(passkeys.owner_id, userId));
  await tx.delete(oauthAccounts).where(eq(oauthAccounts.owner_id, userId));
  await tx.delete(secondFactors).where(eq(secondFactors.owner_id, userId));
  await tx.delete(backupCodes).where(eq(backupCodes.owner_id, userId));
}
