import { z } from "zod";
import { setting, url } from "./setting-kinds.ts";

const group = "Mail";

/** What stood there would be an option that nobody heeds. */
function endsWithItsServer({ pathname, search, hash }: URL): boolean {
  return (pathname === "" || pathname === "/") && search === "" && hash === "";
}

/** The settings of mail; see `../environment.ts`. */
export const mailSettings = {
  SMTP_URL: url(/^smtps?$/, "write smtp://user:password@host:587 or smtps://user:password@host:465")
    .refine((value) => !URL.canParse(value) || endsWithItsServer(new URL(value)), {
      message: "write nothing after the host and the port",
    })
    .optional()
    .meta(
      setting({
        group,
        doc: "The server that mails are sent through, as smtp://user:password@host:587. SendGrid: smtp://apikey:KEY@smtp.sendgrid.net:587.",
        defaultNote: "mails are kept in a mailbox that the administrator reads at /admin/mail",
      }),
    ),
  MAIL_FROM: z
    .string()
    .trim()
    .max(254)
    .default("Emblazon <studio@localhost>")
    .refine(
      (value) =>
        !/[\r\n]/.test(value) && /^[^<>]*<[^<>\s@]+@[^<>\s@]+>$|^[^<>\s@]+@[^<>\s@]+$/.test(value),
      {
        message: "write an address such as studio@example.com or Studio <studio@example.com>",
      },
    )
    .meta(setting({ group, doc: "Whom mails come from." })),
};
