import type { SecurityEvent } from "../../mails/account-mail.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { AccountParts } from "./account-parts.ts";
import { findUser } from "../../records/find-user.ts";
import type { PreparedMail } from "./link-mail.ts";
import { prepareNotice } from "./notice-mail.ts";

/** The notice to someone who is signed in, written out before the transaction that posts it. */
export async function prepareOwnNotice(
  parts: AccountParts,
  userId: string,
  what: SecurityEvent,
): Promise<PreparedMail> {
  const user = await findUser(parts.database, userId);
  if (user === null) throw new AppError("unauthenticated", "Sign in again: this account is gone.");
  return prepareNotice(parts, { userId, email: user.email, name: user.full_name, what });
}
