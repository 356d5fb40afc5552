import type { MailMessage, MailSummary } from "@emblazon/contract";
import type { MailRow } from "../../schema/mail-outbox.ts";

/** What a list needs of a mail: its words stay where they are. */
export type MailHead = Omit<MailRow, "html" | "body" | "owner_id" | "claimed_until">;

export function presentMailHead(row: MailHead): MailSummary {
  return {
    id: row.id,
    to: row.recipient,
    subject: row.subject,
    status: row.status,
    tries: row.tries,
    error: row.error,
    created_at: row.created_at.toISOString(),
    sent_at: row.sent_at?.toISOString() ?? null,
  };
}

export function presentMail(row: MailRow): MailMessage {
  return { ...presentMailHead(row), text: row.body, html: row.html };
}
