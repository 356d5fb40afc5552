import type { AccountMailOf } from "./account-mail.ts";
import type { MailWords } from "./mail-words.ts";

/** To someone who no longer knows their password, or says so. */
export function resetPassword({ name, link }: AccountMailOf<"reset-password">): MailWords {
  return {
    subject: "Choose a new password",
    preview: "The link works for 30 minutes.",
    name,
    title: "Choose a new password",
    paragraphs: [
      "Someone asked at Emblazon for a new password for the account with this mail address. If that was you, choose one now.",
    ],
    action: { label: "Choose a new password", link },
    closing: [
      "The link works once, for 30 minutes.",
      "If it was not you, do nothing: your password stays as it is.",
    ],
  };
}
