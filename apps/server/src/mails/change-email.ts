import type { AccountMailOf } from "./account-mail.ts";
import type { MailWords } from "./mail-words.ts";

/** To the address that an account is to have from now on. */
export function changeEmail({ name, link, email }: AccountMailOf<"change-email">): MailWords {
  return {
    subject: "Confirm your new mail address",
    preview: "The address changes once you confirm it.",
    name,
    title: "Confirm your new mail address",
    paragraphs: [
      `The owner of an account at Emblazon asked to use ${email} for it. If that was you, confirm that this address is yours; until then the earlier one stays.`,
    ],
    action: { label: "Use this address", link },
    closing: [
      "The link works once, for 24 hours.",
      "If it was not you, do nothing: the account keeps its earlier address.",
    ],
  };
}
