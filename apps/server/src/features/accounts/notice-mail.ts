import type { SecurityEvent } from "../../mails/account-mail.ts";
import { renderMail } from "../../mails/render-mail.ts";
import type { AccountParts } from "./account-parts.ts";
import type { PreparedMail } from "./link-mail.ts";

export interface NoticeMail {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly what: SecurityEvent;
}

/** Tells someone what has happened to their account, in case it was not them. */
export async function prepareNotice(
  { mailer }: Pick<AccountParts, "mailer">,
  { userId, email, name, what }: NoticeMail,
): Promise<PreparedMail> {
  const rendered = await renderMail({ kind: "security-notice", name, what });
  return { post: (tx) => mailer.post(tx, { ownerId: userId, to: email, ...rendered }) };
}
