import type { AccountMailOf } from "./account-mail.ts";
import type { MailWords } from "./mail-words.ts";

const TOLD: Readonly<Record<AccountMailOf<"webhook-disabled">["why"], string>> = {
  gone: "it answered that it is gone for good (410)",
  failing: "nothing that was sent there has got through for days",
};

/** To whoever wanted to be told of their work there. */
export function webhookDisabled({ name, host, why }: AccountMailOf<"webhook-disabled">): MailWords {
  const told = `Your webhook at ${host} was turned off: ${TOLD[why]}.`;
  return {
    subject: "A webhook was turned off",
    preview: told,
    name,
    title: "A webhook was turned off",
    paragraphs: [told, "Your work goes on as before; only that address is no longer told of it."],
    closing: [
      "Once it answers again, turn it on through the API and send again what you miss.",
      "If you no longer need it, there is nothing to do.",
    ],
  };
}
