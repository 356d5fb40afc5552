import type { AccountMail } from "../../mails/account-mail.ts";
import { renderMail } from "../../mails/render-mail.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { EmailTokenRow } from "../../schema/email-tokens.ts";
import type { AccountParts } from "./account-parts.ts";
import { insertEmailToken } from "./email-token.ts";
import { newSecretToken } from "./secret-token.ts";

/** A mail that is written out before the transaction that posts it. */
export interface PreparedMail {
  /** @param tx one of the system's */
  post(tx: Tx): Promise<void>;
}

export interface LinkMail {
  readonly userId: string;
  readonly purpose: EmailTokenRow["purpose"];
  /** Where it goes, and what its link speaks for. */
  readonly email: string;
  readonly name: string;
}

const PAGES: Readonly<Record<LinkMail["purpose"], string>> = {
  verify: "/verify",
  change: "/verify",
  reset: "/reset",
};

/** A mail with a link that proves that its reader gets what is sent to this address. */
export async function prepareLinkMail(parts: AccountParts, mail: LinkMail): Promise<PreparedMail> {
  const { userId, purpose, email } = mail;
  const token = newSecretToken();
  const link = `${parts.publicAddress()}${PAGES[purpose]}?token=${token}`;
  const rendered = await renderMail(messageOf(mail, link));
  return {
    post: async (tx) => {
      await insertEmailToken(tx, { userId, purpose, email, token, now: parts.now() });
      await parts.mailer.post(tx, { ownerId: userId, to: email, ...rendered });
    },
  };
}

function messageOf({ purpose, email, name }: LinkMail, link: string): AccountMail {
  switch (purpose) {
    case "verify":
      return { kind: "verify-email", name, link };
    case "change":
      return { kind: "change-email", name, link, email };
    case "reset":
      return { kind: "reset-password", name, link };
  }
}
