import type { AccountMailOf } from "./account-mail.ts";
import type { MailWords } from "./mail-words.ts";

/** To an address that someone has registered with. */
export function verifyEmail({ name, link }: AccountMailOf<"verify-email">): MailWords {
  return {
    subject: "Confirm your mail address",
    preview: "One step is left: confirm that this address is yours.",
    name,
    title: "Confirm your mail address",
    paragraphs: [
      "An account was registered at Emblazon with this mail address. If that was you, confirm that the address is yours.",
    ],
    action: { label: "Confirm the address", link },
    closing: [
      "The link works once, for 24 hours.",
      "If it was not you, do nothing: the address stays unconfirmed.",
    ],
  };
}
