import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Mails as the mailer keeps them; see `../platform/mail/outbox.ts`, which alone writes them. */
export const mailOutbox = pgTable("mail_outbox", {
  id: uuid().primaryKey(),
  /** Whom it is for; null where the mail is for nobody with an account. */
  owner_id: uuid(),
  recipient: text().notNull(),
  subject: text().notNull(),
  /** Null once it is sent, like `body`: the links in them are secrets. */
  html: text(),
  body: text(),
  status: text({ enum: ["waiting", "sent", "refused", "kept"] }).notNull(),
  /** Attempts to send it, the present one counted in. */
  tries: integer().notNull().default(0),
  /** Until then somebody is sending it. */
  claimed_until: timestamp({ withTimezone: true, mode: "date" }),
  /** What the server said last, while it has not taken it. */
  error: text(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  sent_at: timestamp({ withTimezone: true, mode: "date" }),
});
export type MailRow = typeof mailOutbox.$inferSelect;
