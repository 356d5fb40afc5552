import type { AccountMail } from "./account-mail.ts";
import { changeEmail } from "./change-email.ts";
import type { MailWords } from "./mail-words.ts";
import { resetPassword } from "./reset-password.ts";
import { securityNotice } from "./security-notice.ts";
import { verifyEmail } from "./verify-email.ts";
import { webhookDisabled } from "./webhook-disabled.ts";

export type { AccountMail, SecurityEvent } from "./account-mail.ts";

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Writes a mail out. React comes along with the first one: who sends none pays nothing for it. */
export async function renderMail(message: AccountMail): Promise<RenderedMail> {
  const words = wordsOf(message);
  const { layOutMail } = await import("./lay-out-mail.ts");
  return { subject: words.subject, ...(await layOutMail(words)) };
}

function wordsOf(message: AccountMail): MailWords {
  switch (message.kind) {
    case "verify-email":
      return verifyEmail(message);
    case "reset-password":
      return resetPassword(message);
    case "change-email":
      return changeEmail(message);
    case "security-notice":
      return securityNotice(message);
    case "webhook-disabled":
      return webhookDisabled(message);
  }
}
